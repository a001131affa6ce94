import type { SalesforceStandIn } from '../standins/salesforce';
import type { Refusal, Row } from '../standins/salesforce/org';
import type { Fetch } from '../../nodes/CrmUpsert/crms/patient';
import { CAPTURED_AT, KIM, later, routedLead } from './leads';
import {
	accountOf,
	callsOf,
	crmIn,
	crmsIn,
	errorIn,
	hostOf,
	KIM_ID,
	LEE_ID,
	own,
	provisionedOrg,
	runOf,
	tasksOf,
} from './salesforceOrg';

let standIn: SalesforceStandIn;
beforeEach(async () => {
	standIn = await provisionedOrg();
});
afterEach(async () => {
	const { violations } = standIn;
	await standIn.close();
	expect(violations).toEqual([]);
});

const LEE = 'lee@ourselves.example';
const person = (name: string, changes: object = {}) =>
	routedLead({
		lead: { key: name, personKey: name, email: `${name}@acme.com`, ...changes },
		source: { submissionId: name },
	});
const insertLead = (fields: Row = {}): Row =>
	standIn.org.insert('Lead', {
		...{ LastName: 'Doe', Company: 'Acme', Email: 'jane@acme.com', IsConverted: false },
		...{ OwnerId: LEE_ID, ...fields },
	});
const insertContact = (fields: Row = {}): Row =>
	standIn.org.insert('Contact', {
		...{ LastName: 'Doe', Email: 'jane@acme.com', OwnerId: LEE_ID, ...fields },
	});

describe('faults of the whole run', () => {
	it.each([
		{
			fault: {
				status: 403,
				code: 'REQUEST_LIMIT_EXCEEDED',
				message: 'TotalRequests Limit exceeded.',
			},
			message:
				'Salesforce takes no more API calls today: the limit of the last 24 hours is used up',
			description:
				'Run these leads again later, or raise the limit under Setup → Company Information. Request request-1.',
		},
		{
			fault: {
				...{ status: 403, code: 'REQUEST_LIMIT_EXCEEDED' },
				message: 'ConcurrentRequests (Concurrent API) Limit exceeded.',
			},
			message: 'Salesforce takes no more calls now: too many long ones are running',
			description: 'Run these leads again in some minutes. Request request-1.',
		},
		{
			fault: { status: 401, code: 'INVALID_SESSION_ID', message: 'Session expired or invalid' },
			message: 'Salesforce refused the credential (INVALID_SESSION_ID)',
			description:
				'Connect the Salesforce credential again, or ask an administrator whether the user and the connected app are still allowed in. Request request-1.',
		},
		{
			fault: { status: 403, code: 'API_DISABLED_FOR_ORG', message: 'The REST API is not enabled' },
			message: 'Salesforce doesn’t let this user use the API',
			description:
				'The edition needs API access, and the user the permission “API Enabled”. Request request-1.',
		},
	])('$fault.message ends at once', async ({ fault, message, description }) => {
		standIn.failNext(fault);
		const [failed] = await runOf(standIn, [routedLead()]);
		expect(failed).toMatchObject({ message, description });
		expect(callsOf(standIn)).toHaveLength(0);
	});

	it('an overloaded server is asked again', async () => {
		const busy = { status: 503, code: 'SERVER_UNAVAILABLE', message: 'Server unavailable' };
		standIn.failNext(busy, busy);
		expect((await crmIn(standIn, routedLead())).action).toBe('created');
	});

	it('an address that can’t be one is refused before anything is sent', async () => {
		await expect(
			accountOf(standIn, { instanceUrl: 'https://acme.lightning.force.com' }),
		).rejects.toMatchObject({
			message: '“https://acme.lightning.force.com” is no address of a Salesforce API',
		});
	});

	it('more than 90 % of the day’s calls are worth a warning', async () => {
		standIn.usage = { used: 91, limit: 100 };
		const crm = await crmIn(standIn, routedLead());
		expect(crm.warnings).toEqual([
			expect.stringMatching(/^Salesforce: \d+ of 100 API calls of the last 24 hours are used$/u),
		]);
	});
});

