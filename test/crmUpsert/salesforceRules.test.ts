import fc from 'fast-check';
import { quoted, containing } from '../../nodes/CrmUpsert/crms/salesforce/soql';
import { LIFECYCLE_ORDER, type FieldRule } from '../../nodes/CrmUpsert/writePolicy';
import { parseSoql } from '../standins/salesforce/soql';
import type { SalesforceStandIn } from '../standins/salesforce';
import { routedLead } from './leads';
import { crmIn, LEE_ID, own, provisionedOrg, writes } from './salesforceOrg';

const TEXT = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 30 }),
	fc.string({
		unit: fc.constantFrom("'", '\\', '%', '_', '\n', '\r', '"', '@', '{', 'a'),
		maxLength: 12,
	}),
);

describe('a text in SOQL', () => {
	it('is read as exactly that text', () => {
		fc.assert(
			fc.property(fc.array(TEXT, { minLength: 1, maxLength: 3 }), (texts) => {
				const list = texts.map(quoted).join(',');
				const query = parseSoql(
					`SELECT Id FROM Lead WHERE Email IN (${list}) AND LastName = 'Doe'`,
				);
				const matches = (Email: string) =>
					query.where((field) => (field === 'Email' ? Email : 'Doe'));
				expect(texts.every(matches)).toBe(true);
				expect(matches('somebody@else.example')).toBe(texts.includes('somebody@else.example'));
			}),
			{ numRuns: 300 },
		);
	});

	it('as a pattern matches only texts that contain it', () => {
		fc.assert(
			fc.property(TEXT, TEXT, (inner, around) => {
				const { where } = parseSoql(
					`SELECT Id FROM Account WHERE Website LIKE ${containing(inner)}`,
				);
				expect(where(() => `${around}${inner}${around}`)).toBe(true);
				const other = around.toLowerCase().includes(inner.toLowerCase());
				if (!other) expect(where(() => around)).toBe(false);
			}),
			{ numRuns: 300 },
		);
	});

	it('must be a text', () => {
		const sly = { toString: () => "' OR Id != null" } as unknown as string;
		expect(() => quoted(sly)).toThrow('Only text can be quoted in SOQL');
	});
});

/** Fields that a rule of ours may touch, with what a record may hold in them. */
const WORD = fc.constantFrom('Alpha', 'Beta', "O'Hara", 'Ünï', 'a;b');
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
const RECORD = fc.record({
	...{ FirstName: maybe(WORD), LastName: WORD, Company: WORD, Phone: maybe(fc.constant('+49')) },
	...{ Title: maybe(WORD), Website: maybe(WORD), Industry: maybe(WORD), Country: maybe(WORD) },
	NumberOfEmployees: maybe(fc.integer({ min: 0, max: 500 })),
	OwnerId: fc.constantFrom(LEE_ID, '005000000000002AAA', '00G000000000001AAA'),
	[own('Lifecycle')]: maybe(fc.constantFrom(...LIFECYCLE_ORDER, 'strange')),
	[own('Bucket')]: maybe(fc.constantFrom('cold', 'warm')),
	[own('First_Campaign')]: maybe(WORD),
	[own('First_Touch_At')]: maybe(fc.constant('2026-01-01T00:00:00.000+0000')),
	[own('Latest_Campaign')]: maybe(WORD),
	[own('Latest_Touch_At')]: maybe(
		fc.constantFrom('2026-01-01T00:00:00.000+0000', '2026-12-01T00:00:00.000+0000'),
	),
	[own('Campaigns')]: maybe(fc.constantFrom('spring', 'autumn', 'autumn;winter')),
	[own('Competitors')]: maybe(fc.constantFrom('One', 'One;Two')),
});
const LEAD = fc.record({
	...{ firstName: maybe(WORD), jobTitle: maybe(WORD), company: maybe(WORD), country: maybe(WORD) },
	campaign: maybe(fc.constantFrom('spring', 'summer', 'x;y')),
	bucket: fc.constantFrom('warm', 'lukewarm', 'cool', 'cold', 'review'),
	text: fc.string({ unit: 'grapheme', maxLength: 60 }),
});
const NATIVE_RULES = fc.array(
	fc.record({
		field: fc.constantFrom('Title', 'Phone', 'Industry', 'FirstName'),
		value: fc.constantFrom('lead.jobTitle', 'lead.phone', 'source.campaign'),
		rule: fc.constantFrom<FieldRule['rule'][]>('ifEmpty', 'never', 'append', 'own'),
	}),
	{ maxLength: 2 },
);

