import { hubspotAccount } from '../../nodes/CrmUpsert/crms/hubspot';
import { upsertLeads } from '../../nodes/CrmUpsert/operations';
import { readPolicy } from '../../nodes/CrmUpsert/parameters';
import { renderTranscript } from '../../nodes/CrmUpsert/transcript';
import type { HubSpotStandIn } from '../standins/hubspot';
import { contractOf } from '../standins/hubspot/contract';
import { refused } from '../standins/hubspot/portal';
import {
	account,
	counts,
	hubspot,
	lookUp,
	onlyContact,
	printCalls,
	requests,
	run,
	SPECS,
	transcriptsOf,
	upsert,
	writes,
} from './hubspotNode';
import { crmItem, routedLead, CAPTURED_AT } from './leads';

let crm: HubSpotStandIn;
beforeEach(async () => {
	crm = await hubspot();
});
afterEach(async () => {
	await crm.stop();
	expect(crm.violations).toEqual([]);
	expect(crm.portal.ignored).toEqual([]);
});

test(`${SPECS === null ? 'SKIPPED: no vendor specs: ' : ''}HubSpot’s own description would not take everything`, () => {
	if (SPECS === null) return;
	const check = contractOf(SPECS);
	const path = '/crm/objects/2026-09/contacts';
	const answer = { id: '1', properties: {}, createdAt: CAPTURED_AT, updatedAt: CAPTURED_AT };
	const exchange = { method: 'POST', path, body: { properties: { email: 'a@b.co' } }, answer };
	expect(check({ ...exchange, status: 201 })).toEqual([]);
	expect(check({ ...exchange, status: 201, answer: { id: 1 } }).join()).toContain('vendor');
	const wrong = { ...exchange, status: 201, body: { properties: { age: 3 } } };
	expect(check(wrong).join()).toContain('request (vendor)');
});

describe('a new lead', () => {
	test('arrives with fields, transcript, task and provenance', async () => {
		const json = routedLead();
		const done = await upsert(crm, json);
		expect(done).toMatchObject({ action: 'created', rejected: [], warnings: [] });
		const contact = onlyContact(crm);
		expect(contact.properties).toMatchObject({
			email: 'jane@acme.com',
			jobtitle: 'VP Sales',
			hubspot_owner_id: '11',
			lifecyclestage: 'salesqualifiedlead',
			lead_pipeline_bucket: 'warm',
			lead_pipeline_first_campaign: 'spring',
			lead_pipeline_ai_disclosed: 'true',
		});
		const [task] = crm.portal.live('tasks');
		expect(task.properties).toMatchObject({
			hs_timestamp: '2026-03-11T08:05:00.000Z',
			hs_task_subject: 'Book a meeting with Jane Doe (Acme)',
			hs_task_status: 'NOT_STARTED',
			hs_task_priority: 'HIGH',
			hs_task_type: 'TODO',
			hubspot_owner_id: '11',
		});
		expect(transcriptsOf(crm, contact.id)).toEqual([
			renderTranscript(crmItem(json).conversation.turns),
		]);
		const [company] = crm.portal.live('companies');
		expect(company.properties).toMatchObject({ domain: 'acme.com', name: 'Acme' });
		expect(crm.portal.linked('tasks', task.id, 'companies')).toEqual([company.id]);
		expect(done).toMatchObject({ contactId: contact.id, companyId: company.id });
	});

	test('changes nothing when it comes again and nobody looked it up', async () => {
		await upsert(crm, routedLead());
		const before = structuredClone(crm.portal.records);
		const again = await upsert(crm, routedLead());
		expect(again).toMatchObject({ action: 'unchanged', contactId: onlyContact(crm).id });
		expect(crm.portal.records).toEqual(before);
	});
});

