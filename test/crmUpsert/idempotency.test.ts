import type { Existing } from '../../lead/schema';
import { afterPlan } from '../../nodes/CrmUpsert/plan';
import {
	actions,
	CAPTURED_AT,
	crmItem,
	crmsOf,
	known,
	later,
	planFor,
	POLICY,
	recordAfter,
	routedLead,
	valueOf,
} from './leads';

const KEY = 'lead-1';
const formLead = (capturedAt = CAPTURED_AT) =>
	routedLead({ source: { submissionId: null, capturedAt } });

const chat = (texts: string[], changes: Parameters<typeof routedLead>[0] = {}) =>
	routedLead({
		...changes,
		conversation: { turns: texts.map((text) => ({ speaker: 'prospect', text })) },
	});

describe('the same enquiry again', () => {
	it('90 seconds later: nothing new, even if it was qualified anew meanwhile', () => {
		const existing = recordAfter(formLead());
		const done = planFor(
			routedLead({
				source: { submissionId: null, capturedAt: later(CAPTURED_AT, { seconds: 90 }) },
				routing: { bucket: 'lukewarm', decidedAt: later(CAPTURED_AT, { seconds: 95 }) },
			}),
			existing,
		);
		expect(done).toMatchObject({
			...{ action: 'unchanged', changes: [], warnings: [] },
			enquiry: { key: KEY, kind: 'resent' },
		});
		expect(actions(done)).toEqual({ notes: ['unchanged'], task: 'unchanged' });
	});

	it('by n8n’s retry: nothing new', () => {
		const done = planFor(routedLead(), recordAfter(routedLead()));
		expect(done.action).toBe('unchanged');
	});

	it('is recognised by the contact’s last key alone', () => {
		const existing = known({ contactId: '1', lastLeadKey: KEY, lastCapturedAt: CAPTURED_AT });
		expect(planFor(routedLead(), existing).action).toBe('unchanged');
	});

	it('is recognised by its notes when another enquiry came in between', () => {
		const other = routedLead({
			lead: { key: 'lead-2' },
			source: { submissionId: 'chat-8', capturedAt: later(CAPTURED_AT, { days: 1 }) },
		});
		const done = planFor(routedLead(), recordAfter(routedLead(), other));
		expect(done).toMatchObject({ action: 'unchanged', enquiry: { kind: 'resent' } });
	});

	it('after a run that stopped half-way is completed, without a second note', () => {
		const { notes } = recordAfter(routedLead());
		const existing = known({ contactId: '1', notes });
		const done = planFor(routedLead(), existing);
		expect(done.action).toBe('updated');
		expect(actions(done)).toEqual({ notes: ['unchanged'], task: 'create' });
	});

	it('more than 7 days later without an id is a new enquiry with a number', () => {
		const week = later(CAPTURED_AT, { days: 7 });
		expect(planFor(formLead(week), recordAfter(formLead())).action).toBe('unchanged');

		const again = formLead(later(CAPTURED_AT, { days: 7, seconds: 1 }));
		const done = planFor(again, recordAfter(formLead()));
		expect(done).toMatchObject({ enquiry: { key: `${KEY}#2`, kind: 'repeated' } });
		expect(done.notes[0]).toMatchObject({ key: `${KEY}#2.transcript.1`, action: 'create' });
		expect(done.task?.action).toBe('update');

		const stored = recordAfter(formLead(), again);
		expect(stored.lastLeadKey).toBe(`${KEY}#2`);
		expect(planFor(again, stored).action).toBe('unchanged');
		const third = planFor(formLead(later(CAPTURED_AT, { days: 15 })), stored);
		expect(third.enquiry.key).toBe(`${KEY}#3`);
	});

	it('with an id stays the same enquiry however late it comes', () => {
		const late = routedLead({ source: { capturedAt: later(CAPTURED_AT, { days: 30 }) } });
		expect(planFor(late, recordAfter(routedLead())).action).toBe('unchanged');
	});
});