const IF_EMPTY = [
	...['FirstName', 'LastName', 'Company', 'Phone', 'Title', 'Website', 'Industry', 'Country'],
	...['NumberOfEmployees', 'Email', own('First_Campaign')],
];

it('no record is overwritten but by its rule, and a second run changes nothing', async () => {
	const standIn: SalesforceStandIn = await provisionedOrg();
	let number = 0;
	await fc.assert(
		fc.asyncProperty(RECORD, LEAD, NATIVE_RULES, async (record, lead, rules) => {
			const Email = `p${++number}@acme.com`;
			const row = standIn.org.insert('Lead', { ...record, Email, IsConverted: false });
			const before = structuredClone(row);
			const json = routedLead({
				lead: {
					...{ key: `key-${number}`, personKey: `person-${number}`, email: Email },
					...{ firstName: lead.firstName, jobTitle: lead.jobTitle, company: lead.company },
					country: lead.country,
				},
				source: { submissionId: `s-${number}`, campaign: lead.campaign },
				conversation: { turns: [{ speaker: 'prospect', text: lead.text }] },
				routing: { bucket: lead.bucket as 'warm' },
			});
			const run = { parameters: { rules } };
			const crm = await crmIn(standIn, json, run);
			expect(crm).toMatchObject({ contactId: row.Id, action: 'updated' });

			const ruleOf = (field: string): string | undefined =>
				rules.findLast((rule) => rule.field === field)?.rule;
			const changed = Object.keys(row).filter(
				(field) => JSON.stringify(row[field]) !== JSON.stringify(before[field]),
			);
			for (const field of changed.filter((name) => name !== 'LastModifiedDate')) {
				const was = before[field] ?? null;
				expect(row[field] ?? null).not.toBe(null);
				if (ruleOf(field) === 'never') throw new Error(`${field} is not to be touched`);
				if (ruleOf(field) === 'append' && was !== null) {
					expect(String(row[field]).startsWith(String(was))).toBe(true);
				} else if (IF_EMPTY.includes(field) && ruleOf(field) !== 'own') expect(was).toBe(null);
			}
			if (before.OwnerId !== '00G000000000001AAA') expect(row.OwnerId).toBe(before.OwnerId);
			const rank = (stage: unknown): number => LIFECYCLE_ORDER.indexOf(String(stage));
			if (before[own('Lifecycle')] === 'strange') expect(row[own('Lifecycle')]).toBe('strange');
			else
				expect(rank(row[own('Lifecycle')])).toBeGreaterThanOrEqual(rank(before[own('Lifecycle')]));
			for (const list of ['Campaigns', 'Competitors'].map(own)) {
				const entries = (value: unknown): string[] =>
					String(value ?? '')
						.split(';')
						.filter(Boolean);
				expect(entries(row[list])).toEqual(expect.arrayContaining(entries(before[list])));
			}
			if (String(before[own('Latest_Touch_At')] ?? '').startsWith('2026-12')) {
				expect(row[own('Latest_Campaign')] ?? null).toBe(before[own('Latest_Campaign')] ?? null);
			}

			const after = structuredClone(row);
			standIn.log.length = 0;
			expect(await crmIn(standIn, json, run)).toMatchObject({ action: 'unchanged' });
			expect(row).toEqual(after);
			expect(standIn.log.filter(writes)).toEqual([]);
		}),
		{ numRuns: 50 },
	);
	expect(standIn.violations).toEqual([]);
	await standIn.close();
}, 120_000);