describe('without an answer', () => {
	const dropped = async () => await Promise.reject(new Error('socket hang up'));
	const expired = async () =>
		await Promise.resolve(
			new Response('[{"errorCode":"INVALID_SESSION_ID","message":"expired"}]', { status: 401 }),
		);
	/** Requests of which the text fits aren’t carried out. */
	const failing =
		(fits: RegExp, fail: () => Promise<Response>, times = Infinity): Fetch =>
		async (url, init = {}) => {
			const sent = `${init.method} ${String(url)} ${String(init.body)}`;
			const text = sent.replaceAll('%20', ' ').replaceAll('%2C', ',');
			if (fits.test(text) && times-- > 0) return await fail();
			return await hostOf(standIn)(url, init);
		};
	const told = async (jsons: Row[], send?: Fetch) =>
		(await runOf(standIn, jsons, { send })).map((result) =>
			result instanceof Error ? result.message : [result.action, ...result.warnings],
		);
	const UNREACHABLE = 'Salesforce could not be reached';

	it('a look-up is an error of each lead', async () => {
		const send = failing(/FROM Lead/u, dropped);
		expect(await told([person('a'), person('b')], send)).toEqual([UNREACHABLE, UNREACHABLE]);
		expect(await errorIn(standIn, person('a'), { send })).toMatchObject({
			description:
				'socket hang up. Check the connection, then run this item again: what was written already is found and not written twice.',
		});
	});

	it('a look-up of what is stored is an error of known people only', async () => {
		await crmIn(standIn, person('a'));
		const send = failing(/FROM Task .*a\.transcript/u, dropped, 1);
		expect(await told([person('a'), person('b')], send)).toEqual([UNREACHABLE, ['created']]);
	});

	it.each([
		{ what: 'a dropped connection', fail: dropped, message: UNREACHABLE },
		{
			...{ what: 'an expired session', fail: expired },
			message: 'Salesforce refused the credential (INVALID_SESSION_ID)',
		},
	])('$what fails only leads whose writes weren’t confirmed', async ({ fail, message }) => {
		insertLead({ Email: 'a@acme.com' });
		const jsons = [person('a'), person('b')];
		expect(await told(jsons, failing(/^PATCH/u, fail))).toEqual([message, ['created']]);
		expect(await told(jsons)).toEqual([['updated'], ['unchanged']]);
		expect(standIn.org.rows('Lead')).toHaveLength(2);
		expect(standIn.org.rows('Task')).toHaveLength(4);
	});

	it('reading back is a warning, as all is written', async () => {
		const send = failing(/SELECT Id, WhoId, Description/u, dropped);
		const warning = expect.stringContaining('couldn’t be read back');
		expect(await told([person('a'), person('b')], send)).toEqual([
			['created', warning],
			['created', warning],
		]);
		expect(await told([person('a'), person('b')])).toEqual([['unchanged'], ['unchanged']]);
	});
});

describe('an organisation whose address nobody knows', () => {
	const recordUrl = null;

	it('gets no links, neither on the item nor in its tasks', async () => {
		const long = routedLead({
			conversation: { turns: [{ speaker: 'prospect', text: 'long '.repeat(20_000) }] },
		});
		const crm = await crmIn(standIn, long, { recordUrl });
		expect(crm).toMatchObject({ url: null, warnings: [] });
		const [{ Description }] = tasksOf(standIn, crm.contactId).notes;
		expect(Description).toMatch(
			/^Full text: \d+ characters in the file “Transcript lead-1\.transcript\.1”$/mu,
		);
		expect(Description).not.toContain('https://acme.my.salesforce.com');
		const again = await crmIn(standIn, long, { recordUrl });
		expect(again).toMatchObject({ action: 'unchanged', url: null });
	});

	it('but for its links gets them where they begin elsewhere', async () => {
		const recordUrl = 'https://acme.example/path';
		const { url, contactId } = await crmIn(standIn, routedLead(), { recordUrl });
		expect(url).toBe(`https://acme.example/lightning/r/Lead/${contactId}/view`);
	});
});

