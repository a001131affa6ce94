import { DateTime } from 'luxon';

const EARLIEST = Date.UTC(2000, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);
const PARSERS = [DateTime.fromISO, DateTime.fromSQL, DateTime.fromRFC2822, DateTime.fromHTTP];

/**
 * A moment as an ISO 8601 UTC string: from ISO, SQL or e-mail notation (UTC where no zone is given) or Unix
 * seconds or milliseconds. Null for anything else, a date without a time of day included.
 */
export function timeOf(value: unknown): string | null {
	if (typeof value === 'number') return fromEpoch(value);
	if (typeof value !== 'string' || value.length > 60) return null;
	const text = value.trim();
	if (/^\d{10}(?:\d{3}|\.\d+)?$/u.test(text)) return fromEpoch(Number(text));
	// Without a year the parsers would take today for the date, and the lead's key would depend on the clock.
	if (!/^(?:\d{4}-|[a-z]{3},? |\d{1,2} [a-z]{3} )/iu.test(text) || !/\d:\d{2}/u.test(text))
		return null;
	for (const parse of PARSERS) {
		const time = parse(text, { zone: 'utc' });
		if (time.isValid) return inRange(time.toMillis());
	}
	return null;
}

function fromEpoch(value: number): string | null {
	return inRange(value < LATEST / 1000 ? value * 1000 : value);
}

function inRange(millis: number): string | null {
	return millis >= EARLIEST && millis < LATEST ? new Date(millis).toISOString() : null;
}
