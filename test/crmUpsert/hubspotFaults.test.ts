import { refused } from '../standins/hubspot/portal';
import type { HubSpotStandIn } from '../standins/hubspot';
import {
	account,
	clock,
	counts,
	hubspot,
	LEFT,
	lookUp,
	onlyContact,
	RACHEL,
	requests,
	run,
	transcriptsOf,
	upsert,
	type Run,
} from './hubspotNode';
import { CAPTURED_AT, KIM, later, routedLead } from './leads';

type Json = Record<string, unknown>;

let crm: HubSpotStandIn;
beforeEach(async () => {
	crm = await hubspot();
});
afterEach(async () => {
	await crm.stop();
	expect(crm.violations).toEqual([]);
});

const CONTACTS = /\/contacts(?:\/batch\/create)?$/u;
const ID = /Correlation id: 00000000-0000-4000-8000-\d{12}\./u;

/** What the user sees of a lead that could not be written. */
async function faultOf(json: Json, how: Run = {}): Promise<[message: string, advice: string]> {
	const [result] = await run(crm, [json], how);
	if (!(result instanceof Error)) throw new Error('The lead was written');
	const { message, description } = result as Error & { description?: string };
	return [message, (description ?? '').replace(ID, 'Correlation id: ….')];
}

const tooMany = (policyName: string, headers?: Record<string, string>) => ({
	status: 429,
	body: {
		...refused(429, 'RATE_LIMITS', 'Too many requests').body,
		...{ errorType: 'RATE_LIMIT', policyName },
	},
	headers,
});

describe('limits and faults of HubSpot', () => {
	test.each([
		['TEN_SECONDLY_ROLLING', 1],
		['TEN_SECONDLY_ROLLING', 4],
		['SECONDLY', 2],
	])('a full window (%s) is waited for, %i times', async (policy, times) => {
		crm.failNext({ method: 'POST', path: CONTACTS, times, answer: tooMany(policy) });
		const done = await upsert(crm, routedLead());
		expect(done).toMatchObject({ action: 'created', warnings: [] });
		expect(clock.waited).toBeGreaterThan(0);
	});

	test('the pause that HubSpot asks for is kept', async () => {
		const answer = tooMany('TEN_SECONDLY_ROLLING', { 'retry-after': '7' });
		crm.failNext({ method: 'POST', path: CONTACTS, answer });
		await upsert(crm, routedLead());
		expect(clock.waited).toBe(7000);
	});

	test('a rolling window of the stand-in itself lets every lead through in the end', async () => {
		crm.limits.tenSeconds = 3;
		const done = await upsert(crm, routedLead());
		expect(done).toMatchObject({ action: 'created', warnings: [] });
	});

	test('searches keep to five a second', async () => {
		crm.limits.searchesPerSecond = 5;
		const phones = Array.from({ length: 12 }, (_, index) =>
			routedLead({
				lead: { email: null, key: `k${index}`, personKey: `p${index}`, phone: `+4930${index}` },
			}),
		);
		await run(crm, phones);
		expect(requests(crm).filter((call) => call.endsWith('429'))).toEqual([]);
	});

	test('the daily limit is not waited for', async () => {
		crm.limits.daily = 2;
		expect(await faultOf(routedLead())).toEqual([
			'HubSpot’s daily limit of API calls is used up',
			'It starts anew at midnight in the time zone of the HubSpot account. Run these items again then, or raise the limit in HubSpot. Correlation id: ….',
		]);
		expect(clock.waited).toBe(0);
	});

	test.each([423, 477])('a lock (%i) is waited for', async (status) => {
		crm.failNext({ method: 'POST', times: 2, answer: refused(status, 'LOCKED', 'Locked') });
		const done = await upsert(crm, routedLead());
		expect(done.action).toBe('created');
		expect(counts(crm)).toEqual({ contacts: 1, companies: 1, tasks: 1, notes: 1 });
	});

	test('a lock that stays is reported', async () => {
		const answer = refused(423, 'LOCKED', 'Locked');
		crm.failNext({ method: 'POST', path: CONTACTS, times: 9, answer });
		expect(await faultOf(routedLead())).toEqual([
			'HubSpot refused to create the contact: Locked',
			'HubSpot keeps the account or record locked. Run this item again later. Correlation id: ….',
		]);
	});

	test.each(['/contacts$', '/companies$', '/tasks$', '/notes$'])(
		'an answer 502 to a create of %s that was carried out writes nothing twice',
		async (path) => {
			const answer = refused(502, 'BAD_GATEWAY', 'Bad gateway');
			crm.failNext({ method: 'POST', path: new RegExp(path, 'u'), answer, after: true });
			await upsert(crm, routedLead());
			expect(counts(crm)).toEqual({ contacts: 1, companies: 1, tasks: 1, notes: 1 });
			expect(transcriptsOf(crm, onlyContact(crm).id)).toHaveLength(1);
		},
	);

	test('creating without a unique key is not repeated after a fault, and the next run finds what was made', async () => {
		await crm.stop();
		crm = await hubspot({ provisioned: false });
		const answer = refused(500, 'INTERNAL', 'Oops');
		crm.failNext({ method: 'POST', path: /\/notes$/u, answer, after: true });
		expect(await faultOf(routedLead())).toEqual([
			'HubSpot refused to store the transcript: Oops',
			'HubSpot has a fault. Run this item again: what was written already is found and not written twice. Correlation id: ….',
		]);
		await upsert(crm, routedLead());
		expect(counts(crm)).toEqual({ contacts: 1, companies: 1, tasks: 1, notes: 1 });
	});

	test('a known contact is found although HubSpot first asks a new one for more', async () => {
		const contact = crm.portal.create('contacts', { properties: { email: 'jane@acme.com' } });
		crm.portal.create('companies', { properties: { domain: 'acme.com', name: 'Acme' } });
		crm.portal.requiredOnCreate.push('hs_legal_basis');
		const done = await upsert(crm, routedLead());
		expect(done).toMatchObject({ action: 'updated', contactId: contact.id, warnings: [] });
	});

	test.each([
		[
			401,
			'search companies',
			'Check the token of the HubSpot credential: it is wrong, expired or was revoked.',
		],
		[
			403,
			'read contacts',
			'Give the token of the HubSpot credential the scopes for contacts, companies, owners and properties.',
		],
	])('a token that may not (%i %s) says what to do', async (status, attempted, advice) => {
		const answer = refused(status, 'INVALID_AUTHENTICATION', 'No way in');
		crm.failNext({ times: 99, answer });
		expect(await faultOf(routedLead())).toEqual([
			`HubSpot refused to ${attempted}: No way in`,
			`${advice} Correlation id: ….`,
		]);
	});

	test('an answer that is no JSON is shown in short', async () => {
		const answer = { status: 404, body: '<html>Not here</html>' };
		crm.failNext({ method: 'POST', path: CONTACTS, times: 2, answer });
		const [message] = await faultOf(routedLead());
		expect(message).toBe('HubSpot refused to create the contact: "<html>Not here</html>"');
		crm.violations.length = 0;
	});
});

