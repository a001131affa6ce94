import { readCounts } from '../../nodes/RouteBucket/counts';
import { routeLead } from '../../nodes/RouteBucket/route';
import type { Routing } from '../../lead/schema';
import { BANDS, qualifiedItem } from '../support/qualification';
import { messageOfStep, NOW, policy, route } from './support';

const WARM = { ...BANDS.fit.high, ...BANDS.intent.high, ...BANDS.capacity.high };
const [ANNA, BEN, CLEO] = ['anna@example.com', 'ben@example.com', 'cleo@example.com'];
/** A Tuesday at 10:00 in Berlin, 05:00 in New York. */
const CAPTURED = '2026-03-10T09:00:00Z';

function routed(settings: object, counts: unknown = {}, sections: object = {}): Routing {
	const item = qualifiedItem({ levels: WARM }, { source: { capturedAt: CAPTURED }, ...sections });
	return routeLead(item, policy(settings), NOW, readCounts(counts)).routing;
}
const excluded = ({ trace }: Routing): unknown =>
	Object.fromEntries(
		trace
			.flatMap(({ candidates }) => (candidates ?? []) as Array<Record<string, string>>)
			.filter((one) => one.excluded)
			.map((one) => [one.email, one.excluded]),
	);
const rows = (...owners: string[]): object[] =>
	owners.map((owner, index) => ({ owner, at: '2026-03-09T12:00:00Z', leadKey: `row-${index}` }));

describe('who is away', () => {
	const reps = [
		{ email: ANNA, timeOff: '2026-03-09 to 2026-03-13' },
		{ email: BEN, timeZone: 'America/New_York' },
		{ email: CLEO, weight: 0.01 },
	];

	it('is not drawn while another one works, and the trace says until when', () => {
		const one = routed({ reps });
		expect(one.owner?.email).toBe(CLEO);
		expect(excluded(one)).toEqual({
			[ANNA]: 'away until Mon 16 Mar 2026, 09:00 (Europe/Berlin)',
			[BEN]: 'away until Tue 10 Mar 2026, 09:00 (America/New_York)',
		});
	});

	it('keeps a known contact, which the record then tells', () => {
		const one = routed({ reps }, {}, { crm: { existing: { ownerEmail: ANNA } } });
		expect(one.owner?.email).toBe(ANNA);
		expect(one.reason).toContain(
			'owns this contact in the CRM, away until Mon 16 Mar 2026, 09:00 (Europe/Berlin).',
		);
		expect(one.sla?.businessDueAt).toBe('2026-03-16T08:05:00.000Z');
	});

	it('does not matter for a lead that has no target', () => {
		const cool = route(qualifiedItem({ levels: {} }), { reps: reps.slice(0, 1) });
		expect(messageOfStep(cool, 'owner')).not.toContain('away');
	});

	describe('with everyone of the territory away', () => {
		const away = [
			{ ...reps[0], countries: 'DE' },
			{ ...reps[1], countries: 'DE' },
		];
		const inGermany = (whenNobodyIsAvailable: string | undefined, others: object[] = []): Routing =>
			routed(
				{ reps: [...away, ...others], whenNobodyIsAvailable, fallbackOwner: 'boss@example.com' },
				{ [ANNA]: { open: 0 }, [BEN]: { open: 9 } },
				{ lead: { country: 'DE' } },
			);

		it('holds for the drawn rep until they work', () => {
			for (const choice of [undefined, 'hold']) {
				const one = inGermany(choice, [{ email: CLEO }]);
				expect(one.owner?.email).toBe(ANNA);
				expect(one.sla?.businessDueAt).toBe('2026-03-16T08:05:00.000Z');
			}
		});

		it('takes who works next', () => {
			const one = inGermany('nextOpening');
			expect(one.owner?.email).toBe(BEN);
			expect(one.sla?.businessDueAt).toBe('2026-03-10T13:05:00.000Z');
		});

		it('takes a rep of the team, else of any territory', () => {
			expect(inGermany('nextRep', [{ email: CLEO }]).owner?.email).toBe(CLEO);
			const elsewhere = { email: 'dan@example.com', countries: 'FR' };
			const sick = { email: CLEO, timeOff: '2026-03-10' };
			const one = inGermany('nextRep', [elsewhere, sick]);
			expect(one.owner?.email).toBe('dan@example.com');
			expect(messageOfStep(one, 'owner')).toContain('stands in for');
		});

		it('takes the fallback owner', () => {
			const one = inGermany('fallbackOwner', [{ email: CLEO }]);
			expect(one.owner?.email).toBe('boss@example.com');
			expect(messageOfStep(one, 'owner')).toContain('everyone who could take this lead is away');
		});
	});
});

