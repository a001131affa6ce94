import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { ASSIGNMENTS } from '../../nodes/RouteBucket/policy';
import { BANDS, qualifiedItem } from '../support/qualification';
import { LAUNCHED_LONG_AGO, NOW, REPS } from './support';

type Round = { items: object[]; counts: unknown; now: number };
type Decided = Array<[leadKey: string, decision: string]>;

const ROUNDS_PER_PROCESS = 50;
const LEVELS = { ...BANDS.fit.high, ...BANDS.intent.high, ...BANDS.capacity.high };
const PEOPLE = Array.from({ length: 8 }, (_, index) => `person-${index}`);
const reps = REPS.map((rep, index) => ({
	...rep,
	...{ capPerDay: 5, capOpenLeads: 40, timeOff: '2026-02-02 to 2026-02-06' },
	...(index === 0 && { workingHours: 'Tue 14:00-18:00' }),
}));

/** Every lead in a batch of another order, each time a little later. */
function rounds(countsOf: (round: number) => unknown, existingOf: (round: number) => object) {
	return Array.from({ length: 2 * ROUNDS_PER_PROCESS }, (_, round): Round => {
		const batch = PEOPLE.map((_person, place) => PEOPLE[(place * 3 + round) % PEOPLE.length]);
		return {
			items: batch.map((person) =>
				qualifiedItem(
					{ levels: LEVELS },
					{
						lead: { key: `lead of ${person}`, personKey: person },
						crm: { existing: existingOf(round) },
					},
				),
			),
			counts: countsOf(round),
			now: NOW.getTime() + round * 60_000,
		};
	});
}

let children: ChildProcess[];
beforeAll(() => {
	const child = path.join(__dirname, 'neverTwice.child.js');
	children = [fork(child, { execArgv: [] }), fork(child, { execArgv: [] })];
});
afterAll(() => {
	for (const child of children) child.disconnect();
});

async function inProcess(child: ChildProcess, work: Round[], policy: object): Promise<Decided> {
	return await new Promise((resolve, reject) => {
		child.once('message', (decided) => resolve(decided as Decided));
		child.once('exit', (code) => reject(new Error(`The process ended with ${code}`)));
		child.send({ rounds: work, policy });
	});
}

async function decisionsPerLead(
	work: Round[],
	settings: object,
): Promise<Map<string, Set<string>>> {
	const policy = { reps, launchedAt: LAUNCHED_LONG_AGO, timeZone: 'Europe/Berlin', ...settings };
	const halves = [work.slice(0, ROUNDS_PER_PROCESS), work.slice(ROUNDS_PER_PROCESS)];
	const decided = await Promise.all(
		halves.map(async (half, index) => await inProcess(children[index], half, policy)),
	);
	const perLead = new Map<string, Set<string>>();
	for (const [leadKey, decision] of decided.flat()) {
		perLead.set(leadKey, (perLead.get(leadKey) ?? new Set()).add(decision));
	}
	return perLead;
}

const once = (perLead: Map<string, Set<string>>): void => {
	expect([...perLead.keys()].sort()).toEqual(PEOPLE.map((person) => `lead of ${person}`));
	for (const decisions of perLead.values()) expect([...decisions]).toHaveLength(1);
};
const loads = (count: number) => ({ 'anna@example.com': count, 'ben@example.com': 7 });

describe('a lead routed 100 times in two processes and batches of any order has one decision', () => {
	it.each(ASSIGNMENTS)('with fixed counts: %s', async (assignment) => {
		const counts = Object.fromEntries(
			REPS.map(({ email }, index) => [email, { assigned: index, today: index, quotes: index % 2 }]),
		);
		const work = rounds(
			() => counts,
			() => ({ loads: loads(3) }),
		);
		once(await decisionsPerLead(work, { assignment }));
	});

	it('after an assignment in the CRM, however the counts move', async () => {
		const perLead = await decisionsPerLead(
			rounds(
				(round) => loads(round),
				(round) => ({ loads: loads(round), ownerEmail: 'cleo@example.com' }),
			),
			{ assignment: 'shortfall' },
		);
		once(perLead);
		expect([...perLead.values()].flatMap((one) => [...one])[0]).toContain('contactOwner');
	});

	it('after a row of the decisions table, however many follow', async () => {
		const earlier = PEOPLE.map((person, index) => ({
			owner_email: REPS[index % 3].email,
			decided_at: '2026-03-09T10:00:00.000Z',
			lead_key: `lead of ${person}`,
		}));
		const perLead = await decisionsPerLead(
			rounds(
				(round) => [
					...earlier,
					...Array.from({ length: round }, (_, index) => ({
						owner_email: REPS[index % 2].email,
						decided_at: '2026-03-10T08:00:00.000Z',
						lead_key: `another-${index}`,
					})),
				],
				() => ({}),
			),
			{ assignment: 'shortfall' },
		);
		once(perLead);
		for (const { lead_key, owner_email } of earlier) {
			const [decision] = perLead.get(lead_key) ?? [];
			expect(JSON.parse(decision)).toMatchObject({ owner: owner_email });
			expect(decision).toContain('existingAssignment');
		}
	});
});