describe('what an account demands', () => {
	test('a required field that no rule fills is named', async () => {
		crm.portal.requiredOnCreate.push('hs_legal_basis');
		expect(await faultOf(routedLead())).toEqual([
			'HubSpot refused to create the contact: “hs_legal_basis”: missing hs_legal_basis',
			'HubSpot requires “hs_legal_basis”: add a row for it to the field rules, or relax the requirement in HubSpot. Correlation id: ….',
		]);
		const rules = [{ field: 'hs_legal_basis', value: 'Legitimate interest', rule: 'ifEmpty' }];
		expect((await upsert(crm, routedLead(), { rules })).action).toBe('created');
	});

	test('an address that HubSpot refuses ends the lead, since nobody would find its contact again', async () => {
		expect(await faultOf(routedLead({ lead: { email: 'jane@acme' } }))).toEqual([
			'HubSpot refused to create the contact: “email”: Email address jane@acme is invalid',
			'Correct the lead or the field rules, and run this item again. Correlation id: ….',
		]);
	});

	test('a person who was erased is not created again', async () => {
		crm.portal.blocklist.add('jane@acme.com');
		expect(await faultOf(routedLead())).toEqual([
			'HubSpot refused to create the contact: Email address jane@acme.com is on the blocklist because of a GDPR delete',
			'This person was erased in HubSpot, which refuses to create the address again. Only HubSpot’s support or a form filled in by the person can lift that. Correlation id: ….',
		]);
	});
});

