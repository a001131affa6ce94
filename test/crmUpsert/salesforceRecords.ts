import fc from '../support/properties';
import { LIFECYCLE_ORDER, RULES, type FieldRule } from '../../nodes/CrmUpsert/writePolicy';
import type { Field } from '../standins/salesforce/metadata';
import { RUNNING_USER, type DuplicateRule, type Org, type Row } from '../standins/salesforce/org';
import { CAPTURED_AT, KIM, routedLead } from './leads';
import { KIM_ID, LEE_ID, own } from './salesforceOrg';

const QUEUE_ID = '00G000000000001AAA';
const GONE_ID = '005000000000009AAA';
const GONE = 'gone@ourselves.example';
const LEE = 'lee@ourselves.example';
const ASSIGNMENT_RULE = '01Q000000000001AAA';

const options = (...values: string[]): Partial<Field> => ({
	restrictedPicklist: true,
	picklistValues: values.map((value) => ({ value, label: value, active: true })),
});
const TIERS = ['Gold', 'Silver', 'Bronze'];
const INTERESTS = ['winter', 'autumn', 'summer', 'spring'];
const CUSTOM: Record<string, Partial<Field>> = {
	Tier__c: { type: 'picklist', ...options(...TIERS) },
	Interests__c: { type: 'multipicklist', length: 4099, ...options(...INTERESTS) },
	Renewal__c: { type: 'date', length: 0 },
	Demo_At__c: { type: 'datetime', length: 0 },
	Seen_At__c: { type: 'datetime', length: 0 },
	Seen_On__c: { type: 'date', length: 0 },
	Score__c: { type: 'double', length: 0 },
	Seats__c: { type: 'int', length: 0 },
	Partner__c: { type: 'boolean', length: 0 },
	Formula__c: { createable: false, updateable: false },
	Counted_At__c: { type: 'datetime', length: 0, createable: false, updateable: false },
	Code__c: { length: 4 },
};

/** Fields of every kind, a user who left, and an assignment rule. */
export function furnish(org: Org): void {
	for (const type of ['Lead', 'Contact']) {
		for (const [name, changes] of Object.entries(CUSTOM)) {
			org.addField(type, name, { type: 'Text', label: name }, true);
			org.setField(type, name, changes);
		}
	}
	org.insert('User', { Id: GONE_ID, Email: GONE, IsActive: false, UserType: 'Standard' });
	org.assignedTo = KIM_ID;
	org.assignmentRules.set(ASSIGNMENT_RULE, LEE_ID);
}

const WORD = fc.constantFrom('Alpha', 'Beta', "O'Hara", 'Ünï', 'a;b');
const TIME = fc.constantFrom('2026-01-01T00:00:00.000+0000', '2026-12-01T00:00:00.000+0000');
const DAY = fc.constantFrom('2026-03-09', '2026-03-10', '2026-12-01');
const STAGE = fc.constantFrom(...LIFECYCLE_ORDER, 'strange');
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
const PERSON = {
	...{ LastName: WORD, Name: WORD, FirstName: maybe(WORD), Title: maybe(fc.oneof(WORD, STAGE)) },
	...{ Phone: maybe(fc.constant('+49')), Description: maybe(fc.constant('One\nTwo')) },
	Tier__c: maybe(fc.constantFrom(...TIERS)),
	Interests__c: maybe(
		fc.subarray(INTERESTS, { minLength: 1 }).map((interests) => interests.join(';')),
	),
	...{ Renewal__c: maybe(DAY), Seen_On__c: DAY },
	...{ Demo_At__c: maybe(TIME), Seen_At__c: maybe(TIME), Counted_At__c: maybe(TIME) },
	Score__c: maybe(fc.constantFrom(0, 0.5, 99)),
	Seats__c: maybe(fc.constantFrom(0, 12)),
	Partner__c: fc.boolean(),
	...{ Formula__c: maybe(WORD), Code__c: maybe(fc.constantFrom('A1', 'lead')) },
	[own('Lifecycle')]: maybe(STAGE),
	[own('Bucket')]: maybe(fc.constantFrom('cold', 'warm')),
	...{ [own('First_Campaign')]: maybe(WORD), [own('First_Touch_At')]: maybe(TIME) },
	...{ [own('Latest_Campaign')]: maybe(WORD), [own('Latest_Touch_At')]: maybe(TIME) },
	[own('Campaigns')]: maybe(fc.constantFrom('spring', 'autumn', 'autumn;winter')),
	[own('Competitors')]: maybe(fc.constantFrom('One', 'One;Two')),
	[own('Won_At')]: maybe(TIME),
};
const CONTACT = fc.record({
	...PERSON,
	MailingCountry: maybe(WORD),
	OwnerId: fc.constantFrom(LEE_ID, KIM_ID, GONE_ID),
});
const LEAD = fc.record({
	...PERSON,
	...{ Company: fc.oneof(WORD, fc.constant('[not provided]')), Website: maybe(WORD) },
	...{ Industry: maybe(WORD), Country: maybe(WORD) },
	Rating: maybe(fc.constantFrom('Hot', 'Cold')),
	NumberOfEmployees: maybe(fc.integer({ min: 0, max: 500 })),
	AnnualRevenue: maybe(fc.constantFrom(0, 1.5)),
	OwnerId: fc.constantFrom(LEE_ID, KIM_ID, GONE_ID, QUEUE_ID),
});

