import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { urlToHttpOptions } from 'node:url';
import { NotFound, orAbort } from '../../provider';
import { publicDomainOf } from './domains';
import type { Dns } from './dns';

const LARGEST_PAGE = 512 * 1024;
const LONGEST_URL = 2000;
const MOST_REDIRECTS = 3;
const WEB_PAGE = 'text/html,application/xhtml+xml;q=0.9,text/plain;q=0.5';
const REDIRECTS = [301, 302, 303, 307, 308];
export const USER_AGENT =
	'n8n-nodes-lead-pipeline/1.0 (+https://github.com/lead-pipeline/n8n-nodes-lead-pipeline; maintainers@lead-pipeline.dev)';

export type Network = {
	dns: Dns;
	/** Where a checked address is really reached; tests put their own server there, which may speak plain HTTP. */
	connect?: (address: string, port: number) => Target;
};
type Target = { address: string; port: number; tls?: boolean };

export type Page = {
	url: URL;
	status: number;
	headers: IncomingHttpHeaders;
	text: string;
	/** Not cut off at the size limit. */
	isWhole: boolean;
};

type Request = {
	network: Network;
	signal: AbortSignal;
	/** Called before each request, redirects included; throws to refuse it. */
	mayRead?: (url: URL) => Promise<void>;
	/** The registrable domain that every hop must stay on; null for any. */
	site?: string | null;
	/** The media types asked for; a web page where it is left out. */
	accept?: string;
	/** Bytes that are read at most. */
	largest?: number;
};

/** Nobody answered there: no address, no connection, or no valid certificate. */
export class Unreachable extends NotFound {
	constructor(message: string) {
		super('failed', message);
	}
}

/**
 * Gets a page of the public web. Whoever fills in a form chooses the address, so every hop is checked: a
 * public name on the default ports, no credentials, all its addresses public, and the connection goes to the
 * very addresses that were checked. At most `largest` bytes are read (512 KB). Throws {@link NotFound}.
 */
export async function fetchPublic(start: string, request: Request): Promise<Page> {
	let url = new URL(start);
	for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
		const addresses = await publicAddressesOf(url, request);
		await request.mayRead?.(url);
		const response = await send(url, addresses, request);
		const { location } = response.headers;
		if (!REDIRECTS.includes(response.statusCode ?? 0) || location === undefined) {
			return await pageOf(url, response, request);
		}
		response.destroy();
		url = redirectTarget(location, url);
	}
	throw new NotFound('failed', `${url.hostname} redirects more than ${MOST_REDIRECTS} times`);
}

function redirectTarget(text: string, base: URL): URL {
	const url =
		text.length <= LONGEST_URL && URL.canParse(text, base.href) ? new URL(text, base) : null;
	if (!url) throw new NotFound('failed', 'The site redirects to an address that is not readable');
	return url;
}

async function publicAddressesOf(url: URL, { network, signal, site }: Request): Promise<string[]> {
	if (url.protocol !== 'https:' && url.protocol !== 'http:') refuse(`${url.protocol} addresses`);
	if (url.username || url.password) refuse('addresses with credentials');
	if (!['', '80', '443'].includes(url.port)) refuse(`port ${url.port}`);
	const { domain, noLookUp } = await publicDomainOf(url.hostname);
	if (noLookUp) throw new NotFound('blocked', noLookUp);
	if (site && domain !== site) refuse(`sites other than ${site}, as ${url.hostname} is,`);
	const answers = await orAbort(
		Promise.allSettled([network.dns.resolve4(url.hostname), network.dns.resolve6(url.hostname)]),
		signal,
	);
	const addresses = answers.flatMap((answer) =>
		answer.status === 'fulfilled' ? answer.value : [],
	);
	if (addresses.length === 0) throw new Unreachable(`${url.hostname} has no address`);
	const { isPublicAddress } = await import('../../../../vendor/ipRanges');
	if (!addresses.every(isPublicAddress)) refuse(`private addresses, as ${url.hostname} has,`);
	return addresses;
}

function refuse(what: string): never {
	throw new NotFound('blocked', `Not read: ${what} are never contacted`);
}

async function send(
	url: URL,
	addresses: string[],
	{ network, signal, accept = WEB_PAGE }: Request,
): Promise<IncomingMessage> {
	const isEncrypted = url.protocol === 'https:';
	const port = Number(url.port) || (isEncrypted ? 443 : 80);
	const { connect = (address): Target => ({ address, port }) } = network;
	const targets = addresses.map((address) => connect(address, port));
	const { get } = (targets[0].tls ?? isEncrypted) ? https : http;
	const options = {
		agent: false,
		port: targets[0].port,
		lookup: pinnedTo(targets.map(({ address }) => address)),
		headers: {
			host: url.host,
			'user-agent': USER_AGENT,
			accept,
			'accept-language': 'en, *;q=0.5',
			'accept-encoding': 'identity',
		},
		signal,
	};
	try {
		return await new Promise((resolve, reject) => {
			get({ ...urlToHttpOptions(url), ...options, protocol: undefined }, resolve).on(
				'error',
				reject,
			);
		});
	} catch (reason) {
		signal.throwIfAborted();
		throw new Unreachable(`${url.origin} can’t be reached (${codeOf(reason)})`);
	}
}

const codeOf = (reason: unknown): string => {
	const { code, message } = reason as NodeJS.ErrnoException;
	return code ?? message;
};

/** Answers with what was checked: a second DNS answer could be another one. */
function pinnedTo(addresses: string[]): LookupFunction {
	const answers = addresses.map((address) => ({ address, family: isIP(address) }));
	return (_host, { all }, callback) => {
		if (all) callback(null, answers);
		else callback(null, answers[0].address, answers[0].family);
	};
}

async function pageOf(
	url: URL,
	response: IncomingMessage,
	{ signal, largest = LARGEST_PAGE }: Request,
): Promise<Page> {
	const chunks: Buffer[] = [];
	let size = 0;
	try {
		for await (const chunk of response) {
			chunks.push(chunk);
			size += chunk.length;
			if (size > largest) break;
		}
	} catch (reason) {
		signal.throwIfAborted();
		throw new NotFound('failed', `${url.origin} broke off its answer (${codeOf(reason)})`);
	}
	// A body that ends with the connection ends well when that is cut.
	signal.throwIfAborted();
	const bytes = Buffer.concat(chunks).subarray(0, largest);
	const { statusCode = 0, headers } = response;
	const charset =
		charsetIn(headers['content-type'] ?? '') ?? charsetIn(bytes.toString('latin1', 0, 1024));
	return {
		url,
		status: statusCode,
		headers,
		text: decode(bytes, charset),
		isWhole: size <= largest,
	};
}

const charsetIn = (text: string): string | undefined =>
	/charset=["']?([\w-]{1,40})/iu.exec(text)?.[1];

function decode(bytes: Buffer, charset = 'utf-8'): string {
	try {
		return new TextDecoder(charset).decode(bytes);
	} catch {
		return bytes.toString('utf8');
	}
}