describe('fields that HubSpot does not take', () => {
	const rules = [
		{ field: 'no_such_field', value: 'lead.jobTitle', rule: 'own' },
		{ field: 'createdate', value: 'source.capturedAt', rule: 'own' },
		{ field: 'lifecyclestage', value: 'Prospect', rule: 'own' },
		{ field: 'country', value: '{lead.message}', rule: 'ifEmpty' },
	];
	const reasons = [
		['no_such_field', 'HubSpot has no such field: correct its name in the field rules'],
		['createdate', 'HubSpot keeps this field itself: it is read-only'],
		[
			'lifecyclestage',
			'Prospect was not one of the allowed options: [subscriber, lead, marketingqualifiedlead, salesqualifiedlead, opportunity, customer, evangelist, other]',
		],
		['country', 'The value of "country" is longer than 65536 characters'],
	];
	const json = routedLead({ lead: { message: 'x'.repeat(65_537) } });

	test('are reported one by one, and the rest is written', async () => {
		const done = await upsert(crm, json, { rules });
		const rejected = done.rejected as Array<{ field: string; reason: string }>;
		expect(rejected.map(({ field, reason }) => [field, reason]).sort()).toEqual(reasons.sort());
		expect(done.changes.map(({ field }) => field)).not.toContain('no_such_field');
		expect(onlyContact(crm).properties).toMatchObject({ jobtitle: 'VP Sales' });
		expect(onlyContact(crm).properties.country).toBeUndefined();
		expect(transcriptsOf(crm, onlyContact(crm).id)).toHaveLength(1);
	});

	test('of one lead leave the others of a batch alone', async () => {
		const jsons = [1, 2, 3, 4].map((number) =>
			routedLead({
				lead: {
					...{ key: `k${number}`, personKey: `p${number}`, email: `p${number}@acme.com` },
					country: number === 3 ? 'x'.repeat(65_537) : 'DE',
				},
			}),
		);
		const results = await run(crm, jsons);
		const crms = results.map((result) => (result as { crm: { rejected: Json[] } }).crm);
		expect(crms.map(({ rejected }) => rejected.map(({ field }) => field))).toEqual([
			[],
			[],
			['country'],
			[],
		]);
		expect(crm.portal.live('contacts').map(({ properties }) => properties.country)).toEqual(
			expect.arrayContaining(['DE', 'DE', 'DE', undefined]),
		);
	});

	test('a company’s are left out with a warning', async () => {
		crm.portal.definitions.companies.delete('country');
		const done = await upsert(crm, routedLead({ lead: { country: 'DE' } }));
		expect(done.warnings).toEqual([
			expect.stringMatching(/^The company was made without “country”: HubSpot has no such field/u),
		]);
		expect(counts(crm).companies).toBe(1);
	});

	test('a field that nobody read is not overwritten', async () => {
		crm.portal.create('contacts', { properties: { email: 'jane@acme.com', hs_legal_basis: 'x' } });
		const rules = [{ field: 'hs_legal_basis', value: 'Contract', rule: 'ifEmpty' }];
		const done = await upsert(crm, routedLead(), { rules, options: { ruleFields: [] } });
		expect(done.rejected).toEqual([
			{
				field: 'hs_legal_basis',
				value: 'Contract',
				reason: 'The field was not read, so that its value could have been overwritten',
			},
		]);
		expect(onlyContact(crm).properties.hs_legal_basis).toBe('x');
	});
});

describe('an account without our fields', () => {
	beforeEach(async () => {
		await crm.stop();
		crm = await hubspot({ provisioned: false });
	});

	test('takes everything else, says what to run, and still nothing twice', async () => {
		const done = await upsert(crm, routedLead());
		expect(done.warnings).toEqual([
			expect.stringMatching(
				/^HubSpot has no field for \d+ values of Lead Pipeline \(“lead_pipeline_bucket”, .* …\): run “Provision Fields” once$/u,
			),
			'HubSpot’s notes and tasks have no field “lead_pipeline_key”, so that doubles are only avoided by reading: run “Provision Fields” once',
		]);
		expect(done.rejected).toContainEqual({
			field: 'lead_pipeline_bucket',
			value: 'warm',
			reason: 'HubSpot has no such field yet: run “Provision Fields” once',
		});
		const again = await upsert(crm, await lookUp(crm, routedLead()));
		expect(again).toMatchObject({ action: 'unchanged', warnings: [] });
		expect(counts(crm)).toEqual({ contacts: 1, companies: 1, tasks: 1, notes: 1 });
	});

	test('finds what it held before the fields were made', async () => {
		await upsert(crm, routedLead());
		await (await account(crm)).provision();
		const again = await upsert(crm, await lookUp(crm, routedLead()));
		expect(again).toMatchObject({ action: 'unchanged', warnings: [] });
		const second = routedLead({ lead: { key: 'second' }, source: { submissionId: 'chat-8' } });
		await upsert(crm, second);
		expect(counts(crm)).toEqual({ contacts: 1, companies: 1, tasks: 1, notes: 2 });
	});

	test('finds the open task by its text', async () => {
		await upsert(crm, routedLead());
		const second = routedLead({
			lead: { key: 'second' },
			source: { submissionId: 'chat-8', capturedAt: later(CAPTURED_AT, { days: 1 }) },
		});
		await upsert(crm, await lookUp(crm, second));
		expect(counts(crm)).toEqual({ contacts: 1, companies: 1, tasks: 1, notes: 2 });
	});
});

