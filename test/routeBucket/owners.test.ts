import fc from '../support/properties';
import { candidatesFor, twoChoices } from '../../nodes/RouteBucket/draw';
import { policyOf, type Rep } from '../../nodes/RouteBucket/policy';
import { BANDS, qualifiedItem } from '../support/qualification';
import { messageOfStep, REPS, route, type Routed } from './support';

const WARM = { ...BANDS.fit.high, ...BANDS.intent.high, ...BANDS.capacity.high };

const ownerOf = (
	sections: Parameters<typeof qualifiedItem>[1],
	settings: object = {},
): string | undefined => route(qualifiedItem({ levels: WARM }, sections), settings).owner?.email;
const known = (existing: object) => ({ crm: { existing } });
const repsOf = (weights: Record<string, number>): Rep[] =>
	policyOf({
		reps: Object.entries(weights).map(([name, weight]) => ({
			email: `${name}@example.com`,
			weight,
		})),
	}).reps;

describe('who already knows the lead comes first', () => {
	const everything = {
		assignment: { leadKey: 'lead-1', ownerEmail: 'Assigned@example.com' },
		ownerEmail: 'contact@example.com',
		companyOwnerEmail: 'company@example.com',
	};
	const namedAccounts = [{ domain: 'acme.com', owner: 'named@example.com' }];

	it('in the order assignment, contact owner, company owner, named account, reps', () => {
		const { assignment, ownerEmail, ...company } = everything;
		expect(ownerOf(known(everything), { namedAccounts })).toBe('assigned@example.com');
		expect(ownerOf(known({ ownerEmail, ...company }), { namedAccounts })).toBe(
			'contact@example.com',
		);
		expect(ownerOf(known(company), { namedAccounts })).toBe('company@example.com');
		expect(ownerOf({}, { namedAccounts })).toBe('named@example.com');
		expect(REPS.map(({ email }) => email)).toContain(ownerOf({}));
		expect(assignment.leadKey).toBe('lead-1');
	});

	it('but not the assignment of another enquiry', () => {
		const assignment = { leadKey: 'lead-0', ownerEmail: 'assigned@example.com' };
		expect(ownerOf(known({ assignment, ownerEmail: 'contact@example.com' }))).toBe(
			'contact@example.com',
		);
	});

	it('named accounts hold for sub-domains, and never by a free mailbox', () => {
		expect(ownerOf({ lead: { domain: 'eu.acme.com' } }, { namedAccounts })).toBe(
			'named@example.com',
		);
		expect(ownerOf({ lead: { domain: 'notacme.com' } }, { namedAccounts })).not.toBe(
			'named@example.com',
		);
		const gmail = [{ domain: 'gmail.com', owner: 'named@example.com' }];
		const lead = { email: 'jane@gmail.com', emailType: 'free', domain: 'gmail.com' };
		expect(ownerOf({ lead }, { namedAccounts: gmail })).not.toBe('named@example.com');
	});

	it('someone who left is passed over, and the trace says so', () => {
		const gone = route(
			qualifiedItem(
				{ levels: WARM },
				known({ ...everything, assignment: null, ownerActive: false }),
			),
		);
		expect(gone.owner?.email).toBe('company@example.com');
		expect(messageOfStep(gone, 'owner')).toContain(
			'contact@example.com (owns this contact in the CRM) is passed over',
		);
	});

	it('ignores what is no address', () => {
		expect(REPS.map(({ email }) => email)).toContain(
			ownerOf(known({ ownerEmail: 'Anna <script>' })),
		);
	});
});

describe('territories', () => {
	const reps = [
		{ email: 'dach@example.com', countries: 'DE, Österreich, Switzerland' },
		{ email: 'us@example.com', countries: ['US', 'Canada'] },
		{ email: 'world@example.com' },
	];
	const ownerIn = (country: string | null, list: object[] = reps): string | undefined =>
		ownerOf({ lead: { country } }, { reps: list });

	it('go before the team', () => {
		expect(ownerIn('AT')).toBe('dach@example.com');
		expect(ownerIn('United States')).toBe('us@example.com');
	});

	it('leave the rest, and leads of unknown origin, to reps without one', () => {
		expect(ownerIn('FR')).toBe('world@example.com');
		expect(ownerIn(null)).toBe('world@example.com');
	});

	it('count where the company is if the form does not say', () => {
		const enrichment = { company: { country: 'CA' } };
		expect(ownerOf({ lead: { country: null }, enrichment }, { reps })).toBe('us@example.com');
	});

	it('are left where nobody there can take the lead', () => {
		const [dach, ...others] = reps;
		expect(ownerIn('DE', [{ ...dach, active: false }, ...others])).toBe('world@example.com');
	});

	it('fall to everyone where all reps have one', () => {
		expect(['dach@example.com', 'us@example.com']).toContain(ownerIn('FR', reps.slice(0, 2)));
	});

	it('name in the trace why the others were not asked', () => {
		const routed = route(qualifiedItem({ levels: WARM }, { lead: { country: 'AT' } }), { reps });
		expect(routed.trace.find(({ step }) => step === 'owner')).toMatchObject({
			message: 'dach@example.com: covers Austria, the only one who can take it.',
			candidates: [
				{ email: 'dach@example.com', weight: 1, load: 0 },
				{ email: 'us@example.com', excluded: 'does not cover Austria' },
				{ email: 'world@example.com', excluded: 'does not cover Austria' },
			],
		});
	});
});

