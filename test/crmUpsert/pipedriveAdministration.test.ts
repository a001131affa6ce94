import { PERSON_FIELDS } from '../../nodes/CrmUpsert/crms/pipedrive/fields';
import {
	accountOf,
	alive,
	crmOf,
	notesIn,
	ownValue,
	pipedrive,
	type StandIn,
} from './pipedriveAccount';
import { KIM, routedLead } from './leads';

let standIn: StandIn;
beforeEach(async () => {
	standIn = await pipedrive();
});
afterEach(async () => {
	await standIn.close();
	expect(standIn.violations).toEqual([]);
});

const jane = { email: 'jane@acme.com', phone: null, contactId: null };
const NOW = '2026-11-23T12:00:00.000Z';
const options = { now: () => new Date(NOW) };

describe('Provision Fields', () => {
	it('creates all fields once, beyond the first page of fields', async () => {
		const bare = await pipedrive({ bare: true });
		bare.knobs.pageSize = 20;
		const first = await (await accountOf(bare)).provision();
		expect(first.created).toHaveLength(PERSON_FIELDS.length + 1);
		expect(first).toMatchObject({ existed: [], failed: [] });
		const second = await (await accountOf(bare)).provision();
		expect(second).toEqual({ created: [], existed: first.created, failed: [] });
		expect((await crmOf(bare, routedLead())).rejected).toEqual([]);
		await bare.close();
	});

	it('on a small plan creates what prevents doubles, and says what has no room', async () => {
		const bare = await pipedrive({ bare: true });
		bare.knobs.mostFields = 5;
		const { created, failed } = await (await accountOf(bare)).provision();
		expect(created.map(({ id }) => id)).toEqual([
			'Lead Pipeline: Domain',
			'Lead Pipeline: Last enquiry',
			'Lead Pipeline: Last captured at',
			'Lead Pipeline: Open task',
			'Lead Pipeline: Job title',
		]);
		expect(failed).toHaveLength(PERSON_FIELDS.length - 4);
		expect(failed[0].reason).toMatch(
			/^Pipedrive does not allow this \(POST \/api\/v2\/personFields\)\. Pipedrive says: Couldn’t add the custom field\. Custom fields limit reached\./u,
		);
		await crmOf(bare, routedLead());
		expect((await crmOf(bare, routedLead())).action).toBe('unchanged');
		await bare.close();
	});

	it('does not take a field of one’s own for ours', async () => {
		const bare = await pipedrive({ bare: true });
		bare.addPersonField({ field_name: 'Bucket', field_type: 'varchar' });
		const { created } = await (await accountOf(bare)).provision();
		expect(created).toContainEqual({ what: 'person field', id: 'Lead Pipeline: Bucket' });
		await bare.close();
	});
});

it('lists the fields of a person for the table of rules', async () => {
	standIn.addPersonField({ field_name: 'Region', field_type: 'enum', options: [{ label: 'EU' }] });
	const fields = await (await accountOf(standIn)).fields();
	expect(fields).toContainEqual({
		...{ name: 'lead_pipeline_bucket', label: 'Lead Pipeline: Bucket', type: 'varchar' },
		...{ readOnly: false, maxLength: 255, options: null },
	});
	expect(fields).toContainEqual(
		expect.objectContaining({ label: 'Region', options: ['EU'], readOnly: false }),
	);
	expect(fields).toContainEqual(expect.objectContaining({ name: 'add_time', readOnly: true }));
});

it('counts open tasks on every page, also without its fields', async () => {
	const bare = await pipedrive({ bare: true });
	await crmOf(bare, routedLead());
	for (const subject of ['Lunch', 'Call']) bare.addRecord('activities', { subject, done: false });
	bare.knobs.pageSize = 1;
	expect(await (await accountOf(bare)).openTasks()).toEqual({ [KIM]: 1 });
	await bare.close();
});