/** From the one that is chosen before all others. */
const KINDS = ['accountContact', 'lead', 'contact'] as const;
type Kind = (typeof KINDS)[number];
const recordOf = (kind: fc.Arbitrary<Kind | 'converted'>, hasAddress: fc.Arbitrary<boolean>) =>
	fc.record({ kind, hasAddress, lead: LEAD, contact: CONTACT });
const ANY = recordOf(fc.constantFrom('converted', ...KINDS), fc.boolean());
const UNKNOWN = recordOf(fc.constantFrom(...KINDS), fc.constant(false));
const SEVERAL = fc
	.constantFrom(...KINDS)
	.chain((kind) =>
		fc.array(recordOf(fc.constant(kind), fc.constant(true)), { minLength: 2, maxLength: 3 }),
	);
const often = (value: boolean) =>
	fc.oneof(
		{ weight: 3, arbitrary: fc.constant(value) },
		{ weight: 1, arbitrary: fc.constant(!value) },
	);
export const RECORDS = fc.oneof(
	{ weight: 3, arbitrary: fc.array(ANY, { maxLength: 3, size: 'max' }) },
	{ weight: 2, arbitrary: SEVERAL },
	{ weight: 2, arbitrary: fc.array(UNKNOWN, { minLength: 1, maxLength: 2 }) },
);
export const ORG = fc.record({
	/** Whether the first record carries the person's key. */
	isKeyed: often(false),
	/** Whether there is an account of the address's domain. */
	hasAccount: fc.boolean(),
	/** Whether a duplicate rule names the records that aren't found otherwise. */
	isRefused: often(true),
});
type Generated<Source> = Source extends fc.Arbitrary<infer Value> ? Value : never;

type Person = { id: string; kind: Kind; isMatch: boolean };

/** A record with this address and person's key; where it is a converted lead, its contact is the person. */
export function insertPerson(
	org: Org,
	{ kind, hasAddress, lead, contact }: Generated<typeof ANY>,
	{ email, personKey }: { email: string; personKey: string | null },
): Person {
	const identity = { Email: hasAddress ? email : null, [own('Person_Key')]: personKey };
	const isMatch = hasAddress || personKey !== null;
	const insertLead = (): Row =>
		org.insert('Lead', { ...lead, ...identity, IsConverted: false, ConvertedContactId: null });
	if (kind === 'lead') return { id: String(insertLead().Id), kind, isMatch };
	const account =
		kind === 'contact' ? null : org.insert('Account', { Name: 'Corp', OwnerId: LEE_ID });
	if (kind !== 'converted') {
		const AccountId = account?.Id ?? null;
		const { Id } = org.insert('Contact', { ...contact, ...identity, AccountId });
		return { id: String(Id), kind, isMatch };
	}
	const converted = org.convert(String(insertLead().Id), String(account?.Id));
	Object.assign(converted, contact, { Email: 'moved@corp.example' });
	return { id: String(converted.Id), kind: 'accountContact', isMatch };
}

/** Whom the lead may be: those of the best kind, or the one of them that carries the person's key. */
export function candidatesAmong(people: Person[], isKeyed: boolean): Person[] {
	const matches = people.filter(({ isMatch }) => isMatch);
	const best = KINDS.find((kind) => matches.some((one) => one.kind === kind));
	const candidates = matches.filter(({ kind }) => kind === best);
	return isKeyed && candidates[0] === people[0] ? candidates.slice(0, 1) : candidates;
}

