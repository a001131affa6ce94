import type { Surface } from '../delivery';

/** Any JSON: an HTTP response, a row, what an Edit Fields node made of a vendor's payload. */
export const api: Surface = {
	name: 'api',
	recognises: () => true,
	read: (json) => ({ payload: json, query: undefined, referer: null }),
};
