import fc from '../support/properties';
import {
	addBusinessMinutes,
	businessMinutesBetween,
	type Calendar,
} from '../../nodes/RouteBucket/calendar';
import { calendarOf, policyOf } from '../../nodes/RouteBucket/policy';
import { slaOf } from '../../nodes/RouteBucket/sla';
import { BANDS, qualifiedItem } from '../support/qualification';
import { route } from './support';
import { wallClock } from './wallClock';

const MINUTE = 60_000;
const WARM = { ...BANDS.fit.high, ...BANDS.intent.high, ...BANDS.capacity.high };

describe('working time', () => {
	const office = (timeZone: string, holidays: string[] = []): Calendar => ({
		timeZone,
		spans: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start: 9 * 60, end: 18 * 60 })),
		daysOff: holidays.map((day) => ({ first: day, last: day })),
	});
	const due = (from: string, minutes: number, calendar: Calendar): string | null => {
		const time = addBusinessMinutes(Date.parse(from), minutes, calendar);
		return time === null ? null : new Date(time).toISOString();
	};

	it('starts at once in office hours', () => {
		expect(due('2026-03-10T09:00:00Z', 5, office('Europe/Berlin'))).toBe(
			'2026-03-10T09:05:00.000Z',
		);
	});

	it('carries a late-evening lead to the next morning', () => {
		expect(due('2026-03-10T21:47:00Z', 5, office('Europe/Berlin'))).toBe(
			'2026-03-11T08:05:00.000Z',
		);
	});

	it('skips the weekend and holidays', () => {
		const calendar = office('Europe/Berlin', ['2026-03-16']);
		expect(due('2026-03-13T16:50:00Z', 30, calendar)).toBe('2026-03-17T08:20:00.000Z');
	});

	it('keeps to the wall clock when the clocks change', () => {
		const berlin = office('Europe/Berlin');
		expect(due('2026-03-27T20:00:00Z', 5, berlin)).toBe('2026-03-30T07:05:00.000Z');
		expect(due('2026-10-23T20:00:00Z', 5, berlin)).toBe('2026-10-26T08:05:00.000Z');
	});

	it('between two moments is what lies in both', () => {
		const between = (from: string, to: string): number =>
			businessMinutesBetween(Date.parse(from), Date.parse(to), office('Europe/Berlin'));
		expect(between('2026-03-13T16:30:30Z', '2026-03-16T08:10:00Z')).toBe(39.5);
		expect(between('2026-03-14T00:00:00Z', '2026-03-15T00:00:00Z')).toBe(0);
		expect(between('2026-03-10T10:00:00Z', '2026-03-10T09:00:00Z')).toBe(0);
	});

	it('is null where there is none', () => {
		expect(due('2026-03-10T09:00:00Z', 5, { ...office('UTC'), spans: [] })).toBeNull();
	});
});

describe('due times equal a walk minute by minute', () => {
	const zone = fc.constantFrom(
		'Europe/Berlin',
		'America/New_York',
		'America/Havana',
		'America/Sao_Paulo',
		'Africa/Cairo',
		'Asia/Kathmandu',
		'Asia/Tokyo',
		'Australia/Lord_Howe',
		'Pacific/Apia',
		'UTC',
	);
	const clockChanges = [
		'2025-03-09',
		'2025-03-30',
		'2025-04-06',
		'2025-04-25',
		'2025-10-05',
		'2025-10-26',
		'2025-11-02',
		'2017-10-15',
		'2018-02-18',
		'2011-12-30',
	];
	/** One to three parts of a day, so with up to two breaks, in quarters of an hour. */
	const parts = fc
		.uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 6 })
		.map((quarters) => quarters.sort((a, b) => a - b).map((quarter) => quarter * 15))
		.map((times) =>
			times.flatMap((end, index) => (index % 2 ? [{ start: times[index - 1], end }] : [])),
		);
	const week = fc
		.array(fc.option(parts, { freq: 3 }), { minLength: 7, maxLength: 7 })
		.filter((days) => days.some(Boolean));
	const from = fc
		.tuple(
			fc.constantFrom(...clockChanges, '2025-06-10'),
			fc.integer({ min: -3 * 1440, max: 1440 }),
		)
		.map(([day, minutes]) => Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE);
	/** Up to a week around a change of the clocks. */
	const timeOff = fc.array(
		fc
			.tuple(fc.constantFrom(...clockChanges), fc.integer({ min: 0, max: 6 }))
			.map(([first, length]) => ({ first, last: later(first, length) })),
		{ maxLength: 3 },
	);
	const office = [1, 2, 3, 4, 5].map(() => [{ start: 8 * 60 + 30, end: 17 * 60 }]);

	it.each(['of the team', 'of a rep'])('over 1,000 calendars %s', (whose) => {
		fc.assert(
			fc.property(
				fc.record({
					timeZone: zone,
					week,
					from,
					timeOff,
					minutes: fc.integer({ min: 1, max: 600 }),
				}),
				fc.subarray(clockChanges),
				({ timeZone, week: ownWeek, from: start, timeOff: away, minutes }, holidays) => {
					const team = { timeZone, businessHours: { start: '8:30', end: '17:00', holidays } };
					const rep = {
						...{ email: 'rep@example.com', timeZone, workingHours: inText(ownWeek) },
						timeOff: away.map(({ first, last }) => `${first} to ${last}`).join(', '),
					};
					const policy = policyOf({
						sla: { lukewarmMinutes: minutes },
						...(whose === 'of a rep'
							? { ...team, timeZone: 'Asia/Tokyo', reps: [rep] }
							: { ...team, reps: [] }),
					});
					const decision = { bucket: 'lukewarm', wouldBe: null } as const;
					const sla = slaOf(decision, new Date(start), policy, policy.reps[0] ?? null);
					const off = [
						...holidays.map((day) => ({ first: day, last: day })),
						...(whose === 'of a rep' ? away : []),
					];
					const days = whose === 'of a rep' ? ownWeek : [...office, null, null];
					expect(sla?.businessDueAt).toBe(walk(start, minutes, timeZone, days, off));
				},
			),
			{ numRuns: 1000 },
		);
	});

	it('and so does the working time between two moments, over 1,000 calendars', () => {
		fc.assert(
			fc.property(
				fc.record({
					timeZone: zone,
					week,
					from,
					timeOff,
					length: fc.integer({ min: -60, max: 4 * 1440 }),
				}),
				({ timeZone, week: ownWeek, from: start, timeOff: off, length }) => {
					const rep = {
						...{ email: 'rep@example.com', timeZone, workingHours: inText(ownWeek) },
						timeOff: off.map(({ first, last }) => `${first} to ${last}`).join(', '),
					};
					const policy = policyOf({ reps: [rep] });
					const calendar = calendarOf(policy, policy.reps[0]);
					const minutes = Array.from(
						{ length: Math.max(0, length) },
						(_, index) => start + index * MINUTE,
					);
					const worked = minutes.filter((time) => isWorking(time, timeZone, ownWeek, off));
					const end = start + length * MINUTE;
					expect(businessMinutesBetween(start, end, calendar)).toBe(worked.length);
				},
			),
			{ numRuns: 1000 },
		);
	});
});