/** A duplicate rule to which every lead resembles these records. */
export const refusing = (ids: string[]): DuplicateRule => ({
	...{ name: 'Alike', mode: 'block', type: 'Lead' },
	matches: (_, org) => ids.map((id) => ({ id, type: org.typeOf(id) })),
});

export const POLICY = fc.record({
	severalMatches: fc.constantFrom('review' as const, 'useFirst' as const),
	ownerDecidedBy: fc.constantFrom('pack' as const, 'crm' as const),
	fallbackOwnerEmail: fc.constantFrom(null, LEE, GONE),
	duplicates: fc.constantFrom('attach' as const, 'stop' as const, 'review' as const),
	assignmentRuleId: fc.constantFrom(null, ASSIGNMENT_RULE),
});
type Policy = Generated<typeof POLICY>;

/** Who gets a lead that nobody had yet. */
export function ownerOfNew(policy: Policy, routed: string | null): string {
	if (policy.ownerDecidedBy === 'crm') return policy.assignmentRuleId === null ? KIM_ID : LEE_ID;
	if (routed === KIM) return KIM_ID;
	return routed !== null && policy.fallbackOwnerEmail === LEE ? LEE_ID : RUNNING_USER;
}

export const ENQUIRY = fc.record({
	...{ firstName: maybe(WORD), jobTitle: maybe(WORD), company: maybe(WORD), country: maybe(WORD) },
	campaign: maybe(fc.constantFrom('spring', 'summer', 'x;y')),
	owner: fc.constantFrom(KIM, GONE, 'sam@ourselves.example', null),
	bucket: fc.constantFrom('warm', 'lukewarm', 'cool', 'cold', 'review'),
	text: fc.string({ unit: 'grapheme', maxLength: 60 }),
});

export function enquiryOf(
	{ campaign, owner, bucket, text, ...person }: Generated<typeof ENQUIRY>,
	lead: { key: string; personKey: string; email: string },
): Row {
	return routedLead({
		lead: { ...lead, ...person },
		source: { submissionId: lead.key, campaign },
		conversation: { turns: [{ speaker: 'prospect', text }] },
		routing: { bucket, owner: owner === null ? null : { email: owner, name: null } },
	});
}

const RULED = [
	...['FirstName', 'LastName', 'Title', 'Phone', 'Description', 'OwnerId', 'Company', 'Industry'],
	...['Rating', 'NumberOfEmployees', 'AnnualRevenue', 'MailingCountry', 'Name', 'CreatedDate'],
	...['Tier__c', 'Interests__c', 'Renewal__c', 'Demo_At__c', 'Score__c', 'Seats__c'],
	...['Partner__c', 'Formula__c', 'Code__c', 'Missing__c'],
	...['Lifecycle', 'Campaigns', 'Bucket', 'Latest_Campaign', 'First_Campaign'].map(own),
];
const VALUES = [
	...['', 'lead.jobTitle', 'lead.phone', 'source.campaign', 'source.capturedAt', 'routing.bucket'],
	...['qualification.fit.score', 'summary.lifecycle', 'consent.aiDisclosed'],
	...['Hot', 'Gold', 'spring;autumn', 'customer', 'lead', '2026-02-01', '12.6', 'false'],
	'x'.repeat(300),
];
const TIME_FIELDS = ['Seen_At__c', 'Seen_On__c', 'Counted_At__c', own('Latest_Touch_At')];
export const FIELD_RULES = fc.uniqueArray(
	fc
		.record({
			field: fc.constantFrom(...RULED),
			value: fc.constantFrom(...VALUES),
			rule: fc.constantFrom(...RULES),
			timeField: fc.constantFrom('', ...TIME_FIELDS),
		})
		.map((row) =>
			row.rule === 'newer' && row.timeField === '' ? { ...row, timeField: 'Seen_At__c' } : row,
		),
	{ selector: ({ field }) => field, maxLength: 8, size: 'max' },
);
type Rule = Pick<FieldRule, 'rule' | 'timeField'>;

