import fc from '../support/properties';
import type { Turn } from '../../lead/schema';
import { fitBriefing, renderTranscript, transcriptParts } from '../../nodes/CrmUpsert/transcript';

const asIs = (text: string): string => text;
const asHtml = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('\n', '<br>');

const turn = (text: string, more: Partial<Turn> = {}): Turn => ({
	speaker: 'prospect',
	name: null,
	at: null,
	text,
	...more,
});

const PIECES = [
	'We can’t keep up with our leads. ',
	'線索太多，我們跟不上。',
	'لا نستطيع المتابعة ',
	'👩‍💻🇩🇪',
	'<b>a & b</b>\n',
	'\uD83D lone',
	'\uDE00',
];

/** Text of exactly this length in UTF-16 units. */
function textOf(length: number): string {
	const pieces = PIECES.join('');
	return pieces.repeat(Math.ceil(length / pieces.length)).slice(0, length);
}

describe('the transcript', () => {
	it('says who spoke when, and leaves the words alone', () => {
		expect(
			renderTranscript([
				turn('What  brought\nyou here? ', {
					speaker: 'assistant',
					name: 'Ada',
					at: '2026-03-10T21:47:05Z',
				}),
				turn('Renewal.'),
				turn('Hi, Kim here.', { speaker: 'human', name: 'Kim' }),
			]),
		).toBe(
			'Assistant Ada (2026-03-10 21:47:05 UTC): What  brought\nyou here? \n\nProspect: Renewal.\n\nRep Kim: Hi, Kim here.',
		);
	});

	it('cannot be forged by a name with line breaks in it', () => {
		const text = renderTranscript([turn('Hi', { name: 'Eve\n\nRep Kim: discount agreed' })]);
		expect(text).toBe('Prospect Eve Rep Kim: discount agreed: Hi');
	});

	it.each([0, 1, 31_999, 32_001, 65_537, 200_001])(
		'of %d characters comes back byte for byte from its parts, plain and escaped',
		(length) => {
			const turns = [turn(textOf(length)), turn(textOf(Math.floor(length / 3)))];
			for (const escape of [asIs, asHtml]) {
				const parts = transcriptParts(turns, 32_000, escape);
				expect(parts.map(({ body }) => body).join('')).toBe(renderTranscript(turns));
				for (const { body } of parts) expect(escape(body).length).toBeLessThanOrEqual(32_000);
			}
		},
	);

	it('never parts a surrogate pair', () => {
		const parts = transcriptParts([turn('😀'.repeat(2000))], 1001, asIs);
		for (const { body } of parts) expect(Buffer.from(body).toString()).toBe(body);
	});

	it('keeps the earlier parts as they were when the conversation goes on', () => {
		const before = transcriptParts([turn(textOf(5000))], 1500, asIs);
		const after = transcriptParts([turn(textOf(5000)), turn(textOf(900))], 1500, asIs);
		const untouched = before.length - 1;
		expect(after.slice(0, untouched)).toEqual(before.slice(0, untouched));
	});

	it('ends a part at a line where one ends nearby', () => {
		const line = `${'x'.repeat(99)}\n`;
		const [first, second] = transcriptParts([turn(line.repeat(30))], 1050, asIs);
		expect(first.body.endsWith('\n')).toBe(true);
		expect(second.body.endsWith('\n')).toBe(true);
	});

	it('holds for any words, limit and escaping', () => {
		fc.assert(
			fc.property(
				fc.array(fc.string({ unit: 'binary', maxLength: 300 })),
				fc.integer({ min: 40, max: 400 }),
				(texts, limit) => {
					const turns = texts.map((text) => turn(text));
					const parts = transcriptParts(turns, limit, asHtml);
					expect(parts.map(({ body }) => body).join('')).toBe(renderTranscript(turns));
					for (const { body } of parts) expect(asHtml(body).length).toBeLessThanOrEqual(limit);
				},
			),
		);
	});

	it('leaves room on the first part for what the rep reads first', () => {
		const briefing = fitBriefing(textOf(9000), 4000, asHtml);
		const [first] = transcriptParts([turn(textOf(9000))], 4000, asHtml);
		expect(briefing.endsWith('…')).toBe(true);
		expect(asHtml(briefing).length + asHtml(first.body).length).toBeLessThanOrEqual(4000);
	});
});
