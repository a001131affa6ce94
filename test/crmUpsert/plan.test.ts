import fc from '../support/properties';
import { InvalidItem } from '../../lead/validation';
import { readPolicy } from '../../nodes/CrmUpsert/parameters';
import { afterPlan } from '../../nodes/CrmUpsert/plan';
import { renderTranscript } from '../../nodes/CrmUpsert/transcript';
import {
	CAPTURED_AT,
	crmItem,
	crmOf,
	KIM,
	known,
	later,
	planFor,
	POLICY,
	recordAfter,
	routedLead,
	valueOf,
} from './leads';

describe('a new lead carries four artifacts into the CRM', () => {
	const done = planFor(routedLead());

	it('is created', () => {
		expect(done).toMatchObject({ action: 'created', enquiry: { kind: 'firstContact' } });
		expect(done.warnings).toEqual([]);
	});

	it('structured fields: who, three scores, bucket, the deciding sentence, and by which rules', () => {
		const fields = Object.fromEntries(done.changes.map(({ field, after }) => [field, after]));
		expect(fields).toMatchObject({
			email: 'jane@acme.com',
			job_title: 'VP Sales',
			company: 'Acme',
			fit_score: 100,
			fit_band: 'high',
			intent_coverage: 10 / 12,
			bucket: 'warm',
			reason: 'Fit 100, intent 86 and capacity 92 are all high.',
			lead_class: 'sales',
			qualified_at: '2026-03-10T09:00:05Z',
			rubric_version: 'test',
			policy_version: '3',
			policy_hash: 'policy-hash',
			reader: 'rules',
			lifecycle: 'salesqualifiedlead',
			owner_email: KIM,
		});
	});

	it('the rule that found the owner: the last one that the trace names', () => {
		const trace = [
			{ step: 'owner', message: 'Kim is passed over.' },
			{ step: 'territory', message: 'DACH.', rule: 'other' },
			{ step: 'owner', message: 'Nobody is there.', rule: 'territory' },
			{ step: 'owner', message: 'Lee takes it.', rule: 'fallbackOwner' },
		];
		const { record } = recordAfter(routedLead({ routing: { trace } }));
		expect(record.owner_rule).toBe('fallbackOwner');
		expect(recordAfter(routedLead()).record.owner_rule).toBeUndefined();
	});

	it('the verbatim transcript, with all a rep needs first on top of it', () => {
		const [note] = done.notes;
		expect(note.body).toBe(renderTranscript(crmItem(routedLead()).conversation.turns));
		expect(note.title).toBe('Transcript · chat · 2026-03-10');
		expect(note.briefing?.split('\n')).toEqual([
			'Warm: Fit 100, intent 86 and capacity 92 are all high.',
			'Fit 100 (high, 100 % known) · intent 87 (high, 83 % known) · capacity 92 (high, 100 % known)',
			'Next: Book a meeting with Jane Doe (Acme)',
			`Owner: ${KIM}, due 2026-03-11 08:05:00 UTC`,
			'Outcome wanted: Meeting booked',
			'In their words:',
			'– “This is what I say about intent.pain.”',
			'– “This is what I say about intent.trigger.”',
			'– “This is what I say about capacity.authority.”',
			'– “This is what I say about capacity.timeline.”',
			'Came from: chat (demo), asked for: demo, campaign spring, google / cpc, referred by https://google.com, entered on /pricing, was viewing /demo',
			'Read by rules (rubric test), policy 3',
		]);
	});

	it('the next action: who, by when, to what end, as fields and as a task', () => {
		expect(valueOf(done, 'next_action')).toBe('bookMeeting');
		expect(valueOf(done, 'next_action_owner')).toBe(KIM);
		expect(valueOf(done, 'next_action_due_at')).toBe('2026-03-11T08:05:00.000Z');
		expect(valueOf(done, 'next_action_outcome')).toBe('Meeting booked');
		expect(done.task).toMatchObject({
			title: 'Book a meeting with Jane Doe (Acme)',
			dueAt: '2026-03-11T08:05:00.000Z',
			ownerEmail: KIM,
			action: 'create',
		});
		expect(done.task?.body).toContain('Outcome wanted: Meeting booked');
	});

	it('where it came from: first touch, latest touch, consent', () => {
		expect(valueOf(done, 'first_campaign')).toBe('spring');
		expect(valueOf(done, 'latest_entry_page')).toBe('/pricing');
		expect(valueOf(done, 'pages_viewed')).toBe('/pricing\n/demo');
		expect(valueOf(done, 'viewing')).toBe('/demo');
		expect(valueOf(done, 'ai_disclosed')).toBe(true);
		expect(valueOf(done, 'recording_consent')).toBe(false);
		expect(valueOf(done, 'first_touch_at')).toBe(CAPTURED_AT);
	});

	it('and nothing of holdout or experiments', () => {
		expect(JSON.stringify(done)).not.toMatch(/holdout|propensity|challenger/u);
	});
});

