import { pipedriveAccount } from '../../nodes/CrmUpsert/crms/pipedrive';
import {
	accountOf,
	codeOf,
	crmOf,
	errorOf,
	existingOf,
	notesIn,
	ownValue,
	pipedrive,
	sendTo,
	transcriptIn,
	upsert,
	type StandIn,
} from './pipedriveAccount';
import { routedLead } from './leads';

let standIn: StandIn;
beforeEach(async () => {
	standIn = await pipedrive();
});
afterEach(async () => {
	await standIn.close();
	expect(standIn.violations).toEqual([]);
});

const failed = (error: unknown): { message: string; description: string } => {
	if (!(error instanceof Error) || !('description' in error)) throw new Error(String(error));
	return { message: error.message, description: String(error.description) };
};
/** What the lead failed of. */
const thrown = async (json = routedLead(), send = sendTo(standIn)) =>
	failed((await upsert(standIn, [json], { send }))[0]);

describe('what Pipedrive refuses', () => {
	it('the token', async () => {
		const fault = await thrown(routedLead(), sendTo(standIn, 'wrong-token'));
		expect(fault.message).toBe('Pipedrive does not accept the API token');
		expect(fault.description).toMatch(
			/^Copy the token .*Pipedrive says: unauthorized access\. \(Request request-\d+\)$/u,
		);
		expect(JSON.stringify(fault)).not.toContain('wrong-token');
	});

	it('the plan', async () => {
		const body = { success: false, error: 'Company is not active', error_info: 'Pay first.' };
		standIn.failNext({ path: /personFields$/u, status: 402, body });
		const fault = await thrown();
		expect(fault.message).toBe(
			'The plan of the Pipedrive account does not allow this (GET /api/v2/personFields)',
		);
		expect(fault.description).toContain('Company is not active. Pay first. An administrator');
	});

	it('the permission to write notes, in a body with status 200', async () => {
		const body = { success: false, error: 'Scope and URL mismatch', error_info: 'See the docs' };
		standIn.failNext({ method: 'POST', path: /notes$/u, status: 403, body });
		const error = await errorOf(standIn, routedLead());
		expect(error.message).toBe('Pipedrive does not allow this (POST /v1/notes)');
		expect(error.description).toContain('Scope and URL mismatch. See the docs. Give the user');
		standIn.failNext({ method: 'POST', path: /notes$/u, status: 200, body });
		expect((await errorOf(standIn, routedLead())).message).toBe(
			'Pipedrive refused the request (POST /v1/notes)',
		);
		expect((await crmOf(standIn, routedLead())).warnings).toEqual([]);
		expect([standIn.state.persons, standIn.state.activities, notesIn(standIn)]).toMatchObject([
			{ length: 1 },
			{ length: 1 },
			{ length: 1 },
		]);
	});

	it('an organization or a task, without harm to person and transcript', async () => {
		const body = { success: false, error: 'A field is required' };
		standIn.failNext({ method: 'POST', path: /organizations$/u, status: 400, body, times: 2 });
		standIn.failNext({ method: 'POST', path: /activities$/u, status: 400, body });
		const crm = await crmOf(standIn, routedLead());
		expect(crm.action).toBe('needsReview');
		expect(crm.warnings).toEqual([
			expect.stringMatching(/^The organization was not written\. /u),
			expect.stringMatching(
				/^The task “Book a meeting with Jane Doe \(Acme\)” was not created: Pipedrive refused the request \(POST \/api\/v2\/activities\)\. Pipedrive says: A field is required\. \(Request request-\d+\)\. Create it by hand: the transcript is stored, so that this lead is not written again$/u,
			),
		]);
		expect(notesIn(standIn)).toHaveLength(1);
		expect((await crmOf(standIn, routedLead())).action).toBe('unchanged');
	});

	it('the change of an open task, without harm to the transcript', async () => {
		await crmOf(standIn, routedLead());
		const body = { success: false, error: 'A field is required' };
		standIn.failNext({ method: 'PATCH', path: /activities/u, status: 400, body });
		const next = routedLead({ lead: { key: 'lead-2' }, source: { submissionId: 'chat-8' } });
		const crm = await crmOf(standIn, next);
		expect(crm.action).toBe('needsReview');
		expect(crm.warnings.join()).toMatch(/^The task “.*” was not updated: .* Update it by hand: /u);
		expect(notesIn(standIn)).toHaveLength(2);
	});

	it('a base URL that is none', async () => {
		const options = { baseUrl: 'acme' };
		const error: unknown = await accountOf(standIn, options).catch((one: unknown) => one);
		expect(failed(error).message).toBe('The base URL of Pipedrive can’t be used');
	});

	it('to be reached', async () => {
		const send = async () => await Promise.reject(new Error('connect ECONNREFUSED'));
		const fault = await thrown(routedLead(), send);
		expect(fault.message).toBe('Pipedrive could not be reached (GET /api/v2/personFields)');
		expect(fault.description).toContain('connect ECONNREFUSED. Check the connection');
	});
});

