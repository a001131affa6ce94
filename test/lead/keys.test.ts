import fc from '../support/properties';
import {
	canonicalText,
	drawOf,
	hashOf,
	leadKeyOf,
	personKeyOf,
	type Enquiry,
} from '../../lead/keys';

const enquiry: Enquiry = {
	surface: 'webhook',
	formId: 'demo',
	submissionId: null,
	personKey: personKeyOf({ email: 'ada@acme.example', phone: null, sessionId: null }),
	content: 'We need a demo.',
	timestamp: null,
};

describe('the person key', () => {
	it('follows the e-mail, then the phone, then the session', () => {
		const byEmail = personKeyOf({ email: 'a@b.example', phone: '+4930123', sessionId: 's' });
		expect(personKeyOf({ email: 'a@b.example', phone: null, sessionId: 'other' })).toBe(byEmail);
		const byPhone = personKeyOf({ email: null, phone: '+4930123', sessionId: 's' });
		expect(personKeyOf({ email: null, phone: '+4930123', sessionId: null })).toBe(byPhone);
		expect(byPhone).not.toBe(byEmail);
	});
});

describe('the lead key', () => {
	it('is the same when the same enquiry is sent again', () => {
		expect(leadKeyOf({ ...enquiry })).toBe(leadKeyOf(enquiry));
	});
	it('follows the submission id alone where the sender gives one', () => {
		const sent = { ...enquiry, submissionId: '17' };
		expect(leadKeyOf({ ...sent, content: 'longer', timestamp: '2026-01-01T00:00:00Z' })).toBe(
			leadKeyOf(sent),
		);
		expect(leadKeyOf({ ...sent, submissionId: '18' })).not.toBe(leadKeyOf(sent));
	});
	test.each([
		['another message', { content: 'Something else' }],
		[
			'another person',
			{ personKey: personKeyOf({ email: 'b@acme.example', phone: null, sessionId: null }) },
		],
		['another form', { formId: 'contact' }],
		['another surface', { surface: 'n8nForm' }],
		['another timestamp of the sender', { timestamp: '2026-01-01T00:00:00Z' }],
	])('changes with %s', (_, change) => {
		expect(leadKeyOf({ ...enquiry, ...change })).not.toBe(leadKeyOf(enquiry));
	});
});

test('no two different lists of parts share a hash', () => {
	const parts = fc.array(fc.option(fc.string(), { nil: null }), { maxLength: 4 });
	fc.assert(
		fc.property(parts, parts, (a, b) => {
			fc.pre(JSON.stringify(a) !== JSON.stringify(b));
			return hashOf(...a) !== hashOf(...b);
		}),
	);
});

test('a draw is in (0, 1] and spreads evenly', () => {
	const draws = Array.from({ length: 10_000 }, (_, index) => drawOf('holdout', String(index)));
	expect(draws.every((draw) => draw > 0 && draw <= 1)).toBe(true);
	expect(draws.filter((draw) => draw < 0.03).length).toBeGreaterThan(230);
	expect(draws.filter((draw) => draw < 0.03).length).toBeLessThan(370);
});

test('canonical text folds whitespace and Unicode forms', () => {
	expect(canonicalText('  a\u0308 \n\t b\u00a0c d\n')).toBe('ä b c d');
});
