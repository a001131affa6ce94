import { getLeads } from '../../nodes/CrmUpsert/operations';
import {
	accountOf,
	alive,
	crmOf,
	notesIn,
	pipedrive,
	upsert,
	type StandIn,
} from './pipedriveAccount';
import { later, routedLead } from './leads';

type Json = Record<string, unknown>;

let standIn: StandIn;
beforeEach(async () => {
	standIn = await pipedrive();
});
afterEach(async () => {
	await standIn.close();
	expect(standIn.violations).toEqual([]);
});

const MINUTE_MS = 60_000;

/** *Get Lead*, as long ago as given; the log begins after it. */
async function lookedUp(json: Json = routedLead(), agoMs = 1000): Promise<Json> {
	const account = await accountOf(standIn, { now: () => new Date(Date.now() - agoMs) });
	const [found] = await getLeads([json], account);
	if (found instanceof Error) throw found;
	standIn.log.length = 0;
	return found;
}

const addCompany = async (): Promise<void> => {
	await crmOf(
		standIn,
		routedLead({ lead: { key: 'bob', personKey: 'bob', email: 'bob@acme.com' } }),
	);
};
const calls = (): string[] => standIn.log.map(({ method, path }) => `${method} ${path}`);
const searches = (): string[] => calls().filter((call) => call.endsWith('/search'));

