import { checkSla, overtaken, SLA_OUTPUTS, type Sla } from '../../nodes/RouteBucket/checkSla';
import { NO_COUNTS, readCounts, type Counts } from '../../nodes/RouteBucket/counts';
import { reassign } from '../../nodes/RouteBucket/reassign';
import { routeLead } from '../../nodes/RouteBucket/route';
import { inputsOf } from '../../lead/inputs';
import type { Routing } from '../../lead/schema';
import { BANDS, qualifiedItem } from '../support/qualification';
import { policy, REPS } from './support';

const WARM = { ...BANDS.fit.high, ...BANDS.intent.high, ...BANDS.capacity.high };
/** A Tuesday, 10:00 in Berlin: in office hours. */
const CAPTURED = '2026-03-10T09:00:00Z';
const after = (minutes: number, from = CAPTURED): Date =>
	new Date(Date.parse(from) + minutes * 60_000);

const ROW = {
	decision_key: 'd1',
	lead_key: 'l1',
	person_key: 'p1',
	bucket: 'lukewarm',
	would_be: null,
	reason: 'Lukewarm: fit is high and intent is medium.',
	owner_email: 'anna@example.com',
	captured_at: CAPTURED,
	decided_at: '2026-03-10T09:00:10Z',
	due_at: '2026-03-10T10:40:00.000Z',
	arm: null,
	trace: '[{"step":"table","message":"Medium intent."}]',
	sla_target: 'PT100M',
	sla_stage: null,
	assigned_at: null,
	previous_owners: null,
	first_touch_at: null,
};
const FIELDS = 'first_touch_at, outcomes.firstTouch';

type Options = { settings?: object; counts?: Counts; field?: string };
function check(
	json: object,
	now: Date,
	{ settings = {}, counts = NO_COUNTS, field = FIELDS }: Options = {},
): { sla: Sla; output: string; json: Record<string, unknown> } {
	const checked = checkSla(json, {
		policy: policy({ escalation: { escalateTo: 'boss@example.com' }, ...settings }),
		now,
		counts,
		firstTouchField: field,
	});
	const { sla } = checked.json as { sla: Sla };
	return { sla, output: SLA_OUTPUTS[checked.output], json: Object(checked.json) };
}
const at = (minutes: number, row: object = {}, options: Options = {}) =>
	check({ ...ROW, ...row }, after(minutes), options);

describe('the ladder', () => {
	it.each([
		[0, 'On Track', null, 'running'],
		[49.99, 'On Track', null, 'running'],
		[50, 'Remind', 'remind', 'running'],
		[80, 'Escalate', 'escalate', 'running'],
		[100, 'Reassign', 'reassign', 'missed'],
		[250, 'Reassign', 'reassign', 'missed'],
	])('at %s %% of the target leaves by %s', (percent, output, stage, status) => {
		expect(at(percent)).toMatchObject({ output, sla: { stage, status } });
	});

	it('reports each stage once, and goes on to the next', () => {
		expect(at(60, { sla_stage: 'remind' })).toMatchObject({
			output: 'On Track',
			sla: { stage: null, messages: [], rows: { decisions: [] } },
		});
		expect(at(60, { sla_stage: 'remind' }).sla.reason).toContain('was done before');
		expect(at(85, { sla_stage: 'remind' }).output).toBe('Escalate');
		expect(at(85, { sla_stage: 'escalate' }).output).toBe('On Track');
	});

	it('reads its steps from the policy', () => {
		const settings = { escalation: { remindAt: 10, escalateAt: 20, reassignAt: 300 } };
		expect(at(12, {}, { settings }).output).toBe('Remind');
		expect(at(250, {}, { settings }).output).toBe('Escalate');
	});

	it('writes to the owner, then to whoever it escalates to', () => {
		expect(at(50).sla.messages).toMatchObject([{ to: 'anna@example.com' }]);
		const [{ to, text }] = at(80).sla.messages;
		expect(to).toBe('boss@example.com');
		expect(text).toContain('80 of 100 working minutes (80 %) are used');
		expect(text).toContain('due Tue 10 Mar 2026, 11:40 (Europe/Berlin)');
		expect(text).toContain('Owner: anna@example.com');
		const settings = { escalation: {}, fallbackOwner: 'lead@example.com' };
		expect(at(80, {}, { settings }).sla.messages[0].to).toBe('lead@example.com');
		expect(at(50, { owner_email: null }).sla.messages[0].to).toBe('boss@example.com');
	});

	it('marks the row with what it reported', () => {
		expect(at(50).sla.rows).toEqual({
			decisions: [
				{
					decision_key: 'd1',
					sla_stage: 'remind',
					sla_notified_at: after(50).toISOString(),
					sla_reason:
						'No first touch, 50 of 100 working minutes (50 %) are used: remind anna@example.com.',
				},
			],
			contacts: [],
			activities: [],
		});
	});
});

