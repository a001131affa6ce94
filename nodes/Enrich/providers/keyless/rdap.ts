import { z } from 'zod/v4';
import { NotFound, type Finding } from '../../provider';
import type { AskApi } from './publicApi';

const PROVIDER = 'keyless.rdap';
const CONFIDENCE = 0.95;
/** Which registry answers for which top-level domains (RFC 9224). */
const BOOTSTRAP = 'https://data.iana.org/rdap/dns.json';
const ACCEPT = 'application/rdap+json, application/json;q=0.9';

const bootstrapSchema = z.looseObject({
	services: z.array(z.tuple([z.array(z.string()), z.array(z.string())]).rest(z.unknown())),
});
/** RFC 9083, as far as it is read. */
const domainSchema = z.looseObject({
	ldhName: z.string().nullish(),
	events: z
		.array(z.looseObject({ eventAction: z.string().nullish(), eventDate: z.string().nullish() }))
		.nullish(),
});

/** When the domain was registered. Throws NotFound. */
export async function readRdap(
	domain: string,
	ask: AskApi,
	{ signal, now }: { signal: AbortSignal; now: number },
): Promise<Finding[]> {
	const registries = await ask(BOOTSTRAP, {
		label: 'IANA',
		schema: bootstrapSchema,
		accept: 'application/json',
		signal,
		keep: true,
	});
	const base = registryOf(domain, registries?.services ?? []);
	const url = `${base}${base.endsWith('/') ? '' : '/'}domain/${domain}`;
	const label = 'The domain registry';
	const answer = await ask(url, { label, schema: domainSchema, accept: ACCEPT, signal });
	if (!answer) throw new NotFound('nothing', `The registry does not know ${domain}`);
	const name = answer.ldhName?.toLowerCase().replace(/\.$/u, '');
	if (name && name !== domain) {
		throw new NotFound('mismatch', `The registry answered for ${name.slice(0, 253)}`);
	}
	const registered = answer.events?.find(({ eventAction }) => eventAction === 'registration');
	const value = dateOf(registered?.eventDate ?? '', now);
	return value
		? [
				{
					path: 'enrichment.company.domainRegisteredAt',
					value,
					provider: PROVIDER,
					confidence: CONFIDENCE,
				},
			]
		: [];
}

/** The address of the registry with the longest matching suffix; only encrypted ones. */
function registryOf(
	domain: string,
	services: z.output<typeof bootstrapSchema>['services'],
): string {
	const labels = domain.split('.');
	for (let from = 1; from < labels.length; from++) {
		const suffix = labels.slice(from).join('.');
		const urls = services.find(([suffixes]) => suffixes.includes(suffix))?.[1] ?? [];
		const url = urls.find((address) => address.startsWith('https://') && URL.canParse(address));
		if (url) return url;
	}
	throw new NotFound(
		'nothing',
		`The registry of .${labels[labels.length - 1]} has no open service`,
	);
}

/** The day of an RFC 3339 time; null for what is none, or lies ahead. */
function dateOf(time: string, now: number): string | null {
	const [day] = /^\d{4}-\d{2}-\d{2}/u.exec(time) ?? [];
	const at = day === undefined ? NaN : Date.parse(`${day}T00:00:00Z`);
	return at <= now ? new Date(at).toISOString().slice(0, 10) : null;
}