type Week = Array<Array<{ start: number; end: number }> | null>;

const later = (day: string, days: number): string =>
	new Date(Date.parse(day) + days * 1440 * MINUTE).toISOString().slice(0, 10);
const clock = (minutes: number): string =>
	`${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
const inText = (week: Week): string =>
	week
		.flatMap((parts, index) => {
			const name = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][index];
			const times = parts?.map(({ start, end }) => `${clock(start)}-${clock(end)}`);
			return times ? [`${name} ${times.join(', ')}`] : [];
		})
		.join('; ');

/** Looks at the wall clock of every minute; knows nothing of spans, offsets or days. */
function walk(
	from: number,
	minutes: number,
	timeZone: string,
	week: Week,
	off: Array<{ first: string; last: string }>,
): string {
	let left = minutes;
	for (let time = from; ; time += MINUTE) {
		const working = isWorking(time, timeZone, week, off);
		if (working && --left === 0) return new Date(time + MINUTE).toISOString();
	}
}

function isWorking(
	time: number,
	timeZone: string,
	week: Week,
	off: Array<{ first: string; last: string }>,
): boolean {
	const { date, weekday, minute } = wallClock(time, timeZone);
	const isOpen = week[weekday - 1]?.some(({ start, end }) => start <= minute && minute < end);
	return Boolean(isOpen) && !off.some(({ first, last }) => first <= date && date <= last);
}

describe('the SLA', () => {
	const at = (capturedAt: string) => qualifiedItem({ levels: WARM }, { source: { capturedAt } });

	it('counts from the prospect’s message, by wall clock and in working time', () => {
		const now = new Date('2026-03-10T21:47:20Z');
		const routed = route(at('2026-03-10T21:47:00Z'), {}, now);
		expect(routed.sla).toEqual({
			target: 'PT5M',
			dueAt: '2026-03-10T21:52:00.000Z',
			businessDueAt: '2026-03-11T08:05:00.000Z',
		});
		expect(routed.nextAction.dueAt).toBe(routed.sla?.businessDueAt);
	});

	it('runs in the zone of the owner', () => {
		const reps = [{ email: 'us@example.com', timeZone: 'America/New_York' }];
		const now = new Date('2026-03-10T09:30:00Z');
		expect(route(at('2026-03-10T09:00:00Z'), { reps }, now).sla?.businessDueAt).toBe(
			'2026-03-10T13:05:00.000Z',
		);
	});

	it('gives Lukewarm 30 minutes, or what is set', () => {
		const item = qualifiedItem({ levels: { ...BANDS.fit.high, ...BANDS.intent.medium } });
		expect(route(item).sla?.target).toBe('PT30M');
		expect(route(item, { sla: { lukewarmMinutes: 60 } }).sla?.target).toBe('PT60M');
	});

	it('costs no rep’s time for Cool and Cold', () => {
		for (const levels of [{}, BANDS.fit.low]) {
			const routed = route(qualifiedItem({ levels }));
			expect(routed.sla).toBeNull();
			expect(routed.nextAction.dueAt).toBeNull();
		}
	});

	it('does not trust a sender’s clock that runs ahead', () => {
		const now = new Date('2026-03-10T10:00:00Z');
		expect(route(at('2031-01-01T00:00:00Z'), {}, now).sla?.dueAt).toBe('2026-03-10T10:05:00.000Z');
	});
});
