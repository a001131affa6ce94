import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fetch } from '../../../nodes/Enrich/provider';
import type { Check } from './contract';

export type VendorRequest = {
	method: string;
	/** As it came over the wire. */
	target: string;
	path: string;
	/** A list where a parameter is given more than once or its name ends in `[]`. */
	query: Record<string, string | string[]>;
	/** In lower case, without the secret ones. */
	headers: Record<string, string>;
	/** Undefined where none was sent. */
	body: unknown;
};
/** A text body is sent as it is, everything else as JSON. */
export type VendorReply = { status: number; headers?: Record<string, string>; body: unknown };

/** Ways in which any server fails. */
export type Broken = 'timeout' | 'serverError' | 'html' | 'truncated' | 'wrongShape' | 'huge';

export type VendorServer<Fault extends string = never> = {
	url: string;
	requests: VendorRequest[];
	/** How every request fails until it is told otherwise; null for not at all. */
	fail: (kind: Fault | Broken | VendorReply | null) => void;
	/** Resolves at the next request. */
	nextRequest: () => Promise<void>;
	/** Throws where a request or an answer broke the contract. */
	stop: () => Promise<void>;
};

type Vendor<Fault extends string> = {
	check?: Check;
	/** Headers that hold secrets, in lower case. */
	secrets?: string[];
	contentType?: string;
	/** What the vendor says about keys, credits and limits. */
	faults?: Record<Fault, VendorReply | ((request: VendorRequest) => VendorReply)>;
	/** What is answered whatever goes wrong elsewhere, e.g. to a request without the key; null for the rest. */
	gate?: (request: VendorRequest, secrets: Record<string, string>) => VendorReply | null;
	/** The secret headers are given beside the request. */
	answer: (
		request: VendorRequest,
		secrets: Record<string, string>,
	) => VendorReply | Promise<VendorReply>;
};

const HUGE = 10 * 1024 * 1024;
const BROKEN_REPLIES: Record<Exclude<Broken, 'timeout'>, VendorReply> = {
	serverError: { status: 503, body: '<html><title>503</title></html>' },
	html: { status: 200, body: '<!doctype html><title>Maintenance</title>' },
	truncated: { status: 200, body: '{"organization":{"name":"Brightq' },
	wrongShape: { status: 200, body: [[1, 'two']] },
	huge: { status: 200, body: JSON.stringify({ padding: 'x'.repeat(HUGE) }) },
};

/** A server on loopback that answers as a vendor; every exchange but a broken one is held to the contract. */
export async function startVendor<Fault extends string = never>({
	check = () => [],
	secrets = [],
	contentType = 'application/json',
	faults,
	gate = () => null,
	answer,
}: Vendor<Fault>): Promise<VendorServer<Fault>> {
	const requests: VendorRequest[] = [];
	const breaches: string[] = [];
	let fault: Parameters<VendorServer<Fault>['fail']>[0] = null;
	let waiting: Array<() => void> = [];
	const replyTo = async (
		request: VendorRequest,
		hidden: Record<string, string>,
	): Promise<VendorReply | null> => {
		if (fault === 'timeout') return null;
		const gated = gate(request, hidden);
		if (gated) return gated;
		if (fault === null) return await answer(request, hidden);
		if (typeof fault === 'object') return fault;
		if (Object.hasOwn(BROKEN_REPLIES, fault))
			return BROKEN_REPLIES[fault as keyof typeof BROKEN_REPLIES];
		const reply = faults?.[fault as Fault];
		return (typeof reply === 'function' ? reply(request) : reply) ?? null;
	};
	const server = http.createServer(async (incoming, response) => {
		const text = await read(incoming);
		const target = incoming.url ?? '/';
		const { headers, hidden } = partedHeaders(incoming.headers, secrets);
		const { pathname, searchParams } = new URL(target, 'http://localhost');
		const request: VendorRequest = {
			...{ method: incoming.method ?? '', target, path: pathname, query: queryOf(searchParams) },
			...{ headers, body: bodyOf(text, headers['content-type']) },
		};
		requests.push(request);
		for (const resolve of waiting.splice(0)) resolve();
		const reply = await replyTo(request, hidden).catch((reason: unknown) => {
			breaches.push(`The stand-in failed: ${String(reason)}`);
			return null;
		});
		if (!reply) return;
		if (!Object.values(BROKEN_REPLIES).includes(reply)) {
			breaches.push(...check({ ...request, status: reply.status, answer: reply.body }));
		}
		const isText = typeof reply.body === 'string';
		response
			.writeHead(reply.status, {
				'content-type': isText ? 'text/plain' : contentType,
				...reply.headers,
			})
			.end(isText ? reply.body : JSON.stringify(reply.body));
	});
	// A test may pause for longer than a connection would be kept.
	server.keepAliveTimeout = 60_000;
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		requests,
		fail: (kind) => {
			fault = kind;
		},
		nextRequest: async () => await new Promise<void>((resolve) => waiting.push(resolve)),
		stop: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
			waiting = [];
			if (breaches.length > 0) throw new Error(`The contract is broken:\n${breaches.join('\n')}`);
		},
	};
}

/** Sends what is meant for the vendor to its stand-in, with the credential’s headers, as n8n would. */
export const sendTo =
	(standIn: { url: string }, vendor: string, credential: Record<string, string>): Fetch =>
	async (url, init) => {
		const meant = new URL(url instanceof Request ? url.url : url);
		if (meant.origin !== vendor) throw new Error(`Not the vendor’s address: ${meant.origin}`);
		const headers = new Headers(init?.headers);
		for (const [name, value] of Object.entries(credential)) headers.set(name, value);
		return await fetch(`${standIn.url}${meant.pathname}${meant.search}`, { ...init, headers });
	};

async function read(incoming: http.IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of incoming) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString('utf8');
}

function partedHeaders(
	given: http.IncomingHttpHeaders,
	secrets: string[],
): { headers: Record<string, string>; hidden: Record<string, string> } {
	const all = Object.entries(given).map(([name, value]): [string, string] => [name, String(value)]);
	const isSecret = ([name]: [string, string]): boolean => secrets.includes(name);
	return {
		headers: Object.fromEntries(all.filter((one) => !isSecret(one))),
		hidden: Object.fromEntries(all.filter(isSecret)),
	};
}

function queryOf(parameters: URLSearchParams): Record<string, string | string[]> {
	return Object.fromEntries(
		[...new Set(parameters.keys())].map((name) => {
			const values = parameters.getAll(name);
			return [name, values.length > 1 || name.endsWith('[]') ? values : values[0]];
		}),
	);
}

function bodyOf(text: string, contentType = ''): unknown {
	if (text === '') return undefined;
	if (contentType.includes('json')) return JSON.parse(text) as unknown;
	return contentType.includes('urlencoded') ? queryOf(new URLSearchParams(text)) : text;
}