describe('locked records', () => {
	it('are sent again, only those', async () => {
		standIn.org.locks.set('Lead', 2);
		const crms = await crmsIn(standIn, [person('a'), person('b'), person('c')]);
		expect(crms.map(({ action }) => action)).toEqual(['created', 'created', 'created']);
		expect(standIn.org.rows('Lead')).toHaveLength(3);
		expect(standIn.org.rows('Task')).toHaveLength(6);
	});

	it('in a collection as well', async () => {
		standIn.org.locks.set('Lead', 7);
		standIn.org.locks.set('Task', 3);
		const leads = Array.from({ length: 40 }, (_, number) => person(`p${number}`));
		const crms = await crmsIn(standIn, leads);
		expect(crms.every(({ action }) => action === 'created')).toBe(true);
		expect(standIn.org.rows('Lead')).toHaveLength(40);
		expect(standIn.org.rows('Task')).toHaveLength(80);
	});

	it('that stay locked are an error of their lead', async () => {
		standIn.org.locks.set('Lead', 99);
		expect(await errorIn(standIn, routedLead())).toMatchObject({
			message:
				'Salesforce refused this lead: UNABLE_TO_LOCK_ROW: unable to obtain exclusive access to this record',
			description: expect.stringContaining('Somebody else kept this record locked.'),
		});
	});
});

describe('duplicate rules', () => {
	const rule = (
		matches: Array<{ type: string; id: string; isReadable?: boolean }>,
		mode = 'alert',
	) => {
		standIn.org.duplicateRules.push({
			...{ name: 'Standard_Lead_Duplicate_Rule', mode: mode as 'alert', type: 'Lead' },
			matches: (fields) => (fields.LastName === 'Doe' ? matches : []),
		});
	};
	const twin = () => ({ type: 'Lead', id: String(insertLead({ Email: 'j.doe@acme.com' }).Id) });

	it('that allow saving let a lead through', async () => {
		rule([twin()], 'allow');
		expect((await crmIn(standIn, routedLead())).action).toBe('created');
	});

	it.each(['alert', 'block'])('of mode %s: the lead is attached to the one match', async (mode) => {
		const { id } = twin();
		rule([{ type: 'Lead', id }], mode);
		const crm = await crmIn(standIn, routedLead());
		expect(crm).toMatchObject({ action: 'updated', contactId: id, warnings: [] });
		expect(standIn.org.row(id)).toMatchObject({ Email: 'j.doe@acme.com', OwnerId: LEE_ID });
		expect(tasksOf(standIn, id)).toMatchObject({ notes: [{}], open: [{}] });
	});

	it('matching a contact: the lead is attached to it', async () => {
		const { Id } = insertContact({ Email: 'j.doe@acme.com' });
		rule([{ type: 'Contact', id: String(Id) }]);
		const crm = await crmIn(standIn, routedLead());
		expect(crm).toMatchObject({ contactId: Id, rejected: [] });
		expect(standIn.org.rows('Lead')).toEqual([]);
	});

	it('with several matches: transcript and task only, for review, and once', async () => {
		const matches = [twin(), twin()];
		rule(matches);
		const crm = await crmIn(standIn, routedLead());
		expect(crm).toMatchObject({
			...{ action: 'needsReview', contactId: matches[0].id },
			warnings: [
				`The duplicate rule “Standard_Lead_Duplicate_Rule” refused this lead: it resembles ${matches[0].id}, ${matches[1].id}. Only transcript and task were written, to ${matches[0].id}. Merge the records, or choose another answer to duplicates under Options`,
			],
		});
		expect(standIn.org.row(matches[0].id)).not.toHaveProperty(own('Bucket'));
		await crmIn(standIn, routedLead());
		expect(tasksOf(standIn, matches[0].id)).toMatchObject({ notes: [{}], open: [{}] });
		expect(standIn.org.rows('Task')).toHaveLength(2);
	});

	it('with several matches and “use the first”: the first is the contact', async () => {
		const matches = [twin(), twin()];
		rule(matches);
		const crm = await crmIn(standIn, routedLead(), { severalMatches: 'useFirst' });
		expect(crm).toMatchObject({ action: 'updated', contactId: matches[0].id });
		expect(crm.rejected).toContainEqual({
			...{ field: 'FirstName', value: 'Jane' },
			reason: 'The duplicate rule “Standard_Lead_Duplicate_Rule” refused this change',
		});
		expect(standIn.org.row(matches[0].id)).toMatchObject({ [own('Bucket')]: 'warm' });
	});

	it('“stop” is an error that names rule and records', async () => {
		const { id } = twin();
		rule([{ type: 'Lead', id }]);
		expect(await errorIn(standIn, routedLead(), { duplicates: 'stop' })).toMatchObject({
			message: `The duplicate rule “Standard_Lead_Duplicate_Rule” refused this lead: it resembles ${id}`,
		});
		expect(standIn.org.rows('Task')).toEqual([]);
	});

	it('a match that this user can’t read is an error', async () => {
		rule([{ ...twin(), isReadable: false }]);
		expect(await errorIn(standIn, routedLead())).toMatchObject({
			message:
				'The duplicate rule “Standard_Lead_Duplicate_Rule” refused this lead: it resembles a record that the user of the credential can’t read',
		});
	});

	it('among many leads: the refused one is sent alone, where the match is named', async () => {
		const { id } = twin();
		rule([{ type: 'Lead', id }]);
		const others = Array.from({ length: 30 }, (_, number) =>
			person(`p${number}`, { lastName: 'Roe' }),
		);
		const crms = await crmsIn(standIn, [...others, routedLead()]);
		expect(crms.at(-1)).toMatchObject({ action: 'updated', contactId: id });
		expect(standIn.org.rows('Lead')).toHaveLength(31);
	});
});