describe('batches', () => {
	const leads = (count: number) =>
		Array.from({ length: count }, (_, index) =>
			routedLead({
				lead: { key: `k${index}`, personKey: `p${index}`, email: `p${index}@acme.com` },
			}),
		);

	test('that are written in part (207) lose nothing', async () => {
		crm.state.partialBatches = true;
		const known = crm.portal.create('contacts', { properties: { email: 'boss@acme.com' } });
		known.properties.hs_additional_emails = 'p2@acme.com';
		const results = await run(crm, leads(6));
		expect(results.filter((result) => result instanceof Error)).toEqual([]);
		expect(counts(crm)).toEqual({ contacts: 6, companies: 1, tasks: 6, notes: 6 });
	});

	test('of 250 leads are written in portions', async () => {
		const results = await run(crm, leads(250));
		expect(results.filter((result) => result instanceof Error)).toEqual([]);
		expect(counts(crm)).toEqual({ contacts: 250, companies: 1, tasks: 250, notes: 250 });
	}, 30_000);

	test('with an erased person lose only that one', async () => {
		crm.portal.blocklist.add('p3@acme.com');
		const results = await run(crm, leads(5));
		expect(results.map((result) => result instanceof Error)).toEqual([
			false,
			false,
			false,
			true,
			false,
		]);
	});
});

describe('owners', () => {
	const properties = () => onlyContact(crm).properties;

	test.each([
		[
			null,
			undefined,
			`“${LEFT}” is no active user of HubSpot: the lead has no owner. Correct the address, or set a fallback owner`,
		],
		[RACHEL, '12', `“${LEFT}” is no active user of HubSpot: ${RACHEL} takes the lead`],
		[
			'nobody@else.example',
			undefined,
			`“${LEFT}” is no active user of HubSpot: the lead has no owner. Correct the address, or set a fallback owner`,
		],
	])('who left are replaced by the fallback %s', async (fallbackOwnerEmail, id, warning) => {
		const json = routedLead({ routing: { owner: { email: LEFT, name: null } } });
		const done = await upsert(crm, json, { options: { fallbackOwnerEmail } });
		expect(done.warnings).toEqual([warning]);
		expect(done.changes.map(({ field }) => field)).not.toContain('hubspot_owner_id');
		const given = id === undefined ? '' : `: the lead was given to ${RACHEL}`;
		expect(done.rejected).toEqual([
			{
				...{ field: 'hubspot_owner_id', value: LEFT },
				reason: `“${LEFT}” is no active user of HubSpot${given}`,
			},
		]);
		expect(properties().hubspot_owner_id).toBe(id);
	});

	test('stay when they are active, and are replaced when they left', async () => {
		const contact = crm.portal.create('contacts', {
			properties: { email: 'jane@acme.com', hubspot_owner_id: '12' },
		});
		expect(await lookUp(crm, routedLead())).toMatchObject({
			crm: { existing: { ownerEmail: RACHEL, ownerActive: true } },
		});
		await upsert(crm, routedLead());
		expect(contact.properties.hubspot_owner_id).toBe('12');
		crm.portal.owners[1].archived = true;
		const done = await upsert(
			crm,
			routedLead({ lead: { key: 'second' }, source: { submissionId: 'chat-8' } }),
		);
		expect(done.warnings).toContain(`The owner ${RACHEL} is inactive: the lead goes to ${KIM}`);
		expect(contact.properties.hubspot_owner_id).toBe('11');
		expect(crm.portal.live('tasks')[0].properties.hubspot_owner_id).toBe('11');
	});

	test('are left to HubSpot when it decides', async () => {
		const how: Run = {
			parameters: { ownerDecidedBy: 'crm' },
			options: { ownerDecidedBy: 'crm' },
		};
		await upsert(crm, routedLead(), how);
		expect(properties().hubspot_owner_id).toBeUndefined();
		expect(requests(crm).some((call) => call.includes('owners'))).toBe(false);
	});

	const decidedByHubSpot: Run = {
		parameters: { ownerDecidedBy: 'crm' },
		options: { ownerDecidedBy: 'crm' },
	};

	test('get the task of a contact whose owner HubSpot decides on', async () => {
		const contact = crm.portal.create('contacts', {
			properties: { email: 'jane@acme.com', hubspot_owner_id: '12' },
		});
		await upsert(crm, routedLead(), decidedByHubSpot);
		expect(contact.properties.hubspot_owner_id).toBe('12');
		expect(crm.portal.live('tasks')[0].properties.hubspot_owner_id).toBe('12');
	});

	test('that a rule names are not written where HubSpot decides, and the lead says so', async () => {
		const rules = [{ field: 'hubspot_owner_id', value: RACHEL, rule: 'own' }];
		const done = await upsert(crm, routedLead(), { ...decidedByHubSpot, rules });
		expect(properties().hubspot_owner_id).toBeUndefined();
		expect(done.changes.map(({ field }) => field)).not.toContain('hubspot_owner_id');
		expect(done.rejected).toEqual([
			{
				...{ field: 'hubspot_owner_id', value: RACHEL },
				reason: 'The owner was left to HubSpot, as “Owner Decided By” says',
			},
		]);
	});

	test('are asked for once in a run', async () => {
		const owned = [KIM, RACHEL, KIM].map((email, index) =>
			routedLead({
				lead: { key: `k${index}`, personKey: `p${index}`, email: `p${index}@acme.com` },
				routing: { owner: { email, name: null } },
			}),
		);
		await run(crm, owned);
		expect(requests(crm).filter((call) => call.includes('owners'))).toHaveLength(1);
	});
});

