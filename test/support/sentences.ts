import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { languageOf } from '../../nodes/Qualify/readers/rules/language';
import { ROOT } from './engine';

export type TestSentence = { text: string; language: 'en' | 'de'; file: string };

const FOLDER = path.join(ROOT, 'test', 'qualify');
const FEWEST_WORDS = 2;
const GERMAN = /[äöüß]|\b(?:bitte|erbeten|ich|wir|nicht|und)\b/iu;

/** Every sentence of the tests of Qualify, which together are the corpus of the rules reader. */
export function sentencesOfTests(): TestSentence[] {
	const files = readdirSync(FOLDER).filter((file) => file.endsWith('.test.ts'));
	const found = files.flatMap((file) =>
		literalsOf(path.join(FOLDER, file)).map((text) => ({ text, language: guess(text), file })),
	);
	return [...new Map(found.map((sentence) => [sentence.text, sentence])).values()];
}

function literalsOf(file: string): string[] {
	const source = ts.createSourceFile(
		file,
		readFileSync(file, 'utf8'),
		ts.ScriptTarget.Latest,
		true,
	);
	const literals: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isStringLiteralLike(node) && !isName(node)) literals.push(node.text);
		ts.forEachChild(node, visit);
	};
	ts.forEachChild(source, visit);
	return literals.filter((text) => text.trim().split(/\s+/u).length >= FEWEST_WORDS);
}

/** Module names, and the titles of tests and groups. */
const isName = (node: ts.StringLiteralLike): boolean =>
	ts.isImportDeclaration(node.parent) ||
	(ts.isCallExpression(node.parent) &&
		/^(?:it|test|describe)\b/u.test(node.parent.expression.getText()));

const guess = (text: string): 'en' | 'de' =>
	GERMAN.test(text) || languageOf(text) === 'de' ? 'de' : 'en';