describe('after Get Lead found nobody', () => {
	it('only what changed since is asked for', async () => {
		await addCompany();
		const found = await lookedUp();
		const crm = await crmOf(standIn, found);
		expect(crm).toMatchObject({
			...{ action: 'created', companyId: String(standIn.state.organizations[0].id) },
			existing: { companyOwnerEmail: 'api@ourselves.example' },
		});
		expect(calls()).toEqual([
			...['GET /api/v2/personFields', 'GET /api/v2/persons', 'GET /v1/users'],
			...['POST /api/v2/persons', 'POST /api/v2/activities', 'POST /v1/notes'],
			`GET /v1/notes/${standIn.state.notes[1].id}`,
		]);
	});

	it('a company that was new then is looked for among the latest changes', async () => {
		const found = await lookedUp();
		await addCompany();
		standIn.log.length = 0;
		const { companyId } = await crmOf(standIn, found);
		expect(companyId).toBe(String(standIn.state.organizations[0].id));
		expect(standIn.state.organizations).toHaveLength(1);
		expect(searches()).toEqual([]);
	});

	it('a person made since is found, search lag or not', async () => {
		for (const searchLags of [false, true]) {
			const json = routedLead({ lead: { email: `lag-${searchLags}@acme.com` } });
			standIn.knobs.searchLags = searchLags;
			const found = await lookedUp(json);
			const id = standIn.addPerson({ emails: [{ value: `LAG-${searchLags}@acme.com` }] });
			expect(await crmOf(standIn, found)).toMatchObject({
				...{ action: 'updated', contactId: String(id) },
			});
		}
	});

	it.each([
		['is older than five minutes', async () => await lookedUp(routedLead(), 6 * MINUTE_MS)],
		['is of a time to come', async () => await lookedUp(routedLead(), -MINUTE_MS)],
		['is another system’s', async () => routedLead({ existing: { companyId: '7' } })],
	])('but the look-up %s, it is looked up in full', async (_, lookUp) => {
		const found = await lookUp();
		const crm = await crmOf(standIn, found);
		expect(crm.companyId).toBe(String(standIn.state.organizations[0].id));
		expect(searches()).toEqual([
			'GET /api/v2/persons/search',
			...['GET /api/v2/organizations/search', 'GET /api/v2/organizations/search'],
		]);
	});

	it.each([
		[
			'another address, only the person is searched again',
			{ email: 'j@acme.com' },
			['GET /api/v2/persons/search'],
		],
		[
			'another company, as before it was enriched, only the company is',
			{ company: 'Other', domain: 'other.example' },
			['GET /api/v2/organizations/search', 'GET /api/v2/organizations/search'],
		],
	])('but the look-up was for %s', async (_, lead, searched) => {
		const { crm } = await lookedUp(routedLead({ lead }));
		const { companyId } = await crmOf(standIn, { ...routedLead(), crm });
		expect(companyId).toBe(String(standIn.state.organizations[0].id));
		expect(searches()).toEqual(searched);
	});

	it('but the look-up was in another account, it is looked up in full', async () => {
		const elsewhere = await pipedrive();
		await crmOf(
			elsewhere,
			routedLead({ lead: { key: 'bob', personKey: 'bob', email: 'bob@acme.com' } }),
		);
		const [found] = await getLeads([routedLead()], await accountOf(elsewhere));
		if (found instanceof Error) throw found;
		await elsewhere.close();
		const id = standIn.addPerson({ emails: [{ value: 'jane@acme.com' }] });
		standIn.state.persons[0].update_time = later(new Date().toISOString(), { days: -1 });
		expect((await crmOf(standIn, found)).contactId).toBe(String(id));
		expect(alive(standIn.state.persons)).toHaveLength(1);
	});

	it('but its organization was edited, it is looked up in full', async () => {
		await addCompany();
		const found = await lookedUp();
		const { existing } = found.crm as { existing: Json };
		const crm = { existing: { ...existing, companyId: 'Acme' } };
		const { companyId } = await crmOf(standIn, { ...found, crm });
		expect(companyId).toBe(String(standIn.state.organizations[0].id));
		expect(standIn.state.organizations).toHaveLength(1);
	});

	it('and more changed since than one page lists, it is looked up in full', async () => {
		const found = await lookedUp();
		const id = standIn.addPerson({ emails: [{ value: 'jane@acme.com' }] });
		for (const name of ['Ann', 'Ben']) standIn.addPerson({ name });
		standIn.knobs.pageSize = 2;
		expect((await crmOf(standIn, found)).contactId).toBe(String(id));
		expect(searches()[0]).toBe('GET /api/v2/persons/search');
	});

	it('nothing is created where nobody could tell what changed since', async () => {
		const found = await lookedUp();
		standIn.failNext({ method: 'GET', path: /persons$/u, status: 500, times: 5 });
		const [result] = await upsert(standIn, [found]);
		expect(result).toBeInstanceOf(Error);
		const other = await lookedUp();
		standIn.failNext({ method: 'GET', path: /organizations$/u, status: 500, times: 5 });
		expect((await upsert(standIn, [other]))[0]).toBeInstanceOf(Error);
		expect([standIn.state.persons, standIn.state.organizations]).toEqual([[], []]);
	});

	it('a run that broke off after any request is completed by the next, search lag or not', async () => {
		const found = await lookedUp();
		await crmOf(standIn, found);
		const requests = standIn.log.length;
		for (const searchLags of [false, true]) {
			for (let last = 1; last <= requests; last++) {
				await standIn.close();
				standIn = await pipedrive();
				standIn.knobs.searchLags = searchLags;
				const json = await lookedUp();
				standIn.killAfterNext(last);
				await upsert(standIn, [json]).catch(() => []);
				standIn.revive();
				await crmOf(standIn, json);
				const { persons, organizations, activities } = standIn.state;
				const all = [persons, organizations, activities, notesIn(standIn)];
				expect(all.map((records) => alive(records).length)).toEqual([1, 1, 1, 1]);
				expect((await crmOf(standIn, json)).action).toBe('unchanged');
			}
		}
	}, 60_000);

	it('several leads of one new person and company become one of each', async () => {
		const second = routedLead({ lead: { key: 'lead-2' }, source: { submissionId: 'chat-8' } });
		const found = [await lookedUp(), await lookedUp(second)];
		for (const result of await upsert(standIn, found)) expect(result).not.toBeInstanceOf(Error);
		const { persons, organizations } = standIn.state;
		expect([persons.length, organizations.length, notesIn(standIn).length]).toEqual([1, 1, 2]);
	});
});
