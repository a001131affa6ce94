import fc from '../support/properties';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { enrichmentSchema, type Enrichment } from '../../lead/schema';
import type { Finding } from '../../nodes/Enrich/provider';
import type { Dns } from '../../nodes/Enrich/providers/keyless/dns';
import type { Network } from '../../nodes/Enrich/providers/keyless/fetchPublic';
import { keylessProvider } from '../../nodes/Enrich/providers/keyless/keyless';

type Records = {
	a?: string[];
	aaaa?: string[];
	mx?: { exchange: string; priority: number }[];
	txt?: string[][];
};

/** An address of the public internet; tests put their own server there. */
export const PUBLIC_ADDRESS = '93.184.215.14';
export const NOW = Date.UTC(2026, 2, 10, 21, 47);

const unknownName = (code: string): Error => Object.assign(new Error(`query ${code}`), { code });

/** A resolver that knows these names only and keeps the questions it was asked. */
export function dnsOf(zone: Record<string, Records>): Dns & { asked: string[] } {
	const asked: string[] = [];
	const answer = async <Key extends keyof Records>(
		name: string,
		key: Key,
	): Promise<NonNullable<Records[Key]>> => {
		asked.push(`${key} ${name}`);
		if (!Object.hasOwn(zone, name)) throw unknownName('ENOTFOUND');
		const records = zone[name][key];
		if (!records) throw unknownName('ENODATA');
		return records;
	};
	return {
		asked,
		resolve4: async (name) => await answer(name, 'a'),
		resolve6: async (name) => await answer(name, 'aaaa'),
		resolveMx: async (name) => await answer(name, 'mx'),
		resolveTxt: async (name) => await answer(name, 'txt'),
	};
}

export type Site = {
	requests: string[];
	network: (dns: Dns) => Network;
	close: () => Promise<void>;
};

/** A web server on loopback that stands where port 80 of any checked address is; nobody listens on 443. */
export async function siteOf(answer: http.RequestListener): Promise<Site> {
	const requests: string[] = [];
	const server = http.createServer((request, response) => {
		requests.push(`${request.headers.host}${request.url}`);
		answer(request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		requests,
		network: (dns) => ({
			dns,
			connect: (_address, wanted) => ({ address: '127.0.0.1', port: wanted === 80 ? port : 1 }),
		}),
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

/** Pages by path; anything else is not found. */
export const pages =
	(content: Record<string, string>): http.RequestListener =>
	({ url = '' }, response) => {
		if (!Object.hasOwn(content, url)) response.writeHead(404).end();
		else response.writeHead(200, { 'content-type': 'text/html' }).end(content[url]);
	};

export const keyless = (
	network: Network,
	options: Partial<Parameters<typeof keylessProvider>[0]> = {},
) =>
	keylessProvider({
		network,
		sources: ['dns', 'website'],
		respectRobots: true,
		timeoutMs: 8000,
		now: () => NOW,
		...options,
	});

/** The section that these findings alone would make, checked against the contract. */
export function sectionOf(findings: Finding[]): Enrichment {
	const company: Record<string, unknown> = {};
	const social: Record<string, unknown> = {};
	for (const { path, value } of findings) {
		const [, , field, network] = path.split('.');
		if (network) social[network] ??= value;
		else if (Array.isArray(value)) company[field] = [[company[field] ?? []].flat(), value].flat();
		else company[field] ??= value;
	}
	const fields = Object.fromEntries(
		findings.map(({ path, value, provider, confidence, at = null }) => [
			path,
			{ value, provider, confidence, at },
		]),
	);
	return enrichmentSchema.parse({ company: { ...company, social }, fields });
}

/** Any sequence of UTF-16 units; fast-check's own takes seconds to set up. */
export const anyText = fc
	.array(fc.nat({ max: 0xffff }), { maxLength: 30 })
	.map((units) => String.fromCharCode(...units));
