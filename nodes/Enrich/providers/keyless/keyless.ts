import { Resolver } from 'node:dns/promises';
import {
	NotFound,
	type Answer,
	type CompanyQuery,
	type Finding,
	type Provider,
} from '../../provider';
import { attempted, type Sourced } from './attempt';
import { readContactPages } from './contact';
import { readDns } from './dns';
import { publicDomainOf } from './domains';
import { readEdgar } from './edgar';
import type { Network } from './fetchPublic';
import { readGleif } from './gleif';
import { openApis } from './publicApi';
import { readRdap } from './rdap';
import { companySite } from './site';
import { technologyFindings } from './technologies';
import { websiteFindings } from './website';
import { readWikidata } from './wikidata';

type Source = {
	/** Fields of the company that it can tell. */
	gives: string[];
	/** By which part of the time for a company it must have answered. */
	deadline: number;
	/** Asked also when nobody needs it: it takes next to nothing, and tells reps what the company works with. */
	isBesides?: boolean;
};

const IDENTITY = ['legalName', 'country', 'city'];
const PROFILES = [
	'crunchbase',
	'facebook',
	'github',
	'instagram',
	'linkedin',
	'tiktok',
	'x',
	'xing',
	'youtube',
];
const ORGANIZATION = [
	...IDENTITY,
	...['name', 'description', 'industry', 'employees', 'employeesRange', 'founded', 'region'],
	...PROFILES.map((network) => `social.${network}`),
];
const SOURCES = {
	dns: { gives: ['mailPlatform', 'technologies'], deadline: 0.25, isBesides: true },
	website: { gives: ORGANIZATION, deadline: 0.45 },
	technologies: { gives: ['technologies'], deadline: 0.45, isBesides: true },
	contact: { gives: [...ORGANIZATION, 'registration'], deadline: 0.625 },
	rdap: { gives: ['domainRegisteredAt'], deadline: 0.625 },
	wikidata: {
		gives: [...IDENTITY, 'name', 'industry', 'employees', 'employeesRange', 'founded', 'revenue'],
		deadline: 0.8,
	},
	gleif: { gives: IDENTITY, deadline: 0.95 },
	edgar: { gives: [...IDENTITY, 'industry', 'region'], deadline: 0.95 },
} satisfies Record<string, Source>;

/** Each on its own server. */
const COMPANIES_AT_ONCE = 25;
const OWN_PAGES = ['keyless.contact', 'keyless.website'];

export type SourceName = keyof typeof SOURCES;
export const DEFAULT_SOURCES = Object.keys(SOURCES) as SourceName[];

const pathOf = (field: string): string => `enrichment.company.${field}`;

export type KeylessOptions = {
	network: Network;
	/** Which of {@link DEFAULT_SOURCES} to ask; GLEIF and EDGAR mostly need what Wikidata says. */
	sources: readonly string[];
	respectRobots: boolean;
	/** For one company. */
	timeoutMs: number;
	now: () => number;
};

/** DNS as this server sees it; the guard decides what is contacted. */
export const systemNetwork = (): Network => ({ dns: new Resolver({ timeout: 1000, tries: 2 }) });

/**
 * The provider that needs no account. The company's own DNS records and website, and the registry of its domain, are
 * asked at the same time; Wikidata, then GLEIF and EDGAR, only for what those leave open. A source that gives nothing
 * of what is wanted is not asked (but DNS, and the tools that the front page names), and its attempt says so; one that was not chosen has no
 * attempt.
 */
export function keylessProvider(options: KeylessOptions): Provider {
	const { network, sources, now } = options;
	const chosen = DEFAULT_SOURCES.filter((name) => sources.includes(name));
	const ask = openApis(network, now);

	const lookUp = async (query: CompanyQuery, given: AbortSignal): Promise<Answer | NotFound> => {
		const { domain, country, noLookUp } = await publicDomainOf(query.domain);
		if (domain === null || noLookUp) return new NotFound('skipped', noLookUp ?? 'No domain');

		given.throwIfAborted();
		const by = deadlines(options.timeoutMs, given);
		const site = companySite(domain, { ...options, signal: by.website });
		const parts: Sourced[] = [];
		const readAll = async (readers: Partial<Record<SourceName, () => Promise<Finding[]>>>) => {
			const open = new Set(query.wanted);
			for (const { path, value } of findingsOf(parts)) if (value !== null) open.delete(path);
			const names = chosen.filter((name) => readers[name]);
			const asked = names.map(async (name) => {
				return await attempted(`keyless.${name}`, now, async () => {
					const { gives, isBesides }: Source = SOURCES[name];
					if (!isBesides && !gives.some((field) => open.has(pathOf(field)))) {
						throw new NotFound('skipped', 'All that it could tell is known');
					}
					by[name].throwIfAborted();
					return (await readers[name]?.()) ?? [];
				});
			});
			parts.push(...(await Promise.all(asked)));
		};

		/** What the company's own pages say. */
		const stated = (field: string): string | null => {
			const found = findingsOf(parts).find(
				({ path, provider }) => path === pathOf(field) && OWN_PAGES.includes(provider),
			);
			return typeof found?.value === 'string' ? found.value : null;
		};

		await readAll({
			dns: async () => await readDns(domain, network.dns, by.dns),
			website: async () => await websiteFindings((await site.front()).text, domain),
			technologies: async () => await technologyFindings(await site.front()),
			contact: async () => await readContactPages(domain, site, by.contact),
			rdap: async () => await readRdap(domain, ask, { signal: by.rdap, now: now() }),
		});
		const identity: { lei: string | null; cik: string | null } = { lei: null, cik: null };
		await readAll({
			wikidata: async () => {
				const known = await readWikidata(domain, ask, { signal: by.wikidata, now: now() });
				Object.assign(identity, { lei: known.lei, cik: known.cik });
				return known.findings;
			},
		});
		await readAll({
			gleif: async () => {
				const entity = {
					lei: identity.lei,
					legalName: stated('legalName'),
					country: stated('country') ?? country,
				};
				return await readGleif(entity, ask, by.gleif);
			},
			edgar: async () => await readEdgar(identity.cik, ask, by.edgar),
		});
		return { findings: findingsOf(parts), attempts: parts.map(({ attempt }) => attempt) };
	};

	return {
		name: 'keyless',
		label: 'Keyless',
		company: {
			gives: [...new Set(chosen.flatMap((name) => SOURCES[name].gives))].map(pathOf),
			atOnce: 1,
			inFlight: COMPANIES_AT_ONCE,
			price: 0,
			ask: async (queries, signal) =>
				await Promise.all(queries.map(async (query) => await lookUp(query, signal))),
		},
	};
}

/** Counted from now on, so that what one source leaves of its time is the next one's. */
function deadlines(timeoutMs: number, given: AbortSignal): Record<SourceName, AbortSignal> {
	const entries = Object.entries(SOURCES).map(([name, { deadline }]) => [
		name,
		AbortSignal.any([given, AbortSignal.timeout(timeoutMs * deadline)]),
	]);
	return Object.fromEntries(entries);
}

const findingsOf = (parts: Sourced[]): Finding[] => parts.flatMap(({ findings }) => findings);