describe('who it is', () => {
	test('a second address finds the person', async () => {
		const contact = crm.portal.create('contacts', { properties: { email: 'old@acme.com' } });
		contact.properties.hs_additional_emails = 'jane@acme.com';
		const done = await upsert(crm, routedLead());
		expect(done).toMatchObject({ action: 'updated', contactId: contact.id });
		expect(contact.properties.email).toBe('old@acme.com');
	});

	const byPhone = routedLead({ lead: { email: null, phone: '+4930123456' } });

	test('a phone number finds the one who has it', async () => {
		const contact = crm.portal.create('contacts', { properties: { phone: '+49 30 123456' } });
		const done = await upsert(crm, byPhone);
		expect(done).toMatchObject({ action: 'updated', contactId: contact.id });
	});

	test.each([
		[{ email: 'ann@acme.com', firstname: 'Ann', lastname: 'Bell' }, 'Ann Bell, ann@acme.com'],
		[{ email: 'jane@acme.com' }, 'jane@acme.com'],
		[{ firstname: 'Ann' }, 'Ann'],
	] as Array<[Record<string, string>, string]>)(
		'a phone number of %o does not settle who it is',
		async (known, shown) => {
			const contact = crm.portal.create('contacts', {
				properties: { ...known, phone: '+4930123456' },
			});
			const next = routedLead({
				lead: { key: 'second', email: null, phone: '+4930123456' },
				source: { submissionId: 'chat-8' },
			});
			for (const result of await run(crm, [byPhone, next])) {
				expect(result).toMatchObject({
					crm: {
						...{ action: 'needsReview', contactId: contact.id },
						existing: { contactId: null, matches: [{ contactId: contact.id }] },
						warnings: [
							`Contact ${contact.id} (${shown}) has this phone number and may be another person: who it is was not written. Give the lead its e-mail address, or choose a rule under Options`,
						],
					},
				});
			}
			expect(contact.properties.jobtitle).toBeUndefined();
			expect(contact.properties.hubspot_owner_id).toBeUndefined();
			expect(counts(crm)).toMatchObject({ contacts: 1, companies: 0, notes: 2 });
			expect(await upsert(crm, byPhone)).toMatchObject({ action: 'unchanged', warnings: [] });
		},
	);

	test('a phone number is enough where the user takes the first match', async () => {
		const contact = crm.portal.create('contacts', {
			properties: { email: 'ann@acme.com', phone: '+4930123456' },
		});
		const severalMatches = 'useFirst' as const;
		const how = { parameters: { severalMatches }, options: { severalMatches } };
		const done = await upsert(crm, byPhone, how);
		expect(done).toMatchObject({ action: 'updated', contactId: contact.id, warnings: [] });
		expect(contact.properties.jobtitle).toBe('VP Sales');
	});

	test.each<Record<string, string>>([
		{},
		{ firstname: ' jane', lastname: 'DOE' },
		{ lastname: 'Doe' },
	])('a phone number and the name %o settle who it is', async (name) => {
		const contact = crm.portal.create('contacts', {
			properties: { ...name, phone: '+4930123456' },
		});
		const done = await upsert(crm, byPhone);
		expect(done).toMatchObject({ action: 'updated', contactId: contact.id, warnings: [] });
	});

	test('several with one phone number are for a person to decide', async () => {
		const [first, second] = ['Ann', 'Bob'].map((firstname) =>
			crm.portal.create('contacts', { properties: { firstname, phone: '+4930123456' } }),
		);
		const done = await upsert(crm, byPhone);
		expect(done).toMatchObject({ action: 'needsReview', contactId: first.id });
		expect(done.warnings).toEqual([
			`2 contacts match this lead (${first.id}, ${second.id}): who it is was not written. Merge them, or choose a rule under Options`,
		]);
		expect(first.properties.jobtitle).toBeUndefined();
		expect(first.properties.associatedcompanyid).toBeUndefined();
		expect(transcriptsOf(crm, first.id)).toHaveLength(1);
		const severalMatches = 'useFirst' as const;
		const how = { parameters: { severalMatches }, options: { severalMatches } };
		await upsert(crm, routedLead({ lead: { key: 'second', email: null } }), how);
		expect(first.properties.jobtitle).toBe('VP Sales');
	});

	test('without an address the key of the person tells, before a search can', async () => {
		crm.portal.knobs.searchLags = true;
		for (const requests of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
			crm.killAfter(requests);
			await run(crm, [byPhone]);
		}
		crm.killAfter(Infinity);
		const again = await upsert(crm, byPhone);
		expect(again.action).toBe('unchanged');
		expect(counts(crm)).toMatchObject({ contacts: 1, companies: 1, tasks: 1, notes: 1 });
	});

	test('without an address two runs at once make one contact', async () => {
		await Promise.all([run(crm, [byPhone]), run(crm, [byPhone])]);
		expect(counts(crm)).toMatchObject({ contacts: 1, tasks: 1, notes: 1 });
	});

	test('without an address and without our fields, a second contact is made as long as the search lags', async () => {
		crm.portal.definitions.contacts.delete('lead_pipeline_key');
		crm.portal.knobs.searchLags = true;
		await run(crm, [byPhone]);
		await run(crm, [byPhone]);
		expect(counts(crm)).toMatchObject({ contacts: 2, tasks: 1, notes: 1 });
	});

	test('a company that is known keeps all its fields', async () => {
		const company = crm.portal.create('companies', {
			properties: { domain: 'acme.com', name: 'ACME Holding', hubspot_owner_id: '12' },
		});
		expect(await lookUp(crm, routedLead())).toMatchObject({
			crm: { existing: { companyId: company.id, companyOwnerEmail: RACHEL } },
		});
		const before = { ...company.properties };
		const done = await upsert(crm, routedLead({ lead: { country: 'DE' } }));
		expect(done.companyId).toBe(company.id);
		expect(company.properties).toEqual(before);
	});

	test('a contact keeps the company it has', async () => {
		const company = crm.portal.create('companies', { properties: { name: 'Other' } });
		const contact = crm.portal.create('contacts', { properties: { email: 'jane@acme.com' } });
		crm.portal.link('contacts', contact.id, 'companies', company.id);
		await upsert(crm, routedLead());
		expect(counts(crm).companies).toBe(1);
	});

	test('a free address makes no company', async () => {
		const json = routedLead({
			lead: { email: 'jane@gmail.com', emailType: 'free', domain: 'gmail.com' },
		});
		await upsert(crm, json);
		expect(counts(crm)).toMatchObject({ contacts: 1, companies: 0 });
	});

	test('who was deleted since the look-up is created again', async () => {
		await upsert(crm, routedLead());
		const json = await lookUp(crm, routedLead());
		crm.portal.records.contacts.clear();
		const done = await upsert(crm, json);
		expect(done.contactId).toBe(onlyContact(crm).id);
	});
});

