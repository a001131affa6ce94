import type { Person } from '../../nodes/CrmUpsert/crms/crm';
import { OWN_FIELDS } from '../../nodes/CrmUpsert/crms/ownFields';
import { refused } from '../standins/hubspot/portal';
import type { HubSpotStandIn } from '../standins/hubspot';
import { account, counts, hubspot, onlyContact, requests, run, upsert } from './hubspotNode';
import { KIM, routedLead } from './leads';

let crm: HubSpotStandIn;
beforeEach(async () => {
	crm = await hubspot();
});
afterEach(async () => {
	await crm.stop();
	expect(crm.violations).toEqual([]);
});

const JANE: Person = { email: 'Jane@acme.com', phone: null, contactId: null };

describe('Provision Fields', () => {
	const provision = async () => await (await account(crm)).provision();
	const all = OWN_FIELDS.length + 4;

	test('creates what is missing, and finds it the second time', async () => {
		await crm.stop();
		crm = await hubspot({ provisioned: false });
		const first = await provision();
		expect(first).toMatchObject({ existed: [], failed: [] });
		expect(first.created).toHaveLength(all);
		crm.log.length = 0;
		const second = await provision();
		expect(second).toMatchObject({ created: [], failed: [] });
		expect(second.existed).toHaveLength(all);
		expect(requests(crm).filter((call) => !call.startsWith('GET'))).toEqual([]);
		expect(crm.portal.definitions.notes.get('lead_pipeline_key')?.hasUniqueValue).toBe(true);
		expect(crm.portal.definitions.contacts.get('lead_pipeline_qualified_at')).toMatchObject({
			...{ type: 'datetime', groupName: 'lead_pipeline', label: 'Qualified at' },
		});
	});

	test('says which field stands in the way, and creates the others', async () => {
		const { contacts, tasks } = crm.portal.definitions;
		const fit = contacts.get('lead_pipeline_fit_score');
		const key = tasks.get('lead_pipeline_key');
		if (!fit || !key) throw new Error('The account is not provisioned');
		fit.type = 'string';
		key.hasUniqueValue = false;
		contacts.delete('lead_pipeline_bucket');
		const { created, failed, existed } = await provision();
		expect(created).toEqual([{ what: 'field of contacts', id: 'lead_pipeline_bucket' }]);
		expect(existed).toHaveLength(all - 3);
		expect(failed).toEqual([
			{
				...{ what: 'field of contacts', id: 'lead_pipeline_fit_score' },
				reason:
					'A field of this name exists with the type “string” instead of “number”. Rename or delete it in HubSpot, then run this again.',
			},
			{
				...{ what: 'field of tasks', id: 'lead_pipeline_key' },
				reason:
					'A field of this name exists that does not require unique values. HubSpot can’t change that: delete the field in HubSpot, then run this again.',
			},
		]);
	});

	test('says what a token that may not create fields lacks', async () => {
		crm.portal.definitions.contacts.delete('lead_pipeline_bucket');
		const answer = refused(403, 'MISSING_SCOPES', 'This app hasn’t been granted all scopes');
		crm.failNext({ method: 'POST', times: 9, answer });
		const { failed } = await provision();
		expect(failed).toEqual([
			{
				...{ what: 'field of contacts', id: 'lead_pipeline_bucket' },
				reason:
					'HubSpot refused to create the group of fields: This app hasn’t been granted all scopes',
			},
		]);
	});
});

test('the fields of the account are listed with what the rules need to know', async () => {
	const fields = await (await account(crm)).fields();
	const byName = new Map(fields.map((field) => [field.name, field]));
	expect(byName.get('createdate')).toMatchObject({ readOnly: true, type: 'datetime' });
	expect(byName.get('firstname')).toEqual({
		...{ name: 'firstname', label: 'firstname', type: 'string' },
		...{ readOnly: false, maxLength: 65_536, options: null },
	});
	expect(byName.get('lifecyclestage')?.options).toContain('marketingqualifiedlead');
});

