import fc from '../support/properties';
import { criterionSchema, type Band, type Criterion } from '../../lead/schema';
import { decideByTable } from '../../lead/decisionTable';
import { axisOf, bandOf, DEFAULT_THRESHOLDS, scoreCriteria } from '../../lead/scoring';

type Levels = Record<string, [weight: number, level: number | null]>;

const criteria = (levels: Levels): Criterion[] =>
	Object.entries(levels).map(([id, [weight, level]]) =>
		criterionSchema.parse({ id, weight, level }),
	);

describe('the worked leads', () => {
	const fit = (industry: number | null, size: number | null, geography: number | null): Levels => ({
		'fit.industry': [3, industry],
		'fit.size': [3, size],
		'fit.geography': [2, geography],
	});
	const intent = (
		pain: number | null,
		trigger: number | null,
		evaluation: number | null,
		whyNow: number | null,
		request: number | null,
	): Levels => ({
		'intent.pain': [3, pain],
		'intent.trigger': [3, trigger],
		'intent.evaluation': [2, evaluation],
		'intent.whyNow': [2, whyNow],
		'intent.request': [2, request],
	});
	const capacity = (
		authority: number | null,
		timeline: number | null,
		committee: number | null,
		budget: number | null = null,
	): Levels => ({
		'capacity.authority': [3, authority],
		'capacity.timeline': [3, timeline],
		'capacity.committee': [2, committee],
		'capacity.budget': [0, budget],
	});
	const none = null;

	test.each([
		[1, fit(3, 3, 3), intent(2, 3, 2, 3, 3), capacity(3, 3, 3), '100/86/100', 'warm', 'qualified'],
		[
			2,
			fit(3, 3, 3),
			intent(3, 3, 2, 1, 3),
			capacity(2, none, none),
			'100/83/–',
			'lukewarm',
			'highIntentNoCapacity',
		],
		[
			3,
			fit(none, none, 3),
			intent(none, none, none, none, 3),
			capacity(none, none, none),
			'–/–/–',
			'lukewarm',
			'askedForSales',
		],
		[
			4,
			fit(0, 0, none),
			intent(2, 2, 3, none, 3),
			capacity(3, 3, none),
			'0/80/100',
			'cold',
			'notAFit',
		],
		[
			5,
			fit(3, 3, 3),
			intent(0, none, 0, none, 1),
			capacity(none, none, none),
			'100/10/–',
			'cool',
			'nurture',
		],
		[
			6,
			fit(3, 1, 3),
			intent(3, 3, 2, 3, 3),
			capacity(3, 3, 3),
			'75/94/100',
			'lukewarm',
			'partialFit',
		],
		[
			7,
			fit(3, 3, 3),
			intent(2, none, none, none, 3),
			capacity(none, none, none),
			'100/80/–',
			'lukewarm',
			'mediumIntent',
		],
		[
			8,
			fit(3, 2, 3),
			intent(none, none, none, none, 3),
			capacity(none, none, none),
			'88/–/–',
			'lukewarm',
			'askedForSales',
		],
		[
			9,
			fit(3, 3, 3),
			intent(none, none, none, none, 1),
			capacity(3, none, none),
			'100/–/–',
			'cool',
			'nurture',
		],
		[
			10,
			fit(3, 3, 3),
			intent(2, 3, 2, 3, 3),
			capacity(1, none, 2),
			'100/86/47',
			'lukewarm',
			'highIntentNoCapacity',
		],
	])('lead %i', (_, fitLevels, intentLevels, capacityLevels, scores, bucket, outcome) => {
		const axes = {
			fit: axisOf('fit', criteria(fitLevels), DEFAULT_THRESHOLDS.fit),
			intent: axisOf('intent', criteria(intentLevels), DEFAULT_THRESHOLDS.intent),
			capacity: axisOf('capacity', criteria(capacityLevels), DEFAULT_THRESHOLDS.capacity),
		};
		const shown = [axes.fit, axes.intent, axes.capacity].map(({ score }) => score ?? '–').join('/');
		expect(shown).toBe(scores);
		expect(decideByTable(axes)).toEqual({ bucket, outcome });
	});

	test('a budget adds five points to a resolved capacity, at most 100, and none to an unresolved one', () => {
		const score = (levels: Levels) => scoreCriteria(criteria(levels)).score;
		expect(score(capacity(2, 2, 2))).toBeCloseTo(66.67);
		expect(score(capacity(2, 2, 2, 2))).toBeCloseTo(71.67);
		expect(score(capacity(2, 2, 2, 1))).toBeCloseTo(66.67);
		expect(score(capacity(3, 3, 3, 3))).toBe(100);
		expect(score(capacity(none, none, none, 3))).toBeNull();
	});
});

describe('bands', () => {
	test.each([
		['fit', 80, 0.6, 'high'],
		['fit', 80, 0.59, 'medium'],
		['fit', 79.6, 1, 'medium'],
		['fit', 34, 0.6, 'low'],
		['fit', 34, 0.59, 'medium'],
		['intent', 65, 0.6, 'high'],
		['intent', 34.9, 0.4, 'low'],
		['capacity', 60, 1, 'high'],
		['capacity', 29, 0.4, 'low'],
		['capacity', 30, 0.4, 'medium'],
		['intent', null, 0.39, 'unknown'],
	] as Array<['fit' | 'intent' | 'capacity', number | null, number, Band]>)(
		'%s %s with coverage %s is %s',
		(axis, score, coverage, band) => {
			expect(bandOf(axis, score, coverage, DEFAULT_THRESHOLDS[axis])).toBe(band);
		},
	);
});

const level = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null });
const anyCriteria = fc
	.array(fc.tuple(fc.integer({ min: 0, max: 10 }), level), { maxLength: 8 })
	.map((rows) => criteria(Object.fromEntries(rows.map((row, index) => [`intent.${index}`, row]))));

test('an unknown lowers coverage and never the score; a score is 0–100 or null', () => {
	fc.assert(
		fc.property(anyCriteria, (known) => {
			const before = scoreCriteria(known);
			const after = scoreCriteria([...known, ...criteria({ 'intent.unknown': [2, null] })]);
			expect(after.coverage).toBeLessThanOrEqual(before.coverage);
			if (after.score !== null) expect(after.score).toBe(before.score);
			if (before.score !== null) expect(before.score).toBeGreaterThanOrEqual(0);
			if (before.score !== null) expect(before.score).toBeLessThanOrEqual(100);
		}),
	);
});

test('raising a level never lowers a score', () => {
	fc.assert(
		fc.property(anyCriteria, fc.nat(), (known, pick) => {
			const index = known.length ? pick % known.length : 0;
			const raised = known.map((criterion, at) =>
				at === index && criterion.level !== null ? { ...criterion, level: 3 } : criterion,
			);
			const [before, after] = [scoreCriteria(known).score, scoreCriteria(raised).score];
			if (before !== null && after !== null) expect(after).toBeGreaterThanOrEqual(before);
		}),
	);
});
