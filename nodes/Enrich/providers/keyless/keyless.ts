import { Resolver } from 'node:dns/promises';
import { functionOf, seniorityOf } from '../../../../lead/jobTitle';
import { textFrom } from '../../firmographics';
import {
	elapsed,
	failedAttempt,
	NotFound,
	orAbort,
	type Finding,
	type Found,
	type Provider,
} from '../../waterfall';
import { readDns } from './dns';
import { companyDomainOf, type PublicDomain } from './domains';
import type { Network } from './fetchPublic';
import { readWebsite } from './website';

/** What each source may take of the time for a lead: 2 s and 5 s of 8 s. */
const DNS_SHARE = 0.25;
const WEBSITE_SHARE = 0.625;

export type KeylessOptions = {
	/** Null: nobody is asked. */
	network: Network | null;
	/** Which of `dns` and `website` to ask. */
	sources: readonly string[];
	respectRobots: boolean;
	timeoutMs: number;
	/** Ends look-ups in flight, e.g. when the run is cancelled. */
	cancelled: AbortSignal | undefined;
	now: () => number;
};

/** DNS as this server sees it; the guard decides what is contacted. */
export const systemNetwork = (): Network => ({ dns: new Resolver({ timeout: 1000, tries: 2 }) });

/**
 * The provider that needs no account: what the e-mail address and the job title tell by themselves, the domain's
 * DNS records, and the company's front page. Leads of one company share a look-up while the provider lives.
 */
export function keylessProvider(options: KeylessOptions): Provider {
	const { network, sources, respectRobots, timeoutMs, now } = options;
	const lookUps = new Map<string, Promise<Finding[]>>();

	const limit = (share: number): AbortSignal =>
		AbortSignal.any([AbortSignal.timeout(timeoutMs * share), options.cancelled ?? []].flat());
	const readers: Record<string, (domain: string, network: Network) => Promise<Finding[]>> = {
		dns: async (domain, { dns }) => await readDns(domain, dns, limit(DNS_SHARE)),
		website: async (domain, to) =>
			await readWebsite(domain, { network: to, signal: limit(WEBSITE_SHARE), respectRobots }),
	};

	const ask = async (source: string, { domain, noLookUp }: PublicDomain): Promise<Finding[]> => {
		if (domain === null || noLookUp) throw new NotFound('skipped', noLookUp ?? 'No domain');
		if (!network) throw new NotFound('skipped', 'The network is switched off');
		if (!sources.includes(source)) throw new NotFound('skipped', 'Not among the chosen sources');
		const key = `${source} ${domain}`;
		const asked = lookUps.get(key) ?? readers[source](domain, network);
		lookUps.set(key, asked);
		return await asked;
	};

	return {
		name: 'keyless',
		async lookUp({ host, jobTitle }, signal) {
			const company = await companyDomainOf(host);
			const parts = await Promise.all([
				timed('keyless.email', now, async () => emailFindings(company)),
				timed('keyless.jobTitle', now, async () => titleFindings(jobTitle)),
				...Object.keys(readers).map(
					async (source) =>
						await timed(`keyless.${source}`, now, async () => {
							return await orAbort(ask(source, company), signal);
						}),
				),
			]);
			return {
				findings: parts.flatMap(({ findings }) => findings),
				attempts: parts.flatMap(({ attempts }) => attempts),
			};
		},
	};
}

function emailFindings({ domain, country, noLookUp }: PublicDomain): Finding[] {
	if (domain === null) throw new NotFound('nothing', noLookUp ?? 'No domain');
	const provider = 'keyless.email';
	return [
		...textFrom('enrichment.company.domain', domain, { provider, confidence: 0.9 }),
		...textFrom('enrichment.company.country', country, { provider, confidence: 0.5 }),
	];
}

function titleFindings(jobTitle: string | null): Finding[] {
	if (!jobTitle) throw new NotFound('skipped', 'The lead has no job title');
	const from = { provider: 'keyless.jobTitle', confidence: 0.8 };
	return [
		...textFrom('enrichment.person.seniority', seniorityOf(jobTitle), from),
		...textFrom('enrichment.person.function', functionOf(jobTitle), from),
	];
}

/** The findings of one source with its attempt, whatever happens. */
async function timed(
	provider: string,
	now: () => number,
	read: () => Promise<Finding[]>,
): Promise<Found> {
	const startedAt = now();
	try {
		const findings = await read();
		const fields = [...new Set(findings.map(({ path }) => path.replace(/^enrichment\./u, '')))];
		const ended =
			fields.length > 0
				? ({ outcome: 'found', detail: fields.join(', ') } as const)
				: ({ outcome: 'nothing', detail: 'Nothing that fills a field' } as const);
		return { findings, attempts: [{ provider, ...ended, ms: elapsed(startedAt, now), cost: 0 }] };
	} catch (reason) {
		return { findings: [], attempts: [failedAttempt(provider, reason, elapsed(startedAt, now))] };
	}
}
