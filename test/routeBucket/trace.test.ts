import { routingSchema } from '../../lead/schema';
import { BANDS, qualifiedItem, TRANSCRIPT } from '../support/qualification';
import { REPS, route } from './support';

const WARM = { ...BANDS.fit.high, ...BANDS.intent.high, ...BANDS.capacity.high };
const reps = REPS.slice(0, 1);

describe('the explanation', () => {
	it('is one sentence for the record', () => {
		expect(route(qualifiedItem({ levels: WARM }), { reps }).reason).toBe(
			'Warm: fit, intent and capacity are all high; owner Anna, in the team, the only one who can take it.',
		);
		expect(route(qualifiedItem({ levels: BANDS.fit.low })).reason).toBe('Cold: fit is low.');
		expect(route(qualifiedItem({ class: 'jobSeeker' })).reason).toBe(
			'Other: this is a job application.',
		);
	});

	it('is a message for the rep with all it takes to call', () => {
		const capacity = { 'capacity.authority': 1, 'capacity.committee': 2 } as const;
		const item = qualifiedItem(
			{ levels: { ...BANDS.fit.high, ...BANDS.intent.high, ...capacity } },
			{ lead: { jobTitle: 'VP Operations' } },
		);
		expect(route(item, { reps }).alert?.split('\n')).toEqual([
			'Lukewarm: Jane Doe (Acme), VP Operations',
			'Fit 100 (high), intent 87 (high) and capacity 47 (medium).',
			'Fit and intent are high, capacity is medium.',
			'“This is what I say about intent.pain.”',
			'Owner: Anna, in the team, the only one who can take it.',
			'Due: Tue 10 Mar 2026, 10:30 (Europe/Berlin).',
			'Ask: What is your timeline for making a decision?',
		]);
	});

	it('tells each step in the order of the decision', () => {
		const routed = route(qualifiedItem({ levels: BANDS.fit.low }), { launchedAt: null, reps });
		expect(routed.trace.map(({ step }) => step)).toEqual(['table', 'launchMode', 'owner']);
		expect(routed.trace[0].message).toBe(
			'Fit is low: Cold. Fit 8 (low), intent unknown (0 % covered) and capacity unknown (0 % covered).',
		);
	});

	it('quotes the words that weighed most, verbatim', () => {
		const routed = route(qualifiedItem({ levels: WARM }));
		const { start, end, quote } = Object(routed.trace.find(({ step }) => step === 'quote'));
		expect(TRANSCRIPT.slice(start, end)).toBe(quote);
		expect(quote).toContain('intent.pain');
	});

	it('quotes the disinterest of a lead that is turned away for it', () => {
		const routed = route(
			qualifiedItem({
				levels: { ...BANDS.fit.high, ...BANDS.intent.low, 'capacity.authority': 3 },
			}),
		);
		expect(routed.trace).toContainEqual(
			expect.objectContaining({ step: 'quote', criterion: 'intent.pain' }),
		);
	});
});

it('stays under 10 KB with many reps, long names and hostile texts', () => {
	const many = Array.from({ length: 500 }, (_, index) => ({
		email: `${`rep-${index}-`.padEnd(60, 'x')}@${'sub.'.repeat(40)}example.com`,
		name: 'Ä'.repeat(200),
		countries: index % 2 ? 'DE' : 'FR, US, CA',
	}));
	const long = '\u{1F4A3}\u0000<b>'.repeat(100_000);
	const item = qualifiedItem(
		{ levels: WARM, flags: ['injectionSuspected', 'readersDisagree', 'readingsDisagree'] },
		{
			lead: { firstName: long, lastName: long, company: long, jobTitle: long },
			conversation: { turns: [{ speaker: 'prospect', text: long }] },
			crm: {
				existing: {
					ownerEmail: `${'o'.repeat(240)}@example.com`,
					ownerActive: false,
					matches: Array.from({ length: 1000 }, (_, index) => ({ contactId: `${index}` })),
				},
			},
		},
	);
	for (const criterion of item.qualification.intent.criteria) {
		Object.assign(criterion, { quote: long, turn: 0, start: 0, end: long.length });
	}
	item.qualification.vetoes = [{ id: long, reason: long, path: null }];
	const routed = route({ ...item, error: long }, { reps: many });
	expect(Buffer.byteLength(JSON.stringify(routed.trace))).toBeLessThan(10_000);
	expect(Buffer.byteLength(JSON.stringify(routed))).toBeLessThan(20_000);
	expect(routingSchema.safeParse(routed).success).toBe(true);
});