describe('nobody to take it', () => {
	it('goes to the fallback owner, with a warning', () => {
		const settings = {
			reps: [{ email: 'anna@example.com', weight: 0 }],
			fallbackOwner: 'boss@example.com',
		};
		const routed = route(qualifiedItem({ levels: WARM }), settings);
		expect(routed.owner?.email).toBe('boss@example.com');
		expect(messageOfStep(routed, 'owner')).toMatch(/^Warning: .*fallback owner/u);
	});

	it('without a fallback owner stays unowned, with what to do', () => {
		const routed = route(qualifiedItem({ levels: WARM }), { reps: [] });
		expect(routed.owner).toBeNull();
		expect(messageOfStep(routed, 'owner')).toContain('Add reps or a fallback owner');
	});
});

it('Cold and Other leads have no owner, Cool and Review leads do', () => {
	const owners = (routed: Routed): boolean => routed.owner !== null;
	expect(owners(route(qualifiedItem({ levels: BANDS.fit.low })))).toBe(false);
	expect(owners(route(qualifiedItem({ class: 'student' })))).toBe(false);
	expect(owners(route(qualifiedItem({ levels: {} })))).toBe(true);
	expect(owners(route(qualifiedItem({ flags: ['readersDisagree'], levels: BANDS.fit.low })))).toBe(
		true,
	);
});

describe('the draw', () => {
	const people = Array.from({ length: 20_000 }, (_, index) => `person-${index}`);
	const winner = (person: string, reps: Rep[], loads = {}): string =>
		twoChoices(candidatesFor(person, 'default', reps), loads)[0].rep.email;

	it('is known for ever: a change would hand known people to other reps', () => {
		const reps = repsOf({ anna: 1, ben: 1, cleo: 2 });
		const winners = people.slice(0, 8).map((person) => winner(person, reps).split('@')[0]);
		expect(winners.join(' ')).toBe('cleo cleo cleo anna cleo anna cleo anna');
	});

	it('gives the same person the same rep whatever the order of the list', () => {
		const reps = repsOf({ anna: 1, ben: 1, cleo: 2, dan: 0.5 });
		fc.assert(
			fc.property(
				fc.string(),
				fc.shuffledSubarray(reps, { minLength: reps.length }),
				(person, shuffled) => {
					expect(winner(person, shuffled)).toBe(winner(person, reps));
				},
			),
		);
	});

	it('shares by weight', () => {
		const weights = { anna: 2, ben: 1, cleo: 1, dan: 1, eve: 0.5 };
		const reps = repsOf(weights);
		const counts = new Map<string, number>();
		for (const person of people) {
			const email = winner(person, reps);
			counts.set(email, (counts.get(email) ?? 0) + 1);
		}
		for (const { email, weight } of reps) {
			expect(Math.abs((counts.get(email) ?? 0) / people.length - weight / 5.5)).toBeLessThan(0.01);
		}
	});

	it('moves only the leads of the rep who leaves', () => {
		const before = repsOf({ anna: 1, ben: 1, cleo: 2 });
		const after = before.filter(({ email }) => email !== 'ben@example.com');
		for (const person of people.slice(0, 2000)) {
			if (winner(person, before) === 'ben@example.com') continue;
			expect(winner(person, after)).toBe(winner(person, before));
		}
	});

	it('evens out with loads: each goes to the less loaded of two', () => {
		const weights = { anna: 2, ben: 1, cleo: 1, dan: 1, eve: 0.5 };
		const reps = repsOf(weights);
		const loads: Record<string, number> = {};
		for (const person of people.slice(0, 1100)) {
			const email = winner(person, reps, loads);
			loads[email] = (loads[email] ?? 0) + 1;
		}
		for (const { email, weight } of reps) {
			expect(Math.abs(loads[email] - (1100 * weight) / 5.5)).toBeLessThanOrEqual(5);
		}
	});

	it('compares loads by weight, and keeps the draw where they are equal', () => {
		const reps = repsOf({ anna: 1, ben: 2 });
		const both = (anna: number, ben: number) => ({
			'anna@example.com': anna,
			'ben@example.com': ben,
		});
		for (const person of people.slice(0, 50)) {
			expect(winner(person, reps, both(5, 9))).toBe('ben@example.com');
			expect(winner(person, reps, both(4, 9))).toBe('anna@example.com');
			expect(winner(person, reps, both(5, 10))).toBe(winner(person, reps));
		}
	});

	it('reads the loads that the CRM gives, whatever the case of the address', () => {
		const reps = [{ email: 'anna@example.com' }, { email: 'ben@example.com' }];
		for (const personKey of people.slice(0, 20)) {
			const sections = {
				lead: { personKey },
				crm: { existing: { loads: { 'Anna@Example.com': 3 } } },
			};
			expect(ownerOf(sections, { reps })).toBe('ben@example.com');
		}
	});
});

it('never names an inactive rep, whoever claims the lead', () => {
	const address = fc.constantFrom('anna@example.com', 'ben@example.com', 'cleo@example.com', null);
	const existing = fc.record({
		ownerEmail: address,
		ownerActive: fc.constantFrom(true, false, null),
		companyOwnerEmail: address,
		assignment: fc.option(fc.record({ leadKey: fc.constant('lead-1'), ownerEmail: address })),
	});
	fc.assert(
		fc.property(
			existing,
			fc.subarray(REPS),
			address,
			fc.string({ minLength: 1 }),
			(crm, active, fallbackOwner, personKey) => {
				const reps = REPS.map((rep) => ({ ...rep, active: active.includes(rep) }));
				const namedAccounts = [{ domain: 'acme.com', owner: 'ben@example.com' }];
				const owner = ownerOf(
					{ lead: { personKey }, crm: { existing: crm } },
					{ reps, namedAccounts, fallbackOwner },
				);
				const gone = [
					...reps.filter((rep) => !rep.active).map(({ email }) => email),
					...(crm.ownerActive === false ? [crm.ownerEmail] : []),
				];
				expect(gone).not.toContain(owner);
			},
		),
	);
});
