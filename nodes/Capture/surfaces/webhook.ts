import { firstText, isRecord, parsedJson } from '../json';
import type { Surface } from '../delivery';

/** n8n's Webhook node: the sender's body, with the address's parameters and the headers beside it. */
export const webhook: Surface = {
	name: 'webhook',
	recognises: (json) =>
		Object.hasOwn(json, 'body') && (isRecord(json.headers) || isRecord(json.query)),
	read: ({ body, query, headers }) => ({
		payload: typeof body === 'string' ? (parsedJson(body) ?? { message: body }) : body,
		query,
		referer: isRecord(headers) ? firstText(headers, ['referer', 'referrer']) : null,
	}),
};