describe('a look-up that fails', () => {
	const alone = () =>
		routedLead({
			lead: {
				...{ key: 'lead-2', personKey: 'bob', email: 'bob@gmail.com', domain: 'gmail.com' },
				...{ emailType: 'free', company: null },
			},
			source: { submissionId: 'chat-8' },
		});
	const options = { looksTwice: true };
	const outcomes = async () =>
		(await upsert(standIn, [routedLead(), alone()], { options })).map((result) =>
			result instanceof Error ? result.message : (result.crm as { action: string }).action,
		);

	it.each([/organizations\/search$/u, /organizationFields$/u, /organizations$/u])(
		'for a company (%s) is an error of that company’s lead',
		async (path) => {
			standIn.failNext({ method: 'GET', path, status: 500, times: 5 });
			expect(await outcomes()).toEqual([
				expect.stringMatching(/^Pipedrive failed with status 500 \(GET /u),
				'created',
			]);
			expect(standIn.state.organizations).toEqual([]);
			expect(await outcomes()).toEqual(['created', 'unchanged']);
		},
	);

	it('for the organization of a known person is an error of that person’s lead', async () => {
		await crmOf(standIn, routedLead());
		standIn.failNext({ method: 'GET', path: /organizations\/\d+$/u, status: 500, times: 5 });
		expect(await outcomes()).toEqual([
			expect.stringMatching(/^Pipedrive failed with status 500 \(GET /u),
			'created',
		]);
	});

	it('for people written lately is an error of those not found otherwise', async () => {
		await crmOf(standIn, routedLead());
		standIn.failNext({ method: 'GET', path: /persons$/u, status: 500, times: 5 });
		expect(await outcomes()).toEqual([
			'unchanged',
			expect.stringMatching(/^Pipedrive failed with status 500 \(GET /u),
		]);
	});
});

describe('limits', () => {
	/** A clock that moves when the product waits. */
	function timed() {
		let time = Date.now();
		const pauses: number[] = [];
		standIn.knobs.clock = () => time;
		return {
			pauses,
			options: {
				now: () => new Date(time),
				wait: async (ms: number) => {
					pauses.push(ms);
					time += ms;
					await Promise.resolve();
				},
			},
		};
	}

	it('per two seconds are waited for as the headers say', async () => {
		const { pauses, options } = timed();
		standIn.knobs.burst = 3;
		expect((await crmOf(standIn, routedLead(), { options })).action).toBe('created');
		expect(pauses.length).toBeGreaterThan(1);
		expect(pauses.every((ms) => ms === 2000)).toBe(true);
	});

	it('with Retry-After are waited for that long', async () => {
		const { pauses, options } = timed();
		const headers = { 'retry-after': '7' };
		standIn.failNext({ method: 'POST', path: /persons$/u, status: 429, headers });
		await crmOf(standIn, routedLead(), { options });
		expect(pauses).toEqual([7000]);
	});

	it('of searches are kept, not hit', async () => {
		const time = new Date();
		const pauses: number[] = [];
		const wait = async (ms: number) => {
			pauses.push(ms);
			await Promise.resolve();
		};
		const leads = Array.from({ length: 25 }, (_, at) =>
			routedLead({
				lead: { key: `lead-${at}`, personKey: `person-${at}`, email: `jane${at}@acme.com` },
				source: { submissionId: `chat-${at}` },
			}),
		);
		await upsert(standIn, leads, { options: { now: () => time, wait } });
		const searches = standIn.log.filter(({ path }) => path.endsWith('/search'));
		// People, then the one company by domain and by name; the clock stands still.
		expect(searches).toHaveLength(27);
		expect(pauses).toEqual([...Array<number>(10).fill(2200), ...Array<number>(7).fill(4400)]);
	});

	it('that ask for hours are the daily ones', async () => {
		const headers = { 'retry-after': '7200' };
		standIn.failNext({ path: /personFields$/u, status: 429, headers });
		expect((await thrown()).message).toBe(
			'The daily API budget of this Pipedrive account is used up',
		);
	});

	it('that don’t end are reported', async () => {
		standIn.failNext({ path: /personFields$/u, status: 429, times: 9 });
		const fault = await thrown();
		expect(fault.message).toBe('Pipedrive keeps asking for fewer requests');
		expect(standIn.log).toHaveLength(5);
	});

	it('per day fail at once', async () => {
		standIn.knobs.budget = standIn.tokens() + 45;
		const fault = await thrown();
		expect(fault.message).toBe('The daily API budget of this Pipedrive account is used up');
		expect(fault.description).toMatch(/^All apps .* start of the next day\. .*\(Request /u);
		expect(standIn.log.filter(({ status }) => status === 429)).toHaveLength(1);
	});
});

describe('a failing Pipedrive', () => {
	it('is asked again for what only reads, then reported', async () => {
		const body = { success: false, error: 'Internal Server Error', code: 'ERR_UNKNOWN' };
		standIn.failNext({ path: /personFields$/u, status: 500, body, times: 2 });
		expect((await crmOf(standIn, routedLead())).action).toBe('created');
		standIn.failNext({ path: /personFields$/u, status: 503, body: '<html>', times: 9 });
		const fault = await thrown();
		expect(fault.message).toBe('Pipedrive failed with status 503 (GET /api/v2/personFields)');
		expect(fault.description).toMatch(/^Pipedrive says: status 503\. Run this item again/u);
	});

	it('fails only the lead it fails for', async () => {
		standIn.failNext({ method: 'POST', path: /persons$/u, status: 503, times: 2 });
		const two = routedLead({
			lead: { key: 'lead-2', personKey: 'person-2', email: 'bob@acme.com' },
			source: { submissionId: 'chat-8' },
		});
		const results = await upsert(standIn, [routedLead(), two]);
		expect(results.filter((result) => result instanceof Error).length).toBeLessThanOrEqual(1);
		await upsert(standIn, [routedLead(), two]);
		expect(standIn.state.persons).toHaveLength(2);
	});
});

it('asks for nothing more once the run is cancelled', async () => {
	const controller = new AbortController();
	const send: ReturnType<typeof sendTo> = async (url, init) => {
		const response = await sendTo(standIn)(url, init);
		if (init?.method === 'POST') controller.abort();
		return response;
	};
	const error = await errorOf(standIn, routedLead(), {
		...{ send, options: { cancelled: controller.signal } },
	});
	expect(String(error)).toContain('AbortError');
	expect(standIn.log.filter(({ method }) => method === 'POST')).toHaveLength(1);
	expect(standIn.log.at(-1)?.method).toBe('POST');
});

describe('a field', () => {
	const withRules = async (...rules: object[]) =>
		await crmOf(standIn, routedLead(), { parameters: { rules } });
	const row = (field: string, value: string, rule = 'own') => ({ field, value, rule });

	it('is named by hash or by label, and options by theirs', async () => {
		const hash = standIn.addPersonField({ field_name: 'Budget range', field_type: 'varchar' });
		standIn.addPersonField({
			field_name: 'Region',
			field_type: 'enum',
			options: [{ label: 'EU' }],
		});
		const options = [{ label: 'Email' }, { label: 'Chat' }, { label: 'Form' }];
		const set = standIn.addPersonField({ field_name: 'Channels', field_type: 'set', options });
		const ids = standIn.state.personFields.find(({ field_code }) => field_code === set)?.options;
		standIn.addPerson({
			emails: [{ value: 'jane@acme.com' }],
			custom_fields: { [set]: [ids?.[0].id] },
		});
		const crm = await withRules(
			row(hash, 'big'),
			row('region', 'eu'),
			row('Channels', 'Chat', 'append'),
		);
		expect(crm.rejected).toEqual([]);
		const custom_fields = standIn.state.persons[0].custom_fields as Record<string, unknown>;
		expect(custom_fields[hash]).toBe('big');
		expect(custom_fields[set]).toEqual([ids?.[0].id, ids?.[1].id]);
		const { record } = await existingOf(standIn, routedLead());
		expect(record).toMatchObject({ [hash]: 'big', 'Budget range': 'big', Region: 'EU' });
		expect(record.Channels).toEqual(['Email', 'Chat']);
		// Another rule may set options, but not unset any.
		const again = routedLead({ lead: { key: 'lead-2' }, source: { submissionId: 'chat-8' } });
		await crmOf(standIn, again, { parameters: { rules: [row('Channels', 'Form')] } });
		expect((standIn.state.persons[0].custom_fields as Record<string, unknown>)[set]).toEqual(
			ids?.map(({ id }) => id),
		);
	});

	it('that doesn’t take the value is reported, and the rest is written', async () => {
		standIn.addPersonField({
			field_name: 'Region',
			field_type: 'enum',
			options: [{ label: 'EU' }],
		});
		standIn.addPersonField({ field_name: 'Short', field_type: 'varchar' });
		standIn.addPersonField({ field_name: 'Count', field_type: 'double' });
		standIn.addPersonField({ field_name: 'Day', field_type: 'date' });
		standIn.addPersonField({ field_name: 'Money', field_type: 'monetary' });
		const crm = await withRules(
			row('Region', 'Mars'),
			row('Short', 'x'.repeat(256)),
			row('Count', 'many'),
			row('Day', 'soon'),
			row('Money', '5'),
			row('No such field', 'x'),
			row('add_time', 'x'),
		);
		expect(crm.rejected).toEqual([
			{
				...{ field: 'Region', value: 'Mars' },
				reason: '“Mars” is none of the field’s options (EU)',
			},
			{
				...{ field: 'Short', value: 'x'.repeat(256) },
				reason: 'The value is longer than the 255 characters of the field',
			},
			{ field: 'Count', value: 'many', reason: 'The field holds numbers only' },
			{ field: 'Day', value: 'soon', reason: 'The field holds dates only' },
			{ field: 'Money', value: '5', reason: 'Fields of the kind “monetary” can’t be written' },
			{
				...{ field: 'No such field', value: 'x' },
				reason: 'Pipedrive has no person field of this name or label',
			},
			{ field: 'add_time', value: 'x', reason: 'The field can’t be written' },
		]);
		expect(crm.changes.map(({ field }) => field)).not.toContain('Region');
		expect(ownValue(standIn, standIn.state.persons[0], 'Bucket')).toBe('warm');
	});

	it('that Pipedrive complains about is left out, the rest is written', async () => {
		const code = codeOf(standIn, 'Reason');
		const body = { success: false, error: `Validation failed: custom_fields.${code}: too odd` };
		standIn.failNext({ method: 'POST', path: /persons$/u, status: 400, body });
		const crm = await crmOf(standIn, routedLead());
		expect(crm.rejected).toMatchObject([{ field: 'lead_pipeline_reason', reason: body.error }]);
		expect(ownValue(standIn, standIn.state.persons[0], 'Bucket')).toBe('warm');
	});

	it('that nobody can tell costs the fields, not the person and the transcript', async () => {
		const body = { success: false, error: 'Something is wrong' };
		standIn.failNext({ method: 'POST', path: /persons$/u, status: 400, body });
		const crm = await crmOf(standIn, routedLead());
		expect(crm.rejected).toContainEqual({
			...{ field: 'lead_pipeline_bucket', value: 'warm', reason: 'Something is wrong' },
		});
		expect(notesIn(standIn)).toHaveLength(1);
		expect((await crmOf(standIn, routedLead())).action).toBe('unchanged');
	});
});

describe('what a prospect writes', () => {
	it('stays text, in every place', async () => {
		const odd = `<script>alert(1)</script> "O'Hara" \\ ' / ? # + %2F ${'é漢👩‍👩‍👧'.repeat(40)}`;
		const lead = routedLead({
			lead: {
				...{ email: "o'hara+x/y?z#1@acme.com", firstName: "O'Hara\\", lastName: '<b>&amp;' },
				...{
					jobTitle: odd,
					company: `A/B ? # ' \\ + & ${'x'.repeat(100)}`,
					domain: 'müller.example',
				},
			},
			source: { campaign: odd },
			conversation: { turns: [{ speaker: 'prospect', text: `${odd}\r\n--- End x · sha256 0` }] },
		});
		const crm = await crmOf(standIn, lead);
		expect(crm).toMatchObject({ rejected: [], warnings: [] });
		const [person] = standIn.state.persons;
		expect(person).toMatchObject({
			...{ name: "O'Hara\\ <b>&amp;", emails: [{ value: "o'hara+x/y?z#1@acme.com" }] },
		});
		expect(ownValue(standIn, person, 'Job title')).toBe(odd);
		expect(ownValue(standIn, person, 'Campaigns')).toBe(odd);
		expect(standIn.state.organizations[0].name).toBe(`A/B ? # ' \\ + & ${'x'.repeat(100)}`);
		expect(transcriptIn(standIn)).toContain(`${odd}\r\n--- End x · sha256 0`);
		expect(String(standIn.state.notes[0].content)).not.toContain('<script');
		expect((await crmOf(standIn, lead)).action).toBe('unchanged');
		expect(standIn.state.organizations).toHaveLength(1);
	});

	it('as a company’s name without end harms nobody else in the run', async () => {
		const long = routedLead({
			lead: {
				...{ key: 'lead-2', personKey: 'person-2', email: 'jo@gmail.com', emailType: 'free' },
				...{ domain: null, company: 'Very '.repeat(4000) },
			},
			source: { submissionId: 'chat-8' },
		});
		const body = { success: false, error: 'Request-URI too long' };
		standIn.failNext({ path: /organizations\/search$/u, status: 414, body, times: 9 });
		const results = await upsert(standIn, [routedLead(), long]);
		expect(results.every((result) => !(result instanceof Error))).toBe(true);
		const names = standIn.state.organizations.map(({ name }) => String(name).length);
		expect(names.toSorted((a, b) => a - b)).toEqual([4, 254]);
		const again = { lead: { key: 'lead-3', personKey: 'person-3', email: 'ann@acme.com' } };
		const next = routedLead({ ...again, source: { submissionId: 'chat-9' } });
		await upsert(standIn, [next], { options: { looksTwice: true } });
		expect(standIn.state.organizations).toHaveLength(2);
	});

	it('is cut only where a name has no more room, and that is said', async () => {
		const crm = await crmOf(standIn, routedLead({ lead: { lastName: 'é'.repeat(300) } }));
		expect(crm.rejected).toMatchObject([
			{ field: 'name', reason: 'Only its first 255 characters have room in Pipedrive' },
		]);
		expect([...String(standIn.state.persons[0].name)]).toHaveLength(255);
	});
});

it('goes to the base URL it is given', async () => {
	const asked: string[] = [];
	const send = async (url: string | URL | Request) => {
		asked.push(String(url));
		return await Promise.resolve(Response.json({ success: true, data: [] }));
	};
	const account = await pipedriveAccount(send, {
		...{ now: () => new Date(), wait: async () => await Promise.resolve(), random: () => 0 },
		...{ fallbackOwnerEmail: null, ownerDecidedBy: 'pack', severalMatches: 'review' },
		baseUrl: 'https://acme.pipedrive.com/',
	});
	expect(await account.fields()).toEqual([]);
	expect(asked).toEqual(['https://acme.pipedrive.com/api/v2/personFields?limit=500']);
});
