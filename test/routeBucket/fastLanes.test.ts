import { BANDS, qualifiedItem, type QualificationOf } from '../support/qualification';
import { messageOfStep, route } from './support';

const COOL = { ...BANDS.fit.high, ...BANDS.intent.low };
const fastLanes = { dealSizeAbove: 100_000, pricePerEmployee: 500, strategicAccounts: 'acme.com' };
const cool = (of: QualificationOf = {}, sections: object = {}): unknown =>
	qualifiedItem({ levels: COOL, ...of }, { lead: { domain: 'other.example' }, ...sections });

describe('a fast lane', () => {
	it('brings whoever asked for a person to one within a minute', () => {
		const routed = route(cool({ flags: ['askedForPerson'] }), { fastLanes });
		expect(routed).toMatchObject({
			...{ output: 'Lukewarm', outcome: 'fastLane', nextAction: { type: 'discoveryCall' } },
			sla: { target: 'PT1M', dueAt: '2026-03-10T09:01:00.000Z' },
		});
		expect(messageOfStep(routed, 'fastLane')).toBe(
			'Asked for a person: a person gets to it at once. It is at least Lukewarm.',
		);
	});

	it('a large deal, by its employees where nobody said', () => {
		const enrichment = { company: { employees: 240 } };
		const routed = route(cool({}, { enrichment }), { fastLanes });
		expect(routed.reason).toContain('a deal of 120,000 (240 employees) is above 100,000');
		expect(routed.outcome).toBe('fastLane');
		expect(
			route(cool({}, { enrichment: { company: { employees: 200 } } }), { fastLanes }).output,
		).toBe('Cool');
	});

	it('what the lead says it spends counts before its size', () => {
		const budget = { value: 20_000, quote: 'about 20k', turn: 0, start: 0, end: 9 };
		const item = cool({}, { enrichment: { company: { employees: 900 } } }) as {
			qualification: object;
		};
		const stated = { ...item, qualification: { ...item.qualification, stated: { budget } } };
		expect(route(stated, { fastLanes }).output).toBe('Cool');
	});

	it('a strategic account, also one of its subdomains', () => {
		expect(route(cool({}, { lead: { domain: 'eu.acme.com' } }), { fastLanes }).output).toBe(
			'Lukewarm',
		);
		expect(route(cool({}, { lead: { domain: 'notacme.com' } }), { fastLanes }).output).toBe('Cool');
	});

	it('leaves a warm lead warm, with the shorter time', () => {
		const levels = { ...BANDS.fit.high, ...BANDS.intent.high, ...BANDS.capacity.high };
		const settings = { fastLanes: { seconds: 90, strategicAccounts: 'other.example' } };
		expect(route(cool({ levels }), settings)).toMatchObject({
			...{ output: 'Warm', outcome: 'qualified', sla: { target: 'PT90S' } },
		});
	});

	it('lifts neither a veto nor somebody who wants no sales talk', () => {
		const vetoed = cool({
			flags: ['askedForPerson'],
			vetoes: [{ id: 'region', reason: 'unserved' }],
		});
		expect(route(vetoed, { fastLanes }).output).toBe('Cold');
		const support = cool({ flags: ['askedForPerson'], class: 'support' });
		expect(route(support, { fastLanes }).output).toBe('Other');
	});

	it('leaves the bucket of a rule and its time alone', () => {
		const rules = [
			{
				name: 'Berlin office',
				conditions: [{ field: 'lead.country', operator: 'equals', value: 'DE' }],
				bucket: 'cool',
			},
		];
		const routed = route(cool({ flags: ['askedForPerson'] }), { fastLanes, rules });
		expect(routed).toMatchObject({ output: 'Cool', outcome: 'rule', sla: null });
	});

	it('is off until it is set', () => {
		expect(route(cool({ flags: ['askedForPerson'] })).output).toBe('Cool');
		const settings = { fastLanes: { ...fastLanes, askedForPerson: false } };
		expect(route(cool({ flags: ['askedForPerson'] }), settings).output).toBe('Cool');
	});
});
