import { createHash } from 'node:crypto';
import type { OracleCondition, OracleItem, OracleTerritory } from './oracleCase';

/** What a policy can ask of a lead: who and where it is, and whether a condition holds. */

/** In (0, 1], equal for equal parts. */
export function drawOf(...parts: string[]): number {
	const bytes = parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join('');
	const hash = createHash('sha256').update(bytes).digest('hex');
	return (Number(BigInt(`0x${hash.slice(0, 14)}`)) + 1) / (2 ** 56 + 1);
}

/** The countries and regions that the generated leads and policies name. */
const COUNTRIES: Record<string, string> = {
	...{ de: 'DE', germany: 'DE', at: 'AT', us: 'US', 'united states': 'US', fr: 'FR' },
	...{ jp: 'JP', br: 'BR', gb: 'GB' },
};
const REGIONS: Record<string, string[]> = {
	DACH: ['DE', 'AT'],
	EMEA: ['DE', 'AT', 'FR', 'GB'],
	APAC: ['JP'],
	'Latin America': ['BR'],
	'North America': ['US'],
};
const INDUSTRIES: Record<string, string> = {
	...{ software: 'software', saas: 'software', insurance: 'insurance', versicherung: 'insurance' },
	...{ healthcare: 'healthcare', hospital: 'healthcare' },
};
const HEADCOUNTS: Record<string, number> = { '240': 240, '51-200': 101, '1,200': 1200 };

export function countryOf({ lead, qualification, enrichment }: OracleItem): string | null {
	const said = [
		...[lead.country, lead.stated.country, qualification?.stated.country?.value],
		...[enrichment?.company.country, enrichment?.person.country],
	];
	for (const country of said) {
		const code = COUNTRIES[`${country}`.toLowerCase()];
		if (code !== undefined) return code;
	}
	return null;
}

export function domainOf({ lead }: OracleItem): string | null {
	const mailbox = lead.email === null ? null : lead.email.split('@')[1];
	const isNobodys = lead.emailType === 'free' || lead.emailType === 'disposable';
	return isNobodys && lead.domain === mailbox ? null : lead.domain;
}

export const isAt = (domain: string | null, account: string): boolean =>
	domain !== null && (domain === account || domain.endsWith(`.${account}`));

export function employeesOf({ lead, qualification, enrichment }: OracleItem): number | null {
	const said = [
		...[enrichment?.company.employees, lead.stated.employees],
		qualification?.stated.employees?.value,
	];
	for (const count of said) {
		const people = typeof count === 'string' ? HEADCOUNTS[count] : count;
		if (people) return people;
	}
	return null;
}

function industryOf({ lead, qualification, enrichment }: OracleItem): string | null {
	const said = [
		...[enrichment?.company.industry, lead.stated.industry],
		qualification?.stated.industry?.value,
	];
	for (const industry of said) {
		const id = INDUSTRIES[`${industry}`.toLowerCase()];
		if (id !== undefined) return id;
	}
	return null;
}

export function fits(row: OracleTerritory, item: OracleItem): boolean {
	const country = countryOf(item);
	const state = item.lead.state ?? item.enrichment?.company.region ?? null;
	const { postcode } = item.lead;
	const industry = industryOf(item);
	const employees = employeesOf(item);
	const language = item.conversation.language?.toLowerCase().split('-')[0] ?? null;
	const oneOf = (list: string[], holds: (entry: string) => boolean): boolean =>
		list.length === 0 || list.some(holds);
	return (
		oneOf(row.regions, (region) => country !== null && REGIONS[region].includes(country)) &&
		oneOf(row.countries, (one) => country === one) &&
		oneOf(row.states, (one) => state !== null && one.toLowerCase() === state.toLowerCase()) &&
		oneOf(row.postcodes, (range) => postcode !== null && isIn(postcode, range)) &&
		oneOf(row.industries, (one) => industry === one) &&
		oneOf(row.languages, (one) => language === one) &&
		(row.employeesFrom === null || (employees !== null && employees >= row.employeesFrom)) &&
		(row.employeesTo === null || (employees !== null && employees <= row.employeesTo))
	);
}

function isIn(postcode: string, range: string): boolean {
	const plain = (text: string): string => text.replace(/[\s-]/gu, '').toUpperCase();
	const code = plain(postcode);
	const [from, to = from] = range.replace('*', '').split('-').map(plain);
	const start = code.slice(0, from.length);
	return start.length === from.length && from <= start && start <= to;
}

/** Text without regard to case, except for an expression; unknown is no value. */
export function holds({ field, operator, value }: OracleCondition, item: object): boolean {
	let found: unknown = item;
	for (const key of field.split('.')) {
		const within = new Map(Object.entries(found ?? {}));
		found = typeof found === 'object' ? within.get(key) : undefined;
	}
	const isKnown = found !== undefined && found !== null;
	if (operator === 'exists') return isKnown;
	if (operator === 'notExists') return !isKnown;
	if (!isKnown) return false;
	if (['gt', 'gte', 'lt', 'lte'].includes(operator)) {
		const [left, right] = [Number(found), Number(value)];
		if (Array.isArray(found) || found === '' || Number.isNaN(left)) return false;
		if (operator === 'gt') return left > right;
		if (operator === 'gte') return left >= right;
		return operator === 'lt' ? left < right : left <= right;
	}
	if (operator === 'regex') return new RegExp(value, 'u').test(`${found}`);
	const wanted = value.toLowerCase();
	if (Array.isArray(found)) {
		const contains = found.some((entry) => `${entry}`.toLowerCase() === wanted);
		return operator === 'contains' ? contains : operator === 'notContains' && !contains;
	}
	const text = `${found}`.toLowerCase();
	if (operator === 'equals') return text === wanted;
	if (operator === 'notEquals') return text !== wanted;
	if (operator === 'contains') return text.includes(wanted);
	if (operator === 'notContains') return !text.includes(wanted);
	return operator === 'startsWith' ? text.startsWith(wanted) : text.endsWith(wanted);
}