describe('a task that HubSpot refuses', () => {
	const UNWRITTEN =
		/^The task “Book a meeting with Jane Doe \(Acme\)” was not created: HubSpot refused to store the task: .*Required.* \(correlation id [-\d]+\)\. Create it by hand: the transcript is stored, so that this lead is not written again$/u;
	const refusal = refused(400, 'VALIDATION_ERROR', 'Required: team');
	const people = (count: number): Json[] =>
		Array.from({ length: count }, (_, index) =>
			routedLead({
				lead: { key: `k${index}`, personKey: `p${index}`, email: `p${index}@acme.com` },
			}),
		);

	test.each([1, 3])('costs none of %i leads its transcript', async (count) => {
		crm.failNext({
			method: 'POST',
			path: /\/tasks(?:\/batch\/create)?$/u,
			times: 99,
			answer: refusal,
		});
		for (const result of await run(crm, people(count))) {
			expect(result).toMatchObject({
				crm: { action: 'needsReview', warnings: [expect.stringMatching(UNWRITTEN)] },
			});
		}
		expect(counts(crm)).toEqual({ contacts: count, companies: 1, tasks: 0, notes: count });
		const again = await run(crm, people(count));
		expect(again).toMatchObject(people(count).map(() => ({ crm: { action: 'unchanged' } })));
	});

	test('to change costs no transcript', async () => {
		await upsert(crm, routedLead());
		crm.failNext({ method: 'PATCH', path: /\/tasks\//u, answer: refusal });
		const next = routedLead({ lead: { key: 'second' }, source: { submissionId: 'chat-8' } });
		const done = await upsert(crm, next);
		expect(done.action).toBe('needsReview');
		expect(done.warnings.join()).toMatch(/^The task “.*” was not updated: .* Update it by hand: /u);
		expect(counts(crm)).toMatchObject({ tasks: 1, notes: 2 });
	});

	test('because of a fault of its own ends the lead with an error, so that it is run again', async () => {
		const answer = refused(503, 'INTERNAL', 'Busy');
		crm.failNext({ method: 'POST', path: /\/tasks$/u, times: 9, answer });
		expect((await faultOf(routedLead()))[0]).toBe('HubSpot refused to store the task: Busy');
		expect(counts(crm)).toMatchObject({ contacts: 1, tasks: 0, notes: 0 });
	});
});

describe('a side step that HubSpot refuses', () => {
	type Refusal = [status: number, message: string];
	const NO_SCOPE: Refusal = [403, 'No scope'];
	const REFUSALS: Refusal[] = [[400, 'Nope'], NO_SCOPE];
	const forGood = (path: RegExp, [status, message]: Refusal, method = 'POST') =>
		crm.failNext({ method, path, times: 99, answer: refused(status, 'REFUSED', message) });
	/** Somebody whom HubSpot knows without a company, and two whom it doesn’t. */
	const people = ['a', 'b', 'c'].map((name) =>
		routedLead({ lead: { key: name, personKey: name, email: `${name}@acme.com` } }),
	);
	const writePeople = async (): Promise<Record<string, string[]>> => {
		const known = crm.portal.create('contacts', { properties: { email: 'a@acme.com' } });
		const results = await run(crm, people);
		for (const [at, name] of ['a', 'b', 'c'].entries()) {
			expect(results[at]).toMatchObject({ crm: { contactId: idOf(name) } });
			expect(transcriptsOf(crm, idOf(name))).toHaveLength(1);
			expect(crm.portal.linked('contacts', idOf(name), 'tasks')).toHaveLength(1);
		}
		expect(idOf('a')).toBe(known.id);
		const again = await run(crm, people);
		expect(again).toMatchObject(people.map(() => ({ crm: { action: 'unchanged' } })));
		return Object.fromEntries(results.map((result, at) => ['abc'[at], warningsOf(result)]));
	};
	const idOf = (name: string): string => crm.portal.byEmail(`${name}@acme.com`)?.id ?? '';
	const warningsOf = (result: unknown): string[] =>
		(result as { crm: { warnings: string[] } }).crm.warnings;
	const companyOf = (name: string): string | null =>
		crm.portal.byEmail(`${name}@acme.com`)?.properties.associatedcompanyid ?? null;

	test.each(REFUSALS)('linking (%i) costs no task and no transcript', async (...refusal) => {
		forGood(/\/associate\/default$/u, refusal);
		const { a, b, c } = await writePeople();
		expect([b, c]).toEqual([[], []]);
		const [company] = crm.portal.live('companies');
		expect(a).toEqual([
			expect.stringContaining(
				`Contact ${idOf('a')} was not linked with company ${company.id}: HubSpot refused to link contacts with companies: ${refusal[1]} (correlation id `,
			),
		]);
		expect([companyOf('b'), companyOf('c')]).toEqual([company.id, company.id]);
	});

	test.each(REFUSALS)('reading and making links (%i) costs neither', async (...refusal) => {
		forGood(/\/associations\//u, refusal);
		const { a, b, c } = await writePeople();
		expect([b, c]).toEqual([[], []]);
		expect(a.map((text) => text.replace(/: HubSpot refused .*$/u, ''))).toEqual([
			`No company was linked, as nobody could see whether contact ${idOf('a')} has one`,
			`Nobody could look for earlier notes and tasks of contact ${idOf('a')}`,
		]);
	});

	test('one link of several leaves the others', async () => {
		for (const name of ['a', 'b', 'c']) {
			crm.portal.create('contacts', { properties: { email: `${name}@acme.com` } });
		}
		crm.portal.knobs.unlinkable = idOf('b');
		const results = await run(crm, people);
		expect(results.map((result) => warningsOf(result).length)).toEqual([0, 1, 0]);
		const [company] = crm.portal.live('companies');
		expect(['a', 'b', 'c'].map(companyOf)).toEqual([company.id, null, company.id]);
		expect(counts(crm)).toEqual({ contacts: 3, companies: 1, tasks: 3, notes: 3 });
	});

	test.each(REFUSALS)('looking for companies (%i) makes and links none', async (...refusal) => {
		crm.portal.create('companies', { properties: { domain: 'acme.com' } });
		forGood(/\/companies\/search$/u, refusal);
		for (const warnings of Object.values(await writePeople())) {
			expect(warnings).toEqual([
				expect.stringContaining(
					`Nobody could look for the company of acme.com, so that none was linked: HubSpot refused to search companies: ${refusal[1]}`,
				),
			]);
		}
		expect(counts(crm).companies).toBe(1);
	});

	test('looking for one company of several leaves the others', async () => {
		const jsons = ['a', 'b', 'c'].map((name) =>
			routedLead({
				lead: {
					...{ key: name, personKey: name, email: `${name}@${name}.com`, domain: `${name}.com` },
				},
			}),
		);
		crm.portal.knobs.unsearchable = 'b.com';
		const results = await run(crm, jsons);
		expect(results.map((result) => warningsOf(result).length)).toEqual([0, 1, 0]);
		expect(counts(crm)).toEqual({ contacts: 3, companies: 2, tasks: 3, notes: 3 });
	});

	test.each([
		['one', 1],
		['several', 3],
	])('a company that is gone costs %s of the leads nothing', async (_, count) => {
		const company = crm.portal.create('companies', { properties: { domain: 'acme.com' } });
		const looked: Json[] = [];
		for (const json of people.slice(0, count)) looked.push(await lookUp(crm, json));
		crm.portal.records.companies.clear();
		for (const result of await run(crm, looked)) {
			expect(warningsOf(result)).toEqual([
				expect.stringContaining(
					`The contact was not linked with company ${company.id}: HubSpot refused to create the contact with it: No companies with the id ${company.id} exist`,
				),
			]);
		}
		expect(counts(crm)).toEqual({ contacts: count, companies: 0, tasks: count, notes: count });
	});

	test('a company that is not looked for in Get Lead is not made later either', async () => {
		forGood(/\/companies\/search$/u, NO_SCOPE);
		const done = await upsert(crm, await lookUp(crm, routedLead()));
		expect(done.action).toBe('created');
		expect(done.warnings).toHaveLength(1);
		expect(counts(crm)).toEqual({ contacts: 1, companies: 0, tasks: 1, notes: 1 });
	});

	test.each(REFUSALS)('making a company (%i) costs neither', async (...refusal) => {
		forGood(/\/companies(?:\/batch\/create)?$/u, refusal);
		for (const warnings of Object.values(await writePeople())) {
			expect(warnings).toEqual([
				expect.stringContaining(
					`The lead has no company: HubSpot refused to create the company of acme.com: ${refusal[1]}`,
				),
			]);
		}
	});

	test('listing the owners costs neither, and no owner', async () => {
		const contact = crm.portal.create('contacts', {
			properties: { email: 'jane@acme.com', hubspot_owner_id: '12' },
		});
		forGood(/\/owners\//u, NO_SCOPE, 'GET');
		const other = { key: 'k2', personKey: 'p2', email: 'bob@acme.com' };
		const results = await run(crm, [routedLead(), routedLead({ lead: other })]);
		const reason =
			/HubSpot refused to list the owners: No scope \(correlation id [-\d]+\)\. Give the token of the HubSpot credential the scopes for contacts, companies, owners and properties\.$/u;
		expect(results).toMatchObject([
			{ crm: { warnings: [expect.stringMatching(reason)], rejected: [] } },
			{
				crm: {
					warnings: [expect.stringMatching(reason)],
					rejected: [{ field: 'hubspot_owner_id', value: KIM }],
				},
			},
		]);
		expect(warningsOf(results[0])[0]).toMatch(/^Nobody could see the owner: /u);
		expect(warningsOf(results[1])[0]).toMatch(
			/^Nobody could look for the owner “kim@ourselves.example”, the lead has none: /u,
		);
		expect(contact.properties.hubspot_owner_id).toBe('12');
		const owners = crm.portal.live('tasks').map(({ properties }) => properties.hubspot_owner_id);
		expect(owners).toEqual(expect.arrayContaining(['12', undefined]));
		expect(counts(crm)).toMatchObject({ contacts: 2, tasks: 2, notes: 2 });
	});

	test('reading tasks costs no transcript', async () => {
		await upsert(crm, routedLead());
		forGood(/\/tasks\//u, NO_SCOPE);
		const second = routedLead({ lead: { key: 'second' }, source: { submissionId: 'chat-8' } });
		const done = await upsert(crm, second);
		expect(done.warnings.join()).toMatch(/Nobody could look for the open task of contact \d+: /u);
		expect(counts(crm)).toMatchObject({ contacts: 1, notes: 2 });
	});
});

test('a task that is done stays done', async () => {
	await upsert(crm, routedLead());
	const [task] = crm.portal.live('tasks');
	task.properties.hs_task_status = 'COMPLETED';
	const grown = routedLead({
		conversation: {
			turns: [
				{ speaker: 'assistant', name: 'Ada', text: 'What brought you here?', at: CAPTURED_AT },
				{ speaker: 'prospect', name: 'Jane', text: 'We renew in March, and hate our tool.' },
				{ speaker: 'prospect', name: 'Jane', text: 'Hello?' },
			],
		},
	});
	await upsert(crm, grown);
	expect(counts(crm).tasks).toBe(1);
	expect(task.properties.hs_task_status).toBe('COMPLETED');
});