describe('who it is', () => {
	it('a converted lead is its contact', async () => {
		await crmIn(standIn, routedLead());
		const account = standIn.org.insert('Account', { Name: 'Acme', OwnerId: KIM_ID });
		const contact = standIn.org.convert(String(standIn.org.rows('Lead')[0].Id), String(account.Id));
		contact.Email = 'jane.new@acme.com';
		const crm = await crmIn(
			standIn,
			routedLead({
				lead: { key: 'lead-2' },
				source: { submissionId: 'chat-8', capturedAt: later(CAPTURED_AT, { days: 1 }) },
			}),
		);
		expect(crm).toMatchObject({
			...{ action: 'updated', contactId: contact.Id, companyId: account.Id, rejected: [] },
		});
		expect(tasksOf(standIn, contact.Id)).toMatchObject({ notes: [{}, {}], open: [{}] });
	});

	it('a contact of an account comes before an open lead', async () => {
		insertLead();
		const account = standIn.org.insert('Account', { Name: 'Acme' });
		const contact = insertContact({ AccountId: account.Id });
		expect(await crmIn(standIn, routedLead())).toMatchObject({ contactId: contact.Id });
	});

	it('an open lead comes before a contact of no account', async () => {
		insertContact();
		const lead = insertLead();
		expect(await crmIn(standIn, routedLead())).toMatchObject({ contactId: lead.Id });
	});

	it('a contact of no account gets the one that its domain names', async () => {
		const account = standIn.org.insert('Account', { Name: 'Acme', Website: 'acme.com' });
		const contact = insertContact();
		const crm = await crmIn(standIn, routedLead());
		expect(crm).toMatchObject({ contactId: contact.Id, companyId: account.Id });
		expect(contact.AccountId).toBe(account.Id);
	});

	it('several open leads are for review: only fields of ours are written', async () => {
		const [first, second] = [insertLead({ LastName: null }), insertLead()];
		const crm = await crmIn(standIn, routedLead());
		expect(crm.action).toBe('needsReview');
		expect(crm.existing?.matches).toMatchObject([
			{ contactId: first.Id },
			{ contactId: second.Id },
		]);
		expect(first).toMatchObject({ LastName: null, [own('Bucket')]: 'warm' });
	});

	it('several contacts of no account get none while it is not sure who it is', async () => {
		const { Id } = standIn.org.insert('Account', { Name: 'Acme', Website: 'acme.com' });
		const contacts = [insertContact(), insertContact()];
		const { action } = await crmIn(standIn, routedLead());
		expect(action).toBe('needsReview');
		expect(contacts.map(({ AccountId }) => AccountId)).toEqual([undefined, undefined]);
		const next = routedLead({ lead: { key: 'lead-2' }, source: { submissionId: 'chat-8' } });
		await crmIn(standIn, next, { severalMatches: 'useFirst' });
		expect(contacts.map(({ AccountId }) => AccountId)).toEqual([Id, undefined]);
	});

	it('a lead deleted meanwhile is made anew', async () => {
		const lead = insertLead();
		const account = await accountOf(standIn);
		let isFirst = true;
		const find = account.find;
		account.find = async (wanted) => {
			const found = await find(wanted);
			if (isFirst) standIn.org.remove(String(lead.Id));
			isFirst = false;
			return found;
		};
		const { upsertLeads } = await import('../../nodes/CrmUpsert/operations');
		const { readPolicy } = await import('../../nodes/CrmUpsert/parameters');
		const settings = {
			...{ system: 'salesforce', policy: readPolicy({}, account) },
			...{ previewOnly: false, urlPattern: '' },
		};
		const [result] = await upsertLeads([routedLead()], account, () => settings);
		expect(result).toMatchObject({ crm: { action: 'created' } });
	});
});

