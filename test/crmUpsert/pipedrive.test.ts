import { renderTranscript } from '../../nodes/CrmUpsert/transcript';
import {
	codeOf,
	crmOf,
	crmsOf,
	errorOf,
	existingOf,
	notesIn,
	ownValue,
	pipedrive,
	transcriptIn,
	writes,
	type StandIn,
} from './pipedriveAccount';
import { CAPTURED_AT, crmItem, KIM, later, routedLead } from './leads';

type Json = Record<string, unknown>;

let standIn: StandIn;
beforeEach(async () => {
	standIn = await pipedrive();
});
afterEach(async () => {
	await standIn.close();
	expect(standIn.violations).toEqual([]);
});

const followUp = () =>
	routedLead({
		lead: { key: 'lead-2', message: 'Any news?' },
		source: { submissionId: 'chat-8', capturedAt: later(CAPTURED_AT, { days: 1 }) },
		conversation: { turns: [{ speaker: 'prospect', text: 'Any news?' }] },
		routing: {
			nextAction: {
				...{ type: 'bookMeeting', title: 'Call Jane' },
				...{ dueAt: null, bookingUrl: null, message: null },
			},
		},
	});

describe('a lead written to Pipedrive', () => {
	it('arrives with fields, transcript, task and provenance', async () => {
		const crm = await crmOf(standIn, routedLead());
		expect(crm).toMatchObject({ action: 'created', warnings: [], rejected: [] });
		const { persons, organizations, activities } = standIn.state;
		expect(persons).toHaveLength(1);
		expect(persons[0]).toMatchObject({
			name: 'Jane Doe',
			owner_id: 1,
			org_id: organizations[0].id,
			emails: [{ value: 'jane@acme.com', primary: true, label: 'work' }],
			phones: [{ value: '+4930123456', primary: true, label: 'work' }],
		});
		expect(ownValue(standIn, persons[0], 'Bucket')).toBe('warm');
		expect(ownValue(standIn, persons[0], 'Fit score')).toBe(100);
		expect(ownValue(standIn, persons[0], 'First UTM source')).toBe('google');
		expect(ownValue(standIn, persons[0], 'Latest touch at')).toBe(CAPTURED_AT);
		expect(activities).toHaveLength(1);
		expect(activities[0]).toMatchObject({
			subject: 'Book a meeting with Jane Doe (Acme)',
			...{ type: 'task', due_date: '2026-03-11', due_time: '08:05:00', done: false },
			...{ owner_id: 1, person_id: persons[0].id, org_id: organizations[0].id },
		});
		const { turns } = crmItem(routedLead()).conversation;
		expect(transcriptIn(standIn)).toBe(renderTranscript(turns));
	});

	it('never reopens a task that is done, and makes a new one for a new enquiry', async () => {
		await crmOf(standIn, routedLead());
		standIn.state.activities[0].done = true;
		await crmOf(standIn, routedLead());
		expect(standIn.state.activities).toHaveLength(1);
		const crm = await crmOf(standIn, followUp());
		expect(crm.task).toMatchObject({ action: 'create' });
		const [first, second] = standIn.state.activities;
		expect(first).toMatchObject({ done: true, subject: 'Book a meeting with Jane Doe (Acme)' });
		expect(second).toMatchObject({ done: false, subject: 'Call Jane' });
	});

	it('leaves a task that a rep did while the run had broken off', async () => {
		const body = { success: false, error: 'No' };
		standIn.failNext({ method: 'POST', path: /notes$/u, status: 403, body });
		await errorOf(standIn, routedLead());
		Object.assign(standIn.state.activities[0], { done: true, subject: 'Called her' });
		await crmOf(standIn, routedLead());
		expect(standIn.state.activities).toMatchObject([{ done: true, subject: 'Called her' }]);
		expect(notesIn(standIn)).toHaveLength(1);
	});

	it('leaves what people entered, and unites phones and e-mails', async () => {
		standIn.addPerson({
			name: 'J. Doe',
			...{ owner_id: 2, emails: [{ value: 'JANE@acme.com', primary: true, label: 'home' }] },
		});
		const crm = await crmOf(standIn, routedLead());
		expect(crm).toMatchObject({ action: 'updated' });
		expect(standIn.state.persons).toHaveLength(1);
		expect(standIn.state.persons[0]).toMatchObject({
			...{ name: 'J. Doe', owner_id: 2 },
			emails: [{ value: 'JANE@acme.com', primary: true, label: 'home' }],
			phones: [{ value: '+4930123456', primary: true }],
		});
		expect(crm.kept).toContainEqual({
			...{ field: 'name', current: 'J. Doe', ours: 'Jane Doe', rule: 'ifEmpty' },
		});
		expect(standIn.state.activities[0]).toMatchObject({ owner_id: 2 });
	});

	it('finds the organization by its domain, also one whose name differs, and keeps its fields', async () => {
		await crmOf(standIn, routedLead());
		const [acme] = standIn.state.organizations;
		const { update_time: before } = acme;
		const crm = await crmOf(
			standIn,
			routedLead({
				lead: {
					...{ key: 'lead-3', personKey: 'person-3', email: 'bob@acme.com' },
					company: 'ACME Incorporated',
				},
				source: { submissionId: 'chat-9' },
			}),
		);
		expect(crm.companyId).toBe(String(acme.id));
		expect(standIn.state.organizations).toEqual([expect.objectContaining({ update_time: before })]);
	});

	it('reads the organization where the search does not tell its domain', async () => {
		await crmOf(standIn, routedLead());
		const [acme] = standIn.state.organizations;
		standIn.knobs.searchTells = false;
		const bob = { key: 'lead-3', personKey: 'person-3', email: 'bob@acme.com' };
		const crm = await crmOf(standIn, routedLead({ lead: bob, source: { submissionId: 'chat-9' } }));
		expect(crm.companyId).toBe(String(acme.id));
		expect(standIn.state.organizations).toHaveLength(1);
	});

	it('takes the oldest of several organizations of the domain, and none that only mentions it', async () => {
		const field = codeOf(standIn, 'Domain');
		const [, oldest] = ['www.acme.com or acme.com', 'ACME.com', 'acme.com'].map((domain) =>
			standIn.addOrganization({ name: 'Some', owner_id: 2, custom_fields: { [field]: domain } }),
		);
		const { companyId, companyOwnerEmail } = await existingOf(standIn, routedLead());
		expect(companyId).toBe(String(oldest));
		expect(companyOwnerEmail).toBe('lee@ourselves.example');
	});

	describe('where a field that is not ours holds the domain', () => {
		const add = (fields: Json): string => {
			const { Domain, ...custom_fields } = fields;
			const own = Domain ? { [codeOf(standIn, 'Domain')]: Domain } : {};
			const organization = { name: 'Some', custom_fields: { ...own, ...custom_fields } };
			return String(standIn.addOrganization(organization));
		};
		const companyId = async () => (await existingOf(standIn, routedLead())).companyId;
		const calls = () => standIn.log.map(({ path }) => path);

		it('takes the only organization without reading it', async () => {
			const acme = add({ site: 'acme.com', city: 'St. Gallen', deal_size: '12.5' });
			expect(await companyId()).toBe(acme);
			expect(calls()).not.toContain('/api/v2/organizationFields');
		});

		it('takes none that has another domain', async () => {
			add({ Domain: 'partner.com', referred_by: 'acme.com' });
			expect(await companyId()).toBe(null);
		});

		it('rather takes the organization whose domain it is, with one call for all', async () => {
			add({ referred_by: 'acme.com' });
			add({ Domain: 'partner.com', referred_by: 'acme.com' });
			const acme = add({ Domain: 'Acme.com' });
			expect(await companyId()).toBe(acme);
			expect(calls().filter((path) => path.endsWith('/organizations'))).toHaveLength(1);
		});

		it('else takes the oldest of those without a domain', async () => {
			add({ Domain: 'partner.com', referred_by: 'acme.com' });
			const [oldest] = [add({ site: 'acme.com' }), add({ site: 'acme.com' })];
			expect(await companyId()).toBe(oldest);
		});
	});

	it('takes an organization of the same name only where nobody gave it another domain', async () => {
		const unnamed = standIn.addOrganization({ name: 'acme' });
		expect((await existingOf(standIn, routedLead())).companyId).toBe(String(unnamed));
		standIn.state.organizations[0].custom_fields = {
			[standIn.state.organizationFields[1].field_code]: 'acme.org',
		};
		expect((await existingOf(standIn, routedLead())).companyId).toBe(null);
	});

	it('leaves the organization that a person is linked to', async () => {
		const other = standIn.addOrganization({ name: 'Holding', owner_id: 2 });
		standIn.addPerson({ name: 'Jane', org_id: other, emails: [{ value: 'jane@acme.com' }] });
		const crm = await crmOf(standIn, routedLead());
		expect(crm.companyId).toBe(String(other));
		expect(crm.existing?.companyOwnerEmail).toBe('lee@ourselves.example');
		expect(standIn.state.organizations).toHaveLength(1);
	});

	it('together with another of the same new company creates one company', async () => {
		const [one, two] = await crmsOf(standIn, [
			routedLead(),
			routedLead({
				lead: { key: 'lead-2', personKey: 'person-2', email: 'bob@acme.com' },
				source: { submissionId: 'chat-8' },
			}),
		]);
		expect(one.companyId).toBe(two.companyId);
		expect(standIn.state.persons).toHaveLength(2);
		expect(standIn.state.organizations).toHaveLength(1);
	});

	it('twice in one run is written once, also while the search lags behind', async () => {
		standIn.knobs.searchLags = true;
		await crmsOf(standIn, [routedLead(), routedLead(), followUp()]);
		expect(standIn.state.persons).toHaveLength(1);
		expect(standIn.state.activities).toHaveLength(1);
		expect(notesIn(standIn)).toHaveLength(2);
	});

	it('with a phone only is found by its phone', async () => {
		const lead = routedLead({ lead: { email: null, emailType: null, domain: null } });
		await crmOf(standIn, lead);
		expect(standIn.state.persons).toMatchObject([{ name: 'Jane Doe', emails: [] }]);
		expect((await crmOf(standIn, lead)).action).toBe('unchanged');
	});

	it('of somebody who left neither e-mail nor phone is found by its key', async () => {
		const lead = routedLead({
			lead: { email: null, emailType: null, domain: null, phone: null, firstName: null },
		});
		await crmOf(standIn, lead);
		expect((await crmOf(standIn, lead)).action).toBe('unchanged');
		expect(standIn.state.persons).toHaveLength(1);
	});

	it('gives a person without a name one that a later lead may replace', async () => {
		await crmOf(standIn, routedLead({ lead: { firstName: null, lastName: null } }));
		expect(standIn.state.persons[0].name).toBe('jane@acme.com');
		await crmOf(standIn, followUp());
		expect(standIn.state.persons[0].name).toBe('Jane Doe');
	});

	it('that several people match is written to the one we know, without saying who it is', async () => {
		const jane = { emails: [{ value: 'jane@acme.com' }] };
		const firstId = standIn.addPerson({ name: 'First', ...jane });
		const secondId = standIn.addPerson({ name: 'Second', ...jane });
		const crm = await crmOf(standIn, routedLead());
		expect(crm).toMatchObject({ action: 'needsReview', contactId: String(firstId) });
		expect(crm.warnings.join()).toContain(`2 contacts match this lead (${firstId}, ${secondId})`);
		const [first, second] = standIn.state.persons;
		expect(first).toMatchObject({ name: 'First', org_id: null, owner_id: 9, phones: [] });
		expect(second.update_time).toBe(second.add_time);
		expect(standIn.state.organizations).toHaveLength(0);
		expect(notesIn(standIn)).toHaveLength(1);
		expect((await crmOf(standIn, routedLead())).action).toBe('unchanged');
	});

	it('does not take a person whose e-mail only resembles it', async () => {
		standIn.addPerson({ name: 'Other', emails: [{ value: 'jane@acme.com.example' }] });
		expect((await crmOf(standIn, routedLead())).action).toBe('created');
	});

	it('without its fields in Pipedrive still comes once, with the transcript', async () => {
		const bare = await pipedrive({ bare: true });
		const crm = await crmOf(bare, routedLead());
		expect(crm.warnings.join()).toMatch(
			/^\d+ of the fields of Lead Pipeline are missing in Pipedrive \(.*\): what belongs there was not written\. Run Provision Fields$/u,
		);
		await crmOf(bare, routedLead());
		expect(bare.state.persons).toHaveLength(1);
		expect(bare.state.activities).toHaveLength(1);
		expect(notesIn(bare)).toHaveLength(1);
		await bare.close();
	});
});