describe('calls', () => {
	const company = () =>
		crm.portal.create('companies', { properties: { domain: 'acme.com', name: 'Acme Inc' } });

	test('one new lead takes six, with its company, owner, task and transcript read back', async () => {
		company();
		await upsert(crm, routedLead());
		printCalls('One new lead', crm);
		expect(crm.log.length).toBeLessThanOrEqual(6);
	});

	test('one new lead that Get Lead looked up takes five', async () => {
		company();
		const json = await lookUp(crm, routedLead());
		crm.log.length = 0;
		await upsert(crm, json);
		printCalls('One new lead after Get Lead', crm);
		expect(crm.log.length).toBeLessThanOrEqual(5);
	});

	test('a hundred new leads take ten at most', async () => {
		const results = await run(crm, leads(100));
		printCalls('A hundred new leads', crm);
		expect(results.filter((result) => result instanceof Error)).toEqual([]);
		expect(crm.log.length).toBeLessThanOrEqual(10);
		expect(counts(crm)).toEqual({ contacts: 100, companies: 50, tasks: 100, notes: 100 });
	});
});

/** Two of each company. */
const leads = (count: number) =>
	Array.from({ length: count }, (_, index) => {
		const domain = `firm${Math.floor(index / 2)}.com`;
		return routedLead({
			lead: {
				...{ key: `lead-${index}`, personKey: `person-${index}`, domain },
				...{ email: `jane${index}@${domain}`, company: `Firm ${index}` },
			},
		});
	});

describe('several leads at once', () => {
	test('one that exists under a second address does not lose the others', async () => {
		const known = crm.portal.create('contacts', { properties: { email: 'old@firm1.com' } });
		known.properties.hs_additional_emails = 'x@firm1.com;jane2@firm1.com';
		const results = await run(crm, leads(8));
		expect(results.filter((result) => result instanceof Error)).toEqual([]);
		expect(crm.portal.live('contacts')).toHaveLength(8);
		expect(known.properties).toMatchObject({ email: 'old@firm1.com', jobtitle: 'VP Sales' });
		expect(transcriptsOf(crm, known.id)).toHaveLength(1);
	});
});

describe('a list that rules append to', () => {
	const rules = [{ field: 'interests', value: 'source.campaign', rule: 'append' }];
	const define = (type: string, fieldType: string) =>
		crm.portal.definitions.contacts.set('interests', {
			...{ name: 'interests', label: 'Interests', type, fieldType, groupName: 'x' },
			...{ hasUniqueValue: false, readOnly: false, options: ['spring', 'autumn'] },
		});
	const known = (interests: string) =>
		crm.portal.create('contacts', { properties: { email: 'jane@acme.com', interests } });

	test('is added to by HubSpot itself where it offers several options', async () => {
		define('enumeration', 'checkbox');
		const contact = known('autumn');
		await upsert(crm, routedLead(), { rules });
		const sent = crm.log.find(({ method }) => method === 'PATCH');
		expect(sent?.body).toMatchObject({ properties: { interests: ';spring' } });
		expect(contact.properties.interests).toBe('autumn;spring');
	});

	test('is written whole where it is text, which HubSpot would overwrite', async () => {
		define('string', 'text');
		const contact = known('autumn');
		await upsert(crm, routedLead(), { rules });
		expect(contact.properties.interests).toBe('autumn;spring');
	});
});

describe('a list of which nobody may see how it grows', () => {
	test('is left alone and asked about once in a run', async () => {
		const field = { type: 'string', fieldType: 'text', groupName: 'x', options: [] };
		crm.portal.definitions.contacts.set('interests', {
			...{ ...field, name: 'interests', label: 'Interests' },
			...{ hasUniqueValue: false, readOnly: false },
		});
		const rules = [{ field: 'interests', value: 'source.campaign', rule: 'append' }];
		const people = ['a', 'b'].map((name) => {
			const email = `${name}@acme.com`;
			crm.portal.create('contacts', { properties: { email, interests: 'autumn' } });
			return routedLead({ lead: { key: name, personKey: name, email } });
		});
		const path = /\/properties\//u;
		crm.failNext({ path, times: 9, answer: refused(403, 'MISSING_SCOPES', 'No scope') });
		for (const result of await run(crm, people, { rules })) {
			expect(result).toMatchObject({
				crm: {
					action: 'updated',
					rejected: [
						{
							field: 'interests',
							reason: expect.stringContaining(
								'Nobody could see how the field takes further entries: HubSpot refused to read a field: No scope',
							) as string,
						},
					],
				},
			});
		}
		expect(crm.portal.live('contacts').map(({ properties }) => properties)).toMatchObject(
			people.map(() => ({ interests: 'autumn', jobtitle: 'VP Sales' })),
		);
		expect(counts(crm)).toMatchObject({ tasks: 2, notes: 2 });
		expect(requests(crm).filter((call) => call.includes('/properties/'))).toHaveLength(1);
	});
});

