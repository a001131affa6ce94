import { functionOf, JOB_FUNCTIONS, SENIORITIES, seniorityOf } from '../../../../lead/jobTitle';
import { InvalidItem, valueAt } from '../../../../lead/validation';
import {
	countryFrom,
	employeesFrom,
	foundedFrom,
	industryFrom,
	moneyIn,
	textFrom,
	titleFrom,
	valueFrom,
	type From,
} from '../../firmographics';
import type { Finding } from '../../provider';
import { dayIn, hostIn, listIn, numberIn, plainText, webUrl } from '../untrusted';

/** Where a field of the enrichment stands in the answer: `data.companies[0].name`. */
export type FieldMapping = { path: string; json: string };
/** `keys` into the answer. */
export type ReadField = { path: string; keys: Array<string | number>; translate: Translate };
/** The findings of a value; none where it can't be translated. */
type Translate = (given: unknown, path: string, context: Context) => Finding[];
type Context = { from: From; currency: string };

const text =
	(longest: number): Translate =>
	(given, path, { from }) =>
		textFrom(path, plainText(given, longest), from);
const url: Translate = (given, path, { from }) => textFrom(path, webUrl(given), from);
const host: Translate = (given, path, { from }) => textFrom(path, hostIn(given), from);
const list: Translate = (given, path, { from }) => valueFrom(path, listIn(given), from);
const industry: Translate = (given, _path, { from }) =>
	typeof given === 'string' ? industryFrom(plainText(given), from) : [];
const employees: Translate = (given, _path, { from }) =>
	employeesFrom(numberIn(given) ?? plainText(given, 80), from);
const founded: Translate = (given, _path, { from }) => foundedFrom(plainText(given, 10), from);
const money: Translate = (given, path, { from, currency }) =>
	valueFrom(path, moneyIn(numberIn(given), currency), from);
const title: Translate = (given, _path, { from }) =>
	typeof given === 'string' ? titleFrom(plainText(given), from) : [];
const countryOf =
	(of: 'company' | 'person'): Translate =>
	(given, _path, { from }) =>
		countryFrom(plainText(given), from, of);
/** An id of the contract, or words in which one can be read. */
const word =
	(ids: readonly string[], idOf: (words: string | null) => string | null): Translate =>
	(given, path, { from }) => {
		const raw = typeof given === 'string' ? plainText(given) : null;
		const value = raw && ids.includes(raw) ? raw : idOf(raw);
		return value && raw ? [{ path, value, raw, ...from }] : [];
	};
const funding =
	(part: 'total' | 'stage' | 'lastRoundAt'): Translate =>
	(given, _path, { from, currency }) => {
		const value = {
			total: () => moneyIn(numberIn(given), currency),
			stage: () => plainText(given, 60),
			lastRoundAt: () => dayIn(given),
		}[part]();
		return value === null ? [] : [{ path: FUNDING, value: { [part]: value }, ...from }];
	};

const FUNDING = 'enrichment.company.funding';
const SOCIAL = /^enrichment\.company\.social\.[a-z]{1,20}$/u;

const COMPANY: Record<string, Translate> = {
	name: text(200),
	legalName: text(200),
	domain: host,
	industry,
	employees,
	employeesRange: employees,
	revenue: money,
	founded,
	country: countryOf('company'),
	region: text(100),
	city: text(100),
	technologies: list,
	description: text(2000),
	'funding.total': funding('total'),
	'funding.stage': funding('stage'),
	'funding.lastRoundAt': funding('lastRoundAt'),
	mailPlatform: text(100),
	regulation: list,
};
const PERSON: Record<string, Translate> = {
	title,
	seniority: word(SENIORITIES, seniorityOf),
	function: word(JOB_FUNCTIONS, functionOf),
	linkedin: url,
	country: countryOf('person'),
};
const TRANSLATIONS: Record<string, Translate> = {
	...prefixed('enrichment.company', COMPANY),
	...prefixed('enrichment.person', PERSON),
};

