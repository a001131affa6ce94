import { countryFrom, employeesFrom, industryFrom, textFrom } from '../../firmographics';
import type { Finding } from '../../provider';
import { hostOf, publicDomainOf } from './domains';
import { INDUSTRY_OF_TYPE, ORGANIZATION_TYPES } from './hints';
import { cleaned, profileOf } from './text';

type Json = Record<string, unknown>;

const MOST_NODES = 2000;
/** Where a page describes its own company; reviews, brands and partners hang elsewhere. */
const OWN_COMPANY_KEYS = ['@graph', 'publisher', 'mainEntity', 'about', 'isPartOf', 'provider'];
const FIRST_COMPANY = 1500;

/** What a page's JSON-LD (schema.org) says of the company it belongs to. */
export async function organizationFindings(
	scripts: string[],
	domain: string,
	provider: string,
): Promise<Finding[]> {
	const organization = await ownOrganization(scripts.flatMap(organizationsIn), domain);
	if (!organization) return [];
	const from = { provider, confidence: 0.85 };
	const address = firstObject(organization.address);
	const country = firstObject(address?.addressCountry)?.name ?? address?.addressCountry;
	const company = 'enrichment.company';
	return [
		...textFrom(`${company}.name`, cleaned(organization.name, 200), from),
		...textFrom(`${company}.legalName`, cleaned(organization.legalName, 200), from),
		...textFrom(`${company}.description`, cleaned(organization.description, 500), from),
		...industryFrom(industryIn(organization), from),
		...employeesFrom(employeesIn(organization.numberOfEmployees), from),
		...foundedIn(organization.foundingDate, from),
		...countryFrom(cleaned(country, 80), from),
		...textFrom(`${company}.region`, cleaned(address?.addressRegion, 100), from),
		...textFrom(`${company}.city`, cleaned(address?.addressLocality, 100), from),
		...[organization.sameAs]
			.flat()
			.map(profileOf)
			.flatMap((profile) =>
				profile ? textFrom(`${company}.social.${profile.network}`, profile.url, from) : [],
			),
	];
}

function organizationsIn(script: string): Json[] {
	const organizations: Json[] = [];
	const queue: unknown[] = [parse(script)];
	for (let index = 0; index < queue.length && index < MOST_NODES; index++) {
		const node = queue[index];
		if (Array.isArray(node)) queue.push(...node.slice(0, MOST_NODES));
		if (!isObject(node)) continue;
		if (typesOf(node).some((type) => ORGANIZATION_TYPES.includes(type) || industryOfType(type))) {
			organizations.push(node);
		}
		queue.push(
			...OWN_COMPANY_KEYS.filter((key) => Object.hasOwn(node, key)).map((key) => node[key]),
		);
	}
	return organizations;
}

/** One whose address is on the domain, else the first that names no other one. */
async function ownOrganization(organizations: Json[], domain: string): Promise<Json | null> {
	let candidate: Json | null = null;
	for (const organization of organizations.slice(0, 20)) {
		const host = hostOf(cleaned(organization.url, 500));
		if (!host) candidate ??= organization;
		else if ((await publicDomainOf(host)).domain === domain) return organization;
	}
	return candidate;
}

function employeesIn(given: unknown): number | string | null {
	const quantity = firstObject(given);
	if (!quantity) return numberOrText(given);
	const { value, minValue, maxValue } = quantity;
	const [least, most] = [numberOrText(minValue), numberOrText(maxValue)];
	return numberOrText(value) ?? (least !== null && most !== null ? `${least}-${most}` : least);
}

function foundedIn(given: unknown, from: { provider: string; confidence: number }): Finding[] {
	const year = Number(/^\s{0,9}(\d{4})(?:-|\s|$)/u.exec(String(numberOrText(given)))?.[1]);
	return year >= FIRST_COMPANY && year <= 2100
		? [{ path: 'enrichment.company.founded', value: year, ...from }]
		: [];
}

const industryIn = (organization: Json): string | null =>
	cleaned(organization.industry, 200) ??
	typesOf(organization).map(industryOfType).find(Boolean) ??
	null;

const industryOfType = (type: string): string | undefined =>
	Object.hasOwn(INDUSTRY_OF_TYPE, type) ? INDUSTRY_OF_TYPE[type] : undefined;

const typesOf = (node: Json): string[] =>
	[node['@type']]
		.flat()
		.filter((type) => typeof type === 'string')
		.map((type) => type.replace(/^https?:\/\/schema\.org\//u, ''));

const numberOrText = (value: unknown): number | string | null =>
	typeof value === 'number' || typeof value === 'string' ? value : null;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const firstObject = (value: unknown): Json | null => [value].flat().find(isObject) ?? null;

function parse(script: string): unknown {
	try {
		return JSON.parse(script);
	} catch {
		return null;
	}
}
