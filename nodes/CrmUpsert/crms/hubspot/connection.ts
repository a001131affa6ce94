import { InvalidItem } from '../../../../lead/validation';
import type { AccountOptions } from '../crm';
import { retryAfterMs } from '../../../../lead/retryAfter';
import { patient, type Fetch, type Judge, type Reply, type Verdict } from '../patient';
import { faultsIn, isFinal, refusalIn, type Refusal } from './refusal';

export const VERSION = '2026-09';
export const UNIQUE_KEY = 'lead_pipeline_key';

type Json = Record<string, unknown>;
export type Answer = { status: number; body: Json } | { refusal: Refusal };
export type Ask = (
	method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
	path: string,
	given?: { body?: unknown; qs?: Record<string, string> },
) => Promise<Answer>;
export type Connection = { ask: Ask; associationTypes: Record<AssociationName, number> };
type AssociationName =
	| 'contactToCompany'
	| 'companyToContact'
	| 'noteToContact'
	| 'noteToCompany'
	| 'taskToContact'
	| 'taskToCompany';

const CONCURRENCY = 4;
const SEARCHES_CONCURRENCY = 2;
/** Searches are limited to five a second for the whole account. */
const SEARCH_SPACING_MS = 220;
/** Locked or busy: nothing was written. */
const LOCKED = [423, 477];

export async function connect(
	send: Fetch,
	options: Pick<AccountOptions, 'now' | 'wait' | 'random' | 'cancelled'>,
	baseUrl: string,
): Promise<Connection> {
	const { createClient } = await import('../../../../vendor/hubspot');
	const { wait, random, cancelled } = options;
	const patientWith = (judge: Judge, concurrency = CONCURRENCY, pace?: () => Promise<void>) =>
		patient(send, { judge, wait, random, concurrency, pace });
	const repeatable = patientWith((reply) => judgeRepeatable(reply, options));
	const once = patientWith((reply) => judgeOnce(reply, options));
	const searching = patientWith(
		(reply) => judgeRepeatable(reply, options),
		SEARCHES_CONCURRENCY,
		spacing(options),
	);
	const client = createClient(baseUrl, async (url, init = {}) => {
		const { pathname } = new URL(String(url));
		if (pathname.endsWith('/search')) return await searching(url, init);
		return await (writesTwice(pathname, init) ? once : repeatable)(url, init);
	});
	const ask: Ask = async (method, path, given = {}) => {
		const response = await sent(client.apiRequest({ method, path, ...given }, cancelled));
		const text = await response.text();
		if (response.status < 300) return { status: response.status, body: jsonIn(text) ?? {} };
		return { refusal: refusalIn(response.status, text) };
	};
	return { ask, associationTypes: client.associationTypes };
}

async function sent(response: Promise<Response>): Promise<Response> {
	return await response.catch((error: unknown) => {
		throw error instanceof InvalidItem
			? error
			: new InvalidItem(
					`HubSpot could not be reached: ${faultIn(error).message}`,
					'Run this item again: what was written already is found and not written twice.',
				);
	});
}

export const faultIn = (thrown: unknown): Error =>
	thrown instanceof Error ? thrown : new Error(String(thrown));

/** Creating is safe to repeat where a unique value (e-mail, our key) makes HubSpot refuse the second record. */
function writesTwice(pathname: string, { method, body }: RequestInit): boolean {
	if (method !== 'POST') return false;
	const [, type] = /^\/crm\/objects\/[^/]+\/([^/]+)(?:\/batch\/create)?$/u.exec(pathname) ?? [];
	if (!type) return false;
	const text = typeof body === 'string' ? body : '';
	if (type === 'contacts' && text.includes('"email":')) return false;
	return !text.includes(`"${UNIQUE_KEY}":`);
}

function judgeOnce({ status, headers, body }: Reply, { now, random }: Chance): Verdict {
	const asked = retryAfterMs(headers, now());
	if (LOCKED.includes(status)) return { kind: 'again', afterMs: asked };
	if (status !== 429) return { kind: 'final' };
	const policy = String(jsonIn(body)?.policyName);
	if (policy !== 'DAILY') {
		// The rolling window must have passed before the attempts are used up.
		const pause = policy === 'TEN_SECONDLY_ROLLING' ? 2500 : 1000;
		return { kind: 'again', afterMs: asked ?? pause * (1 + random()) };
	}
	const { correlationId } = refusalIn(status, body);
	return {
		kind: 'hopeless',
		fault: new InvalidItem(
			'HubSpot’s daily limit of API calls is used up',
			`It starts anew at midnight in the time zone of the HubSpot account. Run these items again then, or raise the limit in HubSpot.${correlationId ? ` Correlation id: ${correlationId}.` : ''}`,
		),
	};
}

