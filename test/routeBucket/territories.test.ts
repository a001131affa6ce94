import { BANDS, qualifiedItem } from '../support/qualification';
import { isInPostcodes } from '../../nodes/RouteBucket/postcodes';
import { route } from './support';

const LEVELS = { ...BANDS.fit.high, ...BANDS.intent.medium };
const lead = (fields: object, sections: object = {}): unknown =>
	qualifiedItem({ levels: LEVELS }, { lead: fields, ...sections });
const CLEO = { reps: ['cleo@example.com'] };

const ownerOf = (item: unknown, territory: object, settings: object = {}): string | undefined =>
	route(item, { territories: [{ name: 'South', ...CLEO, ...territory }], ...settings }).owner
		?.email;

describe('a territory', () => {
	it.each<[string, object, object, object]>([
		['a region', { regions: 'DACH, Nordics' }, { country: 'Austria' }, { country: 'FR' }],
		['a country', { countries: 'DE, Switzerland' }, { country: 'CH' }, { country: null }],
		['a state', { states: 'Bavaria, TX' }, { state: 'tx' }, { state: 'Utah' }],
		[
			'a span of postcodes',
			{ postcodes: '80000-87999' },
			{ postcode: '80331' },
			{ postcode: '10115' },
		],
		[
			'a beginning of postcodes',
			{ postcodes: 'SW1*' },
			{ postcode: 'sw1a 2aa' },
			{ postcode: 'SE1 9RT' },
		],
		[
			'an industry',
			{ industries: 'Software' },
			{ stated: { industry: 'software company' } },
			{ stated: { industry: 'Bakery' } },
		],
		[
			'a size',
			{ employeesFrom: 200 },
			{ stated: { employees: '201-500' } },
			{ stated: { employees: 40 } },
		],
	])('by %s takes the leads that fit, and no others', (_, territory, inside, outside) => {
		expect(ownerOf(lead(inside), territory)).toBe('cleo@example.com');
		expect(ownerOf(lead(outside), territory)).not.toBe('cleo@example.com');
	});

	it('by language reads that of the conversation', () => {
		const spoken = (language: string): unknown => lead({}, { conversation: { language } });
		expect(ownerOf(spoken('de-AT'), { languages: 'de' })).toBe('cleo@example.com');
		expect(ownerOf(spoken('en'), { languages: 'de' })).not.toBe('cleo@example.com');
	});

	it('knows state and size of a company that was enriched', () => {
		const enrichment = { company: { region: 'Texas', employees: 800, industry: 'Insurance' } };
		const item = lead({}, { enrichment });
		const all = { states: 'Texas', employeesFrom: 500, employeesTo: 1000, industries: 'insurance' };
		expect(ownerOf(item, all)).toBe('cleo@example.com');
		expect(ownerOf(item, { ...all, employeesTo: 700 })).not.toBe('cleo@example.com');
	});

	it('asks for all that is filled in, and says in the trace what fitted', () => {
		const both = { countries: 'DE', employeesFrom: 100 };
		const item = lead({ country: 'DE', stated: { employees: 240 } });
		const territories = [{ name: 'Big in Germany', ...CLEO, ...both }];
		expect(route(item, { territories }).reason).toContain(
			'covers the territory “Big in Germany” (Germany, 240 employees)',
		);
		expect(ownerOf(lead({ country: 'DE' }), both)).not.toBe('cleo@example.com');
	});

	it('comes in the order of the table; one whose reps can take nothing is passed over', () => {
		const territories = [
			{ name: 'Small', countries: 'DE', reps: ['ben@example.com'] },
			{ name: 'Wide', regions: 'EMEA', team: 'Others' },
		];
		const teams = [{ name: 'Others', reps: ['anna@example.com'] }];
		const item = lead({ country: 'DE' });
		expect(route(item, { territories, teams }).owner?.email).toBe('ben@example.com');
		const reps = [{ email: 'anna@example.com' }, { email: 'ben@example.com', weight: 0 }];
		expect(route(item, { territories, teams, reps }).owner?.email).toBe('anna@example.com');
	});

	it('comes before the countries of the reps, and takes its reps out of the team', () => {
		const reps = [
			{ email: 'anna@example.com' },
			{ email: 'ben@example.com', countries: 'DE' },
			{ email: 'cleo@example.com' },
		];
		const item = lead({ country: 'DE', state: 'Bavaria' });
		expect(ownerOf(item, { states: 'Bavaria' }, { reps })).toBe('cleo@example.com');
		expect(ownerOf(lead({ country: 'DE' }), { states: 'Bavaria' }, { reps })).toBe(
			'ben@example.com',
		);
		expect(ownerOf(lead({ country: 'US' }), { states: 'Bavaria' }, { reps })).toBe(
			'anna@example.com',
		);
	});
});