describe('erasing', () => {
	it('leaves nothing of the person but what is named', async () => {
		await crmOf(standIn, routedLead(), { options: { createLead: true } });
		const [{ id }] = standIn.state.persons;
		standIn.addRecord('files', { person_id: id });
		standIn.addRecord('activities', { person_id: id, subject: 'Lunch', done: true });
		const deal = standIn.addRecord('deals', { person_id: id, title: 'Big' });
		const other = standIn.addPerson({ emails: [{ value: 'bob@acme.com' }] });
		const erased = await (await accountOf(standIn, options)).erase(jane);
		expect(erased.gone.map(({ what }) => what)).toEqual(['note', 'lead']);
		expect(erased.later.map(({ what }) => what)).toEqual([
			...['file', 'activity', 'activity', 'person'],
		]);
		expect(erased.later.at(-1)).toEqual({
			...{ what: 'person', id: String(id), permanentAt: '2026-12-23T12:00:00.000Z' },
		});
		expect(erased.notErased).toEqual([
			{
				...{ what: 'deal', id: String(deal) },
				reason:
					'Deals belong to the company’s books: check by hand whether its title or notes name the person',
			},
		]);
		const { persons, notes, activities, files, leads, organizations } = standIn.state;
		expect([notes, activities, files].map((records) => alive(records).length)).toEqual([0, 0, 0]);
		expect(leads).toEqual([]);
		expect(alive(persons).map((person) => person.id)).toEqual([other]);
		expect(organizations).toHaveLength(1);
		expect(await (await accountOf(standIn)).erase(jane)).toEqual({
			...{ emails: [], gone: [], later: [], notErased: [] },
		});
	});

	it('erases all people of that e-mail, and one by its ID', async () => {
		standIn.addPerson({ emails: [{ value: 'jane@acme.com' }] });
		standIn.addPerson({ emails: [{ value: 'JANE@acme.com' }] });
		const emails = [{ value: 'Jane@home.example' }, { value: 'jane@acme.com' }];
		const id = standIn.addPerson({ name: 'Jane, other e-mail', emails });
		const account = await accountOf(standIn);
		const erased = await account.erase({ ...jane, contactId: String(id) });
		expect(erased.later).toHaveLength(3);
		expect(erased.emails).toEqual(['jane@home.example', 'jane@acme.com']);
		expect(alive(standIn.state.persons)).toEqual([]);
		expect((await account.erase({ ...jane, contactId: String(id) })).later).toEqual([]);
	});

	it('of an ID with another e-mail erases nobody, and dates nobody’s outcome', async () => {
		const id = standIn.addPerson({ emails: [{ value: 'bob@acme.com' }] });
		standIn.addPerson({ emails: [{ value: 'jane@acme.com' }] });
		const account = await accountOf(standIn);
		const mixed = { ...jane, contactId: String(id) };
		const message = `Contact ${id} is not jane@acme.com`;
		await expect(account.erase(mixed)).rejects.toMatchObject({ message });
		const outcome = { kind: 'won' as const, at: NOW };
		await expect(account.recordOutcome(mixed, outcome)).rejects.toMatchObject({ message });
		expect(alive(standIn.state.persons)).toHaveLength(2);
	});

	it.each(['notes', 'leads', 'files', 'activities'])(
		'keeps the person while one of its %s is refused, so that the next run finds it',
		async (type) => {
			await crmOf(standIn, routedLead(), { options: { createLead: true } });
			const [{ id }] = standIn.state.persons;
			standIn.addRecord('files', { person_id: id });
			const body = { success: false, error: 'Not yours' };
			standIn.failNext({ method: 'DELETE', path: new RegExp(type, 'u'), status: 403, body });
			const account = await accountOf(standIn);
			expect((await account.erase(jane)).notErased).toEqual([
				expect.objectContaining({ reason: expect.stringContaining('Not yours') }),
				{
					...{ what: 'person', id: String(id) },
					reason:
						'Kept until what hangs on this person and is named here is erased: run this again then',
				},
			]);
			expect(alive(standIn.state.persons)).toHaveLength(1);
			expect((await account.erase(jane)).notErased).toEqual([]);
			const { persons, notes, activities, files, leads } = standIn.state;
			expect([persons, notes, activities, files].flatMap(alive)).toEqual([]);
			expect(leads).toEqual([]);
		},
	);
});

describe('outcomes', () => {
	it('keep the earlier date, and are read again since a time', async () => {
		await crmOf(standIn, routedLead());
		const account = await accountOf(standIn);
		const at = '2026-11-20T09:00:00Z';
		const { contactId } = await account.recordOutcome(jane, { kind: 'meeting', at });
		const later = { kind: 'meeting' as const, at: '2026-11-21T09:00:00Z' };
		expect(await account.recordOutcome(jane, later)).toEqual({ contactId, changed: false });
		const earlier = { kind: 'meeting' as const, at: '2026-11-19T09:00:00Z' };
		expect((await account.recordOutcome(jane, earlier)).changed).toBe(true);
		expect(ownValue(standIn, standIn.state.persons[0], 'Meeting at')).toBe(earlier.at);
		const [outcome, ...others] = await account.readOutcomes('2026-11-19T00:00:00Z');
		expect(others).toEqual([]);
		expect(outcome).toEqual({
			...{ contactId, email: 'jane@acme.com', leadKey: 'lead-1', bucket: 'warm' },
			outcomes: { meeting: earlier.at },
		});
		expect(await account.readOutcomes('2026-11-20T00:00:00Z')).toEqual([]);
	});

	it('of nobody are refused', async () => {
		const account = await accountOf(standIn);
		const outcome = { kind: 'won' as const, at: NOW };
		await expect(account.recordOutcome(jane, outcome)).rejects.toThrow(
			'Pipedrive has no such person',
		);
	});
});

describe('a Pipedrive lead', () => {
	const createLead = { options: { createLead: true } };

	it('comes into the inbox once for a warm enquiry', async () => {
		await crmOf(standIn, routedLead(), createLead);
		await crmOf(standIn, routedLead(), createLead);
		const [{ id }] = standIn.state.persons;
		expect(standIn.state.leads).toMatchObject([
			{ title: 'Jane Doe, Acme', person_id: id, owner_id: 1, channel_id: 'lead-1' },
		]);
		const next = routedLead({ lead: { key: 'lead-2' }, source: { submissionId: 'chat-8' } });
		standIn.failNext({ method: 'POST', path: /leads$/u, status: 502, carriedOut: true });
		await crmOf(standIn, next, createLead);
		expect(standIn.state.leads.map(({ channel_id }) => channel_id)).toEqual(['lead-1', 'lead-2']);
	});

	it('does not come for a cold one', async () => {
		await crmOf(standIn, routedLead({ routing: { bucket: 'cold' } }), createLead);
		expect(standIn.state.leads).toEqual([]);
		expect(standIn.state.activities).toEqual([]);
		expect(notesIn(standIn)).toHaveLength(1);
	});

	it('that the plan refuses costs a warning, not the transcript', async () => {
		const body = { success: false, error: 'Leads are not in your plan' };
		standIn.failNext({ method: 'POST', path: /leads$/u, status: 402, body });
		const crm = await crmOf(standIn, routedLead(), createLead);
		expect(crm.warnings.join()).toMatch(
			/^The lead in the leads inbox was not written\. The plan of the Pipedrive account does not allow this \(POST \/v1\/leads\)\. Pipedrive says: Leads are not in your plan\./u,
		);
		expect(notesIn(standIn)).toHaveLength(1);
	});
});
