import { inputsOf, isStored, itemOfInputs, readInputs } from '../../lead/inputs';
import { leadItemSchema } from '../../lead/schema';
import { policyOf } from '../../nodes/RouteBucket/policy';
import { routeLead } from '../../nodes/RouteBucket/route';
import { BANDS, qualifiedItem, TRANSCRIPT } from '../support/qualification';

const PERSONAL = {
	email: 'jane.private@gmail.com',
	firstName: 'Jane-Firstname',
	lastName: 'Doe-Lastname',
	phone: '+4930123456',
	jobTitle: 'Director-Jobtitle',
	message: 'A secret-message',
	answers: [{ question: 'secret-question', answer: 'secret-answer' }],
};
const item = qualifiedItem(
	{ levels: { ...BANDS.fit.high, ...BANDS.intent.high } },
	{
		lead: { ...PERSONAL, emailType: 'free', domain: 'gmail.com' },
		conversation: {
			turns: [
				{ speaker: 'assistant', text: 'secret-turn' },
				{ speaker: 'prospect', text: TRANSCRIPT },
			],
		},
		enrichment: {
			company: { name: 'secret-company', employees: 120, industry: 'saas' },
			person: { title: 'secret-title', linkedin: 'secret-profile', country: 'DE' },
		},
		consent: { aiDisclosed: true, disclosureText: 'secret-disclosure' },
		crm: { existing: { ownerEmail: 'rep@example.com', record: { phone: '+4930123456' } } },
	},
);
item.qualification.stated.budget = {
	value: 5000,
	quote: 'secret-budget',
	turn: 1,
	start: 0,
	end: 9,
};
const policy = policyOf({ reps: [{ email: 'rep@example.com' }], requireDisclosure: true });
const { routing } = routeLead(item, policy, new Date('2026-03-10T09:00:10Z'));
const { crm, consent, enrichment, ...rest } = leadItemSchema
	.required({ crm: true, consent: true, enrichment: true })
	.parse(item);
const json = JSON.stringify(
	inputsOf({
		...{ ...rest, consent, enrichment, routing, existing: crm.existing ?? null },
		qualification: item.qualification,
	}),
);

it('holds nobody’s name, address, number or words', () => {
	const values = Object.values(PERSONAL).filter((value) => typeof value === 'string');
	for (const secret of [...values, 'secret-', 'jane', 'This is what I say']) {
		expect(json.toLowerCase()).not.toContain(secret.toLowerCase());
	}
});

it('is routed like the item it was made of', () => {
	const inputs = readInputs(json);
	expect(inputs?.decided).toEqual({ owner: 'rep@example.com', rule: 'contactOwner' });
	const again = routeLead(inputs && itemOfInputs(inputs), policy, new Date(routing.decidedAt));
	const { bucket, outcome, owner, reason, sla, counterfactual } = again.routing;
	expect({ bucket, outcome, owner, reason, sla, counterfactual }).toEqual({
		...{ bucket: routing.bucket, outcome: routing.outcome, owner: routing.owner },
		...{ reason: routing.reason, sla: routing.sla, counterfactual: routing.counterfactual },
	});
});

it.each([
	['lead.country', true],
	['lead.stated.industry', true],
	['enrichment.company.employees', true],
	['enrichment.company.revenue.amount', true],
	['qualification.fit.score', true],
	['qualification.intent.criteria.0.level', true],
	['qualification.stated.budget.value', true],
	['crm.existing.loads', true],
	['lead.email', false],
	['lead.jobTitle', false],
	['enrichment.company.name', false],
	['qualification.intent.criteria.0.quote', false],
	['qualification.stated.budget.quote', false],
	['crm.existing.record.phone', false],
	['conversation.turns', false],
])('knows whether it holds %s', (field, holds) => {
	expect(isStored(field)).toBe(holds);
});

it.each(['', 'null', '{"lead":{}}', '[1]', 7, null])('is no inputs: %j', (text) => {
	expect(readInputs(text)).toBeNull();
});
