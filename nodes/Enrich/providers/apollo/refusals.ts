import { NotFound } from '../../provider';
import { rateLimited } from '../askJson';
import { plainText } from '../untrusted';
import { LABEL } from './company';

/** What Apollo means by a status, where it is not what most mean; texts of its own are JSON, JSON within a string, or plain. */
export function refusalOf(
	status: number,
	body: string,
	headers: Headers,
	now: number,
): NotFound | undefined {
	if (status < 400 || status >= 500) return undefined;
	const said = wordsOf(body);
	if (status === 403 && body.includes('API_INACCESSIBLE')) {
		return new NotFound(
			'badKey',
			`${LABEL} refuses access to this endpoint (403 API_INACCESSIBLE): the plan lacks API access, or the scope of the key leaves the endpoint out`,
		);
	}
	if (status === 422 && /insufficient credits/iu.test(said)) {
		return new NotFound('noCredit', `${LABEL} has no credit left (422)`);
	}
	if (status === 400 || status === 422) {
		return new NotFound('failed', `${LABEL} does not take the request (${status}): ${said}`);
	}
	if (status !== 429) return undefined;
	const [, calls, unit] = /(\d{1,9}) times per (minute|hour|day)/u.exec(said) ?? [];
	const why = calls ? `it allows ${calls} calls per ${unit}` : '';
	return rateLimited(LABEL, headers, now, why);
}

function wordsOf(body: string): string {
	const parsed = unwrapped(unwrapped(body.slice(0, 10_000)));
	const { error, error_message, message } = Object(parsed) as Record<string, unknown>;
	const said = [error, error_message, message, parsed].find((one) => typeof one === 'string');
	const words = plainText(said as string | undefined, 200) ?? 'without a reason';
	// Apollo may repeat what was asked.
	return words
		.split(' ')
		.map((word) => (word.includes('@') ? '…' : word))
		.join(' ');
}

function unwrapped(text: unknown): unknown {
	try {
		return typeof text === 'string' ? JSON.parse(text) : text;
	} catch {
		return text;
	}
}
