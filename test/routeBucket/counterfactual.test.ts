import fc from '../support/properties';
import { decideByTable } from '../../lead/decisionTable';
import { BANDS, qualificationOf, qualifiedItem, type Levels } from '../support/qualification';
import { counterfactual, messageOfStep, route, routeLevels } from './support';

const CHAMPION: Levels = {
	...BANDS.fit.high,
	'intent.pain': 3,
	'intent.trigger': 3,
	'intent.evaluation': 2,
	'intent.whyNow': 2,
	'capacity.authority': 1,
	'capacity.committee': 2,
};

describe('what would make it better', () => {
	it('for a champion whose timeline is unknown: ask for the timeline', () => {
		const routed = routeLevels(CHAMPION);
		expect(counterfactual(routed)).toEqual({
			bucket: 'warm',
			raise: [{ criterion: 'capacity.timeline', from: null, to: 3 }],
			text: 'timeline ≤ 90 days makes capacity 67: warm',
			question: 'What is your timeline for making a decision?',
		});
		expect(messageOfStep(routed, 'counterfactual')).toContain(
			'Timeline ≤ 90 days makes capacity 67: warm',
		);
		expect(routed.alert).toContain('Ask: What is your timeline for making a decision?');
	});

	it('for an interested company whose problem is unknown: ask for the problem', () => {
		const routed = routeLevels({ ...BANDS.fit.high, 'intent.request': 1 });
		expect(counterfactual(routed)).toMatchObject({
			bucket: 'lukewarm',
			raise: [{ criterion: 'intent.pain' }],
		});
	});

	it('raises several where one does not do', () => {
		const found = counterfactual(routeLevels({ ...BANDS.fit.high, ...BANDS.intent.medium }));
		expect(found?.bucket).toBe('warm');
		expect(found?.raise.length).toBeGreaterThan(1);
		expect(found?.text).toMatch(/ and .* make intent \d+ and capacity \d+: warm$/u);
	});

	it('is silent where no answer helps: warm, low fit, other classes', () => {
		expect(counterfactual(routeLevels({ ...CHAMPION, 'capacity.timeline': 3 }))).toBeNull();
		expect(counterfactual(routeLevels(BANDS.fit.low))).toBeNull();
		expect(counterfactual(route(qualifiedItem({ class: 'student' })))).toBeNull();
	});

	it('for a Review lead speaks of the bucket it would be', () => {
		const routed = route(qualifiedItem({ levels: CHAMPION, flags: ['readersDisagree'] }));
		expect(counterfactual(routed)).toMatchObject({ bucket: 'warm' });
	});

	it('never asks for budget', () => {
		const routed = routeLevels({ ...CHAMPION, 'capacity.budget': 0 });
		expect(counterfactual(routed)?.raise).not.toContainEqual(
			expect.objectContaining({ criterion: 'capacity.budget' }),
		);
	});

	const level = fc.constantFrom<0 | 1 | 2 | 3 | null>(null, 0, 1, 2, 3);
	const anyLevels: fc.Arbitrary<Levels> = fc.record({
		'fit.industry': level,
		'fit.size': level,
		'fit.geography': level,
		'intent.pain': level,
		'intent.trigger': level,
		'intent.evaluation': level,
		'intent.whyNow': level,
		'intent.request': level,
		'capacity.authority': level,
		'capacity.timeline': level,
		'capacity.committee': level,
	});
	const RANK = ['cold', 'cool', 'lukewarm', 'warm'];
	const rankOf = (levels: Levels): number =>
		RANK.indexOf(decideByTable(qualificationOf({ levels })).bucket);

	it('holds: raising exactly these reaches the bucket, and one fewer does not', () => {
		fc.assert(
			fc.property(anyLevels, (levels) => {
				const found = counterfactual(routeLevels(levels));
				if (!found) return;
				const raised = (ids: string[]): number =>
					rankOf({ ...levels, ...Object.fromEntries(ids.map((id) => [id, 3])) });
				const ids = found.raise.map(({ criterion }) => criterion);
				expect(raised(ids)).toBe(RANK.indexOf(found.bucket));
				expect(raised(ids)).toBeGreaterThan(rankOf(levels));
				for (const id of ids) {
					expect(raised(ids.filter((other) => other !== id))).toBeLessThanOrEqual(rankOf(levels));
				}
			}),
		);
	});
});
