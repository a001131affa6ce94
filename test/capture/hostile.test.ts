import fc from '../support/properties';
import { leadItemSchema } from '../../lead/schema';
import { InvalidItem } from '../../lead/validation';
import type { Captured } from '../../nodes/Capture/capture';
import type { Json } from '../../nodes/Capture/json';
import { captured, webhookItem } from './support';

/** The sections, checked against the contract; null when the item is refused with a readable reason. */
function contractOf(json: Json): Captured | null {
	try {
		const sections = captured(json);
		leadItemSchema.parse({ ...json, ...sections });
		return sections;
	} catch (reason) {
		if (!(reason instanceof InvalidItem)) throw reason;
		expect(reason.message.length + reason.description.length).toBeLessThan(800);
		return null;
	}
}

const KEYS = fc.constantFrom(
	...['email', 'phone', 'name', 'company', 'message', 'website', 'employees', 'country', 'title'],
	...[
		'transcript',
		'messages',
		'role',
		'text',
		'content',
		'at',
		'label',
		'value',
		'answer',
		'options',
	],
	...[
		'utm_source',
		'pagesViewed',
		'url',
		'submittedAt',
		'timestamp',
		'sessionId',
		'chatInput',
		'body',
	],
	...[
		'form',
		'consent',
		'newsletter',
		'request',
		'type',
		'metadata',
		'__proto__',
		'constructor',
		'',
	],
);
const SCALARS = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.constantFrom(
		'jo@acme.io',
		'User: hi\nBot: ho',
		'+49 30 1234567',
		'user',
		'https://a.io/?utm_id=1',
		'﹫＠@@',
	),
	fc.double(),
	fc.boolean(),
	fc.constant(null),
);
/** JSON that says something in our vocabulary, wildly: what `JSON.parse` may give, own `__proto__` included. */
const payloads = fc.letrec<{ value: unknown }>((tie) => ({
	value: fc.oneof(
		{ depthSize: 'medium', withCrossShrink: true },
		SCALARS,
		fc.array(tie('value'), { maxLength: 4 }),
		fc
			.array(fc.tuple(KEYS, tie('value')), { maxLength: 6 })
			.map((pairs) => Object.fromEntries(pairs)),
	),
})).value;

const nested = (depth: number, wrap: (inner: unknown) => unknown): unknown => {
	let value: unknown = 'jo@acme.io';
	for (let level = 0; level < depth; level++) value = wrap(value);
	return value;
};

describe('any JSON', () => {
	it('gives an item of the contract or one readable reason', () => {
		fc.assert(
			fc.property(fc.oneof(payloads, fc.jsonValue()), (payload) => {
				contractOf(webhookItem(payload, { email: 'jo@acme.io' }));
				contractOf({ email: 'jo@acme.io', payload });
				contractOf({ sessionId: 's', chatInput: 'Hi', metadata: payload });
				contractOf({ payload });
			}),
			{ numRuns: 300 },
		);
	});

	it('gives the same twice, and is left as it was', () => {
		fc.assert(
			fc.property(payloads, (payload) => {
				const item = webhookItem(payload, { email: 'jo@acme.io' });
				const before = JSON.stringify(item);
				const first = contractOf(item);
				expect(contractOf(JSON.parse(before) as Json)).toEqual(first);
				expect(JSON.stringify(item)).toBe(before);
			}),
			{ numRuns: 200 },
		);
	});

	it('keeps a message to the letter, in one prospect turn', () => {
		const messages = fc.string({ unit: 'binary' }).filter((message) => message.trim() !== '');
		fc.assert(
			fc.property(messages, messages, (message, answer) => {
				const { lead, conversation } = captured({
					email: 'jo@acme.io',
					message,
					'Any wishes?': answer,
				});
				const said = conversation.turns.filter(({ speaker }) => speaker === 'prospect');
				expect(said.map(({ text }) => text)).toEqual([message, answer]);
				expect(lead).toMatchObject({ message, answers: [{ question: 'Any wishes?', answer }] });
			}),
		);
	});

	it('keeps every character of a written transcript that is not a name, a stamp or a line break', () => {
		const words = fc
			.string({ unit: 'grapheme' })
			.filter((text) => !/[:\n\r\v\f\u2028\u2029]/u.test(text));
		fc.assert(
			fc.property(fc.array(words.filter((text) => text.trim() !== '')), (texts) => {
				const transcript = texts.map((text, index) => `${index % 2 ? 'Bot' : 'Visitor'}: ${text}`);
				const { conversation } = captured({ email: 'a@b.io', transcript: transcript.join('\n') });
				expect(conversation.turns.map(({ text }) => text)).toEqual(texts);
			}),
		);
	});
});

describe('hostile payloads', () => {
	it.each([
		['objects', (inner: unknown) => ({ data: inner })],
		['lists', (inner: unknown) => [inner]],
		['labelled values', (inner: unknown) => ({ label: 'a', value: inner })],
		['turns', (inner: unknown) => ({ role: 'user', content: inner })],
	])('ten thousand levels of %s are left unread below the cap', (_, wrap) => {
		const { lead } = captured({ email: 'top@acme.io', data: nested(10_000, wrap) });
		expect(lead.email).toBe('top@acme.io');
	});

	it('a field that prose fills is no company, name or phone number', () => {
		const long = 'a '.repeat(200);
		const { lead } = captured({ email: 'jo@acme.io', company: long, name: long, phone: long });
		expect(lead).toMatchObject({ company: null, firstName: null, phone: null });
		expect(lead.answers).toHaveLength(3);
	});

	it.each([
		['one line', 'a'.repeat(2_000_000)],
		['at signs', 'a@'.repeat(1_000_000)],
		['colons', ':'.repeat(2_000_000)],
		['turns', `User: ${'a'.repeat(93)}\n`.repeat(20_000)],
		['line breaks', '\n'.repeat(1_999_999) + 'a'],
		['brackets', '[10:02 ('.repeat(250_000)],
		['braces', '['.repeat(2_000_000)],
	])('two megabytes of %s are read', (_, text) => {
		const { conversation } = captured({ email: 'jo@acme.io', message: text, transcript: text });
		expect(conversation.turns.some((turn) => turn.text === text)).toBe(true);
	});

	it('two megabytes are searched for an address where no field holds one', () => {
		const message = `${'a@'.repeat(500_000)}${'@'.repeat(500_000)} jo@acme.io ${'.a'.repeat(250_000)}`;
		expect(captured({ phone: '+49 30 1234567', message }).lead.email).toBe('jo@acme.io');
	});

	it('a hundred thousand fields are read up to the cap', () => {
		const fields = Array.from({ length: 100_000 }, (_, index) => [`question ${index}`, 'x']);
		const { lead } = captured({ email: 'jo@acme.io', ...Object.fromEntries(fields) });
		expect(lead.email).toBe('jo@acme.io');
		expect(lead.answers.length).toBeGreaterThan(9_000);
		expect(lead.answers.length).toBeLessThan(10_001);
	});

	it('a prototype key pollutes nothing', () => {
		const body = JSON.parse(
			'{"email":"jo@acme.io","__proto__":{"company":"Evil"},"constructor":{"prototype":{"x":1}}}',
		) as Json;
		expect(captured(webhookItem(body)).lead.company).toBe('Evil');
		expect(Object.hasOwn(Object.prototype, 'company')).toBe(false);
	});
});
