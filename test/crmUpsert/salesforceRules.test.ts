import fc from '../support/properties';
import { quoted, containing } from '../../nodes/CrmUpsert/crms/salesforce/soql';
import { parseSoql } from '../standins/salesforce/soql';
import type { SalesforceStandIn } from '../standins/salesforce';
import type { Row } from '../standins/salesforce/org';
import { crmIn, own, provisionedOrg, runOf, writes } from './salesforceOrg';
import {
	brokenRules,
	candidatesAmong,
	changedFields,
	ENQUIRY,
	enquiryOf,
	FIELD_RULES,
	furnish,
	insertPerson,
	ORG,
	ownerOfNew,
	POLICY,
	RECORDS,
	refusing,
} from './salesforceRecords';

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

const held = ({ org }: SalesforceStandIn): Map<string, Row> =>
	new Map(
		['Lead', 'Contact', 'Account', 'Task', 'ContentVersion']
			.flatMap(org.rows)
			.map((row) => [String(row.Id), structuredClone(row)]),
	);

/** What the same words say otherwise as another enquiry, or once the record has an owner. */
const VARYING = ['Last_Enquiry', 'Last_Captured_At', 'Open_Task', 'Next_Action_Owner'].map(own);

it('no record is overwritten but by its rule, and a second run changes nothing', async () => {
	const standIn = await provisionedOrg();
	const { org } = standIn;
	furnish(org);
	let number = 0;
	let reset = org.snapshot();
	const property = fc.asyncProperty(
		RECORDS,
		ORG,
		ENQUIRY,
		POLICY,
		FIELD_RULES,
		async (records, { isKeyed, hasAccount, isRefused }, enquiry, policy, rules) => {
			const email = `p${++number}@acme.com`;
			const personKey = `person-${number}`;
			const json = (key: string): Row => enquiryOf(enquiry, { key, personKey, email });
			if (hasAccount) org.insert('Account', { Name: 'Acme', Website: 'acme.com' });
			const people = records.map((record, index) =>
				insertPerson(org, record, { email, personKey: isKeyed && index === 0 ? personKey : null }),
			);
			const alike = people.filter(
				({ isMatch, kind }, index) => !isMatch && kind === records[index].kind,
			);
			if (isRefused) org.duplicateRules.push(refusing(alike.map(({ id }) => id)));
			const before = held(standIn);
			const run = { parameters: { rules }, ...policy };
			const [done] = await runOf(standIn, [json(`first-${number}`)], run);

			const candidates = candidatesAmong(people, isKeyed);
			const resembles = candidates.length === 0 && isRefused && alike.length > 0;
			if (resembles && policy.duplicates === 'stop') {
				expect(done).toBeInstanceOf(Error);
				expect(held(standIn)).toEqual(before);
				return;
			}
			if (done instanceof Error) throw done;
			const id = String(done.contactId);
			const after = held(standIn);
			const now = after.get(id) ?? {};
			const others = [...before].filter(([other]) => other !== id);
			for (const [other, row] of others) expect(after.get(other)).toEqual(row);
			const was = before.get(id);
			const possible = resembles ? alike : candidates;
			expect(possible.some((one) => one.id === id)).toBe(was !== undefined);
			if (was) {
				const isSure = possible.length === 1 || policy.severalMatches === 'useFirst';
				const isLeftAlone = resembles && !(isSure && policy.duplicates === 'attach');
				if (isLeftAlone) expect(now).toEqual(was);
				expect(brokenRules(was, now, { rules, policy, onlyOurs: !isSure })).toEqual([]);
			} else {
				expect(possible).toEqual([]);
				const hasOwnRule = rules.some(({ field }) => field === 'OwnerId');
				if (!hasOwnRule) expect(now.OwnerId).toBe(ownerOfNew(policy, enquiry.owner));
			}

			standIn.log.length = 0;
			await crmIn(standIn, json(`first-${number}`), run);
			expect(held(standIn)).toEqual(after);
			if (!resembles) expect(standIn.log.filter(writes)).toEqual([]);

			await crmIn(standIn, json(`second-${number}`), run);
			const changed = changedFields(now, held(standIn).get(id) ?? {}).filter(
				(field) => (now[field] ?? null) !== null && !VARYING.includes(field),
			);
			expect(changed).toEqual([]);
		},
	);
	property.beforeEach(() => {
		reset();
		reset = org.snapshot();
		org.duplicateRules = [];
	});
	await fc.assert(property, { numRuns: 100 });
	expect(standIn.violations).toEqual([]);
	await standIn.close();
}, 120_000);
