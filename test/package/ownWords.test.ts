import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ROOT } from '../support/engine';

/** Calls for evaluation, kept beside the checkout where a developer has them; none of their wording may be in here. */
const CALLS = path.join(ROOT, '..', 'shared', 'data', 'discovery-calls-dev.json');
const LENGTH = 4;

/** Four words that anybody says, in these calls as everywhere else. */
const EVERYDAY = [
	'a good fit for',
	'and get back to',
	'as soon as possible',
	'before we wrap up',
	'do you have any',
	'end of the day',
	'get back to you',
	'on the same page',
	'reach out to me',
	'tell me more about',
	'thank you for your',
	'to follow up with',
	'to reach out to',
	'the end of the',
	'the right fit for',
	'what would be the',
	'will get back to',
	'you do you have',
];

const wordsOf = (text: string): string[] =>
	text
		.toLowerCase()
		.replace(/[’`´]/gu, "'")
		.match(/[\p{L}\d']+/gu) ?? [];

const sequencesOf = (text: string): string[] => {
	const words = wordsOf(text);
	return words.slice(LENGTH - 1).map((_, at) => words.slice(at, at + LENGTH).join(' '));
};

function literalsIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((file) => path.join(folder, file))
		.filter((file) => file.endsWith('.ts') && statSync(file).isFile())
		.flatMap((file) => {
			const source = ts.createSourceFile(
				file,
				readFileSync(file, 'utf8'),
				ts.ScriptTarget.Latest,
				true,
			);
			const literals: string[] = [];
			const visit = (node: ts.Node): void => {
				if (ts.isStringLiteralLike(node)) literals.push(node.text);
				if (ts.isRegularExpressionLiteral(node)) literals.push(node.text);
				if (ts.isTemplateExpression(node)) {
					literals.push(node.head.text, ...node.templateSpans.map((span) => span.literal.text));
				}
				ts.forEachChild(node, visit);
			};
			visit(source);
			return literals;
		});
}

const hasCalls = existsSync(CALLS);
const title = hasCalls
	? 'has no four words in a row that only the calls for evaluation hold'
	: 'SKIPPED: the calls for evaluation are not beside this checkout';

(hasCalls ? it : it.skip)(title, () => {
	const calls = JSON.parse(readFileSync(CALLS, 'utf8')) as Array<{
		turns: Array<{ text: string }>;
	}>;
	const inCalls = new Set(
		calls.flatMap(({ turns }) => turns.flatMap(({ text }) => sequencesOf(text))),
	);
	const ours = ['nodes', 'lead', 'vendor'].flatMap((folder) => literalsIn(path.join(ROOT, folder)));
	expect(ours.length).toBeGreaterThan(500);
	const shared = ours.flatMap((literal) =>
		sequencesOf(literal).filter(
			(sequence) => inCalls.has(sequence) && !EVERYDAY.includes(sequence),
		),
	);
	expect(shared).toEqual([]);
});