describe('assignments', () => {
	const reps = [{ email: ANNA, weight: 2 }, { email: BEN }, { email: CLEO }];

	it('shortfall takes who is furthest below the share', () => {
		const one = routed({ reps, assignment: 'shortfall' }, { [ANNA]: 9, [BEN]: 5, [CLEO]: 6 });
		expect(one.owner?.email).toBe(ANNA);
		expect(messageOfStep(one, 'owner')).toBe(
			'anna@example.com: in the team, furthest below the share by weight (by 1).',
		);
	});

	it('shortfall credits what joiners and returners missed, unless they shall catch up', () => {
		const team = [
			{ email: ANNA },
			{ email: BEN, joined: '2026-03-10' },
			{ email: CLEO, timeOff: '2026-03-09' },
		];
		const history = rows(ANNA, ANNA, ANNA, ANNA);
		const shares = (settings: object): unknown =>
			routed({ reps: team, assignment: 'shortfall', ...settings }, history)
				.trace.flatMap(({ candidates }) => (candidates ?? []) as object[])
				.map((one) => Object.values(one))
				.sort();
		expect(shares({})).toEqual([
			[ANNA, 1, 4, 0, -1.333333333],
			[BEN, 1, 0, 2, 0.666666667],
			[CLEO, 1, 0, 2, 0.666666667],
		]);
		expect(shares({ catchUp: true })).toEqual([
			[ANNA, 1, 4, 0, -2.666666667],
			[BEN, 1, 0, 0, 1.333333333],
			[CLEO, 1, 0, 0, 1.333333333],
		]);
	});

	it('one after the other, shortfall is exact', () => {
		const counts: Record<string, number> = { [ANNA]: 0, [BEN]: 0, [CLEO]: 0 };
		for (let lead = 0; lead < 40; lead++) {
			const sections = { lead: { personKey: `person-${lead}` } };
			const { owner } = routed({ reps, assignment: 'shortfall' }, counts, sections);
			counts[owner?.email ?? '']++;
		}
		expect(counts).toEqual({ [ANNA]: 20, [BEN]: 10, [CLEO]: 10 });
	});

	it('the benchmark takes most accepted quotes, then fewest open leads', () => {
		const counts = {
			[ANNA]: { quotes: 3, open: 2 },
			[BEN]: { quotes: 7, open: 9 },
			[CLEO]: { quotes: 7, open: 4 },
		};
		const one = routed({ reps, assignment: 'benchmark' }, counts);
		expect(one.owner?.email).toBe(CLEO);
		expect(one.reason).toContain('as many accepted quotes as others, and the fewest open leads');
	});

	it('least loaded reads the open leads of the item', () => {
		const sections = { crm: { existing: { loads: { [ANNA]: 5, [BEN]: 3, [CLEO]: 4 } } } };
		const one = routed({ reps, assignment: 'leastLoaded' }, {}, sections);
		expect(one.owner?.email).toBe(ANNA);
	});

	it('sticky by account gives a company one rep, and free mail one by person', () => {
		const ownersOf = (lead: (index: number) => object): Set<string | undefined> =>
			new Set(
				Array.from({ length: 20 }, (_, index) => {
					const sections = { lead: { personKey: `person-${index}`, ...lead(index) } };
					const loads = { [ANNA]: index, [BEN]: 20 - index };
					return routed({ reps, assignment: 'stickyByAccount' }, loads, sections).owner?.email;
				}),
			);
		expect(ownersOf(() => ({ domain: 'acme.com' })).size).toBe(1);
		expect(ownersOf((index) => ({ domain: `company-${index}.com` })).size).toBe(3);
		const free = { email: 'jane@gmail.com', emailType: 'free', domain: 'gmail.com' };
		expect(ownersOf(() => free).size).toBe(3);
	});

	it.each([
		['shortfall', 'Exact shortfall needs the assignments so far, and none are supplied'],
		['leastLoaded', 'Least loaded needs the open leads per rep, and none are supplied'],
		['benchmark', 'The benchmark preset needs accepted quotes and open leads per rep'],
	])('%s without counts says so and draws by weight', (assignment, message) => {
		const one = routed({ reps, assignment });
		expect(messageOfStep(one, 'owner')).toContain(message);
		expect(one.owner).toEqual(routed({ reps }).owner);
	});
});