const IF_EMPTY = [
	...['FirstName', 'LastName', 'Company', 'Phone', 'Title', 'Website', 'Industry', 'Country'],
	...['NumberOfEmployees', 'Email', 'OwnerId', 'AccountId', own('Linkedin_Url')],
];
const LISTS = ['Campaigns', 'Competitors', 'Buying_Committee'].map(own);
const OF_OTHERS = ['Person_Key', 'First_Rep_Touch_At', 'Meeting_At', 'Won_At', 'Lost_At'].map(own);
const OF_LATEST_TOUCH = /^Lead_Pipeline_(?:Latest_|Pages_Viewed|Viewing)/u;
const OF_CONSENT = /^Lead_Pipeline_(?:Ai_Disclos|Recording_|Marketing_|Consent_)/u;

function usualRule(field: string): Rule {
	const rule = (name: FieldRule['rule'], timeField = ''): Rule => ({ rule: name, timeField });
	if (OF_OTHERS.includes(field)) return rule('never');
	if (IF_EMPTY.includes(field)) return rule('ifEmpty');
	if (field === own('Lifecycle')) return rule('forwardOnly');
	if (LISTS.includes(field)) return rule('append');
	if (field.startsWith('Lead_Pipeline_First_')) return rule('ifEmpty', own('First_Touch_At'));
	if (OF_LATEST_TOUCH.test(field)) return rule('newer', own('Latest_Touch_At'));
	if (OF_CONSENT.test(field)) return rule('newer', own('Consent_At'));
	return rule(field.startsWith('Lead_Pipeline_') ? 'own' : 'never');
}

const isBlank = (field: string, value: unknown): boolean =>
	[null, undefined, '', '[not provided]'].includes(value as string) ||
	(field === 'OwnerId' && [QUEUE_ID, GONE_ID].includes(String(value)));
const entriesOf = (value: unknown): string[] => String(value).split(';');
const rankOf = (stage: unknown): number => LIFECYCLE_ORDER.indexOf(String(stage));

const isBeforeCapture = (time: string): boolean =>
	Date.parse(time) < Date.parse(CAPTURED_AT) && time !== CAPTURED_AT.slice(0, 10);

function permits({ rule, timeField }: Rule, field: string, before: Row, after: Row): boolean {
	const was = before[field];
	const now = after[field];
	const time = timeField === '' ? null : before[timeField];
	const isNew = isBlank(field, was);
	switch (rule) {
		case 'own':
			return true;
		case 'ifEmpty':
			return isNew && isBlank(timeField, time);
		case 'append':
			return isNew || entriesOf(was).every((entry) => entriesOf(now).includes(entry));
		case 'newer':
			return isBlank(timeField, time) ? isNew : isBeforeCapture(String(time));
		case 'forwardOnly':
			return isNew || (rankOf(was) >= 0 && rankOf(now) > rankOf(was));
		case 'never':
			return false;
	}
}

type Allowed = {
	rules: Generated<typeof FIELD_RULES>;
	policy: Policy;
	/** Who it is is not sure: only fields that are ours may change. */
	onlyOurs: boolean;
};

/** What changed although no rule allows it. */
export function brokenRules(before: Row, after: Row, allowed: Allowed): string[] {
	const { rules, policy, onlyOurs } = allowed;
	const isAllowed = (field: string): boolean => {
		if (isBlank('', after[field])) return field === own('Open_Task');
		if (field === 'OwnerId') {
			const owners = policy.fallbackOwnerEmail === LEE ? [KIM_ID, LEE_ID] : [KIM_ID];
			const isTaken = owners.includes(String(after.OwnerId));
			if (policy.ownerDecidedBy === 'crm' || !isTaken) return false;
		}
		const usual = usualRule(field);
		const given = rules.find((one) => one.field === field);
		const timeField =
			given?.timeField || (!given || given.rule === usual.rule ? usual.timeField : '');
		const asTime = given
			? []
			: rules.filter((one) => one.timeField === field && ['ifEmpty', 'newer'].includes(one.rule));
		return [{ rule: given?.rule ?? usual.rule, timeField }, ...asTime]
			.filter(({ rule }) => !onlyOurs || rule === 'own')
			.some((rule) => permits(rule, field, before, after));
	};
	return changedFields(before, after)
		.filter((field) => !isAllowed(field))
		.map((field) => `${field}: ${JSON.stringify([before[field], after[field]])}`);
}

export const changedFields = (before: Row, after: Row): string[] =>
	[...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
		(field) => field !== 'LastModifiedDate' && (before[field] ?? null) !== (after[field] ?? null),
	);