describe('the same conversation, longer', () => {
	const before = chat(['Hello there.'], { routing: { bucket: 'lukewarm' } });
	const longer = (bucket: 'cool' | 'lukewarm' | 'warm') =>
		chat(['Hello there.', 'We renew in March.'], { routing: { bucket } });
	const withoutTask = (existing: Existing): Existing => ({ ...existing, openTask: null });

	it('updates its notes in place, re-qualifies, and refreshes the open task', () => {
		const done = planFor(longer('warm'), recordAfter(before));
		expect(done).toMatchObject({ action: 'updated', enquiry: { key: KEY, kind: 'continued' } });
		expect(actions(done)).toEqual({ notes: ['update'], task: 'update' });
		expect(valueOf(done, 'bucket')).toBe('warm');
		expect(done.task?.key).toBe(`${KEY}.task.lukewarm`);
	});

	it('gets a new task after the first was done only if the bucket improved', () => {
		const done = withoutTask(recordAfter(before));
		expect(planFor(longer('lukewarm'), done).task).toBeNull();
		expect(planFor(longer('cool'), done).task).toBeNull();
		expect(planFor(longer('warm'), done).task).toMatchObject({
			...{ key: `${KEY}.task.warm`, action: 'create' },
		});
	});

	it('adds parts behind those that are there', () => {
		const long = 'x'.repeat(60_000);
		const existing = recordAfter(chat([long]));
		const done = planFor(chat([long, long]), existing);
		expect(done.notes.map(({ key, action }) => [key, action])).toEqual([
			[`${KEY}.transcript.1`, 'unchanged'],
			[`${KEY}.transcript.2`, 'update'],
			[`${KEY}.transcript.3`, 'create'],
		]);
	});

	it('does not lose the longer transcript when an earlier version arrives late', () => {
		const done = planFor(before, recordAfter(longer('warm')));
		expect(done.action).toBe('unchanged');
		expect(done.warnings).toEqual([
			'A shorter version of the conversation came in: the longer one was kept',
		]);
	});
});

describe('another message of a known person', () => {
	const second = (routing: object = {}) =>
		routedLead({
			lead: { key: 'lead-2' },
			source: { submissionId: 'chat-8', capturedAt: later(CAPTURED_AT, { days: 2 }) },
			conversation: { turns: [{ speaker: 'prospect', text: 'What would 40 seats cost?' }] },
			routing: { owner: { email: 'someone@else.example', name: null }, ...routing },
		});

	it('goes to the same contact and owner: new transcript, new scores, one open task', () => {
		const existing = recordAfter(routedLead());
		const dueAt = '2026-03-10T23:00:00.000Z';
		const done = planFor(
			second({ nextAction: { type: 'call', title: 'Call Jane', dueAt } }),
			existing,
		);
		expect(done).toMatchObject({
			...{ action: 'updated', contactId: existing.contactId, enquiry: { kind: 'newEnquiry' } },
		});
		expect(valueOf(done, 'owner_email')).toBeUndefined();
		expect(done.notes[0]).toMatchObject({ key: 'lead-2.transcript.1', action: 'create' });
		expect(done.task).toMatchObject({
			...{ key: existing.openTask?.key, action: 'update', title: 'Call Jane', dueAt },
		});
	});

	it('never moves the open task to a later due time', () => {
		const nextAction = { type: 'call', title: 'Call', dueAt: '2026-04-01T00:00:00Z' };
		const done = planFor(second({ nextAction }), recordAfter(routedLead()));
		expect(done.task?.dueAt).toBe('2026-03-11T08:05:00.000Z');
	});

	it('leaves the open task alone when the new message needs none', () => {
		const existing = recordAfter(routedLead());
		const done = planFor(second({ bucket: 'cool' }), existing);
		expect(done.task).toMatchObject({ key: existing.openTask?.key, action: 'unchanged' });
		expect(afterPlan(existing, done, crmItem(second()), POLICY).openTask).toEqual(
			existing.openTask,
		);
	});

	it('gets a task of its own when none is open', () => {
		const existing = { ...recordAfter(routedLead()), openTask: null };
		expect(planFor(second(), existing).task).toMatchObject({
			...{ key: 'lead-2.task.warm', action: 'create' },
		});
	});

	it('in the same run as the first counts as known', async () => {
		const crms = await crmsOf([routedLead(), second(), routedLead()]);
		expect(crms.map(({ wouldBe }) => wouldBe)).toEqual(['created', 'updated', 'unchanged']);
		expect(crms[1].task?.action).toBe('update');
	});
});