describe('open tasks', () => {
	const openTasks = async () => await (await account(crm)).openTasks();

	test('of more than a page are all counted', async () => {
		for (let number = 0; number < 401; number++) {
			crm.portal.create('tasks', {
				properties: {
					...{
						hs_timestamp: '2026-03-10T00:00:00Z',
						lead_pipeline_key: `lead-${number}.task.warm`,
					},
					...{ hs_task_status: 'NOT_STARTED', hubspot_owner_id: '11' },
				},
			});
		}
		expect(await openTasks()).toEqual({ [KIM]: 401 });
		expect(requests(crm).filter((call) => call.includes('search'))).toHaveLength(3);
	});

	test('can’t be told from others without our fields', async () => {
		await crm.stop();
		crm = await hubspot({ provisioned: false });
		await upsert(crm, routedLead());
		expect(await openTasks()).toEqual({});
	});

	test('that HubSpot doesn’t show are an error', async () => {
		crm.failNext({ path: /search$/u, answer: refused(403, 'MISSING_SCOPES', 'No scope') });
		await expect(openTasks()).rejects.toThrow('HubSpot refused to count open tasks: No scope');
	});
});

describe('outcomes', () => {
	const record = async (at: string, kind: 'won' | 'meeting' = 'won') =>
		await (await account(crm)).recordOutcome(JANE, { kind, at });

	test('keep the earliest date', async () => {
		await upsert(crm, routedLead());
		const { id, properties } = onlyContact(crm);
		expect(await record('2026-04-10T10:00:00Z')).toEqual({ contactId: id, changed: true });
		expect(await record('2026-05-10T10:00:00Z')).toEqual({ contactId: id, changed: false });
		expect(properties.lead_pipeline_won_at).toBe('2026-04-10T10:00:00.000Z');
		expect(await record('2026-04-01T10:00:00Z')).toEqual({ contactId: id, changed: true });
		expect(properties.lead_pipeline_won_at).toBe('2026-04-01T10:00:00.000Z');
		expect(properties.lead_pipeline_meeting_at).toBeUndefined();
	});

	test('of nobody, without a time, or without the field say what to do', async () => {
		await expect(record('2026-04-10T10:00:00Z')).rejects.toThrow(
			'HubSpot has no contact for Jane@acme.com',
		);
		await expect(record('soon')).rejects.toThrow(
			'The outcome has no time that can be read: “soon”',
		);
		await upsert(crm, routedLead());
		crm.portal.definitions.contacts.delete('lead_pipeline_won_at');
		await expect(record('2026-04-10T10:00:00Z')).rejects.toEqual(
			expect.objectContaining({
				message:
					'HubSpot refused to record the outcome: “lead_pipeline_won_at”: Property "lead_pipeline_won_at" does not exist',
				description: expect.stringContaining('run “Provision Fields”') as string,
			}),
		);
	});

	test('are not dated on somebody else whose ID was given', async () => {
		await upsert(crm, routedLead());
		const { id, properties } = onlyContact(crm);
		const dating = (email: string) => async () =>
			await (
				await account(crm)
			).recordOutcome(
				{ email, phone: null, contactId: id },
				{ kind: 'won', at: '2026-04-10T10:00:00Z' },
			);
		await expect(dating('bob@acme.com')()).rejects.toThrow(`Contact ${id} is not bob@acme.com`);
		expect(properties.lead_pipeline_won_at).toBeUndefined();
		properties.hs_additional_emails = 'bob@acme.com';
		expect(await dating('bob@acme.com')()).toEqual({ contactId: id, changed: true });
	});

	test('are read since a time, page by page', async () => {
		await upsert(crm, routedLead());
		const onlyJane = onlyContact(crm);
		await record('2026-04-10T10:00:00Z');
		await record('2026-03-20T10:00:00Z', 'meeting');
		for (let number = 0; number < 450; number++) {
			crm.portal.create('contacts', {
				properties: {
					firstname: 'x',
					lead_pipeline_lost_at: '2026-04-0' + `${1 + (number % 9)}T00:00:00Z`,
				},
			});
		}
		const crmAccount = await account(crm);
		const found = await crmAccount.readOutcomes('2026-04-01T00:00:00Z');
		expect(found).toHaveLength(451);
		expect(found[0]).toEqual({
			...{ contactId: onlyJane.id, email: 'jane@acme.com', bucket: 'warm' },
			leadKey: expect.any(String) as string,
			outcomes: { won: '2026-04-10T10:00:00.000Z', meeting: '2026-03-20T10:00:00.000Z' },
		});
		expect(await crmAccount.readOutcomes('2026-04-10T10:00:01Z')).toEqual([]);
		crm.portal.definitions.contacts.delete('lead_pipeline_lost_at');
		await expect(crmAccount.readOutcomes('2026-04-10T10:00:01Z')).rejects.toMatchObject({
			description: expect.stringContaining('run “Provision Fields”') as string,
		});
	});
});