describe('caps', () => {
	const reps = [
		{ email: ANNA, capPerDay: 2, capPerWeek: 5, capOpenLeads: 10 },
		{ email: BEN, weight: 0.01 },
	];

	it.each([
		[{ today: 2 }, 'at the cap of 2 leads a day'],
		[{ thisWeek: 5 }, 'at the cap of 5 leads a week'],
		[{ open: 12 }, 'at the cap of 10 open leads'],
	])('%j', (counts, words) => {
		expect(excluded(routed({ reps }, { [ANNA]: counts }))).toEqual({ [ANNA]: words });
	});

	it('count rows of the day and week where the rep is', () => {
		const berlin = [{ ...reps[0] }, reps[1]];
		const tokyo = [{ ...reps[0], timeZone: 'Asia/Tokyo', workingHours: '0:00-24:00' }, reps[1]];
		const late = ['2026-03-09T23:30:00Z', '2026-03-09T16:00:00Z'];
		const history = late.map((at, index) => ({ owner: ANNA, at, leadKey: `${index}` }));
		expect(excluded(routed({ reps: berlin }, history))).toEqual({});
		expect(excluded(routed({ reps: tokyo }, history))).toEqual({
			[ANNA]: 'at the cap of 2 leads a day',
		});
	});

	it('say that they are not enforced without counts', () => {
		expect(messageOfStep(routed({ reps }, { [ANNA]: { open: 1 } }), 'owner')).toContain(
			'Caps on leads a day and leads a week are not enforced: no such counts are supplied.',
		);
	});

	it('leave the lead to the fallback owner when all are full', () => {
		const full = { reps: reps.slice(0, 1), fallbackOwner: 'boss@example.com' };
		expect(routed(full, { [ANNA]: { open: 10 } }).owner?.email).toBe('boss@example.com');
	});
});

it('draws nobody before the day they join', () => {
	const reps = [
		{ email: ANNA, joined: '2026-03-11' },
		{ email: BEN, weight: 0.01, joined: '2026-03-10' },
	];
	const one = routed({ reps });
	expect(one.owner?.email).toBe(BEN);
	expect(excluded(one)).toEqual({ [ANNA]: 'joins on 2026-03-11' });
});

describe('the counts', () => {
	it('are a list or an object, as value or as text', () => {
		const perRep = { 'Anna@Example.com ': 3, [BEN]: { quotes: 1 } };
		expect(readCounts(perRep)).toEqual(readCounts(JSON.stringify(perRep)));
		expect(readCounts(perRep)).toMatchObject({
			assigned: { [ANNA]: 3 },
			quotes: { [BEN]: 1 },
			open: null,
			rows: null,
		});
		for (const none of [undefined, null, '', '{}', {}]) {
			expect(Object.values(readCounts(none)).every((known) => known === null)).toBe(true);
		}
	});

	it('count a lead that was decided twice once, for its latest owner, and skip those without', () => {
		const history = [
			{ lead_key: 'a', owner_email: 'Anna@example.com', decided_at: '2026-03-01T10:00:00' },
			{ lead_key: 'a', owner_email: BEN, decided_at: new Date('2026-03-02T10:00:00Z') },
			{ lead_key: 'b', owner_email: null, decided_at: '2026-03-02T10:00:00Z' },
		];
		expect(readCounts(history).rows).toEqual([
			{ owner: BEN, at: Date.parse('2026-03-02T10:00:00Z'), leadKey: 'a' },
		]);
		expect(readCounts(history.slice(0, 1)).rows).toMatchObject([
			{ owner: ANNA, at: Date.parse('2026-03-01T10:00:00Z') },
		]);
	});

	it.each([
		['{', '“Assignments So Far” is not valid JSON'],
		['5', '“Assignments So Far” can’t be used: found 5'],
		[{ [ANNA]: -1 }, 'Assignments So Far, “anna@example.com” can’t be used: found -1'],
		[{ [ANNA]: { opne: 1 } }, 'Assignments So Far, “anna@example.com” can’t be used'],
		[[{ owner: ANNA }], 'Assignments So Far, row 1: “at” is missing'],
		[[{ owner: ANNA, at: 'soon' }], 'Assignments So Far, row 1: “at” can’t be used: found "soon"'],
		[[{ owner: 5, at: CAPTURED }], 'Assignments So Far, row 1: “owner” can’t be used: found 5'],
	])('%j is refused in words', (value, message) => {
		expect(() => readCounts(value)).toThrow(message);
	});
});
