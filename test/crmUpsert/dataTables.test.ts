import {
	contactRowOn,
	dataTables,
	existingOf,
	rowsOf,
	TABLES,
	type Row,
	type Rows,
} from '../../nodes/CrmUpsert/crms/dataTables';
import { afterPlan } from '../../nodes/CrmUpsert/plan';
import {
	CAPTURED_AT,
	crmItem,
	crmOf,
	getLead,
	KIM,
	known,
	later,
	planFor,
	POLICY,
	recordAfter,
	routedLead,
} from './leads';

type Tables = Record<keyof Rows, Map<unknown, Row>>;

const emptyTables = (): Tables => ({
	contacts: new Map(),
	activities: new Map(),
	decisions: new Map(),
});

/** What Split Out and Data Table (upsert by the table's key) do with `crm.rows`. */
function store(tables: Tables, rows: Record<string, Array<Record<string, unknown>>> = {}): void {
	for (const name of ['contacts', 'activities', 'decisions'] as const) {
		for (const row of rows[name]) {
			const key = row[TABLES[name].key];
			tables[name].set(key, { ...tables[name].get(key), ...(row as Row) });
		}
	}
}

/** One run of the template: look up, Get Lead, (route), Create or Update, store. */
async function run(tables: Tables, json: Record<string, unknown>) {
	const { personKey } = crmItem(json).lead;
	const row = tables.contacts.get(personKey);
	const merged = row ? { ...json, ...row, id: 1, createdAt: CAPTURED_AT } : json;
	const crm = await crmOf(await getLead(merged, dataTables), { crm: dataTables });
	store(tables, crm.rows);
	return crm;
}

const message = (key: string, days: number) =>
	routedLead({
		lead: { key },
		source: { submissionId: key, capturedAt: later(CAPTURED_AT, { days }) },
	});

describe('n8n Data Tables as the CRM', () => {
	it('the same payload twice gives one contact, one transcript, one task, and writes nothing the second time', async () => {
		const tables = emptyTables();
		expect((await run(tables, routedLead())).action).toBe('created');
		const before = structuredClone(tables);
		const again = await run(tables, routedLead());
		expect(again.action).toBe('unchanged');
		expect(again.rows).toEqual({ contacts: [], activities: [], decisions: [] });
		expect(tables).toEqual(before);
		expect([...tables.activities.values()].map(({ kind }) => kind)).toEqual(['transcript', 'task']);
	});

	it('a new message gives one contact, two transcripts, one open task', async () => {
		const tables = emptyTables();
		await run(tables, message('a', 0));
		await run(tables, message('b', 3));
		const kinds = [...tables.activities.values()].map(({ kind, status }) => [kind, status]);
		expect(tables.contacts.size).toBe(1);
		expect(tables.decisions.size).toBe(2);
		expect(kinds).toEqual([
			['transcript', undefined],
			['task', 'open'],
			['transcript', undefined],
		]);
	});

	it('a task that a rep has marked keeps its mark when it is refreshed', async () => {
		const tables = emptyTables();
		const { task } = await run(tables, message('a', 0));
		store(tables, {
			...{ contacts: [], decisions: [] },
			activities: [{ activity_key: task?.key ?? '', status: 'calling' }],
		});
		await run(tables, message('b', 3));
		expect(tables.activities.get(task?.key)?.status).toBe('calling');
	});

	it('a correction in the table is respected', async () => {
		const tables = emptyTables();
		await run(tables, message('a', 0));
		const [row] = tables.contacts.values();
		Object.assign(row, { company: 'ACME Holding', owner_email: 'max@x.example' });
		await run(tables, message('b', 3));
		expect([...tables.contacts.values()]).toMatchObject([
			{ company: 'ACME Holding', owner_email: 'max@x.example', last_lead_key: 'b' },
		]);
	});

	it('the row gives back what the plan left: one look-up knows everything', () => {
		const json = routedLead();
		const existing = known({ record: { custom_score: '7', tags: ['a', 'b'] } });
		const after = afterPlan(existing, planFor(json, existing), crmItem(json), POLICY);
		const [row] = rowsOf(planFor(json, existing), crmItem(json), existing).contacts;
		const back = existingOf(row);
		expect(back.record).toMatchObject({ custom_score: '7', tags: ['a', 'b'], fit_score: 100 });
		expect(back).toMatchObject({
			contactId: 'person-1',
			ownerEmail: KIM,
			lifecycle: 'salesqualifiedlead',
			lastLeadKey: 'lead-1',
			notes: after.notes,
			openTask: { ...after.openTask },
			assignment: { leadKey: 'lead-1', ownerEmail: KIM, bucket: 'warm' },
		});
	});

	it('rows hold only cells of their column’s type', () => {
		const { contacts, activities, decisions } = rowsOf(
			planFor(routedLead()),
			crmItem(routedLead()),
			known(),
		);
		const check = (table: keyof Rows, rows: Row[]): void => {
			const types = new Map(TABLES[table].columns.map(({ name, type }) => [name, type]));
			for (const [name, cell] of rows.flatMap((row) => Object.entries(row))) {
				const type = types.get(name);
				expect([table, name, type]).not.toContain(undefined);
				if (cell === null) continue;
				expect([name, typeof cell]).toEqual([name, type === 'date' ? 'string' : type]);
				if (type === 'date') expect(Date.parse(String(cell))).not.toBeNaN();
			}
			expect(rows.length).toBeGreaterThan(0);
		};
		check('contacts', contacts);
		check('activities', activities);
		check('decisions', decisions);
	});

	it('columns have names that n8n accepts, each once', () => {
		for (const { columns, key } of Object.values(TABLES)) {
			const names = columns.map(({ name }) => name);
			expect(names).toContain(key);
			expect(new Set(names).size).toBe(names.length);
			for (const name of names) expect(name).toMatch(/^[a-zA-Z]\w{0,62}$/u);
			for (const name of ['id', 'createdAt', 'updatedAt']) expect(names).not.toContain(name);
		}
	});

	it('the audit of a decision stays in the decisions table', async () => {
		const { rows } = await run(emptyTables(), routedLead());
		expect(rows?.decisions[0]).toMatchObject({ holdout: true, propensity: 0.03, bucket: 'warm' });
		expect(JSON.stringify([rows?.contacts, rows?.activities])).not.toMatch(/holdout|propensity/u);
	});

	it('text that databases refuse is stored in a form they take', async () => {
		const turns = [{ speaker: 'prospect', text: 'a\0b\uD83D' }];
		const { rows, notes } = await run(emptyTables(), routedLead({ conversation: { turns } }));
		expect(rows?.activities[0].body).toBe('Prospect: a\uFFFDb\uFFFD');
		expect(notes[0].body).toBe('Prospect: a\0b\uD83D');
	});

	it('a lead nobody looked up leaves the contact alone, and says so', async () => {
		const crm = await crmOf(routedLead(), { crm: dataTables });
		expect(crm).toMatchObject({ action: 'needsReview', changes: [] });
		expect(crm.rows?.contacts).toEqual([]);
		expect(crm.rows?.activities.map(({ kind }) => kind)).toEqual(['transcript', 'task']);
		expect(crm.warnings[0]).toContain('Get Lead');
	});

	it('a preview gives the nodes that follow nothing to store', async () => {
		const json = await getLead(routedLead(), dataTables);
		const crm = await crmOf(json, { crm: dataTables, previewOnly: true });
		expect(crm).toMatchObject({ action: 'previewed', wouldBe: 'created' });
		expect(crm.rows).toEqual({ contacts: [], activities: [], decisions: [] });
		expect(crm.changes.length).toBeGreaterThan(20);
	});
});

