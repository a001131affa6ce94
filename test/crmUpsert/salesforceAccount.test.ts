import { personKeyOf } from '../../lead/keys';
import type { SalesforceStandIn } from '../standins/salesforce';
import { routedLead } from './leads';
import { accountOf, crmIn, own, provisionedOrg, startOrg } from './salesforceOrg';

let standIn: SalesforceStandIn;
beforeEach(async () => {
	standIn = await provisionedOrg();
});
afterEach(async () => {
	const { violations } = standIn;
	await standIn.close();
	expect(violations).toEqual([]);
});

const EMAIL = 'jane@acme.com';
const JANE = { email: EMAIL, phone: null, contactId: null };
const PERSON_KEY = personKeyOf({ email: EMAIL, phone: null, sessionId: null });
const jane = (changes: object = {}, text = 'Hello') =>
	routedLead({
		lead: { personKey: PERSON_KEY, ...changes },
		conversation: { turns: [{ speaker: 'prospect', text }] },
	});

describe('Provision Fields', () => {
	it('creates what is missing, and the second time nothing', async () => {
		const bare = await startOrg();
		const account = await accountOf(bare);
		const first = await account.provision();
		expect(first).toMatchObject({ existed: [], failed: [] });
		expect(first.created).toContainEqual({ what: 'field', id: `Lead.${own('Bucket')}` });
		expect(first.created).toContainEqual({ what: 'field', id: `Contact.${own('Person_Key')}` });
		expect(first.created).toContainEqual({ what: 'field', id: `Activity.${own('Key')}` });
		expect(bare.org.hidden.size).toBe(0);
		bare.log.length = 0;
		const second = await account.provision();
		expect(second).toMatchObject({ created: [], failed: [] });
		expect(second.existed).toEqual(first.created);
		expect(bare.log.filter(({ method }) => method !== 'GET')).toEqual([]);
		expect(bare.violations).toEqual([]);
		await bare.close();
	});

	it('without the right to says which permission is missing', async () => {
		const bare = await startOrg();
		bare.org.mayCustomize = false;
		const { created, failed } = await (await accountOf(bare)).provision();
		expect(created).toEqual([]);
		expect(failed[0]).toEqual({
			...{ what: 'field', id: `Lead.${own('Person_Key')}` },
			reason:
				'INSUFFICIENT_ACCESS: insufficient access rights on cross-reference id. The user of the credential needs the permission “Customize Application”',
		});
		await bare.close();
	});

	it('makes a field visible again that was hidden', async () => {
		standIn.org.hidden.add(`Lead.${own('Bucket')}`);
		for (const row of standIn.org.rows('FieldPermissions')) {
			if (row.Field === `Lead.${own('Bucket')}`) standIn.org.remove(String(row.Id));
		}
		expect((await (await accountOf(standIn)).provision()).failed).toEqual([]);
		expect(standIn.org.hidden.size).toBe(0);
	});
});

it('names the fields of leads and contacts once', async () => {
	const fields = await (await accountOf(standIn)).fields();
	expect(fields.filter(({ name }) => name === 'Email')).toHaveLength(1);
	expect(fields.find(({ name }) => name === 'Rating')).toEqual({
		...{ name: 'Rating', label: 'Rating', type: 'picklist', readOnly: false, maxLength: 255 },
		options: ['Hot', 'Warm', 'Cold'],
	});
});

it('can’t tell open tasks from others without its fields', async () => {
	const bare = await startOrg();
	await crmIn(bare, jane());
	expect(await (await accountOf(bare)).openTasks()).toEqual({});
	await bare.close();
});

