import { DateTime } from 'luxon';
import { z } from 'zod/v4';
import { describe, InvalidItem, parseJson, valueAt } from '../../lead/validation';
import { zoneOf, type Policy } from './policy';

const PARAMETER = 'Assignments So Far';

/** One lead that somebody got. */
export type Assignment = { owner: string; at: number; leadKey: string | null };
type Kind = 'assigned' | 'open' | 'today' | 'thisWeek' | 'quotes' | 'calibration';
type PerRep = Record<string, number>;
/** What was supplied, per rep; null where nothing was. */
export type Counts = Record<Kind, PerRep | null> & { rows: Assignment[] | null };

const count = z.number({ error: 'expected a number' }).nonnegative();
const perRepSchema = z.record(
	z.string(),
	z.union([
		count.transform((assigned) => ({ assigned })),
		z.strictObject({
			assigned: count.optional(),
			open: count.optional(),
			today: count.optional(),
			thisWeek: count.optional(),
			quotes: count.optional(),
			calibration: count.optional(),
		}),
	]),
);

export const NO_COUNTS: Counts = {
	assigned: null,
	open: null,
	today: null,
	thisWeek: null,
	quotes: null,
	calibration: null,
	rows: null,
};

const addressed = (email: string): string => email.trim().toLowerCase();

/**
 * The counts that the node is given: a list of assignments (rows of the decisions table serve as they are), or
 * per rep a number or several counts. Throws {@link InvalidItem} that names the row or rep that can't be used.
 */
export function readCounts(value: unknown): Counts {
	if (value === undefined || value === null || value === '') return NO_COUNTS;
	const parsed: unknown = typeof value === 'string' ? parseJson(value, PARAMETER) : value;
	return Array.isArray(parsed) ? countsOfRows(parsed) : countsPerRep(parsed);
}

function countsPerRep(value: unknown): Counts {
	const result = perRepSchema.safeParse(value);
	if (!result.success) throw refusalOf(result.error.issues[0], value);
	const column = (kind: Kind): PerRep | null => {
		const known = Object.entries(result.data).flatMap(([email, counts]) => {
			const found = (counts as Partial<PerRep>)[kind];
			return found === undefined ? [] : [[addressed(email), found]];
		});
		return known.length > 0 ? Object.fromEntries(known) : null;
	};
	return {
		assigned: column('assigned'),
		open: column('open'),
		today: column('today'),
		thisWeek: column('thisWeek'),
		quotes: column('quotes'),
		calibration: column('calibration'),
		rows: null,
	};
}

function refusalOf(issue: z.core.$ZodIssue, value: unknown): InvalidItem {
	const [rep] = issue.path;
	const place = rep === undefined ? `“${PARAMETER}”` : `${PARAMETER}, “${String(rep)}”`;
	const expected =
		rep === undefined
			? 'a list of assignments, or counts by the e-mail address of the rep'
			: 'a number, or counts as in {"assigned": 12, "open": 3, "today": 1, "thisWeek": 4, "quotes": 7}';
	const found = describe(valueAt(value, issue.path.slice(0, 1)));
	return new InvalidItem(`${place} can’t be used: found ${found}`, `Expected ${expected}.`);
}

function countsOfRows(rows: unknown[]): Counts {
	const read = rows.map((row, index) => assignmentOf(row, index + 1)).filter((row) => row !== null);
	return { ...NO_COUNTS, rows: latestPerLead(read) };
}

/** Null for a row of a lead that nobody got. */
function assignmentOf(row: unknown, number: number): Assignment | null {
	const cell = (...names: string[]): unknown =>
		names.map((name) => valueAt(row, [name])).find((value) => value !== undefined) ?? null;
	const owner = cell('owner', 'ownerEmail', 'owner_email');
	if (owner === null || owner === '') return null;
	if (typeof owner !== 'string') throw badCell(number, 'owner', owner, 'an e-mail address');
	const time = cell('at', 'decidedAt', 'decided_at');
	const at = timeOf(time);
	if (at === null) throw badCell(number, 'at', time, 'a date and time, e.g. 2026-03-01T09:30:00Z');
	const leadKey = cell('leadKey', 'lead_key');
	return { owner: addressed(owner), at, leadKey: typeof leadKey === 'string' ? leadKey : null };
}

const badCell = (row: number, name: string, found: unknown, expected: string): InvalidItem =>
	new InvalidItem(
		found === null
			? `${PARAMETER}, row ${row}: “${name}” is missing`
			: `${PARAMETER}, row ${row}: “${name}” can’t be used: found ${describe(found)}`,
		`Expected ${expected}.`,
	);

/** Text without an offset is UTC: the server's own zone must not matter. */
function timeOf(value: unknown): number | null {
	const time =
		typeof value === 'string' && !/(?:Z|[+-]\d{2}:?\d{2})$/iu.test(value)
			? DateTime.fromISO(value, { zone: 'utc' }).toMillis()
			: new Date(value as string | number | Date).getTime();
	return value !== null && Number.isFinite(time) ? time : null;
}

/** A lead that was decided again counts once, with its latest owner. */
function latestPerLead(rows: Assignment[]): Assignment[] {
	const latest = new Map<string, Assignment>();
	for (const row of rows) {
		if (row.leadKey === null) continue;
		const known = latest.get(row.leadKey);
		if (!known || known.at <= row.at) latest.set(row.leadKey, row);
	}
	return rows.filter((row) => row.leadKey === null || latest.get(row.leadKey) === row);
}

/** The counts as they stand for one lead: what its item knows of open leads, and what the rows say of its day and week. */
export function countsAt(
	counts: Counts,
	openLeads: PerRep,
	policy: Policy,
	capturedAt: number,
): Counts {
	const open = Object.entries(openLeads).map(([email, load]) => [addressed(email), load]);
	const known = open.length > 0 ? Object.fromEntries(open) : null;
	return {
		...counts,
		open: counts.open ?? known,
		...(counts.rows && {
			assigned: tally(counts.rows),
			...sinceDayAndWeek(counts.rows, policy, capturedAt),
		}),
	};
}

function tally(rows: Assignment[]): PerRep {
	const counted = new Map<string, number>();
	for (const { owner } of rows) counted.set(owner, (counted.get(owner) ?? 0) + 1);
	return Object.fromEntries(counted);
}

/** Day and week begin at midnight where the rep is. */
function sinceDayAndWeek(
	rows: Assignment[],
	policy: Policy,
	capturedAt: number,
): { today: PerRep; thisWeek: PerRep } {
	const capped = policy.reps.filter(({ capPerDay, capPerWeek }) => capPerDay ?? capPerWeek);
	const within = (unit: 'day' | 'week'): PerRep => {
		// Reps share zones, and a zone's calendar is slow to ask.
		const spans = new Map<string, { start: number; end: number }>();
		for (const zone of capped.map((rep) => zoneOf(policy, rep))) {
			if (spans.has(zone)) continue;
			const local = DateTime.fromMillis(capturedAt, { zone });
			const [start, end] = [local.startOf(unit), local.endOf(unit)];
			spans.set(zone, { start: start.toMillis(), end: end.toMillis() });
		}
		const spanOf = new Map(capped.map((rep) => [rep.email, spans.get(zoneOf(policy, rep))]));
		const counted: PerRep = Object.fromEntries(capped.map(({ email }) => [email, 0]));
		for (const { owner, at } of rows) {
			const span = spanOf.get(owner);
			if (span && span.start <= at && at <= span.end) counted[owner]++;
		}
		return counted;
	};
	return { today: within('day'), thisWeek: within('week') };
}
