import fc from '../../support/properties';
import { readCounts } from '../../../nodes/RouteBucket/counts';
import { policyOf } from '../../../nodes/RouteBucket/policy';
import { policyText } from '../../../nodes/RouteBucket/rendering/policyText';
import { routeLead } from '../../../nodes/RouteBucket/route';
import { createEngine, posted, readTemplate, SAMPLES } from '../../support/engine';
import { predict, type Given } from './interpreter';
import { POLICIES } from './policies';
import { randomCounts, randomLead, randomPolicy } from './random';

const RUNS = 1000;

/** What the router does, beside what a reader of the text expects. */
function compared(item: object, document: object, now: Date, supplied?: Given['supplied']) {
	const policy = policyOf(document);
	const { routing } = routeLead(item, policy, now, readCounts(supplied));
	const isSelected = routing.audit?.holdout ?? false;
	const rule = routing.trace.filter(({ step }) => step === 'owner').at(-1)?.rule;
	return {
		routed: { bucket: routing.bucket, owner: routing.owner?.email ?? null },
		read: predict(policyText(policy), item, { now, supplied, isSelected }),
		outcome: routing.outcome,
		rule: rule as string | undefined,
	};
}

describe('a reader of nothing but the text', () => {
	let samples: Array<[name: string, item: Record<string, unknown>]> = [];

	beforeAll(async () => {
		const engine = await createEngine();
		const template = readTemplate('inbound-lead-pipeline.json');
		samples = await Promise.all(
			SAMPLES.map(async ({ name, payload }): Promise<[string, Record<string, unknown>]> => {
				const run = await engine.run(template, { startNode: 'Webhook', items: [posted(payload)] });
				const [item] = run.itemsOf('Qualify');
				return [name, item.json];
			}),
		);
	});

	it.each(POLICIES)('knows bucket and owner of each sample lead by the policy %s', (_, policy) => {
		expect(samples.length).toBeGreaterThanOrEqual(27);
		for (const [name, item] of samples) {
			const { routed, read } = compared(item, policy, new Date('2026-11-23T10:00:00Z'));
			expect({ name, ...read }).toEqual({ name, ...routed });
		}
	});

	it(`agrees with the router on ${RUNS.toLocaleString('en')} random policies and leads`, () => {
		const seen = new Set<string | undefined>();
		fc.assert(
			fc.property(randomPolicy, randomLead, randomCounts, (document, lead, counts) => {
				const { capturedAt } = lead.source;
				const now = new Date(Date.parse(capturedAt) + 60_000);
				const { routed, read, outcome, rule } = compared(lead, document, now, counts);
				expect(read).toEqual(routed);
				seen.add(outcome).add(rule);
			}),
			{ numRuns: RUNS },
		);
		const unseen = [...OUTCOMES, ...RULES].filter((name) => !seen.has(name));
		expect(unseen).toEqual([]);
	});
});

const OUTCOMES = [
	...['qualified', 'highIntentNoCapacity', 'mediumIntent', 'partialFit', 'askedForSales'],
	...['nurture', 'notAFit', 'tableRow', 'rule', 'fastLane', 'wouldBeCold', 'existingCustomer'],
	...['failedItem', 'injectionSuspected', 'disclosureMissing', 'severalMatches'],
	...['personalContact', 'nonSalesWithIntent', 'spam'],
];
const RULES = [
	...['existingAssignment', 'contactOwner', 'leadOwner', 'companyOwner'],
	...['accountWithMostContacts', 'namedAccount', 'rule', 'territory', 'team', 'nextRep'],
	...['fallbackOwner', 'nobody', 'crmDecides', 'existingProcess'],
];