function judgeRepeatable(reply: Reply, chance: Chance): Verdict {
	return reply.status >= 500
		? { kind: 'again', afterMs: retryAfterMs(reply.headers, chance.now()) }
		: judgeOnce(reply, chance);
}

type Chance = Pick<AccountOptions, 'now' | 'random'>;

function spacing({ now, wait }: Pick<AccountOptions, 'now' | 'wait'>): () => Promise<void> {
	let next = 0;
	return async () => {
		const at = now().getTime();
		const start = Math.max(at, next);
		next = start + SEARCH_SPACING_MS;
		if (start > at) await wait(start - at);
	};
}

/** The answer's body; a refusal is thrown as an error that says what was tried. */
export function bodyOf(answer: Answer, attempted: string): Json {
	if ('body' in answer) return answer.body;
	throw errorOf(answer.refusal, attempted);
}

const refusals = new WeakMap<Error, Refusal>();

/** What `run` gives, or `otherwise` where HubSpot refuses it for good. Every other fault is thrown. */
export async function unlessRefused<Result>(
	run: () => Promise<Result>,
	otherwise: (reason: string) => Result,
): Promise<Result> {
	try {
		return await run();
	} catch (error) {
		const fault = faultIn(error);
		const refusal = refusals.get(fault);
		if (!refusal || !isFinal(refusal)) throw error;
		return otherwise(reasonIn(fault, refusal));
	}
}

/** A refusal that costs a lead only a part, in words that go on after a colon. */
export const reasonOf = (refusal: Refusal, attempted: string): string =>
	reasonIn(errorOf(refusal, attempted), refusal);

function reasonIn({ message }: Error, refusal: Refusal): string {
	const { status, correlationId } = refusal;
	const id = correlationId ? ` (correlation id ${correlationId})` : '';
	return `${message.replace(/\.$/u, '')}${id}${status === 403 ? `. ${adviceFor(refusal)}` : ''}`;
}

/** A refusal in words for the user. `attempted` completes “HubSpot refused to …”. */
export function errorOf(refusal: Refusal, attempted: string): InvalidItem {
	const { status, message, correlationId } = refusal;
	const id = correlationId ? ` Correlation id: ${correlationId}.` : '';
	const faults = faultsIn(refusal).map(
		(fault) => `“${fault.field}”: ${fault.message || fault.code}`,
	);
	const error = new InvalidItem(
		`HubSpot refused to ${attempted}: ${faults.join('; ') || message || `status ${status}`}`,
		`${adviceFor(refusal)}${id}`,
	);
	refusals.set(error, refusal);
	return error;
}

function adviceFor(refusal: Refusal): string {
	const { status, message } = refusal;
	const texts = [message, ...faultsIn(refusal).map(({ field }) => field)];
	if (status === 400 && texts.some((text) => text.includes('lead_pipeline_'))) {
		return 'The account lacks a field of Lead Pipeline, or has another one of its name: run “Provision Fields”.';
	}
	const [required] = faultsIn(refusal).filter(({ code }) => /REQUIRED|MISSING/u.test(code));
	if (required) {
		return `HubSpot requires “${required.field}”: add a row for it to the field rules, or relax the requirement in HubSpot.`;
	}
	if (/gdpr|blocklist|permanently deleted/iu.test(message)) {
		return 'This person was erased in HubSpot, which refuses to create the address again. Only HubSpot’s support or a form filled in by the person can lift that.';
	}
	switch (status) {
		case 401:
			return 'Check the token of the HubSpot credential: it is wrong, expired or was revoked.';
		case 403:
			return 'Give the token of the HubSpot credential the scopes for contacts, companies, owners and properties.';
		case 429:
			return 'Other integrations use up the account’s rate limit. Run this item again later.';
		case 404:
			return 'It was deleted or merged in HubSpot since it was looked up. Run this item again.';
		case 423:
		case 477:
			return 'HubSpot keeps the account or record locked. Run this item again later.';
		default:
			return status >= 500
				? 'HubSpot has a fault. Run this item again: what was written already is found and not written twice.'
				: 'Correct the lead or the field rules, and run this item again.';
	}
}

export function jsonIn(text: string): Json | null {
	try {
		const parsed: unknown = JSON.parse(text);
		return typeof parsed === 'object' && parsed !== null
			? Object.fromEntries(Object.entries(parsed))
			: null;
	} catch {
		return null;
	}
}
