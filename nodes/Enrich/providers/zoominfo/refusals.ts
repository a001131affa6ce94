import { NotFound } from '../../provider';
import { rateLimited } from '../askJson';
import { plainText } from '../untrusted';
import { LABEL } from './company';

type Said = { code: string; words: string };

/** What ZoomInfo means by a status, where it is not what most mean. */
export function refusalOf(
	status: number,
	body: string,
	headers: Headers,
	now: number,
): NotFound | undefined {
	if (status === 429) {
		const limit = plainText(headers.get('x-ratelimit-rejected-bucket'), 40);
		return rateLimited(LABEL, headers, now, limit ? `its limit “${limit}” is reached` : '');
	}
	// Who has no match is told so with a 200.
	if (status === 404) return new NotFound('failed', `${LABEL} has no such endpoint (404)`);
	if (status !== 400 && status !== 403) return undefined;
	const { code, words } = saidIn(body);
	const number = [status, code].filter(Boolean).join(' ');
	if (code === 'PFAPI0011') {
		return new NotFound('noCredit', `${LABEL} has no credit left (${number})`);
	}
	return status === 400
		? new NotFound('failed', `${LABEL} does not take the request (${number}): ${words}`)
		: new NotFound(
				'badKey',
				`${LABEL} refuses access (${number}): the app lacks a scope, or the plan this data`,
			);
}

function saidIn(body: string): Said {
	const errors = Object(parsed(body)).errors as unknown;
	const { code, title } = Object(Array.isArray(errors) ? errors[0] : {}) as Record<string, unknown>;
	return {
		code: /^\w{1,20}$/u.test(String(code ?? '')) ? String(code) : '',
		// Not the detail, which may repeat what was asked.
		words: (typeof title === 'string' && plainText(title, 200)) || 'without a reason',
	};
}

function parsed(body: string): unknown {
	try {
		return JSON.parse(body.slice(0, 100_000));
	} catch {
		return null;
	}
}
