import { LEAD_CLASSES, type Band } from '../../lead/schema';
import { BANDS, qualifiedItem, type Levels, type QualificationOf } from '../support/qualification';
import { routeLead } from '../../nodes/RouteBucket/route';
import { messageOfStep, NOW, policy, route, routeLevels } from './support';

const WARM: Levels = { ...BANDS.fit.high, ...BANDS.intent.high, ...BANDS.capacity.high };
const COLD: Levels = { ...BANDS.fit.low, ...BANDS.intent.high };
const COOL: Levels = { ...BANDS.fit.high, ...BANDS.intent.low };

describe('the decision table', () => {
	const table: Array<[Band, Band, Band, string, string]> = [
		['high', 'high', 'high', 'Warm', 'qualified'],
		['high', 'high', 'medium', 'Lukewarm', 'highIntentNoCapacity'],
		['high', 'high', 'low', 'Lukewarm', 'highIntentNoCapacity'],
		['high', 'high', 'unknown', 'Lukewarm', 'highIntentNoCapacity'],
		['high', 'medium', 'high', 'Lukewarm', 'mediumIntent'],
		['high', 'low', 'high', 'Cool', 'nurture'],
		['high', 'unknown', 'high', 'Cool', 'nurture'],
		['medium', 'high', 'high', 'Lukewarm', 'partialFit'],
		['unknown', 'high', 'high', 'Lukewarm', 'partialFit'],
		['medium', 'medium', 'high', 'Cool', 'nurture'],
		['medium', 'low', 'high', 'Cool', 'nurture'],
		['medium', 'unknown', 'high', 'Cool', 'nurture'],
		['unknown', 'medium', 'high', 'Cool', 'nurture'],
		['unknown', 'low', 'high', 'Cool', 'nurture'],
		['unknown', 'unknown', 'unknown', 'Cool', 'nurture'],
		['low', 'high', 'high', 'Cold', 'notAFit'],
		['low', 'medium', 'high', 'Cold', 'notAFit'],
		['low', 'low', 'high', 'Cold', 'notAFit'],
		['low', 'unknown', 'high', 'Cold', 'notAFit'],
	];
	it.each(table)(
		'fit %s, intent %s, capacity %s → %s',
		(fit, intent, capacity, output, outcome) => {
			const levels = { ...BANDS.fit[fit], ...BANDS.intent[intent], ...BANDS.capacity[capacity] };
			const routed = routeLevels(levels);
			expect(routed).toMatchObject({ output, bucket: output.toLowerCase(), outcome });
			expect(messageOfStep(routed, 'table')).toMatch(/\.$/u);
		},
	);

	it('gives someone who asked for sales at least a call', () => {
		expect(routeLevels({ 'intent.request': 3 })).toMatchObject({
			output: 'Lukewarm',
			outcome: 'askedForSales',
		});
	});

	it('keeps someone who asked for sales but has no problem to solve in nurture', () => {
		expect(routeLevels({ 'intent.request': 3, 'intent.pain': 0 })).toMatchObject({
			output: 'Cool',
		});
	});
});

describe('the ten worked leads', () => {
	const fit = BANDS.fit.high;
	const leads: Array<[string, Levels, string, string]> = [
		[
			'① VP with a renewal date and the CRO named',
			{
				...fit,
				'intent.pain': 3,
				'intent.trigger': 3,
				'intent.evaluation': 1,
				'intent.whyNow': 3,
				'intent.request': 2,
				...BANDS.capacity.high,
				'capacity.committee': 3,
			},
			'Warm',
			'qualified',
		],
		[
			'② Head of RevOps, evaluating, no timeline',
			{
				...fit,
				'intent.pain': 2,
				'intent.trigger': 3,
				'intent.evaluation': 2,
				'intent.request': 3,
				'capacity.authority': 2,
			},
			'Lukewarm',
			'highIntentNoCapacity',
		],
		[
			'③ three-field demo form',
			{ 'fit.geography': 3, 'intent.request': 3 },
			'Lukewarm',
			'askedForSales',
		],
		[
			'④ founder of a 12-person agency, this month',
			{
				'fit.industry': 0,
				'fit.size': 0,
				'intent.pain': 2,
				'intent.trigger': 3,
				'intent.whyNow': 2,
				...BANDS.capacity.high,
			},
			'Cold',
			'notAFit',
		],
		['⑤ just looking', { ...fit, ...BANDS.intent.low }, 'Cool', 'nurture'],
		[
			'⑥ too small but hot',
			{
				'fit.industry': 3,
				'fit.size': 1,
				'fit.geography': 3,
				...BANDS.intent.high,
				...BANDS.capacity.high,
			},
			'Lukewarm',
			'partialFit',
		],
		[
			'⑦ demo form and one sentence',
			{ ...fit, 'intent.pain': 2, 'intent.request': 3 },
			'Lukewarm',
			'mediumIntent',
		],
		[
			'⑧ enterprise, only “call me”',
			{ ...fit, 'fit.size': 2, 'intent.request': 3 },
			'Lukewarm',
			'askedForSales',
		],
		['⑨ VP downloads a white paper', { ...fit, 'intent.request': 1 }, 'Cool', 'nurture'],
		[
			'⑩ champion, another approves',
			{
				...fit,
				'intent.pain': 3,
				'intent.trigger': 3,
				'intent.evaluation': 2,
				'intent.whyNow': 2,
				'capacity.authority': 1,
				'capacity.committee': 2,
			},
			'Lukewarm',
			'highIntentNoCapacity',
		],
	];
	it.each(leads)('%s', (_name, levels, output, outcome) => {
		expect(routeLevels(levels)).toMatchObject({ output, outcome });
	});
});