describe('the clock', () => {
	it('runs in working time, and says the wall clock’s share beside it', () => {
		const late = { captured_at: '2026-03-10T16:00:00Z', decided_at: '2026-03-10T16:00:00Z' };
		const { sla, output } = check({ ...ROW, ...late }, new Date('2026-03-11T07:30:00Z'));
		expect(output).toBe('Remind');
		expect(sla).toMatchObject({
			business: { minutes: 60, percent: 60 },
			...{ dueAt: '2026-03-11T08:40:00.000Z', wallClockDueAt: '2026-03-10T17:40:00.000Z' },
			wallClock: { minutes: 930, percent: 930 },
			...{ minutesLeft: 40, minutesOver: 0 },
		});
	});

	it('counts in the owner’s zone, whoever the contact’s owner is by now', () => {
		const reps = [...REPS, { email: 'us@example.com', timeZone: 'America/New_York' }];
		const asleep = at(240, { contact_owner: 'US@example.com' }, { settings: { reps } });
		expect(asleep.sla).toMatchObject({ owner: 'us@example.com', business: { minutes: 0 } });
	});

	it('falls back to the wall clock for an owner without working time', () => {
		const reps = [{ email: 'anna@example.com', timeOff: '2020-01-01 to 2060-01-01' }];
		expect(at(50, {}, { settings: { reps } }).sla.business).toMatchObject({ percent: 50 });
	});

	it('takes the target of the policy where the row has none', () => {
		expect(at(15, { sla_target: null })).toMatchObject({ output: 'Remind' });
		const review = { sla_target: null, bucket: 'review', would_be: 'warm' };
		expect(at(2, review).sla.target).toBe('5 min');
	});

	it('does not trust a sender’s clock that runs ahead', () => {
		expect(at(50, { captured_at: '2031-01-01T00:00:00Z' }).sla.startedAt).toBe(
			'2026-03-10T09:00:10.000Z',
		);
	});
});

describe('a first touch', () => {
	it.each([
		['in time', 99, 'met'],
		['at the last moment', 100, 'met'],
		['too late', 101, 'missed'],
		['before the decision', 0.1, 'met'],
	])('%s', (_, minutes, status) => {
		const touch = after(minutes).toISOString();
		const { sla, output } = at(500, { first_touch_at: touch });
		expect({ output, status: sla.status, stage: sla.stage }).toEqual({
			...{ output: 'On Track', status, stage: null },
		});
		expect(sla.rows.decisions).toEqual([]);
	});

	it('of an earlier enquiry answers not this one', () => {
		const touch = after(-30).toISOString();
		expect(at(60, { outcomes: { firstTouch: touch } }).sla).toMatchObject({
			...{ status: 'running', stage: 'remind', firstTouchAt: null },
		});
	});

	it('that the CRM knows is written to the row', () => {
		const touch = after(20).toISOString();
		const { sla } = at(60, { outcomes: { firstTouch: touch } });
		expect(sla).toMatchObject({ status: 'met', firstTouchAt: touch });
		expect(sla.rows.decisions).toEqual([{ decision_key: 'd1', first_touch_at: touch }]);
	});

	it('is read from the field that is named, as text or date, and has to be there', () => {
		const mine = { mine: new Date(after(20)), first_touch_at: null };
		expect(at(60, mine, { field: 'mine' }).sla.status).toBe('met');
		expect(() => at(60, { mine: 'soon' }, { field: 'mine' })).toThrow(
			'“mine” can’t be used: found "soon"',
		);
		expect(() => at(60, {}, { field: 'first_tuch' })).toThrow('“first_tuch” is missing');
	});
});

