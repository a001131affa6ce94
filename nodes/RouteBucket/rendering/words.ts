import { countryNameOf } from '../../../lead/countries';
import type { WorkingSpan } from '../calendar';
import { needsValue, type Condition, type Operator } from '../conditions';
import type { Policy, Rule } from '../policy';
import { daysOf } from '../week';

/** “Sales” as it was written; as a JSON text where the quotation marks or the line would not hold it. */
export function quoted(text: string): string {
	if (!/[“”\p{C}\p{Zl}\p{Zp}]/u.test(text)) return `“${text}”`;
	return JSON.stringify(text).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) =>
		character
			.split('')
			.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
			.join(''),
	);
}

/** A domain, address or field name, in quotation marks where it is not plain. */
export const plain = (text: string): string => (/^[\w.@+*-]+$/u.test(text) ? text : quoted(text));

/** “a, b or c” */
export const either = (words: string[]): string => joined(words, 'or');
/** “a, b and c” */
export const all = (words: string[]): string => joined(words, 'and');

function joined(words: string[], last: string): string {
	return words.length < 2
		? words.join('')
		: `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

export const countryWords = (code: string): string => `${countryNameOf(code)} (${code})`;

const OPERATOR_WORDS: Record<Operator, string> = {
	contains: 'contains',
	endsWith: 'ends with',
	equals: 'is',
	exists: 'is known',
	gt: 'is above',
	gte: 'is at least',
	lt: 'is below',
	lte: 'is at most',
	notContains: 'does not contain',
	notEquals: 'is not',
	notExists: 'is not known',
	regex: 'matches the pattern',
	startsWith: 'starts with',
};

export function conditionWords({ field, operator, value }: Condition): string {
	const words = `${plain(field)} ${OPERATOR_WORDS[operator]}`;
	return needsValue(operator) ? `${words} ${quoted(value)}` : words;
}

export const conditionsWords = ({ conditions }: Rule): string =>
	conditions.map(conditionWords).join(' and ');

/** How conditions compare: part of the text wherever there are any. */
export const COMPARING =
	'Comparing ignores upper and lower case, except in patterns. Where the field is a number or yes/no, “is” and “is not” compare as such. “above”, “at least”, “below” and “at most” compare numbers. A list contains a value if one of its texts is the value. A field that is not known, or cannot be compared so, meets no condition but “is not known”.';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** “Mon to Thu 09:00-12:00 and 13:00-18:00, Fri 09:00-15:00” */
export function weekWords(spans: WorkingSpan[]): string {
	const hoursOf = (weekday: number): string =>
		all(
			spans
				.filter((span) => span.weekday === weekday)
				.sort((a, b) => a.start - b.start)
				.map(({ start, end }) => `${clock(start)}-${clock(end)}`),
		);
	const runs: Array<{ first: number; last: number; hours: string }> = [];
	for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
		const hours = hoursOf(weekday);
		const run = runs.at(-1);
		if (run?.hours === hours) run.last = weekday;
		else runs.push({ first: weekday, last: weekday, hours });
	}
	const working = runs.filter(({ hours }) => hours !== '');
	if (working.length === 0) return 'never';
	return working
		.map(({ first, last, hours }) => {
			const [from, to] = [WEEKDAYS[first - 1], WEEKDAYS[last - 1]];
			return `${first === last ? from : `${from} to ${to}`} ${hours}`;
		})
		.join(', ');
}

const clock = (minutes: number): string =>
	[Math.floor(minutes / 60), minutes % 60].map((part) => `${part}`.padStart(2, '0')).join(':');

/** “2026-12-25, 2026-12-27 to 2027-01-02”, or “none”. */
export function daysWords(days: string[]): string {
	const words = days.flatMap((text) => {
		const span = daysOf(text);
		if (span === null) return [];
		return [span.first === span.last ? span.first : `${span.first} to ${span.last}`];
	});
	return words.join(', ') || 'none';
}

/** “2026-03-01 00:00 UTC”, to the part of a second where there is one. */
export function momentWords(time: number): string {
	const [date, clockTime] = new Date(time).toISOString().split('T');
	return `${date} ${clockTime.replace('Z', '').replace(/(?::00)?\.000$/u, '')} UTC`;
}

/** Percent of a share, without the noise of binary fractions. */
export const percentOf = (share: number): string => `${Number((share * 100).toPrecision(12))} %`;

export const takerWords = ({ team, reps }: { team?: string; reps?: string[] }): string =>
	reps?.length ? all(reps) : `team ${quoted(team ?? '')}`;

export const assignmentOf = ({ assignment }: Policy): NonNullable<Policy['assignment']> =>
	assignment ?? 'twoChoices';