describe('classes other than sales', () => {
	const quiet = ['spam', 'test', 'competitor', 'vendorPitch'];
	const others = LEAD_CLASSES.filter((one) => one !== 'sales');

	it.each(others)('%s leaves by Other, never with a decline text', (leadClass) => {
		const routed = route(qualifiedItem({ class: leadClass, levels: BANDS.fit.low }));
		expect(routed).toMatchObject({
			output: 'Other',
			bucket: 'cold',
			outcome: leadClass,
			sla: null,
		});
		expect(routed.nextAction.type).not.toBe('decline');
		expect(routed.nextAction.message ?? '').not.toMatch(/right fit/u);
		expect(routed.nextAction.message === null).toBe(quiet.includes(leadClass));
		expect(routed.counterfactual).toBeNull();
	});

	it('hands support, applicants and customers to the right desk', () => {
		const typeOf = (leadClass: QualificationOf['class']): string =>
			route(qualifiedItem({ class: leadClass })).nextAction.type;
		expect(typeOf('support')).toBe('handToSupport');
		expect(typeOf('jobSeeker')).toBe('handToRecruiting');
		expect(typeOf('existingCustomer')).toBe('handToAccountOwner');
		expect(typeOf('spam')).toBe('ignore');
	});

	it('sends a support request that also sounds like a buyer to Review', () => {
		const routed = route(qualifiedItem({ class: 'support', levels: { 'intent.evaluation': 2 } }));
		expect(routed).toMatchObject({
			output: 'Review',
			outcome: 'nonSalesWithIntent',
			wouldBe: 'cold',
		});
	});

	it.each(['spam', 'test', 'competitor'] as const)('does not bother reps with %s', (leadClass) => {
		const item = qualifiedItem(
			{ class: leadClass, levels: { 'intent.request': 3, 'intent.pain': 3 } },
			{ crm: { existing: { matches: [{ contactId: '1' }, { contactId: '2' }] } } },
		);
		expect(route(item)).toMatchObject({ output: 'Other', outcome: leadClass });
	});

	it('counts only what was said: a form type is no contradiction', () => {
		const item = qualifiedItem({ class: 'jobSeeker', levels: { 'intent.request': 3 } });
		for (const criterion of item.qualification.intent.criteria) criterion.via = 'behaviour';
		expect(route(item)).toMatchObject({ output: 'Other', outcome: 'jobSeeker' });
	});
});

describe('an existing customer', () => {
	const crm = { existing: { ownerEmail: 'ben@example.com', companyOwnerEmail: 'kam@example.com' } };

	it('who wants to buy is never below Lukewarm, even with a low fit or a veto', () => {
		const vetoes = [{ id: 'unservedRegion', reason: 'the region is not served' }];
		const item = qualifiedItem(
			{ class: 'existingCustomer', levels: { ...BANDS.fit.low, 'intent.pain': 2 }, vetoes },
			{ crm },
		);
		expect(route(item)).toMatchObject({
			output: 'Lukewarm',
			outcome: 'existingCustomer',
			owner: { email: 'kam@example.com' },
		});
	});

	it('keeps a better bucket', () => {
		expect(
			route(qualifiedItem({ class: 'existingCustomer', levels: WARM }, { crm })),
		).toMatchObject({
			output: 'Warm',
			outcome: 'qualified',
			owner: { email: 'kam@example.com' },
		});
	});

	it('with any other wish goes to Other and the account owner', () => {
		expect(route(qualifiedItem({ class: 'existingCustomer' }, { crm }))).toMatchObject({
			output: 'Other',
			outcome: 'existingCustomer',
			owner: { email: 'kam@example.com' },
		});
		expect(route(qualifiedItem({ class: 'existingCustomer' })).owner).toBeNull();
	});
});