describe('owners', () => {
	it('an inactive one is replaced by the fallback, and named', async () => {
		const kim = standIn.org.row(KIM_ID);
		if (kim) kim.IsActive = false;
		const crm = await crmIn(standIn, routedLead(), { fallbackOwnerEmail: LEE });
		expect(standIn.org.rows('Lead')).toMatchObject([{ OwnerId: LEE_ID }]);
		expect(crm.warnings).toEqual([
			`The Salesforce user “${KIM}” is inactive: the lead went to “${LEE}”`,
			`The Salesforce user “${KIM}” is inactive: its task went to “${LEE}”`,
		]);
		expect(crm.rejected).toEqual([
			{ field: 'OwnerId', value: KIM, reason: 'No active user has this e-mail' },
		]);
	});

	it('an unknown one without a fallback is named, and Salesforce’s own stays', async () => {
		const crm = await crmIn(
			standIn,
			routedLead({ routing: { owner: { email: 'sam@ourselves.example', name: 'Sam' } } }),
		);
		expect(crm.warnings[0]).toBe(
			'No Salesforce user has the e-mail “sam@ourselves.example”: the lead kept the owner that Salesforce gives',
		);
	});

	it('are the CRM’s where it decides: its rule runs once, and the task goes to whom it chose', async () => {
		standIn.org.assignedTo = LEE_ID;
		await crmIn(standIn, routedLead(), { ownerDecidedBy: 'crm' });
		const [lead] = standIn.org.rows('Lead');
		expect(lead.OwnerId).toBe(LEE_ID);
		expect(tasksOf(standIn, lead.Id).open).toMatchObject([{ OwnerId: LEE_ID }]);
		lead.OwnerId = KIM_ID;
		await crmIn(standIn, routedLead({ lead: { key: 'lead-2' }, source: { submissionId: 'x' } }), {
			ownerDecidedBy: 'crm',
		});
		expect(lead.OwnerId).toBe(KIM_ID);
	});

	it('follow another assignment rule where one is named', async () => {
		standIn.org.assignmentRules.set('01Q000000000001AAA', LEE_ID);
		await crmIn(standIn, routedLead(), {
			...{ ownerDecidedBy: 'crm', assignmentRuleId: '01Q000000000001AAA' },
		});
		expect(standIn.org.rows('Lead')).toMatchObject([{ OwnerId: LEE_ID }]);
	});

	it('a queue is nobody: the routed owner takes over', async () => {
		const lead = insertLead({ OwnerId: '00G000000000001AAA' });
		await crmIn(standIn, routedLead());
		expect(lead.OwnerId).toBe(KIM_ID);
	});

	it('are no list: appending one leaves the record with the one it has', async () => {
		const lead = insertLead({ OwnerId: KIM_ID });
		const rules = [{ field: 'OwnerId', value: 'sam@ourselves.example', rule: 'append' }];
		await crmIn(standIn, routedLead(), { parameters: { rules }, fallbackOwnerEmail: LEE });
		expect(lead.OwnerId).toBe(KIM_ID);
	});

	it('an active one stays', async () => {
		const lead = insertLead();
		await crmIn(standIn, routedLead());
		expect(lead.OwnerId).toBe(LEE_ID);
	});
});