/** Fields that come along with another one. */
const ALSO: Record<string, string[]> = {
	'enrichment.company.employees': ['enrichment.company.employeesRange'],
	'enrichment.company.employeesRange': ['enrichment.company.employees'],
	'enrichment.person.title': ['enrichment.person.seniority', 'enrichment.person.function'],
};

function prefixed(prefix: string, translations: Record<string, Translate>) {
	return Object.fromEntries(
		Object.entries(translations).map(([field, translate]) => [`${prefix}.${field}`, translate]),
	);
}

/** Throws {@link InvalidItem} for a field that the contract lacks, and for a place that can't be read. */
export function readFields(mappings: readonly FieldMapping[]): ReadField[] {
	if (mappings.length === 0) {
		throw new InvalidItem(
			'No field of the answer is used',
			'Say for at least one field where it stands in the answer.',
		);
	}
	return mappings.map(({ path, json }) => ({
		path,
		keys: keysOf(json),
		translate: translationOf(path),
	}));
}

function translationOf(path: string): Translate {
	if (Object.hasOwn(TRANSLATIONS, path)) return TRANSLATIONS[path];
	if (SOCIAL.test(path)) return url;
	throw new InvalidItem(
		`“${path}” is no field that a request can fill`,
		`Use one of ${Object.keys(TRANSLATIONS).join(', ')}, or enrichment.company.social and a network.`,
	);
}

function keysOf(json: string): Array<string | number> {
	const steps = [...json.trim().matchAll(/\.?([^.[\]]+)|\[(\d{1,6})\]/gu)];
	const isWhole = steps.map(([step]) => step).join('') === json.trim() && !json.startsWith('.');
	if (steps.length === 0 || !isWhole) {
		throw new InvalidItem(
			`“${json}” is no place in a JSON answer`,
			'Expected names separated by dots, and numbers of list entries in brackets, as in data.companies[0].name.',
		);
	}
	return steps.map(([, name, index]) => name ?? Number(index));
}

/** The fields that can be filled. */
export const givenBy = (fields: readonly ReadField[]): string[] => [
	...new Set(fields.flatMap(({ path }) => [pathOf(path), ...(ALSO[path] ?? [])])),
];

const pathOf = (path: string): string => (path.startsWith(`${FUNDING}.`) ? FUNDING : path);

export type Reading = {
	findings: Finding[];
	/** The fields whose value can't be translated. */
	unusable: string[];
	/** The company's host as the answer has it, where that is mapped. */
	host: string | null;
};

/** What an answer says. A field that is mapped itself goes before one that comes along with another. */
export function readAnswer(
	answer: unknown,
	fields: readonly ReadField[],
	context: Context,
): Reading {
	const read = fields
		.map(({ path, keys, translate }) => ({ path, translate, given: valueAt(answer, keys) }))
		.filter(({ given }) => !isEmpty(given))
		.map(({ path, translate, given }) => ({ path, found: translate(given, path, context) }));
	const own = read.flatMap(({ path, found }) => found.filter((one) => one.path === pathOf(path)));
	const along = read.flatMap(({ path, found }) => found.filter((one) => one.path !== pathOf(path)));
	const findings = withFunding([...own, ...along]);
	return {
		findings,
		unusable: read.filter(({ found }) => found.length === 0).map(({ path }) => path),
		host: hostIn(findings.find(({ path }) => path === 'enrichment.company.domain')?.value),
	};
}

const isEmpty = (given: unknown): boolean =>
	given === undefined ||
	given === null ||
	(typeof given === 'string' && given.trim() === '') ||
	(Array.isArray(given) && given.length === 0);

/** One finding a field; the parts of the funding are one. */
function withFunding(findings: Finding[]): Finding[] {
	const byPath = new Map<string, Finding>();
	for (const finding of findings) {
		const { path, value } = finding;
		const earlier = byPath.get(path);
		if (path === FUNDING) {
			const before = earlier?.value ?? { total: null, stage: null, lastRoundAt: null };
			byPath.set(path, { ...finding, value: { ...Object(before), ...Object(value) } });
		} else if (!earlier) byPath.set(path, finding);
	}
	return [...byPath.values()];
}