describe('vetoes', () => {
	const vetoed = { levels: WARM, vetoes: [{ id: 'unservedRegion', reason: 'region not served' }] };

	it('make a lead Cold whatever its scores, also in launch mode', () => {
		for (const launchedAt of [null, '2025-01-01']) {
			const routed = route(qualifiedItem(vetoed), { launchedAt });
			expect(routed).toMatchObject({ output: 'Cold', outcome: 'notAFit', wouldBe: null });
			expect(routed.reason).toContain('region not served');
			expect(routed.nextAction.message).toMatch(/a person will read it/u);
		}
	});

	it('come from the policy’s own rules, too', () => {
		const vetoes = [
			{ field: 'lead.country', operator: 'equals', value: 'de', reason: 'no sales there' },
		];
		expect(route(qualifiedItem({ levels: WARM }), { vetoes })).toMatchObject({ output: 'Cold' });
		const elsewhere = qualifiedItem({ levels: WARM }, { lead: { country: 'FR' } });
		expect(route(elsewhere, { vetoes })).toMatchObject({ output: 'Warm' });
		const unknown = qualifiedItem({ levels: WARM }, { lead: { country: null } });
		expect(route(unknown, { vetoes })).toMatchObject({ output: 'Warm' });
	});

	it('leave a competitor without an answer', () => {
		const vetoes = [{ id: 'competitor', reason: 'the domain of a competitor' }];
		const { nextAction } = route(qualifiedItem({ levels: WARM, vetoes }));
		expect(nextAction).toMatchObject({ type: 'ignore', message: null });
	});
});

describe('launch mode', () => {
	const cold = qualifiedItem({ levels: COLD });
	const spared = {
		output: 'Cool',
		outcome: 'wouldBeCold',
		wouldBe: 'cold',
		audit: { holdout: false, propensity: 1 },
	};

	it('is on while no launch date is set', () => {
		expect(route(cold, { launchedAt: '' })).toMatchObject(spared);
	});

	it('ends 60 days after the launch', () => {
		const launchedAt = '2026-01-01';
		expect(route(cold, { launchedAt }, new Date('2026-03-01T23:59:59Z'))).toMatchObject(spared);
		expect(route(cold, { launchedAt }, new Date('2026-03-02T00:00:00Z'))).toMatchObject({
			output: 'Cold',
		});
	});

	it('changes nothing for anyone else', () => {
		expect(route(qualifiedItem({ class: 'support' }), { launchedAt: null })).toMatchObject({
			output: 'Other',
		});
		expect(route(qualifiedItem({ levels: WARM }), { launchedAt: null })).toMatchObject({
			output: 'Warm',
		});
		expect(route(qualifiedItem({ levels: COOL }), { launchedAt: null })).toMatchObject({
			outcome: 'nurture',
		});
	});

	it('lasts for conversations in a language that was not read', () => {
		const item = qualifiedItem({ levels: BANDS.fit.low, flags: ['languageNotRead'] });
		expect(route(item)).toMatchObject(spared);
	});
});