describe('fields', () => {
	const rules = (field: string, value: string, rule = 'own') => ({
		parameters: { rules: [{ field, value, rule }] },
	});

	it('with an option that doesn’t exist are named', async () => {
		const crm = await crmIn(standIn, routedLead(), rules('Rating', 'Boiling'));
		expect(crm.rejected).toEqual([
			{ field: 'Rating', value: 'Boiling', reason: '“Boiling” is none of its options' },
		]);
	});

	it('that this user may only read are named', async () => {
		standIn.org.setField('Lead', 'Title', { createable: false, updateable: false });
		const crm = await crmIn(standIn, routedLead());
		expect(crm.rejected).toEqual([
			{ field: 'Title', value: 'VP Sales', reason: 'Read-only for the user of the credential' },
		]);
	});

	it('of the organisation that no rule names stay there', async () => {
		const secret = { type: 'Text', label: 'Secret', length: 80 };
		standIn.org.addField('Lead', 'Secret__c', secret, true);
		insertLead({ Secret__c: 'credit rating', Description: 'A rival’s friend', Rating: 'Hot' });
		const { record } = (await crmIn(standIn, routedLead(), rules('Rating', 'Cold', 'ifEmpty')))
			.existing as { record: Row };
		expect(record).toMatchObject({ Email: 'jane@acme.com', LastName: 'Doe', Rating: 'Hot' });
		expect(Object.keys(record)).not.toEqual(
			expect.arrayContaining([expect.stringMatching(/Secret__c|Description|CreatedDate/u)]),
		);
	});

	it('that are hidden while a run goes on are left out, and the rest is written', async () => {
		const account = await accountOf(standIn);
		await account.fields();
		standIn.org.hidden.add(`Lead.${own('Bucket')}`);
		const { upsertLeads } = await import('../../nodes/CrmUpsert/operations');
		const { readPolicy } = await import('../../nodes/CrmUpsert/parameters');
		const settings = {
			...{ system: 'salesforce', policy: readPolicy({}, account) },
			...{ previewOnly: false, urlPattern: '' },
		};
		const [result] = await upsertLeads([routedLead()], account, () => settings);
		expect(result).toMatchObject({
			crm: {
				action: 'created',
				rejected: [
					{
						field: own('Bucket'),
						reason: `INVALID_FIELD: No such column '${own('Bucket')}' on sobject of type Lead`,
					},
				],
			},
		});
		// The client could not know: the field was visible when it asked.
		expect(standIn.violations.splice(0)).toEqual([`Lead.${own('Bucket')} is no visible field`]);
	});

	it('that a validation rule refuses are left out', async () => {
		standIn.org.validate = (type, { Phone }): Refusal | null =>
			type === 'Lead' && Phone
				? {
						...{ code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'No phones' },
						fields: ['Phone'],
					}
				: null;
		const crm = await crmIn(standIn, routedLead());
		expect(crm).toMatchObject({
			action: 'created',
			rejected: [{ field: 'Phone', reason: 'FIELD_CUSTOM_VALIDATION_EXCEPTION: No phones' }],
		});
	});

	it('that the organisation requires are named in the error', async () => {
		standIn.org.validate = (type): Refusal | null =>
			type === 'Lead'
				? {
						code: 'REQUIRED_FIELD_MISSING',
						message: 'Required fields are missing: [Region__c]',
						fields: ['Region__c'],
					}
				: null;
		expect(await errorIn(standIn, routedLead())).toMatchObject({
			message:
				'Salesforce refused this lead: REQUIRED_FIELD_MISSING: Required fields are missing: [Region__c] [Region__c]',
			description: expect.stringContaining(
				'Your organisation requires these fields: add a row for each under Field Rules.',
			),
		});
	});

	it('an address that Salesforce doesn’t take is left out', async () => {
		const crm = await crmIn(standIn, routedLead({ lead: { email: 'jane@localhost' } }));
		expect(crm.rejected).toMatchObject([{ field: 'Email', value: 'jane@localhost' }]);
		expect(standIn.org.rows('Lead')).toHaveLength(1);
	});

	it('that Salesforce requires get a stand-in, which says so', async () => {
		const crm = await crmIn(
			standIn,
			routedLead({
				lead: {
					...{ email: 'jane@gmail.com', emailType: 'free', domain: 'gmail.com' },
					...{ firstName: null, lastName: null, company: null },
				},
			}),
		);
		expect(standIn.org.rows('Lead')).toMatchObject([
			{ LastName: 'jane', Company: '[not provided]' },
		]);
		expect(crm.warnings).toEqual([
			'Salesforce requires a last name: “jane” stands in',
			'Salesforce requires a company: “[not provided]” stands in',
		]);
	});

	it('where countries are picklists, a code goes into the field for codes', async () => {
		standIn.org.addField(
			'Lead',
			'CountryCode',
			{ type: 'Text', label: 'Country Code', length: 2 },
			true,
		);
		await crmIn(standIn, routedLead());
		expect(standIn.org.rows('Lead')).toMatchObject([{ CountryCode: 'DE' }]);
	});
});

