import { renderTranscript } from '../../nodes/CrmUpsert/transcript';
import { CRMS, existingIn, lookUp, run, transcriptsIn, type World } from './eachCrm';
import { CAPTURED_AT, crmItem, KIM, later, routedLead } from './leads';

type Json = Record<string, unknown>;

const spoken = (json: Json): string => renderTranscript(crmItem(json).conversation.turns);
const saying = (text: string): Json =>
	routedLead({ conversation: { turns: [{ speaker: 'prospect', text }] } });

const followUp = (): Json =>
	routedLead({
		lead: { key: 'lead-2' },
		source: { submissionId: 'chat-8', capturedAt: later(CAPTURED_AT, { days: 1 }) },
		conversation: { turns: [{ speaker: 'prospect', text: 'Any news?' }] },
		routing: {
			nextAction: {
				...{ type: 'call', title: 'Call Jane', dueAt: '2026-03-10T23:00:00.000Z' },
				...{ bookingUrl: null, message: null },
			},
		},
	});

const SOUP = [
	...[
		'a<b & c>d ',
		'“so” &amp; ',
		'漢字かな',
		'👩‍👩‍👧',
		'שלום عليكم ',
		'\r\n',
		'\n',
		'"q"\t',
		"x' ",
		'🦊',
	],
];
/** Ends in a whole character. */
function soup(length: number): string {
	const text = SOUP.join('').repeat(length / SOUP.join('').length + 1);
	return text.slice(0, length).replace(/\p{Surrogate}$/u, 'x');
}