describe('postcodes', () => {
	it.each<[string, string[], boolean]>([
		['10115', ['10115'], true],
		['10115-1234', ['10000-10999'], true],
		['D-10115', ['10000-10999'], false],
		['sw1a2aa', ['SW1A 2AA'], true],
		['1010', ['10000-19999'], false],
		['8001', ['8000 - 8999'], true],
		['', ['1*'], false],
	])('%s in %j: %s', (postcode, ranges, expected) => {
		expect(isInPostcodes(postcode, ranges)).toBe(expected);
	});
});

describe('accounts at the domain', () => {
	const account = (companyId: string, ownerEmail: string, contacts: number, createdAt = null) => ({
		...{ companyId, ownerEmail, contacts, createdAt },
	});
	const known = (domainAccounts: object[], fields: object = {}): unknown =>
		lead(fields, { crm: { existing: { domainAccounts } } });

	it('with most contacts name the owner', () => {
		const routed = route(
			known([account('1', 'ben@example.com', 2), account('2', 'cleo@example.com', 5)]),
		);
		expect(routed.owner?.email).toBe('cleo@example.com');
		expect(routed.reason).toContain('owns the account with most contacts at this domain (5)');
	});

	it('are discarded where there are 21 or more, and for free mail', () => {
		const many = Array.from({ length: 21 }, (_, at) => account(`${at}`, 'outside@example.com', at));
		expect(route(known(many)).owner?.email).not.toBe('outside@example.com');
		expect(route(known(many.slice(1))).owner?.email).toBe('outside@example.com');
		const free = { email: 'jane@gmail.com', emailType: 'free', domain: 'gmail.com' };
		expect(route(known(many.slice(1), free)).owner?.email).not.toBe('outside@example.com');
	});

	it('come after the owner of an open lead, who comes after the contact’s', () => {
		const existing = {
			leadOwnerEmail: 'anna@example.com',
			companyOwnerEmail: 'ben@example.com',
			domainAccounts: [account('1', 'cleo@example.com', 9)],
		};
		const of = (more: object): string | undefined =>
			route(lead({}, { crm: { existing: { ...existing, ...more } } })).owner?.email;
		expect(of({})).toBe('anna@example.com');
		expect(of({ ownerEmail: 'ben@example.com' })).toBe('ben@example.com');
		expect(of({ leadOwnerEmail: null })).toBe('ben@example.com');
		expect(of({ leadOwnerEmail: null, companyOwnerEmail: null })).toBe('cleo@example.com');
	});

	it('owners outside the list of reps keep their leads, unless only listed reps count', () => {
		const item = lead({}, { crm: { existing: { ownerEmail: 'outside@example.com' } } });
		expect(route(item).owner?.email).toBe('outside@example.com');
		const routed = route(item, { onlyListedReps: true });
		expect(routed.owner?.email).not.toBe('outside@example.com');
		expect(routed.trace.map(({ message }) => message).join(' ')).toContain(
			'is passed over: not in the list of reps',
		);
	});
});
