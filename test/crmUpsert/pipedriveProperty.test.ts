import fc from '../support/properties';
import { LIFECYCLE_ORDER } from '../../nodes/CrmUpsert/writePolicy';
import { crmOf, pipedrive, codeOf, writes, type StandIn } from './pipedriveAccount';
import { CAPTURED_AT, later, routedLead } from './leads';

type Json = Record<string, unknown>;
type Channel = { value: string; primary?: boolean };

let standIn: StandIn;
let hash: string;
let channels: { code: string; ids: number[] };
beforeAll(async () => {
	standIn = await pipedrive();
	hash = standIn.addPersonField({ field_name: 'Private', field_type: 'varchar' });
	const options = ['Email', 'Chat', 'Form'].map((label) => ({ label }));
	const code = standIn.addPersonField({ field_name: 'Channels', field_type: 'set', options });
	const field = standIn.state.personFields.find(({ field_code }) => field_code === code);
	channels = { code, ids: (field?.options ?? []).map(({ id }) => id) };
});
afterAll(async () => {
	await standIn.close();
	expect(standIn.violations).toEqual([]);
});

const words = fc
	.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
	.filter((text) => text.trim() !== '');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const existing = fc.record({
	name: words,
	owner: fc.constantFrom(1, 2, 3, 9),
	phones: fc.array(fc.constantFrom('+49301', '+49302', '+4930123456'), { maxLength: 2 }),
	secondEmail: maybe(fc.constant('jane@home.example')),
	hidden: maybe(words),
	set: fc.subarray([0, 1, 2]),
	jobTitle: maybe(words),
	campaigns: maybe(
		fc.array(
			words.map((text) => text.replaceAll(';', ',')),
			{ minLength: 1, maxLength: 3 },
		),
	),
	lifecycle: maybe(fc.constantFrom(...LIFECYCLE_ORDER, 'something else')),
	bucket: maybe(fc.constantFrom('warm', 'cold')),
});
const leads = fc.record({
	jobTitle: maybe(words),
	campaign: maybe(words),
	firstName: maybe(words),
	phone: maybe(fc.constantFrom('+49301', '+4930999')),
	bucket: fc.constantFrom('warm', 'lukewarm', 'cool', 'cold', 'review' as const),
	days: fc.integer({ min: -5, max: 5 }),
});
const policies = fc.record({
	severalMatches: fc.constantFrom('review' as const, 'useFirst' as const),
	ownerDecidedBy: fc.constantFrom('pack' as const, 'crm' as const),
	rules: fc.subarray([
		{ field: 'Channels', value: 'Form', rule: 'append' },
		{ field: 'name', value: '{lead.firstName}', rule: 'never' },
		{ field: 'phone', value: 'lead.phone', rule: 'append' },
	]),
});

it('changes no value of a person but by its rule, and nothing twice', async () => {
	await fc.assert(
		fc.asyncProperty(
			existing,
			leads,
			policies,
			fc.boolean(),
			async (before, lead, policy, twin) => {
				const { state } = standIn;
				for (const records of Object.values(state)) {
					if (
						records !== state.users &&
						records !== state.personFields &&
						records !== state.organizationFields
					) {
						records.length = 0;
					}
				}
				const emails = [{ value: 'jane@acme.com', primary: true }];
				const id = standIn.addPerson({
					...{ name: before.name, owner_id: before.owner },
					emails: before.secondEmail ? [...emails, { value: before.secondEmail }] : emails,
					phones: before.phones.map((value) => ({ value, primary: false })),
					custom_fields: Object.fromEntries(
						[
							[hash, before.hidden],
							[channels.code, before.set.map((at) => channels.ids[at])],
							[codeOf(standIn, 'Job title'), before.jobTitle],
							[codeOf(standIn, 'Campaigns'), before.campaigns?.join(';')],
							[codeOf(standIn, 'Lifecycle'), before.lifecycle],
							[codeOf(standIn, 'Bucket'), before.bucket],
						].filter(([, value]) => value !== undefined),
					),
				});
				if (twin) standIn.addPerson({ emails });
				const was = structuredClone(state.persons);
				const { severalMatches, ownerDecidedBy, rules } = policy;
				const json = routedLead({
					lead: {
						jobTitle: lead.jobTitle ?? null,
						firstName: lead.firstName ?? null,
						phone: lead.phone ?? null,
					},
					source: {
						campaign: lead.campaign ?? null,
						capturedAt: later(CAPTURED_AT, { days: lead.days }),
					},
					routing: { bucket: lead.bucket },
				});
				const parameters = { options: { severalMatches, ownerDecidedBy }, parameters: { rules } };
				await crmOf(standIn, json, parameters);

				expect(state.persons).toHaveLength(was.length);
				if (twin) expect(state.persons[1]).toEqual(was[1]);
				const now = state.persons.find((person) => person.id === id) as Json;
				expect(now.name).toBe(before.name);
				if (before.owner !== 3) expect(now.owner_id).toBe(before.owner);
				const values = (list: unknown): string[] => (list as Channel[]).map(({ value }) => value);
				expect(values(now.emails)).toEqual(values(was[0].emails));
				expect(values(now.phones)).toEqual(expect.arrayContaining(before.phones));
				const stored = now.custom_fields as Json;
				expect(stored[hash] ?? undefined).toBe(before.hidden);
				expect(stored[channels.code]).toEqual(
					expect.arrayContaining(before.set.map((at) => channels.ids[at])),
				);
				const own = (label: string): string => String(stored[codeOf(standIn, label)] ?? '');
				if (before.jobTitle !== undefined) expect(own('Job title')).toBe(before.jobTitle);
				if (before.campaigns)
					expect(own('Campaigns').startsWith(before.campaigns.join(';'))).toBe(true);
				if (before.lifecycle !== undefined) {
					const rank = (stage: string): number => LIFECYCLE_ORDER.indexOf(stage);
					if (rank(before.lifecycle) < 0) expect(own('Lifecycle')).toBe(before.lifecycle);
					else expect(rank(own('Lifecycle'))).toBeGreaterThanOrEqual(rank(before.lifecycle));
				}

				standIn.log.length = 0;
				const held = structuredClone(state.persons);
				await crmOf(standIn, json, parameters);
				expect(writes(standIn)).toEqual([]);
				expect(state.persons).toEqual(held);
			},
		),
		{ numRuns: 50 },
	);
}, 120_000);
