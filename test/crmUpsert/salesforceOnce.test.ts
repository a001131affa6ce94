import type { SalesforceStandIn } from '../standins/salesforce';
import type { Row } from '../standins/salesforce/org';
import { routedLead } from './leads';
import {
	accountOf,
	callsOf,
	crmIn,
	crmsIn,
	hostOf,
	own,
	provisionedOrg,
	runOf,
	startOrg,
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

const said = (text: string, changes: Parameters<typeof routedLead>[0] = {}) =>
	routedLead({ ...changes, conversation: { turns: [{ speaker: 'prospect', text }] } });
const LONG = 'I said “hello” & <b>more</b>. '.repeat(2_000);

/** How many requests a run of these leads makes. */
async function requestsOf(jsons: Array<Record<string, unknown>>): Promise<number> {
	const other = await provisionedOrg();
	await runOf(other, jsons);
	const { length } = other.log;
	await other.close();
	return length;
}

const counts = ({ org }: SalesforceStandIn) => ({
	leads: org.rows('Lead').length,
	notes: org.rows('Task').filter(({ Status }) => Status === 'Completed').length,
	tasks: org.rows('Task').filter(({ Status }) => Status !== 'Completed').length,
	files: org.rows('ContentDocument').length,
});

describe('a run that breaks off after any of its requests', () => {
	it.each([
		{ name: 'one lead', jsons: [routedLead()], files: 0 },
		{ name: 'one lead with a long transcript', jsons: [said(LONG)], files: 1 },
		{ name: 'one lead whose words look like a reference', jsons: [said('@{call0.id}')], files: 0 },
		{
			name: 'three leads',
			jsons: ['a', 'b', 'c'].map((name) =>
				routedLead({
					lead: { key: name, personKey: name, email: `${name}@acme.com` },
					source: { submissionId: name },
				}),
			),
			files: 0,
		},
	])('is taken up again: $name', async ({ jsons, files }) => {
		const requests = await requestsOf(jsons);
		for (let killed = 1; killed <= requests; killed++) {
			const broken = await provisionedOrg();
			broken.killAfter(killed);
			for (const result of await runOf(broken, jsons)) {
				const told = result instanceof Error ? result.message : result.warnings.join();
				expect(told).toMatch(/^Salesforce could not be reached$|couldn’t be read back/u);
			}
			const crms = await crmsIn(broken, jsons);
			expect(crms.flatMap(({ warnings }) => warnings)).toEqual([]);
			const { length } = jsons;
			expect({ killed, ...counts(broken) }).toEqual({
				killed,
				...{ leads: length, notes: length, tasks: length, files },
			});
			expect(broken.violations).toEqual([]);
			await broken.close();
		}
	});
});

it('a run about a known person that breaks off is taken up again', async () => {
	const next = () =>
		said('One more thing', { lead: { key: 'lead-2' }, source: { submissionId: 'x' } });
	for (let killed = 1; killed <= 4; killed++) {
		const broken = await provisionedOrg();
		const { contactId } = await crmIn(broken, routedLead());
		broken.killAfter(killed);
		await runOf(broken, [next()]).catch(() => null);
		broken.killAfter(null);
		expect(await crmIn(broken, next())).toMatchObject({ contactId, warnings: [] });
		expect({ killed, ...counts(broken) }).toEqual({
			killed,
			leads: 1,
			notes: 2,
			tasks: 1,
			files: 0,
		});
		expect(broken.violations).toEqual([]);
		await broken.close();
	}
});

it('a cancelled run sends nothing more', async () => {
	const cancelled = AbortSignal.abort(new Error('Cancelled'));
	const [failed] = await runOf(standIn, [routedLead()], { cancelled });
	expect(failed).toMatchObject({ message: 'Cancelled' });
	expect(standIn.log).toEqual([]);
});

/** Two runs that both looked up before either writes. */
async function twoAtOnce(org: SalesforceStandIn) {
	let arrived = 0;
	let open: () => void = () => undefined;
	const both = new Promise<void>((resolve) => {
		open = resolve;
	});
	const host = hostOf(org);
	const send: typeof host = async (url, init) => {
		if (String(url).endsWith('/sobjects/Lead')) {
			if (++arrived === 2) open();
			await both;
		}
		return await host(url, init);
	};
	return await Promise.all([
		crmIn(org, routedLead(), { send }),
		crmIn(org, routedLead(), { send }),
	]);
}

describe('two runs at once', () => {
	it('make one lead: the person’s key is unique', async () => {
		const crms = await twoAtOnce(standIn);
		expect(new Set(crms.map(({ contactId }) => contactId)).size).toBe(1);
		expect(counts(standIn)).toEqual({ leads: 1, notes: 1, tasks: 1, files: 0 });
	});

	it('make two leads where the fields were never provisioned, because nothing is unique there', async () => {
		const bare = await startOrg();
		await twoAtOnce(bare);
		expect(bare.org.rows('Lead')).toHaveLength(2);
		await bare.close();
	});
});

it('an enquiry that comes again with another address is written to both people', async () => {
	await crmIn(standIn, routedLead());
	const corrected = () =>
		routedLead({ lead: { email: 'jane.doe@acme.com', personKey: 'person-2' } });
	const crm = await crmIn(standIn, corrected());
	expect(crm).toMatchObject({ action: 'created', warnings: [] });
	expect(tasksOf(standIn, crm.contactId)).toMatchObject({ notes: [{}], open: [{}] });
	expect(await crmIn(standIn, corrected())).toMatchObject({ action: 'unchanged' });
	expect(counts(standIn)).toEqual({ leads: 2, notes: 2, tasks: 2, files: 0 });
});

it('a placeholder for a company gives way to its name', async () => {
	await crmIn(standIn, routedLead({ lead: { company: null, domain: null, emailType: 'free' } }));
	expect(standIn.org.rows('Lead')).toMatchObject([{ Company: '[not provided]' }]);
	await crmIn(standIn, routedLead({ lead: { key: 'lead-2' }, source: { submissionId: 'x' } }));
	expect(standIn.org.rows('Lead')).toMatchObject([{ Company: 'Acme' }]);
});

describe('without provisioned fields', () => {
	it('a lead is written once all the same, and says what to do', async () => {
		const bare = await startOrg();
		const crm = await crmIn(bare, routedLead());
		expect(crm.action).toBe('created');
		expect(crm.rejected).toContainEqual({
			field: own('Bucket'),
			value: 'warm',
			reason:
				'No such field, or not visible for the user of the credential. Run Provision Fields, or give that user access to it',
		});
		expect(await crmIn(bare, routedLead())).toMatchObject({ action: 'unchanged' });
		expect(counts(bare)).toEqual({ leads: 1, notes: 1, tasks: 1, files: 0 });
		expect(bare.violations).toEqual([]);
		await bare.close();
	});
});

describe('transcripts', () => {
	const SOUP = '<b>&amp; “ü” 🙂 漢字 مرحبا\t| ';
	const sized = (length: number, filler: string): string =>
		Array.from(filler.repeat(length))
			.join('')
			.slice(0, length)
			.replace(/\p{Surrogate}$/u, 'x');

	it('that are long go into a file, which the task names', async () => {
		const text = sized(32_001, SOUP + '\r\n');
		const crm = await crmIn(standIn, said(text));
		const [file] = standIn.org.rows('ContentVersion');
		const { notes } = tasksOf(standIn, crm.contactId);
		expect(notes).toHaveLength(1);
		expect(String(notes[0].Description).length).toBeLessThanOrEqual(32_000);
		expect(notes[0].Description).toContain(
			`Full text: ${crm.notes[0].body.length} characters in the file https://acme.my.salesforce.com/sfc/servlet.shepherd/version/download/${String(file.Id)}`,
		);
	});

	it.each(['\n', '\r\n'])(
		'that fit stay in the task, also where line breaks come back as %j',
		async (lineBreak) => {
			standIn.org.lineBreak = lineBreak;
			const text = sized(5_000, SOUP + '\n');
			const crm = await crmIn(standIn, said(text));
			expect(crm.warnings).toEqual([]);
			expect(standIn.org.rows('ContentVersion')).toEqual([]);
			const [note] = tasksOf(standIn, crm.contactId).notes;
			expect(note.Description).toContain(crm.notes[0].body);
			expect(await crmIn(standIn, said(text))).toMatchObject({ action: 'unchanged' });
		},
	);

	it('with carriage returns go into a file, where they stay', async () => {
		const crm = await crmIn(standIn, said('one\r\ntwo\rthree'));
		const [file] = standIn.org.rows('ContentVersion');
		expect(Buffer.from(String(file.VersionData), 'base64').toString()).toBe(crm.notes[0].body);
	});

	it('of a conversation that grew replace the shorter ones', async () => {
		const chat = (texts: string[]) =>
			routedLead({ conversation: { turns: texts.map((text) => ({ speaker: 'prospect', text })) } });
		await crmIn(standIn, chat(['first']));
		const crm = await crmIn(standIn, chat(['first', 'second']));
		expect(crm).toMatchObject({ enquiry: { kind: 'continued' }, warnings: [] });
		await crmIn(standIn, chat(['first', 'second', LONG]));
		await crmIn(standIn, chat(['first', 'second', LONG, 'fourth']));
		expect(counts(standIn)).toEqual({ leads: 1, notes: 1, tasks: 1, files: 1 });
		const latest = standIn.org.rows('ContentVersion').find(({ IsLatest }) => IsLatest === true);
		expect(Buffer.from(String(latest?.VersionData), 'base64').toString()).toMatch(/fourth$/u);
	});

	it('that a trigger changed are reported', async () => {
		standIn.org.onSave = (type, row) => {
			if (type === 'Task') row.Description = String(row.Description).replace('March', 'May');
		};
		const crm = await crmIn(standIn, routedLead());
		expect(crm.warnings).toEqual([
			'The transcript (part 1 of 1) reads differently in Salesforce than it was written: compare it with “crm.notes” of this item',
		]);
	});
});

describe('hostile texts', () => {
	const HOSTILE = [
		"' OR Id != null OR Email = '",
		'abc\\',
		"\\' OR Name LIKE '%",
		'@{call0.id}',
		'@{call0.records[0].Id}',
		'}}{{ $json.secret }}',
		'a/b?c=d#e+f%2F',
		'<script>alert(1)</script>',
		'ünï🙂漢字',
	];

	it.each(HOSTILE)('arrive as they are: %s', async (text) => {
		const crm = await crmIn(
			standIn,
			said(`Text ${text}`, { lead: { firstName: text, jobTitle: `T ${text}`, company: text } }),
		);
		expect(crm.warnings).toEqual([]);
		expect(standIn.org.row(String(crm.contactId))).toMatchObject({
			...{ FirstName: text.slice(0, 40), Title: `T ${text}`, Company: text },
		});
		const { notes } = tasksOf(standIn, crm.contactId);
		expect(notes[0].Description).toContain(`Text ${text}`);
	});

	it.each([
		"o'brien@acme.com",
		"x'+OR+Id!=null@acme.com",
		'back\\slash@acme.com',
		'a/b?c#d+e@acme.com',
		'ü@acme.com',
		'@{call0.id}@acme.com',
	])('in an address find their own lead only: %s', async (email) => {
		standIn.org.insert('Lead', { LastName: 'Other', Company: 'Other', Email: 'other@acme.com' });
		const lead = () => routedLead({ lead: { email } });
		const first = await crmIn(standIn, lead());
		expect(first.action).toBe('created');
		const again = await crmIn(standIn, lead());
		expect(again).toMatchObject({ action: 'unchanged', contactId: first.contactId });
		expect(standIn.org.rows('Lead')).toHaveLength(2);
	});

	it('of more than 255 characters are named per field, and the rest is written', async () => {
		const name = 'n'.repeat(300);
		const crm = await crmIn(standIn, routedLead({ lead: { jobTitle: name, firstName: name } }));
		expect(crm.rejected).toEqual([
			{ field: 'FirstName', value: name, reason: 'Takes 40 characters, and these are 300' },
			{ field: 'Title', value: name, reason: 'Takes 128 characters, and these are 300' },
		]);
		expect(standIn.org.rows('Lead')).toMatchObject([{ LastName: 'Doe', Email: 'jane@acme.com' }]);
	});
});

it('the client adds no credential and repeats nothing by itself', async () => {
	const seen: Row[] = [];
	const host = hostOf(standIn);
	const account = await accountOf(standIn, {}, async (url, init) => {
		seen.push(Object.fromEntries(new Headers(init?.headers)));
		return await host(url, init);
	});
	standIn.failNext({ status: 500, code: 'UNKNOWN_EXCEPTION', message: 'An unexpected error' });
	await account.fields();
	expect(seen.every((headers) => !('authorization' in headers))).toBe(true);
	expect(callsOf(standIn)).toHaveLength(0);
});