describe('outcomes', () => {
	it('keep the earliest date, and can be read', async () => {
		const { contactId } = await crmIn(standIn, jane());
		const account = await accountOf(standIn);
		const record = async (at: string) => await account.recordOutcome(JANE, { kind: 'meeting', at });
		expect(await record('2026-03-20T10:00:00.000Z')).toEqual({ contactId, changed: true });
		expect(await record('2026-03-21T10:00:00.000Z')).toEqual({ contactId, changed: false });
		expect(await record('2026-03-19T10:00:00.000Z')).toEqual({ contactId, changed: true });
		expect(await account.readOutcomes('2026-03-01T00:00:00Z')).toEqual([
			{
				...{ contactId, email: EMAIL, leadKey: 'lead-1', bucket: 'warm' },
				outcomes: { meeting: '2026-03-19T10:00:00.000Z' },
			},
		]);
		expect(await account.readOutcomes('2026-04-01T00:00:00Z')).toEqual([]);
	});

	it('of nobody known are an error', async () => {
		const account = await accountOf(standIn);
		await expect(
			account.recordOutcome(JANE, { kind: 'won', at: '2026-03-20T10:00:00Z' }),
		).rejects.toMatchObject({ message: 'No lead or contact in Salesforce is jane@acme.com' });
	});

	it('without their field are an error that says what to run', async () => {
		const bare = await startOrg();
		await crmIn(bare, jane());
		await expect(
			(await accountOf(bare)).recordOutcome(JANE, { kind: 'won', at: '2026-03-20T10:00:00Z' }),
		).rejects.toMatchObject({
			message: `The field ${own('Won_At')} can’t be written on this lead`,
			description:
				'Run Provision Fields once, or give the user of the credential access to the field.',
		});
		await bare.close();
	});
});

