import type { Axis, AxisName, Criterion, Qualification } from '../../lead/schema';
import { axisOf, DEFAULT_THRESHOLDS } from '../../lead/scoring';
import { areApart, disputed, isClose, medianOf, type Checked } from '../../nodes/Qualify/agreement';
import { comparedWith } from '../../nodes/Qualify/challenger';
import { emptyReading, type Claim, type Reading } from '../../nodes/Qualify/readers/reading';
import { RUBRIC_PRESETS } from '../../nodes/Qualify/rubricPresets';
import { qualified } from './reading';

type Levels = Record<string, number | null>;
const WEIGHTS: Record<string, number> = { 'intent.pain': 3, 'intent.trigger': 3 };

function qualificationWith(levels: Levels): Qualification {
	const base = qualified({ said: [] });
	const criteriaOf = (name: AxisName): Criterion[] =>
		Object.entries(levels)
			.filter(([id]) => id.startsWith(`${name}.`))
			.map(([id, level]) => ({
				...base.intent.criteria[0],
				id,
				level: level as Criterion['level'],
				weight: WEIGHTS[id] ?? 2,
				via: level === null ? null : 'conversation',
			}));
	const axes = Object.fromEntries(
		(['fit', 'intent', 'capacity'] as const).map((name) => [
			name,
			axisOf(name, criteriaOf(name), DEFAULT_THRESHOLDS[name]),
		]),
	) as Record<AxisName, Axis>;
	return { ...base, ...axes };
}

const checked = (levels: Levels, quote = 'We lose leads'): Checked => ({
	reading: {
		...emptyReading('en'),
		claims: Object.entries(levels).flatMap(([criterion, level]): Claim[] =>
			level === null
				? []
				: [{ criterion, level: level as Claim['level'], quotes: [{ turn: 0, quote }] }],
		),
	},
	qualification: qualificationWith(levels),
});

const HIGH_FIT = { 'fit.industry': 3, 'fit.size': 3 };
const ABLE = { ...HIGH_FIT, 'capacity.authority': 3, 'capacity.timeline': 3 };

describe('a reading close to another bucket is repeated', () => {
	it('within five points of a threshold that would move the lead', () => {
		expect(isClose(qualificationWith({ ...ABLE, 'intent.pain': 2, 'intent.trigger': 2 }))).toBe(
			true,
		);
	});
	it('not where five points move nothing', () => {
		expect(isClose(qualificationWith({ ...ABLE, 'intent.pain': 3, 'intent.trigger': 3 }))).toBe(
			false,
		);
	});
	it('not where the fit decides whatever the intent', () => {
		const noFit = { 'fit.industry': 0, 'fit.size': 0 };
		expect(isClose(qualificationWith({ ...noFit, 'intent.pain': 2, 'intent.trigger': 2 }))).toBe(
			false,
		);
	});
});

describe('several readings as one', () => {
	const levelIn = ({ claims }: Reading, id: string) =>
		claims.find(({ criterion }) => criterion === id)?.level ?? null;

	it.each([
		[[3, 2, 2], 2],
		[[0, 3, 2], 2],
		[[3, 3, null], 3],
		[[3, 1, null], 1],
		[[3, null, null], null],
	])('%j is %s, the lower median', (levels, expected) => {
		const readings = levels.map((level) => checked({ 'intent.pain': level }));
		expect(levelIn(medianOf(readings).reading, 'intent.pain')).toBe(expected);
	});
	it('quotes the reading whose level stands', () => {
		const readings = [
			checked({ 'intent.pain': 3 }, 'first'),
			checked({ 'intent.pain': 2 }, 'second'),
			checked({ 'intent.pain': 2 }, 'third'),
		];
		expect(medianOf(readings).reading.claims[0].quotes[0].quote).toBe('second');
	});
	it('reports how many criteria were read alike', () => {
		const readings = [
			checked({ 'intent.pain': 3, 'intent.trigger': 2 }),
			checked({ 'intent.pain': 3, 'intent.trigger': 1 }),
			checked({ 'intent.pain': 3, 'intent.trigger': 2 }),
		];
		expect(medianOf(readings).agreement).toBe(0.5);
	});
	it('are apart when they lie two buckets from each other', () => {
		const warm = checked({
			...HIGH_FIT,
			'intent.pain': 3,
			'intent.trigger': 3,
			'capacity.authority': 3,
			'capacity.timeline': 3,
		});
		const cool = checked({ ...HIGH_FIT, 'intent.pain': 0, 'intent.trigger': 1 });
		const lukewarm = checked({ ...HIGH_FIT, 'intent.pain': 2, 'intent.trigger': 2 });
		expect(areApart([warm, cool, warm])).toBe(true);
		expect(areApart([warm, lukewarm])).toBe(false);
	});
});

describe('the model held against the rules', () => {
	const model = qualificationWith({ ...ABLE, 'intent.pain': 3, 'intent.trigger': 3 });

	it('disputes a criterion two levels apart that changes the bucket', () => {
		const rules = qualificationWith({ 'intent.pain': 0, 'intent.trigger': 3 });
		expect(disputed(model, rules)).toEqual(['intent.pain']);
	});
	it('leaves alone what is one level apart, or what only one of them read', () => {
		expect(disputed(model, qualificationWith({ 'intent.pain': 2, 'intent.trigger': 2 }))).toEqual(
			[],
		);
		expect(disputed(model, qualificationWith({ 'intent.pain': null }))).toEqual([]);
	});
	it('leaves alone what moves no bucket', () => {
		const noFit = qualificationWith({ 'fit.industry': 0, 'fit.size': 0, 'intent.pain': 3 });
		expect(disputed(noFit, qualificationWith({ 'intent.pain': 0 }))).toEqual([]);
	});
});

describe('presets', () => {
	it.each(Object.entries(RUBRIC_PRESETS))(
		'%s judges every lead, and has a version of its own',
		(_, rubric) => {
			const said = ['I am the CEO. We lose deals every week and must replace our tool by March.'];
			const { intent, capacity, reader } = qualified({ said, rubric });
			expect(intent.score).toBeGreaterThan(0);
			expect(capacity.score).toBeGreaterThan(0);
			expect(Object.keys(rubric.criteria).sort()).toEqual(
				Object.keys(RUBRIC_PRESETS.b2bSaas.criteria).sort(),
			);
			const others = Object.values(RUBRIC_PRESETS).filter((other) => other !== rubric);
			for (const other of others) {
				expect(qualified({ said, rubric: other }).reader.rubricVersion).not.toBe(
					reader.rubricVersion,
				);
			}
		},
	);
});

it('logs what a challenger makes of the same lead', () => {
	const said = ['We lose deals every week and must replace our tool by March.'];
	const incumbent = qualified({ said });
	const other = qualified({ said, rubric: RUBRIC_PRESETS.enterprise });
	expect(comparedWith(incumbent, other)).toMatchObject({
		rubricVersion: other.reader.rubricVersion,
		sameBucket: expect.any(Boolean),
		scores: { intent: { score: other.intent.score } },
		fault: null,
	});
});