describe('a rep’s time', () => {
	it.each([
		['warm', true],
		['lukewarm', true],
		['review', true],
		['cool', false],
		['cold', false],
	] as const)('a %s lead has a task: %s', (bucket, wanted) => {
		const done = planFor(routedLead({ routing: { bucket } }));
		expect(done.task !== null).toBe(wanted);
		expect(valueOf(done, 'next_action_title')).toBeDefined();
	});
});

describe('the owner', () => {
	const owned = (more: object) => known({ contactId: '1', ownerEmail: 'max@x.example', ...more });

	it('who is active stays, and gets the task', () => {
		const done = planFor(routedLead(), owned({ ownerActive: true }));
		expect(valueOf(done, 'owner_email')).toBeUndefined();
		expect(valueOf(done, 'next_action_owner')).toBe('max@x.example');
		expect(done.task?.ownerEmail).toBe('max@x.example');
		expect(planFor(routedLead(), owned({})).task?.ownerEmail).toBe('max@x.example');
	});

	it('who left is replaced, and the plan says so', () => {
		const done = planFor(routedLead(), owned({ ownerActive: false }));
		expect(done.changes).toContainEqual({
			...{ field: 'owner_email', before: 'max@x.example', after: KIM, rule: 'ifEmpty' },
		});
		expect(done.warnings).toEqual([`The owner max@x.example is inactive: the lead goes to ${KIM}`]);
	});

	it('is left to the CRM where the CRM decides; bucket and scores are written', () => {
		const done = planFor(routedLead(), known(), readPolicy({ ownerDecidedBy: 'crm' }));
		expect(valueOf(done, 'owner_email')).toBeUndefined();
		expect(valueOf(done, 'next_action_owner')).toBeUndefined();
		expect(done.task?.ownerEmail).toBeNull();
		expect(valueOf(done, 'bucket')).toBe('warm');
		expect(valueOf(done, 'reason')).toContain('Fit 100');
	});
});

describe('what a person or another system wrote', () => {
	it('stays, and the plan reports what it left alone', () => {
		const existing = known({
			contactId: '1',
			lifecycle: 'customer',
			record: { email: 'jane@acme.com', company: 'ACME Holding', phone: '', fit_score: 12 },
		});
		const done = planFor(routedLead(), existing);
		expect(done.action).toBe('updated');
		expect(valueOf(done, 'company')).toBeUndefined();
		expect(valueOf(done, 'lifecycle')).toBeUndefined();
		expect(valueOf(done, 'phone')).toBe('+4930123456');
		expect(valueOf(done, 'fit_score')).toBe(100);
		expect(done.kept).toEqual([
			{ field: 'company', current: 'ACME Holding', ours: 'Acme', rule: 'ifEmpty' },
			{
				...{ field: 'lifecycle', current: 'customer', ours: 'salesqualifiedlead' },
				rule: 'forwardOnly',
			},
		]);
	});

	it('and the first touch stays the first', () => {
		const first = routedLead({ source: { campaign: null, utm: {} } });
		const second = routedLead({
			lead: { key: 'lead-2' },
			source: { submissionId: 'chat-8', capturedAt: later(CAPTURED_AT, { days: 2 }) },
		});
		const { record } = recordAfter(first, second);
		expect(record.first_campaign).toBeUndefined();
		expect(record.latest_campaign).toBe('spring');
		expect(record.campaigns).toBe('spring');
	});
});

