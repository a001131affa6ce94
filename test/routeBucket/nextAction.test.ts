import fc from '../support/properties';
import { BANDS, qualifiedItem, type QualificationOf } from '../support/qualification';
import { route, type Routed } from './support';

const WARM = { ...BANDS.fit.high, ...BANDS.intent.high, ...BANDS.capacity.high };
const ANNA = {
	email: 'anna@example.com',
	name: 'Anna',
	bookingUrl: 'https://cal.example.com/anna',
};
const COOL = {};

type Sections = Parameters<typeof qualifiedItem>[1];
const actionFor = (
	qualification: QualificationOf,
	sections: Sections = {},
	settings: object = { reps: [ANNA] },
): Routed['nextAction'] => route(qualifiedItem(qualification, sections), settings).nextAction;

describe('the next action', () => {
	it('of a warm lead is a meeting on the owner’s booking page, filled in', () => {
		expect(actionFor({ levels: WARM })).toEqual({
			type: 'bookMeeting',
			title: 'Book a meeting with Jane Doe (Acme)',
			dueAt: '2026-03-10T09:05:00.000Z',
			bookingUrl: 'https://cal.example.com/anna?name=Jane+Doe&email=jane%40acme.com',
			message: [
				'Hello Jane,',
				'',
				'Thank you for getting in touch. I would be glad to show you what this could look like for Acme. Please pick a time that suits you: https://cal.example.com/anna?name=Jane+Doe&email=jane%40acme.com',
				'',
				'Best regards',
				'Anna',
			].join('\n'),
		});
	});

	it('fills in a booking address where it has places for it', () => {
		const bookingUrl = 'https://cal.example.com/anna?who={name}&mail={email}#day';
		const reps = [{ ...ANNA, bookingUrl }];
		expect(actionFor({ levels: WARM }, {}, { reps }).bookingUrl).toBe(
			'https://cal.example.com/anna?who=Jane%20Doe&mail=jane%40acme.com#day',
		);
	});

	it('without a booking page promises to get in touch', () => {
		const action = actionFor({ levels: WARM }, {}, { reps: [{ email: 'anna@example.com' }] });
		expect(action.bookingUrl).toBeNull();
		expect(action.message).toContain('will contact you right away');
	});

	it('of each bucket has its own type', () => {
		const lukewarm = { ...BANDS.fit.high, ...BANDS.intent.medium };
		expect(actionFor({ levels: lukewarm }).type).toBe('discoveryCall');
		expect(actionFor({ levels: COOL }).type).toBe('nurture');
		expect(actionFor({ levels: BANDS.fit.low }).type).toBe('decline');
		expect(actionFor({ flags: ['readersDisagree'] }).type).toBe('humanReview');
	});

	it('speaks German to a German conversation', () => {
		const conversation = { language: 'de-AT' };
		expect(actionFor({ levels: WARM }, { conversation }).message).toMatch(
			/^Guten Tag Jane,\n\nvielen Dank/u,
		);
		expect(actionFor({ class: 'support' }, { conversation }).message).toContain(
			'unser Support-Team',
		);
	});

	it('keeps your own words where the policy has them', () => {
		const messages = { en: { nurture: 'See you, {firstName} of {company}. {unknown}' } };
		expect(actionFor({ levels: COOL }, {}, { messages }).message).toContain(
			'See you, Jane of Acme. {unknown}',
		);
	});

	it('never writes to a disposable mailbox, whatever the bucket', () => {
		for (const levels of [WARM, COOL, BANDS.fit.low]) {
			expect(actionFor({ levels }, { lead: { emailType: 'disposable' } }).message).toBeNull();
		}
	});

	it('declines only whom it names not a fit', () => {
		const classes = ['support', 'student', 'vendorPitch'] as const;
		for (const leadClass of classes)
			expect(actionFor({ class: leadClass }).type).not.toBe('decline');
		expect(actionFor({ levels: BANDS.fit.low }, {}, { launchedAt: null }).type).toBe('nurture');
	});

	it('calls a lead without a name by what there is', () => {
		const nameless = { firstName: null, lastName: null };
		const title = (lead: object): string => actionFor({ levels: COOL }, { lead }).title;
		expect(title({ ...nameless, company: null })).toBe('Nurture jane@acme.com');
		expect(title({ ...nameless, email: null, phone: '+4930123' })).toBe('Nurture +4930123 (Acme)');
		expect(title({ ...nameless, email: null, company: null })).toBe('Nurture an unnamed lead');
	});
});

describe('what a prospect typed', () => {
	const hostile = [
		'<img src=x onerror=alert(1)>',
		'Free bitcoin at evil.com',
		'https://evil.example/login',
		'www evil com',
		'[click](javascript:alert(1))',
		'Jane\nBcc: all@example.com',
		'\u202Eevil',
		'{bookingUrl}',
		'x'.repeat(2_000_000),
	];

	it.each(hostile)('never brings a link or markup into the message: %.30s', (name) => {
		const lead = { firstName: name, lastName: name, company: name };
		const message = actionFor({ levels: COOL }, { lead }).message ?? '';
		expect(message).toMatch(/^Hello(?: Jane Bcc all)?,\n\nThank you/u);
		expect(message).toContain('for your team');
		expect(message).not.toMatch(/evil|<|https?:|javascript|\{/u);
	});

	it('keeps names as people spell them', () => {
		for (const firstName of [
			'Zoë',
			"D'Arcy",
			'Jean-Luc',
			'محمد',
			'太郎',
			'Anne Marie',
			'John Jr.',
		]) {
			expect(actionFor({ levels: COOL }, { lead: { firstName } }).message).toContain(
				`Hello ${firstName},`,
			);
		}
	});

	it('of any text, messages hold only the policy’s own address', () => {
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.webUrl({ size: 'xsmall' }),
			fc.domain(),
			fc.emailAddress(),
		);
		fc.assert(
			fc.property(text, text, text, (firstName, lastName, company) => {
				const { message, bookingUrl } = actionFor(
					{ levels: WARM },
					{ lead: { firstName, lastName, company } },
				);
				const own = (message ?? '').replace(bookingUrl ?? '', '');
				expect(own).not.toMatch(/[<>@[\]{}]|\w\.\w|:\/\//u);
				expect(own.split('\n')).toHaveLength(6);
			}),
		);
	});
});
