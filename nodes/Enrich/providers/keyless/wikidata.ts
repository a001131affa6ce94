import { domainToUnicode } from 'node:url';
import { z } from 'zod/v4';
import { industryOf } from '../../../../lead/industries';
import {
	countryFrom,
	employeesFrom,
	foundedFrom,
	industryFrom,
	moneyIn,
	textFrom,
	valueFrom,
	type From,
} from '../../firmographics';
import { NotFound, type Finding } from '../../provider';
import type { AskApi } from './publicApi';
import { cleaned } from './text';

const PROVIDER = 'keyless.wikidata';
const ENDPOINT = 'https://query.wikidata.org/sparql';
const ACCEPT = 'application/sparql-results+json, application/json;q=0.9';
/** Anyone may edit it, and few entries are looked after. */
const CONFIDENCE = 0.75;
/** Numbers of people and money lose this much for each year beyond the first two. */
const LOSS_PER_YEAR = 0.1;
const FRESH_YEARS = 2;
const LEAST_CONFIDENCE = 0.3;
const UNDATED_CONFIDENCE = 0.5;
const YEAR_MS = 365.25 * 24 * 3600 * 1000;
const MOST_ROWS = 300;

/** What is asked for, by the number of the property. */
const PROPERTIES: Record<string, string> = {
	officialName: 'P1448',
	employees: 'P1128',
	industry: 'P452',
	founded: 'P571',
	country: 'P17',
	headquarters: 'P159',
	revenue: 'P2139',
	cik: 'P5531',
	lei: 'P1278',
};

const cell = z.looseObject({ value: z.string() }).nullish();
const resultSchema = z.looseObject({
	results: z.looseObject({
		bindings: z.array(
			z.looseObject({
				item: cell,
				field: cell,
				value: cell,
				text: cell,
				code: cell,
				currency: cell,
				at: cell,
			}),
		),
	}),
});
/** One statement about an item: of entities their English name (`text`), of countries and places also the country’s code. */
type Statement = {
	item: string;
	field: string;
	value: string;
	text: string | null;
	code: string | null;
	currency: string | null;
	/** ISO time of which it is true. */
	at: string | null;
};

export type Known = { findings: Finding[]; lei: string | null; cik: string | null };

/** What Wikidata says of the organisation whose official website is on the domain. Throws NotFound. */
export async function readWikidata(
	domain: string,
	ask: AskApi,
	{ signal, now }: { signal: AbortSignal; now: number },
): Promise<Known> {
	const url = `${ENDPOINT}?${new URLSearchParams({ query: queryFor(domain), format: 'json' })}`;
	const label = 'Wikidata';
	const answer = await ask(url, { label, schema: resultSchema, accept: ACCEPT, signal });
	const rows = (answer?.results.bindings ?? []).slice(0, MOST_ROWS).map((row) => ({
		item: row.item?.value ?? '',
		field: row.field?.value ?? '',
		value: row.value?.value ?? '',
		text: row.text?.value ?? null,
		code: row.code?.value ?? null,
		currency: row.currency?.value ?? null,
		at: timeOf(row.at?.value, now),
	}));
	const about = aboutOne(rows);
	if (about.length === 0) throw new NotFound('nothing', `Wikidata knows no owner of ${domain}`);
	return {
		findings: findingsOf(about, now),
		lei: identifierIn(about, 'lei', /^[A-Z0-9]{18}\d{2}$/u),
		cik: identifierIn(about, 'cik', /^\d{1,10}$/u)?.padStart(10, '0') ?? null,
	};
}

/** The statements in force about each item whose official website is the domain's front page, in its usual spellings. */
export function queryFor(domain: string): string {
	const sites = spellingsOf(domain).flatMap((name) =>
		['https://', 'https://www.', 'http://', 'http://www.'].flatMap((origin) => [
			`<${origin}${name}>`,
			`<${origin}${name}/>`,
		]),
	);
	const claims = Object.entries(PROPERTIES).map(
		([field, property]) => `("${field}" p:${property} ps:${property})`,
	);
	return `SELECT DISTINCT ?item ?field ?value ?text ?code ?currency ?at WHERE {
VALUES ?site { ${sites.join(' ')} }
?item wdt:P856 ?site .
{ ?item rdfs:label ?value . FILTER(LANG(?value) = "en") BIND("name" AS ?field) } UNION {
VALUES (?field ?claim ?has) { ${claims.join(' ')} }
?item ?claim ?statement .
?statement a wikibase:BestRank ; ?has ?value .
FILTER NOT EXISTS { ?statement pq:P582 ?end }
OPTIONAL { ?statement pq:P585 ?at }
OPTIONAL { ?value rdfs:label ?text . FILTER(LANG(?text) = "en") }
OPTIONAL { ?value wdt:P17?/wdt:P297 ?code }
OPTIONAL { ?statement psv:P2139/wikibase:quantityUnit/wdt:P498 ?currency }
}
} LIMIT ${MOST_ROWS}`;
}