describe('a lead that can’t be placed safely is written as far as is safe', () => {
	it('with several matches: notes, task and our own fields; not who it is', () => {
		const existing = known({ matches: [{ contactId: '7' }, { contactId: '8' }] });
		const done = planFor(routedLead(), existing);
		expect(done.action).toBe('needsReview');
		expect(done.contactId).toBe('7');
		expect(done.notes[0].action).toBe('create');
		expect(done.task?.action).toBe('create');
		expect(valueOf(done, 'bucket')).toBe('warm');
		for (const field of ['email', 'first_name', 'company', 'owner_email', 'lifecycle']) {
			expect(valueOf(done, field)).toBeUndefined();
		}
		expect(done.warnings[0]).toContain('2 contacts match this lead (7, 8)');
		const policy = readPolicy({ severalMatches: 'useFirst' });
		expect(planFor(routedLead(), existing, policy)).toMatchObject({
			...{ action: 'updated', contactId: '7', warnings: [] },
		});
	});

	it('without qualification and routing: identity, transcript, source, and a task to decide', async () => {
		const crm = await crmOf({ ...routedLead(), qualification: undefined, routing: undefined });
		expect(crm.wouldBe).toBe('needsReview');
		expect(crm.changes.find(({ field }) => field === 'email')?.after).toBe('jane@acme.com');
		expect(crm.changes.find(({ field }) => field === 'first_campaign')?.after).toBe('spring');
		expect(crm.notes[0].body).toContain('We renew in March');
		expect(crm.task).toMatchObject({
			title: 'Decide by hand: Jane Doe, Acme',
			dueAt: '2026-03-10T22:17:00.000Z',
		});
		expect(crm.warnings).toHaveLength(2);
	});

	it('with a broken section: as if that stage had not run', async () => {
		const crm = await crmOf({ ...routedLead(), qualification: { fit: 'great' } });
		expect(crm.wouldBe).toBe('needsReview');
		expect(crm.warnings[0]).toContain('the section “qualification” was left out');
	});

	it('but not without what Capture writes, nor over a CRM record that can’t be read', async () => {
		await expect(crmOf({ ...routedLead(), lead: undefined })).rejects.toThrow(InvalidItem);
		const unreadable = { ...routedLead(), crm: { existing: { record: 'none' } } };
		await expect(crmOf(unreadable)).rejects.toThrow(InvalidItem);
	});
});

describe('the node’s table and options', () => {
	it('a row changes one rule, a second adds a field of the company', () => {
		const policy = readPolicy({
			rules: [
				{ field: 'phone', rule: 'never' },
				{ field: 'hot_reason', value: '{routing.bucket}: {lead.jobTitle}', rule: 'own' },
			],
		});
		const done = planFor(routedLead(), known(), policy);
		expect(valueOf(done, 'phone')).toBeUndefined();
		expect(done.kept).toContainEqual({
			...{ field: 'phone', current: null, ours: '+4930123456', rule: 'never' },
		});
		expect(valueOf(done, 'hot_reason')).toBe('warm: VP Sales');
	});

	it('the order of stages is data', () => {
		const existing = known({ contactId: '1', lifecycle: 'trial' });
		const lifecycleOrder = 'trial, salesqualifiedlead, customer';
		const done = planFor(routedLead(), existing, readPolicy({ lifecycleOrder }));
		expect(valueOf(done, 'lifecycle')).toBe('salesqualifiedlead');
		expect(readPolicy({ lifecycleOrder: ' , ' }).lifecycleOrder).toBeNull();
	});

	it('a row without a field name is named in the message', () => {
		const rules = [
			{ field: 'phone', rule: 'never' },
			{ field: ' ', rule: 'own' },
		];
		expect(() => readPolicy({ rules })).toThrow('Field Rules, row 2: “field” can’t be used');
		expect(() => readPolicy({ transcriptLimit: 3 })).toThrow('“transcriptLimit”');
	});
});

describe('for any lead and any record', () => {
	const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constant(null));
	const lead = fc.record({
		email: words,
		company: words,
		phone: words,
		jobTitle: words,
	});
	const fields = POLICY.rules.map(({ field }) => field);
	const record = fc.dictionary(
		fc.constantFrom(...fields, 'first_touch_at', 'latest_touch_at', 'consent_at', 'unrelated'),
		fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constantFrom('', CAPTURED_AT, 'lead')),
	);

	it('a second run of the same lead changes nothing', () => {
		fc.assert(
			fc.property(lead, record, words, fc.boolean(), (changes, stored, submissionId, told) => {
				const json = routedLead({
					lead: changes,
					source: { submissionId },
					conversation: told ? {} : { turns: [] },
				});
				const before = known({ contactId: 'c', record: stored });
				const after = afterPlan(before, planFor(json, before), crmItem(json), POLICY);
				const again = planFor(json, after);
				expect(again).toMatchObject({ action: 'unchanged', changes: [] });
				expect([...again.notes, again.task].map((written) => written?.action)).toEqual(
					[...again.notes, again.task].map((written) => written && 'unchanged'),
				);
				expect(after.record.unrelated).toEqual(stored.unrelated);
			}),
		);
	});

	it('nothing anyone else wrote is lost', () => {
		fc.assert(
			fc.property(lead, record, (changes, stored) => {
				const done = planFor(routedLead({ lead: changes }), known({ record: stored }));
				for (const { field, before, rule } of done.changes) {
					const allowed = POLICY.rules.filter((row) => [row.field, row.timeField].includes(field));
					expect(allowed.map((row) => row.rule)).toContain(rule);
					if (rule === 'ifEmpty') expect(String(before ?? '').trim()).toBe('');
				}
			}),
		);
	});
});
