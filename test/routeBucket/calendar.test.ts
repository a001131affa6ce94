import fc from 'fast-check';
import { addBusinessMinutes, type Calendar } from '../../nodes/RouteBucket/calendar';
import { BANDS, qualifiedItem } from '../support/qualification';
import { route } from './support';

const MINUTE = 60_000;
const WARM = { ...BANDS.fit.high, ...BANDS.intent.high, ...BANDS.capacity.high };

describe('working time', () => {
	const office = (timeZone: string, holidays: string[] = []): Calendar => ({
		timeZone,
		spans: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start: 9 * 60, end: 18 * 60 })),
		holidays,
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

	it('is null where there is none', () => {
		expect(due('2026-03-10T09:00:00Z', 5, { ...office('UTC'), spans: [] })).toBeNull();
	});

	it('equals a walk minute by minute over any calendar, zone and clock change', () => {
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
		const minuteOfDay = fc.integer({ min: 0, max: 96 }).map((quarter) => quarter * 15);
		const span = fc
			.tuple(
				fc.integer({ min: 1, max: 7 }),
				fc.uniqueArray(minuteOfDay, { minLength: 2, maxLength: 2 }),
			)
			.map(([weekday, times]) => ({ weekday, start: Math.min(...times), end: Math.max(...times) }));
		const spans = fc.uniqueArray(span, {
			minLength: 1,
			maxLength: 7,
			selector: ({ weekday }) => weekday,
		});
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
		const from = fc
			.tuple(
				fc.constantFrom(...clockChanges, '2025-06-10'),
				fc.integer({ min: -3 * 1440, max: 1440 }),
			)
			.map(([day, minutes]) => Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE);
		const holidays = fc.subarray(clockChanges);
		fc.assert(
			fc.property(
				zone,
				spans,
				from,
				holidays,
				fc.integer({ min: 1, max: 900 }),
				(timeZone, week, start, off, minutes) => {
					const calendar = { timeZone, spans: week, holidays: off };
					expect(addBusinessMinutes(start, minutes, calendar)).toBe(walk(start, minutes, calendar));
				},
			),
			{ numRuns: 60 },
		);
	});
});

/** Looks at the wall clock of every minute; knows nothing of spans, offsets or days. */
function walk(from: number, minutes: number, { timeZone, spans, holidays }: Calendar): number {
	const clock = new Intl.DateTimeFormat('en-CA', {
		timeZone,
		hourCycle: 'h23',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
	});
	let left = minutes;
	for (let time = from; ; time += MINUTE) {
		const [date, hours, minute] = clock.format(time).split(/, |:/u);
		const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
		const now = Number(hours) * 60 + Number(minute);
		const working = spans.some(
			(span) => span.weekday === weekday && span.start <= now && now < span.end,
		);
		if (working && !holidays.includes(date) && --left === 0) return time + MINUTE;
	}
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