/** Also as people write it who type umlauts. Anything but letters, digits, hyphens and dots could end the query's IRI. */
function spellingsOf(domain: string): string[] {
	if (!/^[a-z0-9.-]+$/u.test(domain)) {
		throw new NotFound('skipped', 'Not a domain that Wikidata can be asked about');
	}
	const inLetters = domainToUnicode(domain);
	return /^[\p{L}\p{M}\p{N}.-]+$/u.test(inLetters) && inLetters !== domain
		? [domain, inLetters]
		: [domain];
}

/** A product or a subsidiary may share the website: the item that most is known of. */
function aboutOne(statements: Statement[]): Statement[] {
	const ids = [...new Set(statements.map(({ item }) => item))];
	return ids
		.map((id) => statements.filter(({ item }) => item === id))
		.reduce((best, one) => (kindsOf(one) > kindsOf(best) ? one : best), []);
}

const kindsOf = (statements: Statement[]): number =>
	new Set(statements.map(({ field }) => field)).size;

function findingsOf(statements: Statement[], now: number): Finding[] {
	const all = (field: string) => statements.filter((statement) => statement.field === field);
	const from = { provider: PROVIDER, confidence: CONFIDENCE };
	const employees = newest(all('employees'));
	const revenue = newest(all('revenue'));
	const places = [...all('country'), ...all('headquarters')];
	const industries = all('industry').flatMap(({ text }) => cleaned(text, 200) ?? []);
	return [
		...textFrom('enrichment.company.name', cleaned(all('name')[0]?.value, 200), from),
		...textFrom('enrichment.company.legalName', cleaned(all('officialName')[0]?.value, 200), from),
		...industryFrom(industries.find((words) => industryOf(words)) ?? industries[0], from),
		...employeesFrom(wholeNumber(employees?.value), datedFrom(employees, now)),
		...foundedFrom(all('founded')[0]?.value, from),
		...countryFrom(places.find(({ code }) => code)?.code, from),
		...textFrom('enrichment.company.city', cleaned(all('headquarters')[0]?.text, 100), from),
		...valueFrom(
			'enrichment.company.revenue',
			/^[A-Z]{3}$/u.test(revenue?.currency ?? '')
				? moneyIn(Number(revenue?.value), revenue?.currency ?? '')
				: null,
			datedFrom(revenue, now),
		),
	];
}

const newest = (statements: Statement[]): Statement | undefined =>
	statements.reduce<Statement | undefined>(
		(last, one) => (last && (last.at ?? '') >= (one.at ?? '') ? last : one),
		undefined,
	);

function datedFrom(statement: Statement | undefined, now: number): From {
	const at = statement?.at;
	if (!at) return { provider: PROVIDER, confidence: UNDATED_CONFIDENCE };
	const stale = Math.max(0, (now - Date.parse(at)) / YEAR_MS - FRESH_YEARS);
	const confidence = Math.max(LEAST_CONFIDENCE, CONFIDENCE - stale * LOSS_PER_YEAR);
	return { provider: PROVIDER, confidence: Math.round(confidence * 100) / 100, at };
}

const wholeNumber = (text: string | undefined): number | null =>
	/^\+?\d{1,9}(?:\.0*)?$/u.test(text ?? '') ? Number(text) : null;

/** An ISO time of the past, else null. */
function timeOf(text: string | undefined, now: number): string | null {
	const at = /^\d{4}-/u.test(text ?? '') ? Date.parse(text ?? '') : NaN;
	return at <= now ? new Date(at).toISOString() : null;
}

const identifierIn = (statements: Statement[], field: string, form: RegExp): string | null =>
	statements.find((statement) => statement.field === field && form.test(statement.value))?.value ??
	null;
