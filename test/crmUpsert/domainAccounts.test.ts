import { existingSchema, type Existing } from '../../lead/schema';
import type { CrmAccount } from '../../nodes/CrmUpsert/crms/crm';
import type { Fetch } from '../../nodes/CrmUpsert/crms/patient';
import { getLeads } from '../../nodes/CrmUpsert/operations';
import { DOMAIN_LABEL } from '../../nodes/CrmUpsert/crms/pipedrive/fields';
import { account as hubspotOf, hubspot, RACHEL } from './hubspotNode';
import { crmItem, KIM, routedLead } from './leads';
import { accountOf as pipedriveOf, pipedrive } from './pipedriveAccount';
import { accountOf as salesforceOf, hostOf, KIM_ID, LEE_ID, provisionedOrg } from './salesforceOrg';

const LEE = 'lee@ourselves.example';

type Sharing = { owner: 'kim' | 'other' | 'gone'; contacts: number };
type Kept = {
	account: () => Promise<CrmAccount>;
	/** An account of acme.com with this many contacts; its id. */
	add: (sharing: Sharing) => string;
	calls: () => number;
	other: string;
	close: () => Promise<void>;
};

const CRMS: Record<string, () => Promise<Kept>> = {
	hubspot: async () => {
		const standIn = await hubspot();
		const owners = { kim: '11', other: '12', gone: '13' };
		return {
			account: async () => await hubspotOf(standIn),
			add: ({ owner, contacts }) => {
				const { portal } = standIn;
				const company = portal.create('companies', { properties: { domain: 'acme.com' } });
				company.properties.hubspot_owner_id = owners[owner];
				for (let number = 0; number < contacts; number++) {
					const { id } = portal.create('contacts', { properties: {} });
					portal.link('contacts', id, 'companies', company.id);
				}
				return company.id;
			},
			calls: () => standIn.log.splice(0).length,
			other: RACHEL,
			close: async () => {
				await standIn.stop();
				expect(standIn.violations).toEqual([]);
			},
		};
	},
	salesforce: async () => {
		const standIn = await provisionedOrg();
		const { org } = standIn;
		const GONE_ID = '005000000000009AAA';
		org.insert('User', { Id: GONE_ID, Email: 'gone@x.example', IsActive: false });
		const owners = { kim: KIM_ID, other: LEE_ID, gone: GONE_ID };
		return {
			account: async () => await salesforceOf(standIn),
			add: ({ owner, contacts }) => {
				const { Id } = org.insert('Account', {
					...{ Name: 'Acme', Website: 'https://www.acme.com/', OwnerId: owners[owner] },
				});
				for (let number = 0; number < contacts; number++) {
					org.insert('Contact', { LastName: `Some ${number}`, AccountId: Id });
				}
				return String(Id);
			},
			calls: () => standIn.log.splice(0).length,
			other: LEE,
			close: async () => {
				await standIn.close();
				expect(standIn.violations).toEqual([]);
			},
		};
	},
	pipedrive: async () => {
		const standIn = await pipedrive();
		const owners = { kim: 1, other: 2, gone: 3 };
		const code = String(
			standIn.state.organizationFields.find(({ field_name: name }) => name === DOMAIN_LABEL)
				?.field_code,
		);
		return {
			account: async () => await pipedriveOf(standIn),
			add: ({ owner, contacts }) => {
				const id = standIn.addOrganization({
					...{ name: 'Acme', owner_id: owners[owner], custom_fields: { [code]: 'acme.com' } },
				});
				for (let number = 0; number < contacts; number++) {
					standIn.addPerson({ name: `Some ${number}`, org_id: id });
				}
				return String(id);
			},
			calls: () => standIn.log.splice(0).length,
			other: LEE,
			close: async () => {
				await standIn.close();
				expect(standIn.violations).toEqual([]);
			},
		};
	},
};

async function lookUp(crm: CrmAccount, lead: object = {}): Promise<Existing> {
	const [found] = await getLeads([routedLead({ lead })], crm);
	if (found instanceof Error) throw found;
	return existingSchema.parse((found.crm as { existing: unknown }).existing);
}

