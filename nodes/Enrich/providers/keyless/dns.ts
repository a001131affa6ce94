import { textFrom } from '../../firmographics';
import { NotFound, orAbort, type Finding } from '../../provider';
import { MAIL_GATEWAYS, MAIL_PLATFORMS, TXT_HINTS } from './hints';

/** The part of node's `dns.promises.Resolver` that is asked. */
export type Dns = {
	resolve4: (host: string) => Promise<string[]>;
	resolve6: (host: string) => Promise<string[]>;
	resolveMx: (host: string) => Promise<{ exchange: string; priority: number }[]>;
	resolveTxt: (host: string) => Promise<string[][]>;
};

const PROVIDER = 'keyless.dns';
const MOST_RECORDS = 100;
const LONGEST_RECORD = 4000;

/** The mail platform (MX) and the services that send mail for or are verified by the domain (TXT). */
export async function readDns(domain: string, dns: Dns, signal: AbortSignal): Promise<Finding[]> {
	const [mx, txt] = await orAbort(
		Promise.allSettled([dns.resolveMx(domain), dns.resolveTxt(domain)]),
		signal,
	);
	if (mx.status === 'rejected' && txt.status === 'rejected') throw unanswered(domain, mx.reason);
	const hosts = hostsOf(mx.status === 'fulfilled' ? mx.value : []);
	const texts = textsOf(txt.status === 'fulfilled' ? txt.value : []);
	const platform = mailPlatformOf(hosts, texts);
	const verified = Object.keys(TXT_HINTS).filter((name) =>
		TXT_HINTS[name].some((mark) => texts.some((text) => text.includes(mark))),
	);
	const technologies = [platform ?? [], namedBy(hosts, MAIL_GATEWAYS), verified].flat();
	const from = { provider: PROVIDER, confidence: 0.8 };
	return [
		...textFrom('enrichment.company.mailPlatform', platform, { ...from, confidence: 0.95 }),
		...(technologies.length > 0
			? [{ path: 'enrichment.company.technologies', value: technologies, ...from }]
			: []),
	];
}

function unanswered(domain: string, reason: unknown): NotFound {
	const code = reason instanceof Error && 'code' in reason ? reason.code : 'no answer';
	if (code === 'ENOTFOUND') return new NotFound('nothing', `${domain} does not exist in DNS`);
	if (code === 'ENODATA') return new NotFound('nothing', `${domain} has no MX or TXT records`);
	const outcome = code === 'ETIMEOUT' ? 'timeout' : 'failed';
	return new NotFound(outcome, `DNS did not answer for ${domain} (${String(code)})`);
}

/** Where the MX names a security gateway, the SPF record still names the mailboxes behind it. */
function mailPlatformOf(mailHosts: string[], texts: string[]): string | null {
	const senders = texts
		.filter((text) => text.startsWith('v=spf1'))
		.flatMap((text) => text.split(/\s/u))
		.map((term) => term.slice(term.indexOf(':') + 1));
	return namedBy([...mailHosts, ...senders], MAIL_PLATFORMS)[0] ?? null;
}

const hostsOf = (exchanges: { exchange: string; priority: number }[]): string[] =>
	exchanges
		.slice(0, MOST_RECORDS)
		.sort((a, b) => a.priority - b.priority)
		.map(({ exchange }) => exchange.toLowerCase().replace(/\.$/u, ''));

const textsOf = (records: string[][]): string[] =>
	records
		.slice(0, MOST_RECORDS)
		.map((parts) => parts.join('').slice(0, LONGEST_RECORD).trim().toLowerCase());

/** The names whose domains any of the hosts is in, in the order of the hosts. */
function namedBy(hosts: string[], domainsOf: Record<string, string[]>): string[] {
	const names = hosts.flatMap((host) =>
		Object.keys(domainsOf).filter((name) =>
			domainsOf[name].some((domain) => host === domain || host.endsWith(`.${domain}`)),
		),
	);
	return [...new Set(names)];
}
