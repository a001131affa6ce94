import { renderTranscript } from '../../nodes/CrmUpsert/transcript';
import {
	alive,
	crmOf,
	crmsOf,
	notesIn,
	pipedrive,
	sendTo,
	transcriptIn,
	upsert,
	waits,
	writes,
	type StandIn,
} from './pipedriveAccount';
import { CAPTURED_AT, crmItem, later, routedLead } from './leads';

let standIn: StandIn;
beforeEach(async () => {
	standIn = await pipedrive();
});
afterEach(async () => {
	await standIn.close();
	expect(standIn.violations).toEqual([]);
});

const LONG = 'We renew in March. '.repeat(180);
/** So that this is a transcript of several notes. */
const parameters = { transcriptLimit: 2000 };
const longLead = () =>
	routedLead({ conversation: { turns: [{ speaker: 'prospect', text: LONG }] } });
const told = (json: Record<string, unknown>): string =>
	renderTranscript(crmItem(json).conversation.turns);

function expectOnce(json: Record<string, unknown>): void {
	const { persons, organizations, activities } = standIn.state;
	expect([persons, organizations, activities].map(({ length }) => length)).toEqual([1, 1, 1]);
	expect(new Set(notesIn(standIn).map(({ key }) => key)).size).toBe(notesIn(standIn).length);
	expect(transcriptIn(standIn)).toBe(told(json));
	expect(activities[0]).toMatchObject({ done: false, person_id: persons[0].id });
	expect(persons[0]).toMatchObject({ org_id: organizations[0].id });
}

describe('a run that broke off', () => {
	it('after any of its requests is taken up by the next without doubles, search lag or not', async () => {
		await crmOf(standIn, longLead(), { parameters });
		const requests = standIn.log.length;
		expect(requests).toBeGreaterThan(9);
		await standIn.close();
		for (const searchLags of [false, true]) {
			const run = { parameters, options: { looksTwice: searchLags } };
			for (let last = 1; last <= requests; last++) {
				standIn = await pipedrive();
				standIn.knobs.searchLags = searchLags;
				standIn.killAfterNext(last);
				await upsert(standIn, [longLead()], run).catch(() => []);
				standIn.revive();
				await crmOf(standIn, longLead(), run);
				expectOnce(longLead());
				const after = standIn.log.length;
				expect((await crmOf(standIn, longLead(), run)).action).toBe('unchanged');
				expect(standIn.log.slice(after).every(({ method }) => method === 'GET')).toBe(true);
				if (last < requests || !searchLags) await standIn.close();
			}
		}
	}, 120_000);

	it('while a known person wrote again is taken up as well', async () => {
		const followUp = routedLead({
			lead: { key: 'lead-2' },
			source: { submissionId: 'chat-8', capturedAt: later(CAPTURED_AT, { days: 1 }) },
		});
		for (let last = 1; last <= 12; last++) {
			await standIn.close();
			standIn = await pipedrive();
			await crmOf(standIn, routedLead());
			standIn.killAfterNext(last);
			await upsert(standIn, [followUp]).catch(() => []);
			standIn.revive();
			await crmOf(standIn, followUp);
			const { persons, activities } = standIn.state;
			expect([persons.length, activities.length, notesIn(standIn).length]).toEqual([1, 1, 2]);
		}
	}, 60_000);
});

describe('a request whose answer was lost', () => {
	const lost = { status: 502, body: 'Bad gateway' };

	it.each([
		['organization', /\/organizations$/u],
		['person', /\/persons$/u],
		['activity', /\/activities$/u],
		['note', /\/notes$/u],
	])('but was carried out is not sent again: %s', async (_, path) => {
		standIn.knobs.searchLags = true;
		standIn.failNext({ method: 'POST', path, ...lost, carriedOut: true });
		const crm = await crmOf(standIn, routedLead());
		expect(crm.warnings).toEqual([]);
		expectOnce(routedLead());
	});

	it.each([
		['organization', /\/organizations$/u],
		['person', /\/persons$/u],
		['activity', /\/activities$/u],
		['note', /\/notes$/u],
	])('and was not carried out is sent once more: %s', async (_, path) => {
		standIn.failNext({ method: 'POST', path, ...lost });
		await crmOf(standIn, routedLead());
		expectOnce(routedLead());
	});

	it('of an update is sent again, as it can’t write twice', async () => {
		await crmOf(standIn, routedLead());
		standIn.failNext({ method: 'PATCH', path: /persons/u, ...lost, times: 2 });
		const followUp = routedLead({ lead: { key: 'lead-2' }, source: { submissionId: 'chat-8' } });
		expect((await crmOf(standIn, followUp)).action).toBe('updated');
	});
});

describe('two runs at once', () => {
	it('can create two people, which the next lead reports without creating a third', async () => {
		// Pipedrive has nothing unique: both look the person up before either has created them.
		let waiting: Array<() => void> = [];
		const together = sendTo(standIn);
		const send = async (url: string | URL | Request, init?: RequestInit) => {
			if (init?.method === 'POST' && String(url).endsWith('/persons')) {
				await new Promise<void>((resolve) => {
					waiting.push(resolve);
					if (waiting.length === 2) {
						for (const go of waiting) go();
						waiting = [];
					}
				});
			}
			return await together(url, init);
		};
		await Promise.all([
			upsert(standIn, [routedLead()], { send }),
			upsert(standIn, [routedLead()], { send }),
		]);
		expect(standIn.state.persons).toHaveLength(2);

		const followUp = routedLead({ lead: { key: 'lead-2' }, source: { submissionId: 'chat-8' } });
		const crm = await crmOf(standIn, followUp);
		const [first, second] = standIn.state.persons;
		expect(crm).toMatchObject({
			...{ action: 'needsReview', contactId: String(first.id) },
			existing: { matches: [{ contactId: String(first.id) }, { contactId: String(second.id) }] },
		});
		expect(standIn.state.persons).toHaveLength(2);
		const options = { severalMatches: 'useFirst' as const };
		const third = routedLead({ lead: { key: 'lead-3' }, source: { submissionId: 'chat-9' } });
		expect(await crmOf(standIn, third, { options })).toMatchObject({
			...{ action: 'updated', contactId: String(first.id) },
		});
		expect(standIn.state.persons).toHaveLength(2);
	});
});