describe.each(Object.entries(CRMS))('accounts of the lead’s domain in %s', (name, start) => {
	let kept: Kept;
	beforeEach(async () => {
		kept = await start();
	});
	afterEach(async () => {
		await kept.close();
	});
	const callsOf = async (work: (crm: CrmAccount) => Promise<unknown>): Promise<number> => {
		const crm = await kept.account();
		kept.calls();
		await work(crm);
		return kept.calls();
	};

	it('are told with active owners and contacts, the oldest first, where several share it', async () => {
		const first = kept.add({ owner: 'kim', contacts: 1 });
		const second = kept.add({ owner: 'other', contacts: 3 });
		const third = kept.add({ owner: 'gone', contacts: 0 });
		const { domainAccounts, companyId } = await lookUp(await kept.account());
		expect(domainAccounts).toMatchObject([
			{ companyId: first, ownerEmail: KIM, contacts: 1 },
			{ companyId: second, ownerEmail: kept.other, contacts: 3 },
			{ companyId: third, ownerEmail: null, contacts: 0 },
		]);
		expect(companyId).toBe(first);
		for (const { createdAt } of domainAccounts) expect(createdAt).toMatch(/^\d{4}-.+Z$/u);
	});

	it('are none where there is only one, or the address is free mail', async () => {
		kept.add({ owner: 'kim', contacts: 2 });
		expect((await lookUp(await kept.account())).domainAccounts).toEqual([]);
		kept.add({ owner: 'other', contacts: 2 });
		const free = { email: 'jane@gmail.com', emailType: 'free', domain: null };
		expect((await lookUp(await kept.account(), free)).domainAccounts).toEqual([]);
	});

	it('take one call more at most, and only where several share it', async () => {
		const json = routedLead();
		const figures: string[] = [];
		for (const accounts of [0, 1, 2]) {
			const looking = await callsOf(async (crm) => await crm.find([{ item: crmItem(json), json }]));
			const getting = await callsOf(lookUp);
			figures.push(`${accounts} accounts ${getting}`);
			expect(getting - looking).toBeLessThanOrEqual(accounts > 1 ? 1 : 0);
			kept.add({ owner: 'kim', contacts: 1 });
		}
		process.stdout.write(`Get Lead calls, ${name}: ${figures.join(', ')}\n`);
	});

	it('end with the twenty-first', async () => {
		for (let number = 0; number < 23; number++) kept.add({ owner: 'kim', contacts: 0 });
		expect((await lookUp(await kept.account())).domainAccounts).toHaveLength(21);
	});
});

describe('the owner of an open lead in Salesforce', () => {
	const PERSON = { LastName: 'Doe', Email: 'jane@acme.com' };
	let standIn: Awaited<ReturnType<typeof provisionedOrg>>;
	beforeEach(async () => {
		standIn = await provisionedOrg();
	});
	afterEach(async () => {
		await standIn.close();
		expect(standIn.violations).toEqual([]);
	});
	const find = async (): Promise<Existing> => await lookUp(await salesforceOf(standIn));
	const contact = (): void => {
		const { Id } = standIn.org.insert('Account', { Name: 'Acme', Website: 'acme.com' });
		standIn.org.insert('Contact', { ...PERSON, AccountId: Id, OwnerId: KIM_ID });
	};

	it('is told beside the contact’s', async () => {
		contact();
		standIn.org.insert('Lead', { ...PERSON, Company: 'Acme', OwnerId: LEE_ID });
		expect(await find()).toMatchObject({ ownerEmail: KIM, leadOwnerEmail: LEE });
	});

	it('is told of the second of two leads', async () => {
		standIn.org.insert('Lead', { ...PERSON, Company: 'Acme', OwnerId: KIM_ID });
		standIn.org.insert('Lead', { ...PERSON, Company: 'Acme', OwnerId: LEE_ID });
		expect(await find()).toMatchObject({ ownerEmail: KIM, leadOwnerEmail: LEE });
	});

	it('is none where the lead is the record itself, was converted, or is in a queue', async () => {
		standIn.org.insert('Lead', { ...PERSON, Company: 'Acme', OwnerId: KIM_ID });
		expect(await find()).toMatchObject({ ownerEmail: KIM, leadOwnerEmail: null });
		contact();
		const [lead] = standIn.org.rows('Lead');
		lead.OwnerId = '00G000000000001AAA';
		expect(await find()).toMatchObject({ ownerEmail: KIM, leadOwnerEmail: null });
		Object.assign(lead, { OwnerId: LEE_ID, IsConverted: true });
		expect(await find()).toMatchObject({ ownerEmail: KIM, leadOwnerEmail: null });
	});
});

test('a lead is not lost where Salesforce refuses to count contacts', async () => {
	const standIn = await provisionedOrg();
	for (const OwnerId of [KIM_ID, LEE_ID]) {
		standIn.org.insert('Account', { Name: 'Acme', Website: 'acme.com', OwnerId });
	}
	const refuse: Fetch = async (url, init) =>
		String(url).includes('COUNT')
			? Response.json([{ errorCode: 'INVALID_FIELD', message: 'No such column' }], { status: 400 })
			: await hostOf(standIn)(url, init);
	const { companyOwnerEmail, domainAccounts } = await lookUp(
		await salesforceOf(standIn, {}, refuse),
	);
	await standIn.close();
	expect([companyOwnerEmail, domainAccounts]).toEqual([KIM, []]);
});