describe('erasing a person', () => {
	const KEPT = 'Kept until everything else that is named here is erased: run this again then';
	const left = () =>
		['Lead', 'Contact', 'Task', 'Event', 'ContentDocument', 'ContentVersion'].flatMap((type) =>
			standIn.org.rows(type),
		);

	it('leaves nothing of them, also of converted leads, and nothing for a second time', async () => {
		await crmIn(standIn, jane({}, 'long '.repeat(20_000)));
		const individual = standIn.org.insert('Individual', { LastName: 'Doe', ShouldForget: false });
		const [lead] = standIn.org.rows('Lead');
		lead.IndividualId = individual.Id;
		const account = standIn.org.insert('Account', { Name: 'Acme', Website: 'acme.com' });
		const contact = standIn.org.convert(String(lead.Id), String(account.Id));
		contact.Email = 'jane.new@acme.com';
		standIn.org.insert('Event', { Subject: 'Demo', WhoId: contact.Id });
		const { emails, gone, later, notErased } = await (await accountOf(standIn)).erase(JANE);
		expect(emails).toEqual([EMAIL, 'jane.new@acme.com']);
		expect(left()).toEqual([]);
		expect(standIn.org.rows('Account')).toHaveLength(1);
		expect(individual.ShouldForget).toBe(true);
		expect({ gone, notErased }).toEqual({ gone: [], notErased: [] });
		expect(later.map(({ what }) => what)).toEqual([
			...['Task', 'Task', 'Event', 'ContentDocument', 'Contact', 'Lead'],
		]);
		expect(later[0]).toMatchObject({
			permanentAt: '2026-03-25T22:00:00.000Z',
			reason: 'In the recycle bin, from which an administrator can delete it for good at once',
		});
		expect(await (await accountOf(standIn)).erase(JANE)).toEqual({
			...{ emails: [], gone: [], later: [], notErased: [] },
		});
	});

	it('keeps a file that hangs on another record, and says so', async () => {
		await crmIn(standIn, jane({}, 'long '.repeat(20_000)));
		const other = standIn.org.insert('Lead', { LastName: 'Roe', Company: 'Roe' });
		const [document] = standIn.org.rows('ContentDocument');
		const [lead] = standIn.org.rows('Lead');
		const link = standIn.org.insert('ContentDocumentLink', {
			...{ ContentDocumentId: document.Id, LinkedEntityId: other.Id },
		});
		const account = await accountOf(standIn);
		expect((await account.erase(JANE)).notErased).toEqual([
			{
				...{ what: 'ContentDocument', id: document.Id },
				reason:
					'The file hangs on another record too: look whether it may go, and delete it or take it off this person’s record',
			},
			{ what: 'Lead', id: lead.Id, reason: KEPT },
		]);
		standIn.org.remove(String(link.Id));
		const { later, notErased } = await account.erase(JANE);
		expect(notErased).toEqual([]);
		expect(later.map(({ what }) => what)).toEqual(['ContentDocument', 'Lead']);
	});

	it.each(['Task', 'ContentDocument'])(
		'keeps the record while a %s is refused, so that the next run finds it',
		async (type) => {
			await crmIn(standIn, jane({}, 'long '.repeat(20_000)));
			const [lead] = standIn.org.rows('Lead');
			standIn.org.locks.set(type, 99);
			const account = await accountOf(standIn);
			const { notErased } = await account.erase(JANE);
			expect(notErased[0]).toMatchObject({ what: type });
			expect(notErased.at(-1)).toEqual({ what: 'Lead', id: lead.Id, reason: KEPT });
			expect(standIn.org.rows('Lead')).toHaveLength(1);
			standIn.org.locks.clear();
			expect((await account.erase(JANE)).notErased).toEqual([]);
			expect(left()).toEqual([]);
		},
	);

	it('keeps a converted lead that leads to a contact with another address', async () => {
		await crmIn(standIn, jane());
		const [lead] = standIn.org.rows('Lead');
		const { Id } = standIn.org.insert('Account', { Name: 'Acme', Website: 'acme.com' });
		const contact = standIn.org.convert(String(lead.Id), String(Id));
		contact.Email = 'jane.new@acme.com';
		standIn.org.locks.set('Contact', 99);
		const account = await accountOf(standIn);
		expect((await account.erase(JANE)).notErased).toMatchObject([
			{ what: 'Contact', id: contact.Id },
			{ what: 'Lead', id: lead.Id, reason: KEPT },
		]);
		standIn.org.locks.clear();
		// Whoever has the contact's address and the lead's id means the same person.
		const person = { ...JANE, email: 'Jane.New@acme.com', contactId: String(lead.Id) };
		expect((await account.erase(person)).notErased).toEqual([]);
		expect(left()).toEqual([]);
	});

	it('of an ID with another e-mail erases nobody, and dates nobody’s outcome', async () => {
		await crmIn(standIn, jane());
		const bob = standIn.org.insert('Lead', {
			...{ LastName: 'Roe', Company: 'Roe', Email: 'bob@acme.com', IsConverted: false },
		});
		const account = await accountOf(standIn);
		for (const contactId of [String(bob.Id), String(bob.Id).slice(0, 15)]) {
			const mixed = { ...JANE, contactId };
			const message = `Contact ${contactId} is not jane@acme.com`;
			await expect(account.erase(mixed)).rejects.toMatchObject({ message });
			const outcome = { kind: 'won' as const, at: '2026-03-20T10:00:00Z' };
			await expect(account.recordOutcome(mixed, outcome)).rejects.toMatchObject({ message });
		}
		expect(standIn.org.rows('Lead')).toHaveLength(2);
	});

	it('names what it was not allowed to delete', async () => {
		await crmIn(standIn, jane());
		const [lead] = standIn.org.rows('Lead');
		standIn.org.locks.set('Lead', 99);
		const { notErased } = await (await accountOf(standIn)).erase(JANE);
		expect(notErased).toMatchObject([
			{
				...{ what: 'Lead', id: lead.Id },
				reason: expect.stringContaining('UNABLE_TO_LOCK_ROW'),
			},
		]);
	});

	it('of a hostile address deletes nobody else', async () => {
		await crmIn(standIn, jane());
		const email = "x' OR Id != null OR Email = 'y";
		expect(await (await accountOf(standIn)).erase({ ...JANE, email })).toEqual({
			...{ emails: [], gone: [], later: [], notErased: [] },
		});
		expect(standIn.org.rows('Lead')).toHaveLength(1);
	});
});