describe('erasing a person', () => {
	const erase = async (person: Partial<Person> = {}) =>
		await (await account(crm)).erase({ ...JANE, ...person });

	test('leaves nothing of the person, but the company and everyone else', async () => {
		const other = routedLead({
			lead: { key: 'other', personKey: 'other', email: 'bob@acme.com', firstName: 'Bob' },
		});
		await run(crm, [routedLead(), other]);
		const jane = crm.portal.byEmail('jane@acme.com');
		if (!jane) throw new Error('Nobody was created');
		const [noteId] = crm.portal.linked('contacts', jane.id, 'notes');
		const [taskId] = crm.portal.linked('contacts', jane.id, 'tasks');
		const note = crm.portal.records.notes.get(noteId);
		if (note) note.properties.hs_attachment_ids = '77;78';
		crm.portal.files.add('77').add('78').add('79');
		const lead = crm.portal.create('leads', { properties: { hs_lead_name: 'Jane Doe' } });
		crm.portal.link('leads', lead.id, 'contacts', jane.id);

		const bin = {
			permanentAt: '2026-06-08T22:00:00.000Z',
			reason: 'Deleted; until then it can be restored in HubSpot’s recycling bin',
		};
		expect(await erase()).toEqual({
			emails: ['jane@acme.com'],
			gone: [
				{ what: 'file', id: '77' },
				{ what: 'file', id: '78' },
			],
			later: [
				{ what: 'note', id: noteId, ...bin },
				{ what: 'task', id: taskId, ...bin },
				{ what: 'lead', id: lead.id, ...bin },
				{
					...{ what: 'contact', id: jane.id },
					permanentAt: '2026-04-09T22:00:00.000Z',
					reason:
						'HubSpot completes a GDPR delete within about 30 days, with everything else that hangs on the contact, and puts the address on a blocklist: it can’t be created again',
				},
			],
			notErased: [],
		});
		expect(counts(crm)).toEqual({ contacts: 1, companies: 1, tasks: 1, notes: 1 });
		expect([...crm.portal.files]).toEqual(['79']);
		const left = JSON.stringify(Object.values(crm.portal.records).map((all) => [...all]));
		expect(left.toLowerCase()).not.toContain('jane@acme.com');
		expect(await erase()).toEqual({ gone: [], later: [], notErased: [] });
	});

	test('tells all addresses that the person had', async () => {
		const contact = crm.portal.create('contacts', { properties: { email: 'old@acme.com' } });
		contact.properties.hs_additional_emails = 'Jane@acme.com; j.doe@acme.com';
		expect((await erase({ contactId: contact.id })).emails).toEqual([
			...['old@acme.com', 'jane@acme.com', 'j.doe@acme.com'],
		]);
		expect(counts(crm).contacts).toBe(0);
	});

	test('deletes nothing where the ID is somebody else’s', async () => {
		const bob = routedLead({ lead: { key: 'b', personKey: 'b', email: 'bob@acme.com' } });
		await upsert(crm, bob);
		const { id } = onlyContact(crm);
		await expect(erase({ contactId: id })).rejects.toThrow(`Contact ${id} is not Jane@acme.com`);
		expect(counts(crm)).toEqual({ contacts: 1, companies: 1, tasks: 1, notes: 1 });
	});

	test('keeps what also belongs to others, and says so', async () => {
		const jane = crm.portal.create('contacts', { properties: { email: 'jane@acme.com' } });
		const bob = crm.portal.create('contacts', { properties: { email: 'bob@acme.com' } });
		const note = crm.portal.create('notes', {
			properties: { hs_timestamp: '2026-03-01T00:00:00Z', hs_note_body: 'Met both' },
		});
		crm.portal.link('notes', note.id, 'contacts', jane.id);
		crm.portal.link('notes', note.id, 'contacts', bob.id);
		expect(await erase()).toMatchObject({
			later: [{ what: 'contact', id: jane.id }],
			notErased: [
				{
					...{ what: 'note', id: note.id },
					reason: 'It belongs to other contacts too: decide by hand what to remove',
				},
			],
		});
		expect(crm.portal.records.notes.has(note.id)).toBe(true);
	});

	test('waits with the contact as long as a file can’t be erased', async () => {
		await upsert(crm, routedLead());
		const [note] = crm.portal.live('notes');
		note.properties.hs_attachment_ids = '77';
		crm.portal.files.add('77');
		const answer = refused(403, 'MISSING_SCOPES', 'The scope “files” is missing');
		crm.failNext({ method: 'DELETE', answer });
		const { id } = onlyContact(crm);
		expect((await erase()).notErased).toEqual([
			{
				...{ what: 'file', id: '77' },
				reason: 'HubSpot refused to erase the file: The scope “files” is missing',
			},
			{
				...{ what: 'note', id: note.id },
				reason: 'Kept until the files named here are erased: run this again then',
			},
			{
				...{ what: 'contact', id },
				reason: 'Kept until the files named here are erased: run this again then',
			},
		]);
		expect(await erase()).toMatchObject({ gone: [{ what: 'file', id: '77' }], notErased: [] });
		expect(counts(crm)).toMatchObject({ contacts: 0, notes: 0, tasks: 0 });
	});

	test('goes on without leads where the token may not read them', async () => {
		await upsert(crm, routedLead());
		const answer = refused(403, 'MISSING_SCOPES', 'No leads');
		crm.failNext({ path: /\/contacts\/leads\//u, answer });
		const { id } = onlyContact(crm);
		expect((await erase()).notErased).toEqual([
			{
				...{ what: 'leads', id },
				reason:
					'Nobody could look for them: HubSpot refused to read links of contacts to leads: No leads',
			},
		]);
		expect(counts(crm).contacts).toBe(0);
	});

	test('of a shared phone number asks for the id', async () => {
		for (const firstname of ['Ann', 'Bob']) {
			crm.portal.create('contacts', { properties: { firstname, phone: '+4930' } });
		}
		const { notErased } = await erase({ email: null, phone: '+4930' });
		expect(notErased.map(({ reason }) => reason)).toEqual([
			'Several contacts share this phone number: erase them by their ids',
			'Several contacts share this phone number: erase them by their ids',
		]);
		expect(counts(crm).contacts).toBe(2);
	});

	test('that stops half-way is completed by the next', async () => {
		await upsert(crm, routedLead());
		for (let requests = 1; counts(crm).contacts > 0; requests++) {
			crm.killAfter(requests);
			await erase().catch(() => null);
		}
		crm.killAfter(Infinity);
		expect(counts(crm)).toMatchObject({ contacts: 0, notes: 0, tasks: 0 });
	});
});