describe('a lifecycle stage of the account’s own', () => {
	/** Known to HubSpot by a number, as its own stages are by a word. */
	const EVALUATING = '939275049';
	const contactIn = (lifecyclestage: string, before: string) => {
		const definition = crm.portal.definitions.contacts.get('lifecyclestage');
		if (definition) {
			definition.options = definition.options.flatMap((stage) =>
				stage === before ? [EVALUATING, stage] : [stage],
			);
		}
		return crm.portal.create('contacts', {
			properties: { email: 'jane@acme.com', lifecyclestage },
		});
	};

	test.each([
		['looked up before', lookUp],
		[
			'not looked up',
			async (_: HubSpotStandIn, json: Record<string, unknown>) => await Promise.resolve(json),
		],
	])('gives way to a later one, for a lead that was %s', async (_, prepared) => {
		const contact = contactIn(EVALUATING, 'salesqualifiedlead');
		const done = await upsert(crm, await prepared(crm, routedLead()));
		expect(done.warnings).toEqual([]);
		expect(contact.properties.lifecyclestage).toBe('salesqualifiedlead');
	});

	test('never goes back', async () => {
		const contact = contactIn(EVALUATING, 'opportunity');
		const done = await upsert(crm, routedLead());
		expect(done.warnings).toEqual([]);
		expect(contact.properties.lifecyclestage).toBe(EVALUATING);
		expect(requests(crm).filter((call) => call.includes('lifecyclestage'))).toHaveLength(1);
	});

	test('stays where HubSpot doesn’t tell the order, and costs no lead', async () => {
		const contact = contactIn(EVALUATING, 'salesqualifiedlead');
		crm.failNext({ path: /lifecyclestage$/u, answer: refused(403, 'MISSING_SCOPES', 'No scope') });
		const done = await upsert(crm, routedLead());
		expect(done.warnings).toEqual([
			`“lifecyclestage” was left alone: its stage “${EVALUATING}” is not in the order of stages`,
		]);
		expect(contact.properties.lifecyclestage).toBe(EVALUATING);
		expect(transcriptsOf(crm, contact.id)).toHaveLength(1);
	});
});

test('a preview looks first and writes nothing', async () => {
	await upsert(crm, routedLead());
	crm.log.length = 0;
	const crmAccount = await account(crm);
	const [result] = await upsertLeads([routedLead()], crmAccount, () => ({
		...{ system: 'hubspot', policy: readPolicy({}, crmAccount) },
		...{ previewOnly: true, urlPattern: '' },
	}));
	expect(result).toMatchObject({ crm: { action: 'previewed', wouldBe: 'unchanged' } });
	expect(writes(crm)).toEqual([]);
});

test('another host and a cancelled run are heeded', async () => {
	const asked: string[] = [];
	const cancelled = AbortSignal.abort(new Error('Stopped by the user'));
	const crmAccount = await hubspotAccount(
		async (url, init) => {
			asked.push(String(url));
			init?.signal?.throwIfAborted();
			return await Promise.resolve(new Response('{}'));
		},
		{
			...{ now: () => new Date(), wait: async () => await Promise.resolve(), random: () => 0 },
			...{ fallbackOwnerEmail: null, ownerDecidedBy: 'pack', severalMatches: 'review' },
			...{ baseUrl: 'https://api-eu1.hubapi.com/', cancelled },
		},
	);
	await expect(crmAccount.fields()).rejects.toThrow(
		'HubSpot could not be reached: Stopped by the user',
	);
	expect(asked).toEqual(['https://api-eu1.hubapi.com/crm/properties/2026-09/contacts']);
});
