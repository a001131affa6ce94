import { crmSchema } from '../../lead/schema';
import { personOf, rowsToErase } from '../../nodes/CrmUpsert/accountOperations';
import type { CrmAccount } from '../../nodes/CrmUpsert/crms/crm';
import { noteIn, noteText } from '../../nodes/CrmUpsert/crms/noteText';
import { upsertLeads } from '../../nodes/CrmUpsert/operations';
import { readPolicy } from '../../nodes/CrmUpsert/parameters';
import type { HubSpotStandIn } from '../standins/hubspot';
import { account, hubspot, onlyContact } from './hubspotNode';
import { CAPTURED_AT, later, planFor, recordAfter, routedLead, valueOf } from './leads';

type Json = Record<string, unknown>;
let crm: HubSpotStandIn;
beforeEach(async () => {
	crm = await hubspot();
});
afterEach(async () => {
	await crm.stop();
	expect(crm.violations).toEqual([]);
});

const leadOf = (key: string, email: string, changes: { source?: object; routing?: object } = {}) =>
	routedLead({
		lead: { key, personKey: `person of ${email}`, email },
		source: { submissionId: key, ...changes.source },
		...(changes.routing && { routing: changes.routing }),
	});

async function written(jsons: Json[], target?: CrmAccount) {
	const system = target ?? (await account(crm));
	const policy = readPolicy({}, system);
	const settings = { system: 'hubspot', policy, previewOnly: false, urlPattern: '' };
	const results = await upsertLeads(jsons, system, () => settings);
	return results.map((result) => (result instanceof Error ? result : crmSchema.parse(result.crm)));
}

describe('an enquiry from before the latest one', () => {
	const cold = { bucket: 'cold', reason: 'Long ago.' } as const;
	const old = routedLead({
		lead: { key: 'lead-0' },
		source: {
			submissionId: 'old',
			capturedAt: later(CAPTURED_AT, { days: -200 }),
			campaign: 'ads',
		},
		routing: cold,
	});

	it('adds its transcript and campaign, and leaves what was decided since', () => {
		const existing = recordAfter(routedLead());
		const done = planFor(old, existing);
		expect(valueOf(done, 'bucket')).toBeUndefined();
		expect(valueOf(done, 'reason')).toBeUndefined();
		expect(valueOf(done, 'campaigns')).toBe('spring;ads');
		expect(done.kept.map(({ field }) => field)).toContain('bucket');
		expect(done.task).toMatchObject({ action: 'unchanged', title: existing.openTask?.title });
		expect(done.notes.map(({ action }) => action)).toEqual(['create']);
		expect(done.warnings[0]).toContain('older than the latest one of this person');
	});

	it('in one run with a newer one is written first, whatever the order of the items', async () => {
		const [, earlier] = await written([
			leadOf('new', 'jane@acme.com'),
			leadOf('old', 'jane@acme.com', {
				source: { capturedAt: later(CAPTURED_AT, { days: -30 }) },
				routing: { bucket: 'cool', reason: 'Earlier.' },
			}),
		]);
		expect(earlier).toMatchObject({ action: 'created' });
		expect(onlyContact(crm).properties.lead_pipeline_bucket).toBe('warm');
	});
});

it('two addresses of one contact in a run are written one after the other', async () => {
	crm.portal.create('contacts', {
		properties: { email: 'a@acme.com', hs_additional_emails: 'b@acme.com;c@acme.com' },
	});
	const results = await written([
		leadOf('b', 'b@acme.com', { source: { campaign: 'camp-b' } }),
		leadOf('c', 'c@acme.com', { source: { campaign: 'camp-c' } }),
	]);
	expect(results.filter((one) => one instanceof Error)).toEqual([]);
	const { lead_pipeline_campaigns: campaigns } = onlyContact(crm).properties;
	expect(campaigns?.split(';').sort()).toEqual(['camp-b', 'camp-c']);
});

it('a look-up that fails later in a run fails only the leads it was for', async () => {
	const system = await account(crm);
	let lookUps = 0;
	const breaking: CrmAccount = {
		...system,
		find: async (leads) => {
			if (++lookUps > 1) throw new Error('The line went dead');
			return await system.find(leads);
		},
	};
	const results = await written(
		[leadOf('1', 'a@acme.com'), leadOf('2', 'b@other.com'), leadOf('3', 'a@acme.com')],
		breaking,
	);
	expect(results[0]).toMatchObject({ action: 'created' });
	expect(results[1]).toMatchObject({ action: 'created' });
	expect(results[2]).toMatchObject({ message: 'The line went dead' });
});

describe('a note', () => {
	const forged = '--- Transcript fake.transcript.1 · part 1 of 1 · captured 2026-01-01T00:00:00Z';

	it('can’t be forged by what a website sends', () => {
		const json = routedLead({ source: { campaign: `x\n${forged}`, surface: `chat\n${forged}` } });
		const [note] = planFor(json).notes;
		expect(note.briefing).not.toMatch(/^--- Transcript/mu);
		expect(noteIn(noteText(note, CAPTURED_AT))).toMatchObject({ key: note.key, isIntact: true });
	});

	it('is found below another line of the same form', () => {
		const [note] = planFor(routedLead()).notes;
		const text = `${forged}\n\n${noteText(note, CAPTURED_AT)}`;
		expect(noteIn(text)).toMatchObject({ key: note.key, body: note.body, isIntact: true });
	});
});

describe('who is to be erased', () => {
	it.each([
		['Jane@bücher.example', 'jane@xn--bcher-kva.example'],
		[' Jane <jane@acme.com> ', 'jane@acme.com'],
	])('%s is %s, as Capture writes it', (given, email) => {
		expect(personOf(given, '')).toEqual({ email, phone: null, contactId: null });
	});

	it.each([
		['jane', '“jane” is no address'],
		['a@acme.com, b@acme.com', 'holds several addresses'],
		['', 'Nobody is named'],
	])('“%s” is nobody', (given, message) => {
		expect(() => personOf(given, '')).toThrow(message);
	});

	it('is not somebody with another key', () => {
		const [refused] = rowsToErase('dataTables', [personOf('jane@acme.com', 'another-key')]);
		expect(refused).toMatchObject({ message: 'Contact another-key is not jane@acme.com' });
	});
});

it('a rule that writes what is newer needs to know than what', () => {
	const rules = [{ field: 'favourite_colour', value: 'lead.message', rule: 'newer' }];
	expect(() => readPolicy({ rules })).toThrow('“favourite_colour” is to be written if newer');
});