describe('a transcript', () => {
	it('that Pipedrive changed is reported', async () => {
		standIn.knobs.spoilNotes = (content) => content.replace('hate', 'like');
		const crm = await crmOf(standIn, routedLead());
		expect(crm.warnings).toEqual([
			`Part 1 of 1 of the transcript was changed by Pipedrive: compare note ${standIn.state.notes[0].id} with the conversation`,
		]);
	});

	it('that could not be read back is reported, as all is written', async () => {
		standIn.failNext({ method: 'GET', path: /\/notes\/\d+$/u, status: 404 });
		const crm = await crmOf(standIn, routedLead());
		expect(crm.warnings.join()).toContain('could not be read back from Pipedrive');
	});

	it('of many notes is read back as one list, and by its ID what that list lacks', async () => {
		const turns = [{ speaker: 'prospect', text: LONG.repeat(8) }];
		const read = async (key: string): Promise<string[]> => {
			standIn.log.length = 0;
			const lead = { key, personKey: key, email: `${key}@acme.com` };
			const json = routedLead({ lead, conversation: { turns }, source: { submissionId: key } });
			expect((await crmOf(standIn, json, { parameters })).warnings).toEqual([]);
			const reads = standIn.log.filter(
				({ method, path }) => method === 'GET' && /notes/u.test(path),
			);
			return reads.map(({ path }) => path);
		};
		expect(await read('jane')).toEqual(['/v1/notes']);
		standIn.failNext({
			path: /notes$/u,
			method: 'GET',
			status: 200,
			body: { success: true, data: [] },
		});
		const paths = await read('ann');
		expect(paths[0]).toBe('/v1/notes');
		expect(paths.length).toBeGreaterThan(10);
	});

	it('of more notes than a page shows is known in full', async () => {
		const long = { parameters: { transcriptLimit: 1000 } };
		await crmOf(standIn, longLead(), long);
		standIn.knobs.pageSize = 1;
		expect(notesIn(standIn).length).toBeGreaterThan(3);
		expect((await crmOf(standIn, longLead(), long)).action).toBe('unchanged');
	});

	it('that grows is written into the note it began in', async () => {
		await crmOf(standIn, routedLead());
		const grown = routedLead({
			conversation: {
				turns: [
					...crmItem(routedLead()).conversation.turns,
					{ speaker: 'prospect', text: 'And one more thing.' },
				],
			},
		});
		expect((await crmOf(standIn, grown)).enquiry?.kind).toBe('continued');
		expect(alive(standIn.state.notes)).toHaveLength(1);
		expect(transcriptIn(standIn)).toBe(told(grown));
	});
});

describe('calls', () => {
	const shown = (): string =>
		standIn.log.map(({ method, path }) => `${method} ${path}`).join('\n  ');

	const addCompany = async () => {
		const bob = { key: 'other', personKey: 'other', email: 'bob@acme.com' };
		await crmOf(standIn, routedLead({ lead: bob }));
		standIn.log.length = 0;
	};

	it('for one new lead of a known company', async () => {
		await addCompany();
		const before = standIn.tokens();
		await crmOf(standIn, routedLead());
		const ONCE = /GET \/(?:api\/v2\/(?:personFields|organizationFields|persons)|v1\/users)$/u;
		const calls = standIn.log.map(({ method, path }) => `${method} ${path}`);
		const once = calls.filter((call) => ONCE.test(call));
		process.stdout.write(
			`Pipedrive, one new lead: ${calls.length} calls, of which ${once.length} once a run; ${standIn.tokens() - before} tokens\n  ${shown()}\n`,
		);
		expect(once).toHaveLength(2);
		expect(calls.length - once.length).toBe(6);
	});

	it('for one whose owner nobody asks for leave the users unread', async () => {
		await addCompany();
		await crmOf(standIn, routedLead(), { options: { ownerDecidedBy: 'crm' } });
		await crmOf(
			standIn,
			routedLead({
				lead: { key: 'x', personKey: 'x', email: 'x@acme.com' },
				routing: { owner: null },
			}),
		);
		expect(standIn.log).toHaveLength(14);
		expect(shown()).not.toContain('/users');
	});

	it('for a hundred new leads', async () => {
		const leads = Array.from({ length: 100 }, (_, at) =>
			routedLead({
				lead: {
					...{ key: `lead-${at}`, personKey: `person-${at}`, email: `jane@acme${at}.com` },
					...{ domain: `acme${at}.com`, company: `Acme ${at}` },
				},
				source: { submissionId: `chat-${at}` },
			}),
		);
		const before = standIn.tokens();
		waits.length = 0;
		const crms = await crmsOf(standIn, leads);
		expect(crms.every(({ action }) => action === 'created')).toBe(true);
		const calls = standIn.log.length;
		process.stdout.write(
			`Pipedrive, 100 new leads with new companies: ${calls / 100} calls and ${(standIn.tokens() - before) / 100} tokens a lead\n`,
		);
		expect(calls).toBeLessThanOrEqual(720);
		// 300 searches, of which ten within two seconds.
		expect(waits.length).toBeGreaterThan(200);
		expect(writes(standIn)).toHaveLength(400);
	}, 60_000);
});