describe('what is not watched', () => {
	it.each([
		['cool', { bucket: 'cool', sla_target: null }, 'cool lead without a target'],
		['cold', { bucket: 'cold', sla_target: null }, 'cold lead without a target'],
		['of the other arm', { arm: 'existingProcess' }, 'existing process'],
		['without a time', { captured_at: null, decided_at: null }, 'not known when'],
	])('%s stays on track with its reason', (_, row, reason) => {
		const { sla, output } = at(1000, row);
		expect(output).toBe('On Track');
		expect(sla).toMatchObject({ status: 'notWatched', stage: null, messages: [] });
		expect(sla.reason).toContain(reason);
	});

	it('all but the latest decision about a lead', () => {
		const rows = [
			{ lead_key: 'a', decided_at: '2026-03-10T09:00:00Z' },
			{ lead_key: 'a', decided_at: '2026-03-10T10:00:00Z' },
			{ lead_key: 'a', decided_at: '2026-03-10T08:00:00Z' },
			{ lead_key: 'b', decided_at: '2026-03-10T08:00:00Z' },
			{ other: true },
			{ other: true },
		];
		expect([...overtaken(rows)].sort()).toEqual([0, 2]);
	});

	it('nothing that holds no decision', () => {
		expect(() => check({ hello: 'world' }, after(1))).toThrow('holds no decision');
		expect(() => at(1, { bucket: 'hot' })).toThrow('“bucket” can’t be used: found "hot"');
		expect(() => at(1, { sla_target: 'soon' })).toThrow('“sla_target” can’t be used');
	});
});

describe('reassignment', () => {
	it('names a new owner by the policy, and starts their time', () => {
		const { sla, output } = at(100);
		expect(output).toBe('Reassign');
		const heir = (sla.newOwner as { email: string }).email;
		expect(['ben@example.com', 'cleo@example.com']).toContain(heir);
		expect(sla.messages.map(({ to }) => to)).toEqual([heir, 'anna@example.com']);
		const [decision] = sla.rows.decisions;
		expect(decision).toMatchObject({
			...{ owner_email: heir, previous_owners: 'anna@example.com', sla_stage: null },
			...{ assigned_at: after(100).toISOString(), due_at: after(200).toISOString() },
		});
		expect(decision.sla_reason).toContain('reassigned from anna@example.com');
		const steps = JSON.parse(String(decision.trace)) as Array<{ step: string; message: string }>;
		expect(steps.map(({ step }) => step)).toEqual(['table', 'sla', 'owner']);
		expect(steps[2].message).toContain(heir);
		expect(sla.rows.contacts).toEqual([{ person_key: 'p1', owner_email: heir }]);
		expect(sla.rows.activities).toEqual([
			{
				...{ lead_key: 'l1', kind: 'task', status: 'open', owner_email: heir },
				due_at: after(200).toISOString(),
			},
		]);
	});

	it('watches the heir from the beginning, and passes over all who had it', () => {
		const first = at(100).sla;
		const row = { ...ROW, ...first.rows.decisions[0] };
		expect(check(row, after(101))).toMatchObject({ output: 'On Track', sla: { stage: null } });
		expect(check(row, after(150)).output).toBe('Remind');
		const second = check(row, after(200)).sla;
		const owners = [row.owner_email, (second.newOwner as { email: string }).email];
		expect(new Set(['anna@example.com', ...owners]).size).toBe(3);
		const last = check({ ...row, ...second.rows.decisions[0] }, after(300));
		expect(last).toMatchObject({
			output: 'Escalate',
			sla: { stage: 'reassign', newOwner: null },
		});
		expect(last.sla.messages).toMatchObject([
			{ to: 'boss@example.com', text: expect.stringContaining('Nobody else can take this lead') },
		]);
		const marked = { ...row, ...second.rows.decisions[0], ...last.sla.rows.decisions[0] };
		expect(marked).toMatchObject({ sla_stage: 'reassign' });
		expect(check(marked, after(400)).output).toBe('On Track');
	});

	it('keeps to the territory where the row knows the country', () => {
		const reps = [
			{ email: 'anna@example.com', countries: 'DE' },
			{ email: 'ben@example.com', countries: 'US' },
			{ email: 'cleo@example.com', countries: 'DE' },
		];
		const settings = { reps };
		expect(at(100, { country: 'Germany' }, { settings }).sla.newOwner).toMatchObject({
			email: 'cleo@example.com',
		});
		const stored = inputsOf({
			...qualifiedItem({ levels: WARM }, { lead: { country: 'US' } }),
			...{ consent: null, enrichment: null, routing: null, existing: null },
		});
		const inputs = JSON.stringify(stored);
		expect(at(100, { inputs }, { settings }).sla.newOwner).toMatchObject({
			email: 'ben@example.com',
		});
	});

	it('leaves it to the CRM where that decides', () => {
		const { output, sla } = at(100, {}, { settings: { ownerDecidedBy: 'crm' } });
		expect(output).toBe('Escalate');
		expect(sla.newOwner).toBeNull();
	});
});

