import fc from '../support/properties';
import type { Turn } from '../../lead/schema';
import { readByRules } from '../../nodes/Qualify/readers/rules';
import { sentencesOfTests } from '../support/sentences';
import { CAPTURED_AT } from './reading';

const read = (turns: Turn[]) =>
	readByRules({ turns, capturedAt: CAPTURED_AT, competitors: [], jobTitle: null });
const turn = (speaker: Turn['speaker'], text: string): Turn => ({
	speaker,
	name: null,
	text,
	at: null,
});

const sentence = fc.constantFrom(...sentencesOfTests().map(({ text }) => text));
const others = fc.array(
	fc.tuple(fc.constantFrom('human' as const, 'assistant' as const), sentence),
	{ minLength: 1, maxLength: 6 },
);

it('takes nothing from turns of another speaker', () => {
	fc.assert(
		fc.property(others, (said) => {
			const reading = read(said.map(([speaker, text]) => turn(speaker, text)));
			expect(reading.claims).toEqual([]);
			expect(reading.stated).toEqual({});
			expect(reading.signals.currentTool).toBeNull();
			expect(reading.signals.buyingCommittee).toEqual([]);
			expect(reading.class).toEqual({ value: 'sales', quote: null });
		}),
		{ numRuns: 300 },
	);
});

it('quotes the prospect word for word, and nobody else', () => {
	fc.assert(
		fc.property(others, sentence, (said, own) => {
			const turns = [...said.map(([speaker, text]) => turn(speaker, text)), turn('prospect', own)];
			const quotes = read(turns).claims.flatMap((claim) => claim.quotes);
			for (const { turn: at, quote, start, end } of quotes) {
				expect(turns[at].speaker).toBe('prospect');
				expect(turns[at].text.slice(start, end)).toBe(quote);
			}
		}),
		{ numRuns: 300 },
	);
});