describe('the owner', () => {
	it('who is inactive is replaced, and a task in charge of an inactive user gets the new one', async () => {
		standIn.addPerson({ owner_id: 3, emails: [{ value: 'jane@acme.com' }] });
		const crm = await crmOf(standIn, routedLead());
		expect(crm.warnings).toEqual([
			'The owner gone@ourselves.example is inactive: the lead goes to kim@ourselves.example',
		]);
		expect(standIn.state.persons[0].owner_id).toBe(1);
	});

	it('whom Pipedrive does not know is replaced by the fallback', async () => {
		const routing = { owner: { email: 'new@ourselves.example', name: 'New' } };
		const crm = await crmOf(standIn, routedLead({ routing }), {
			options: { fallbackOwnerEmail: KIM },
		});
		expect(crm.warnings).toEqual([
			'The owner new@ourselves.example is no user of Pipedrive: kim@ourselves.example got it instead',
		]);
		expect(standIn.state.persons[0].owner_id).toBe(1);
	});

	it('whom Pipedrive does not know is left out without a fallback', async () => {
		const routing = { owner: { email: 'gone@ourselves.example', name: 'Gone' } };
		const crm = await crmOf(standIn, routedLead({ routing }));
		expect(crm.warnings).toEqual([
			'The owner gone@ourselves.example is no active user of Pipedrive: no owner was written',
		]);
		expect(crm.rejected).toEqual([
			{
				...{ field: 'owner_id', value: 'gone@ourselves.example' },
				reason: 'No active user of Pipedrive has this e-mail',
			},
		]);
	});
});