describe.each(CRMS)('%s', (_, start) => {
	let world: World;
	beforeEach(async () => {
		world = await start();
	});
	afterEach(async () => {
		expect(await world.stop()).toEqual([]);
	});

	const TASK = {
		...{ title: 'Book a meeting with Jane Doe (Acme)', isOpen: true, owner: KIM },
		dueAt: '2026-03-11T08:05',
	};

	it('takes a new lead with its person, task and transcript', async () => {
		const [crm] = await run(world, [routedLead()]);
		expect(crm).toMatchObject({ action: 'created', warnings: [], rejected: [] });
		expect(world.people()).toEqual([crm.contactId]);
		expect(world.owner()).toBe(KIM);
		expect(world.tasks()).toEqual([TASK]);
		expect(transcriptsIn(world)).toEqual([spoken(routedLead())]);
	});

	it('tells Get Lead what it holds', async () => {
		expect(existingIn((await lookUp(world, [routedLead()]))[0])).toMatchObject({
			...{ contactId: null, openTask: null, notes: [], lastLeadKey: null },
		});
		const [{ contactId }] = await run(world, [routedLead()]);
		expect(existingIn((await lookUp(world, [routedLead()]))[0])).toMatchObject({
			...{ contactId, ownerEmail: KIM, ownerActive: true, lifecycle: 'salesqualifiedlead' },
			assignment: { leadKey: 'lead-1', ownerEmail: KIM, bucket: 'warm' },
			lastLeadKey: 'lead-1',
			openTask: { key: 'lead-1.task.warm', leadKey: 'lead-1', bucket: 'warm' },
			notes: [{ key: 'lead-1.transcript.1' }],
		});
	});

	it('is written nothing when the same lead comes again', async () => {
		await run(world, [routedLead()]);
		world.forget();
		const [crm] = await run(world, await lookUp(world, [routedLead()]));
		expect(crm).toMatchObject({ action: 'unchanged', enquiry: { kind: 'resent' }, warnings: [] });
		expect(world.writes()).toEqual([]);
	});

	it('takes a second message of a known person, and refreshes the open task', async () => {
		const [{ contactId }] = await run(world, [routedLead()]);
		const [crm] = await run(world, await lookUp(world, [followUp()]));
		expect(crm).toMatchObject({
			...{ action: 'updated', contactId, enquiry: { kind: 'newEnquiry' }, warnings: [] },
			task: { action: 'update' },
		});
		expect(world.people()).toHaveLength(1);
		expect(world.tasks()).toEqual([{ ...TASK, title: 'Call Jane', dueAt: '2026-03-10T23:00' }]);
		expect(transcriptsIn(world).toSorted()).toEqual(
			[routedLead(), followUp()].map(spoken).toSorted(),
		);
	});

	it('takes two leads of one person in one run as one person', async () => {
		await run(world, [routedLead(), followUp()]);
		expect(world.people()).toHaveLength(1);
		expect(world.tasks()).toMatchObject([{ title: 'Call Jane', isOpen: true }]);
		expect(transcriptsIn(world)).toHaveLength(2);
	});

	it('is not told the routed owner where it decides', async () => {
		world.forget();
		await run(world, [routedLead()], { ownerDecidedBy: 'crm' });
		expect(world.sentOwners()).not.toContain(KIM);
		const other = { key: 'lead-2', personKey: 'person-2', email: 'bob@acme.com' };
		await run(world, [routedLead({ lead: other, source: { submissionId: 'chat-8' } })]);
		expect(world.sentOwners()).toContain(KIM);
	});

	const unowned = (): Json =>
		routedLead({ routing: { owner: { email: 'new@ourselves.example', name: 'New' } } });

	it('gives the lead of an unknown owner to the fallback, and says so', async () => {
		const [crm] = await run(world, [unowned()], { fallbackOwnerEmail: world.otherUser });
		expect(crm.warnings.join()).toContain('new@ourselves.example');
		expect(crm.warnings.join()).toContain(world.otherUser);
		expect(world.owner()).toBe(world.otherUser);
		expect(world.tasks()).toEqual([{ ...TASK, owner: world.otherUser }]);
	});

	it('says of an unknown owner without a fallback that nobody was set', async () => {
		const [crm] = await run(world, [unowned()]);
		expect(crm.warnings.join()).toContain('new@ourselves.example');
		expect(world.owner()).not.toBe(KIM);
		expect(world.tasks()).toHaveLength(1);
		expect(transcriptsIn(world)).toHaveLength(1);
	});

	it('knows an owner whose e-mail is written otherwise', async () => {
		const owner = { email: ` ${KIM.toUpperCase()} `, name: null };
		const [crm] = await run(world, [routedLead({ routing: { owner } })]);
		expect(crm.warnings).toEqual([]);
		expect(world.owner()).toBe(KIM);
		expect(world.tasks()).toEqual([TASK]);
	});

	it('keeps the characters of a long title whole', async () => {
		const title = `${'a'.repeat(254)}🦊🦊`;
		const nextAction = {
			...{ type: 'call', title, dueAt: '2026-03-11T08:05:00.000Z' },
			...{ bookingUrl: null, message: null },
		};
		await run(world, [routedLead({ routing: { nextAction } })]);
		expect(world.tasks()[0].title).toMatch(/^a{254}(?:🦊🦊|…)$/u);
	});

	it('leaves to a person which of several people it is, and keeps the transcript', async () => {
		const { ids, lead } = world.addTwins();
		const [crm] = await run(world, [routedLead({ lead })]);
		expect(crm).toMatchObject({ action: 'needsReview', contactId: ids[0] });
		expect(crm.warnings.join()).toContain(ids.join(', '));
		expect(world.people()).toEqual(ids);
		expect(transcriptsIn(world)).toHaveLength(1);
		expect(await run(world, [routedLead({ lead })])).toMatchObject([{ action: 'unchanged' }]);
	});

	it('takes the first of several people where the user wants that', async () => {
		const { ids, lead } = world.addTwins();
		const [crm] = await run(world, [routedLead({ lead })], { severalMatches: 'useFirst' });
		expect(crm).toMatchObject({ action: 'updated', contactId: ids[0] });
		expect(world.people()).toEqual(ids);
	});

	it.each([31_999, 32_001, 65_537, 200_001])(
		'gives back a transcript of %i characters byte for byte',
		async (length) => {
			const json = saying(soup(length));
			const [crm] = await run(world, [json]);
			expect(crm.warnings).toEqual([]);
			expect(transcriptsIn(world)).toEqual([spoken(json)]);
			expect(await run(world, [json])).toMatchObject([{ action: 'unchanged' }]);
		},
	);

	it('counts the open tasks of ours for each owner', async () => {
		expect(existingIn((await lookUp(world, [routedLead()], true))[0]).loads).toEqual({});
		const leads = ['a', 'b', 'c'].map((name) =>
			routedLead({
				lead: { key: name, personKey: name, email: `${name}@acme.com` },
				source: { submissionId: name },
				routing: { owner: { email: name === 'c' ? world.otherUser : KIM, name: null } },
			}),
		);
		await run(world, leads);
		world.addTask();
		const loads = { [KIM]: 2, [world.otherUser]: 1 };
		for (const json of await lookUp(world, leads, true)) {
			expect(existingIn(json).loads).toEqual(loads);
		}
		expect(existingIn((await lookUp(world, leads))[0]).loads).toEqual({});
		world.finishTasks();
		expect(existingIn((await lookUp(world, leads, true))[0]).loads).toEqual({});
	});

	it('holds nothing of a person who was erased', async () => {
		await run(world, [routedLead(), followUp()]);
		const jane = { email: 'jane@acme.com', phone: null, contactId: null };
		const { gone, later: marked, notErased } = await (await world.account()).erase(jane);
		expect([...gone, ...marked]).not.toEqual([]);
		expect(notErased).toEqual([]);
		expect(world.people()).toEqual([]);
		expect(world.notes()).toEqual([]);
		expect(world.tasks()).toEqual([]);
		expect(existingIn((await lookUp(world, [routedLead()]))[0])).toMatchObject({
			...{ contactId: null, openTask: null, notes: [], lastLeadKey: null },
		});
		expect(await (await world.account()).erase(jane)).toMatchObject({
			...{ gone: [], later: [], notErased: [] },
		});
	});
});
