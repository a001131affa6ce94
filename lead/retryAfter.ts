/** Milliseconds that a *Retry-After* header asks for, given in seconds or as a date. */
export function retryAfterMs(headers: Headers, now: Date): number | null {
	const value = headers.get('retry-after');
	if (value === null) return null;
	if (/^\d+(?:\.\d+)?$/u.test(value)) return Number(value) * 1000;
	const at = Date.parse(value);
	return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}