describe('a look-up', () => {
	it('tells what Route Bucket needs to know', async () => {
		await crmOf(standIn, routedLead());
		const existing = await existingOf(standIn, routedLead());
		expect(existing).toMatchObject({
			...{ ownerEmail: KIM, ownerActive: true, lifecycle: 'salesqualifiedlead' },
			companyOwnerEmail: 'api@ourselves.example',
			assignment: { leadKey: 'lead-1', ownerEmail: KIM, bucket: 'warm' },
			...{ lastLeadKey: 'lead-1', lastCapturedAt: CAPTURED_AT },
			openTask: { key: 'lead-1.task.warm', leadKey: 'lead-1', bucket: 'warm' },
			notes: [{ key: 'lead-1.transcript.1', capturedAt: CAPTURED_AT }],
			record: { name: 'Jane Doe', lead_pipeline_bucket: 'warm', lead_pipeline_ai_disclosed: true },
		});
		expect(writes(standIn).filter((one) => one.startsWith('POST'))).toHaveLength(4);
	});

	it('fails for the lead that Pipedrive refuses to search for, not for the others', async () => {
		standIn.failNext({
			path: /search$/u,
			status: 400,
			body: { success: false, error: 'Bad term' },
		});
		const error = await errorOf(standIn, routedLead());
		expect(error.message).toBe('Pipedrive refused the request (GET /api/v2/persons/search)');
		expect(error.description).toMatch(/^Pipedrive says: Bad term\. \(Request request-\d+\)$/u);
	});
});