describe('Get Lead', () => {
	const [row] = rowsOf(planFor(routedLead()), crmItem(routedLead()), known()).contacts;
	const crmSectionOf = (json: Record<string, unknown>): unknown => json.crm;

	it('finds the row that a Merge laid over the item, and takes its columns off again', async () => {
		const json = { ...routedLead(), ...row, id: 3, updatedAt: CAPTURED_AT, campaignId: 'x' };
		const found = await getLead(json, dataTables);
		expect(Object.keys(found).sort()).toEqual(
			[...Object.keys(routedLead()), 'campaignId', 'crm'].sort(),
		);
		expect(crmSectionOf(found)).toMatchObject({ existing: { contactId: 'person-1' } });
	});

	it('takes a row given in the node, as an object or from Merge', async () => {
		expect(crmSectionOf(await getLead(routedLead(), dataTables, row))).toMatchObject({
			existing: { contactId: 'person-1', lastLeadKey: 'lead-1' },
		});
	});

	it('without a row says that nothing is known', async () => {
		expect(crmSectionOf(await getLead(routedLead(), dataTables))).toEqual({ existing: known() });
	});

	it('refuses the row of someone else', async () => {
		const other = { ...row, person_key: 'someone-else' };
		await expect(getLead(routedLead(), dataTables, other)).rejects.toThrow(
			'belongs to another person',
		);
		expect(contactRowOn({ ...routedLead(), ...other }, 'person-1')).toBeNull();
	});

	it('reads a row that people or an older version left in any state', () => {
		const odd = {
			person_key: 'person-1',
			other_fields: '{broken',
			transcripts: '[1, {"key": 2}, {"key": "k.transcript.1", "hash": null}]',
			fit_score: '86',
			ai_disclosed: 1,
			qualified_at: new Date(CAPTURED_AT),
			last_captured_at: 'yesterday',
			consent_at: 9e15,
		};
		expect(existingOf(odd)).toMatchObject({
			contactId: 'person-1',
			record: { fit_score: 86, ai_disclosed: true, qualified_at: '2026-03-10T21:47:00.000Z' },
			notes: [{ key: 'k.transcript.1' }],
			lastCapturedAt: null,
		});
	});

	it('keeps what it knows across the stored form of a whole history', () => {
		const first = message('a', 0);
		const second = message('b', 3);
		const [stored] = rowsOf(
			planFor(second, recordAfter(first)),
			crmItem(second),
			recordAfter(first),
		).contacts;
		expect(planFor(first, existingOf(stored)).action).toBe('unchanged');
		expect(planFor(second, existingOf(stored)).action).toBe('unchanged');
	});
});