describe('an open task', () => {
	it('keeps what a rep wrote below its text', async () => {
		await crmIn(standIn, routedLead());
		const [task] = tasksOf(standIn, standIn.org.rows('Lead')[0].Id).open;
		task.Description = `${String(task.Description)}\nCalled twice, no answer.`;
		await crmIn(standIn, routedLead({ lead: { key: 'lead-2' }, source: { submissionId: 'x' } }));
		expect(task.Description).toMatch(/\nCalled twice, no answer\.$/u);
	});

	it('whose text a rep changed keeps it, and says so', async () => {
		await crmIn(standIn, routedLead());
		const [task] = tasksOf(standIn, standIn.org.rows('Lead')[0].Id).open;
		task.Description = 'My own words';
		const crm = await crmIn(
			standIn,
			routedLead({ lead: { key: 'lead-2' }, source: { submissionId: 'x' } }),
		);
		expect(task.Description).toBe('My own words');
		expect(crm.warnings).toEqual([
			`Somebody changed the text of the open task ${String(task.Id)}: it was left as it is`,
		]);
	});

	const refuseTasks = (): void => {
		standIn.org.validate = (type, { Priority }): Refusal | null =>
			type === 'Task' && Priority === 'High'
				? { code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Say which region.' }
				: null;
	};
	const UNWRITTEN =
		/^The task “Book a meeting with Jane Doe \(Acme\)” was not created: Salesforce refused the task of 00Q\w+: FIELD_CUSTOM_VALIDATION_EXCEPTION: Say which region\. \(request request-\d+\)\. Create it by hand: the transcript is stored, so that this lead is not written again$/u;

	it.each([1, 2, 30])(
		'that a validation rule refuses costs none of %i leads its transcript',
		async (count) => {
			refuseTasks();
			const leads = Array.from({ length: count }, (_, number) => person(`lead-${number}`));
			for (const crm of await crmsIn(standIn, leads)) {
				expect(crm.action).toBe('needsReview');
				expect(crm.warnings).toEqual([expect.stringMatching(UNWRITTEN)]);
				expect(tasksOf(standIn, crm.contactId)).toMatchObject({ notes: [{}], open: [] });
			}
			const again = await crmsIn(standIn, leads);
			expect(again.map(({ action }) => action)).toEqual(leads.map(() => 'unchanged'));
		},
	);

	it('whose change is refused costs no transcript', async () => {
		await crmIn(standIn, routedLead());
		refuseTasks();
		const crm = await crmIn(
			standIn,
			routedLead({ lead: { key: 'lead-2' }, source: { submissionId: 'x' } }),
		);
		expect(crm.action).toBe('needsReview');
		expect(crm.warnings.join()).toMatch(/^The task “.*” was not updated: .* Update it by hand: /u);
		expect(tasksOf(standIn, crm.contactId)).toMatchObject({ notes: [{}, {}], open: [{}] });
	});

	it('that stays locked is an error, and the next run makes up for it', async () => {
		standIn.org.locks.set('Task', 100);
		expect(await errorIn(standIn, routedLead())).toMatchObject({
			message: expect.stringMatching(/^Salesforce refused the task of 00Q\w+: UNABLE_TO_LOCK_ROW/u),
		});
		expect(standIn.org.rows('Task')).toEqual([]);
		standIn.org.locks.clear();
		await crmIn(standIn, routedLead());
		expect(standIn.org.rows('Lead')).toHaveLength(1);
		expect(tasksOf(standIn, standIn.org.rows('Lead')[0].Id)).toMatchObject({
			...{ notes: [{}], open: [{}] },
		});
	});
});

it('transcripts that can’t be read back are named, and stay written', async () => {
	const query = standIn.org.query;
	standIn.org.query = (soql) =>
		soql.startsWith('SELECT Id, WhoId, Description')
			? { code: 'QUERY_TIMEOUT', message: 'Your query request was running for too long.' }
			: query(soql);
	const [crm] = await crmsIn(standIn, [person('a'), person('b')]);
	expect(crm.warnings).toEqual([
		`The transcript (part 1 of 1) couldn’t be read back from ${String(crm.contactId)} after it was written: look whether it is there`,
	]);
	expect(tasksOf(standIn, crm.contactId)).toMatchObject({ notes: [{}], open: [{}] });
});

it('results in pages are read to the end', async () => {
	standIn.org.pageSize = 2;
	const leads = ['a', 'b', 'c', 'd', 'e'].map((name) => person(name));
	await crmsIn(standIn, leads);
	const again = await crmsIn(standIn, leads);
	expect(again.map(({ action }) => action)).toEqual(leads.map(() => 'unchanged'));
	expect(callsOf(standIn).some(({ path }) => path.includes('/query/'))).toBe(true);
});

it('an account search that fails leaves the lead without an account, and says so', async () => {
	const query = standIn.org.query;
	standIn.org.query = (soql) =>
		soql.includes('FROM Account')
			? { code: 'QUERY_TIMEOUT', message: 'Your query request was running for too long.' }
			: query(soql);
	const crm = await crmIn(standIn, routedLead());
	expect(crm).toMatchObject({ action: 'created', companyId: null });
	expect(crm.warnings).toEqual([
		'Accounts couldn’t be searched, so none was matched: Salesforce refused a query: QUERY_TIMEOUT: Your query request was running for too long.',
	]);
});
