import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findingsIn } from '../../nodes/Qualify/readers/rules';
import { placesOf } from '../../nodes/Qualify/readers/rules/place';
import { ROOT } from '../support/engine';
import { sentencesOfTests, type TestSentence } from '../support/sentences';
import { CAPTURED_AT } from './reading';

const RULES = path.join(ROOT, 'nodes', 'Qualify', 'readers', 'rules');
const REPORT = path.join(ROOT, 'coverage', 'rules.md');
const RULE_ID =
	/'((?:pain|trigger|budget|authority|timeline|evaluation|whyNow|request|committee|info)\.\w+)'/gu;
/** Fire on an answer with its question or on roles and titles of all turns, or lift what another rule found: other tests show them. */
const NEEDS_A_QUESTION = /\.answer|\.consequence$|^authority\.title$|^committee\.roles$/u;

const ids = new Set(
	readdirSync(RULES).flatMap((file) =>
		[...readFileSync(path.join(RULES, file), 'utf8').matchAll(RULE_ID)].map(([, id]) => id),
	),
);
const sentences = sentencesOfTests();

function rulesFiring({ text }: TestSentence): string[] {
	const turns = [{ speaker: 'prospect' as const, name: null, text, at: null }];
	const found = findingsIn(turns, placesOf(turns, CAPTURED_AT), CAPTURED_AT);
	return [...new Set(found.map(({ rule }) => rule))];
}

const fired = new Map<string, TestSentence[]>();
for (const sentence of sentences) {
	for (const rule of rulesFiring(sentence)) {
		fired.set(rule, [...(fired.get(rule) ?? []), sentence]);
	}
}

const said = (rule: string, language: 'en' | 'de'): TestSentence[] =>
	(fired.get(rule) ?? []).filter((sentence) => sentence.language === language);

function writeReport(): void {
	const cell = (text = '–'): string => text.replace(/[|\n]/gu, ' ');
	const rows = [...ids].sort().map((rule) => {
		const [english, german] = [said(rule, 'en'), said(rule, 'de')];
		const counts = `${english.length} | ${german.length}`;
		return `| ${rule} | ${counts} | ${cell(english[0]?.text)} | ${cell(german[0]?.text)} |`;
	});
	mkdirSync(path.dirname(REPORT), { recursive: true });
	writeFileSync(
		REPORT,
		`# Which rule fires where\n\n${sentences.length} sentences of the tests.\n\n| rule | English | German | first English | first German |\n|---|---|---|---|---|\n${rows.join('\n')}\n`,
	);
}

beforeAll(writeReport);

it('has more than 600 sentences, a third of them at least in each language', () => {
	const german = sentences.filter(({ language }) => language === 'de').length;
	expect(sentences.length).toBeGreaterThan(600);
	expect(german / sentences.length).toBeGreaterThan(1 / 3);
	expect(german / sentences.length).toBeLessThan(2 / 3);
});

it.each([...ids].filter((id) => !NEEDS_A_QUESTION.test(id)))(
	'%s fires in both languages',
	(rule) => {
		expect(said(rule, 'en').length).toBeGreaterThan(0);
		expect(said(rule, 'de').length).toBeGreaterThan(0);
	},
);