describe('a whole lead', () => {
	const settings = { sla: { warmMinutes: 100 }, escalation: {} };
	const item = qualifiedItem({ levels: WARM }, { source: { capturedAt: CAPTURED } });
	const decidedAt = new Date('2026-03-10T09:00:10Z');
	const { routing } = routeLead(item, policy(settings), decidedAt);
	const routed = { ...item, routing };

	it('is watched by its routing and goes on with its new owner', () => {
		expect(check(routed, after(60), { settings }).output).toBe('Remind');
		const { json, sla, output } = check(routed, after(100), { settings });
		expect(output).toBe('Reassign');
		const heir = (sla.newOwner as { email: string }).email;
		expect(heir).not.toBe(routing.owner?.email);
		const fresh = json.routing as Routing;
		expect(fresh.owner?.email).toBe(heir);
		expect(fresh.sla?.dueAt).toBe(after(200).toISOString());
		expect(fresh.policy).toEqual(routing.policy);
		expect(json.crm).toMatchObject({
			existing: { assignment: { leadKey: item.lead.key, ownerEmail: heir } },
		});
		// The same lead routed again keeps the heir.
		expect(routeLead(json, policy(settings), after(101)).routing.owner?.email).toBe(heir);
		expect(check(json, after(120), { settings }).output).toBe('On Track');
		expect(check(json, after(160), { settings }).output).toBe('Remind');
	});

	it('of the buckets without a target is left alone', () => {
		const cool = { ...item, routing: { ...routing, bucket: 'cool', sla: null } };
		expect(check(cool, after(500)).sla.status).toBe('notWatched');
	});
});

describe('reassign', () => {
	const item = qualifiedItem(
		{ levels: WARM },
		{ crm: { existing: { ownerEmail: 'Gone@Example.com', companyOwnerEmail: 'ben@example.com' } } },
	);
	const ownerOf = (excluded: string[], settings: object = {}, counts: Counts = NO_COUNTS) =>
		reassign(item, policy(settings), excluded, after(100), counts).owner?.email;

	it('keeps other owners on record before a draw', () => {
		expect(ownerOf(['gone@example.com'])).toBe('ben@example.com');
	});

	it('passes over the excluded in every table, record and count', () => {
		const settings = {
			namedAccounts: [{ domain: item.lead.domain ?? 'acme.com', owner: 'ben@example.com' }],
			rules: [
				{
					name: 'all',
					owner: 'ben@example.com',
					conditions: [{ field: 'lead.key', operator: 'exists' }],
				},
			],
			fallbackOwner: 'ben@example.com',
		};
		const rows = [
			{ owner: 'gone@example.com', at: '2026-03-10T09:00:00Z', leadKey: item.lead.key },
		];
		const excluded = ['gone@example.com', 'ben@example.com', 'anna@example.com'];
		expect(ownerOf(excluded, settings, readCounts(rows))).toBe('cleo@example.com');
		expect(ownerOf([...excluded, 'cleo@example.com'], settings)).toBeUndefined();
	});
});