describe('Review', () => {
	it.each(['injectionSuspected', 'readingsDisagree', 'readersDisagree'])(
		'takes a lead flagged %s',
		(flag) => {
			const routed = route(qualifiedItem({ levels: WARM, flags: [flag] }));
			expect(routed).toMatchObject({
				output: 'Review',
				outcome: flag,
				wouldBe: 'warm',
				sla: { target: 'PT5M' },
				nextAction: { type: 'humanReview' },
			});
			expect(routed.owner).not.toBeNull();
		},
	);

	it('ignores flags that are none of its reasons', () => {
		const flags = ['quoteOutOfContext', 'readerFellBack'];
		expect(route(qualifiedItem({ levels: WARM, flags }))).toMatchObject({ output: 'Warm' });
	});

	it('waits at most 30 business minutes', () => {
		const flags = ['readersDisagree'];
		const target = (levels: Levels, sla = {}): string | undefined =>
			route(qualifiedItem({ levels, flags }), { sla }).sla?.target;
		expect(target(WARM)).toBe('PT5M');
		expect(target(COOL)).toBe('PT30M');
		expect(target(WARM, { warmMinutes: 90 })).toBe('PT30M');
	});

	it.each(['injectionSuspected', 'doNotContact'])('never answers a lead flagged %s', (flag) => {
		const routed = route(qualifiedItem({ levels: WARM, flags: [flag] }));
		expect(routed.nextAction.message).toBeNull();
	});

	it('asks for the AI disclosure only where it is required and an assistant spoke', () => {
		const turns = [{ speaker: 'assistant', text: 'Hi, I am the assistant.' }];
		const talked = (aiDisclosed: boolean | null) =>
			qualifiedItem({ levels: WARM }, { conversation: { turns }, consent: { aiDisclosed } });
		expect(route(talked(null), { requireDisclosure: true })).toMatchObject({
			outcome: 'disclosureMissing',
		});
		expect(route(talked(true), { requireDisclosure: true })).toMatchObject({ output: 'Warm' });
		expect(route(talked(null))).toMatchObject({ output: 'Warm' });
		expect(route(qualifiedItem({ levels: WARM }), { requireDisclosure: true })).toMatchObject({
			output: 'Warm',
		});
	});

	it('takes a person with several CRM contacts unless a rule is chosen', () => {
		const crm = { existing: { matches: [{ contactId: '1' }, { contactId: '2' }] } };
		const item = qualifiedItem({ levels: WARM }, { crm });
		expect(route(item)).toMatchObject({ output: 'Review', outcome: 'severalMatches' });
		expect(route(item, { severalMatches: 'useFirst' })).toMatchObject({ output: 'Warm' });
	});

	it('takes a lead whose qualification is missing or broken, with an owner and what happened', () => {
		const { qualification, ...bare } = qualifiedItem();
		for (const item of [bare, { ...bare, qualification: { ...qualification, class: 'hot' } }]) {
			const routed = route(item);
			expect(routed).toMatchObject({
				output: 'Review',
				outcome: 'failedItem',
				wouldBe: null,
				sla: { target: 'PT30M' },
			});
			expect(routed.reason).toContain('qualification');
			expect(routed.owner).not.toBeNull();
		}
	});

	it('takes an item that an earlier node passed on as failed', () => {
		const routed = route({ ...qualifiedItem({ levels: WARM }), error: 'The model did not answer' });
		expect(routed).toMatchObject({ output: 'Review', outcome: 'failedItem', wouldBe: 'warm' });
		expect(routed.reason).toContain('The model did not answer');
	});
});

describe('holdout', () => {
	const everyone = { holdout: 1 };
	const people = Array.from({ length: 1000 }, (_, index) => `person-${index}`);
	const selectedPeople = (holdout: number): string[] => {
		const settings = policy({ holdout });
		return people.filter((personKey) => {
			const item = { ...cold, lead: { ...cold.lead, personKey } };
			return routeLead(item, settings, NOW).routing.outcome === 'personalContact';
		});
	};
	const cold = qualifiedItem({ levels: COLD });

	it('is off until a share is set', () => {
		expect(routeLevels(COOL)).toMatchObject({ output: 'Cool', outcome: 'nurture' });
		expect(routeLevels(COOL).audit).toBeUndefined();
	});

	it('contacts the share asked for, always the same people', () => {
		const selected = selectedPeople(0.1);
		expect(selected.length / people.length).toBeGreaterThan(0.075);
		expect(selected.length / people.length).toBeLessThan(0.125);
		expect(selectedPeople(0.05).every((person) => selected.includes(person))).toBe(true);
	});

	it('reads like any personal contact: only audit tells', () => {
		const routed = route(cold, everyone);
		expect(routed).toMatchObject({
			output: 'Lukewarm',
			wouldBe: null,
			audit: { holdout: true, propensity: 1, wouldBe: 'cold' },
		});
		expect(routed.reason).toMatch(/^Lukewarm: selected for personal contact; owner/u);
		expect(`${routed.reason}${routed.alert}`).not.toMatch(/holdout|audit/iu);
	});

	it('records the chance of those not drawn', () => {
		const routed = route(qualifiedItem({ levels: COLD }), { holdout: 0.001 });
		expect(routed).toMatchObject({ output: 'Cold', audit: { holdout: false, propensity: 0.999 } });
	});

	it('spares vetoes, other classes, disposable mail, and everyone a rep sees anyway', () => {
		const spared = [
			qualifiedItem({ levels: WARM }),
			qualifiedItem({ levels: COLD, vetoes: [{ id: 'competitor', reason: 'x' }] }),
			qualifiedItem({ class: 'student' }),
			qualifiedItem({ levels: COLD, flags: ['injectionSuspected'] }),
			qualifiedItem({ levels: COLD }, { lead: { emailType: 'disposable' } }),
		];
		for (const item of spared) {
			expect(route(item, everyone)).toMatchObject({ outcome: route(item).outcome });
			expect(route(item, everyone).audit).toBeUndefined();
		}
	});
});

it('decides at the moment it is given, with the policy’s version and hash', () => {
	const routed = route(qualifiedItem({ levels: WARM }), { version: '2026-03' });
	expect(routed).toMatchObject({
		decidedAt: NOW.toISOString(),
		arm: null,
		policy: { version: '2026-03' },
	});
	expect(routed.policy.hash).toMatch(/^[\da-f]{64}$/u);
});
