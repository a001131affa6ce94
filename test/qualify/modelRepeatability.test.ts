import { DELTA, READINGS } from '../../nodes/Qualify/agreement';
import { USED } from '../support/modelBehaviours';
import { byKeywords, type Filler } from '../support/modelForm';
import { CLEAR, inputOf, levelOf, READERS, stageOf, type ReaderName } from './modelReading';

/** An intent of 67 points, where 65 are high: five fewer would be another bucket. */
const CLOSE = inputOf([
	'We struggle with returns. We want to replace our ERP. We compare vendors. I recommend what we buy.',
]);

async function read(
	name: ReaderName,
	{ input = CLOSE, ...given }: { input?: typeof CLOSE } & Parameters<typeof stageOf>[1] = {},
) {
	const stage = await stageOf(name, given);
	const qualification = await stage.read(input);
	await stage.close();
	expect(stage.violations).toEqual([]);
	return { qualification, sent: stage.sent() };
}

describe.each(READERS)('%s', (name) => {
	it('gives the same bytes for the same lead and the same answers', async () => {
		for (const input of [CLEAR, CLOSE]) {
			const [first, second] = [await read(name, { input }), await read(name, { input })];
			expect(JSON.stringify(second.qualification)).toBe(JSON.stringify(first.qualification));
			expect(second.sent).toEqual(first.sent);
		}
	});

	it('asks once where a few points more or fewer change nothing', async () => {
		const { qualification, sent } = await read(name, { input: CLEAR });
		expect(sent).toHaveLength(1);
		expect(qualification.reader.agreement).toBeNull();
	});

	it(`asks ${READINGS} times within ${DELTA} points of another bucket, and adds up what that took`, async () => {
		const { qualification, sent } = await read(name);
		expect(sent).toHaveLength(READINGS);
		expect(qualification.reader).toMatchObject({
			agreement: 1,
			tokens: { input: 3 * USED.input, output: 3 * USED.output, cached: 3 * USED.cached },
		});
		const codes = sent.map((body) => /Code: (\w+)/u.exec(body)?.[1]);
		expect(new Set(codes).size).toBe(READINGS);
	});

	it('asks once even there when told so', async () => {
		const { sent } = await read(name, { reader: { repeatWhenClose: false } });
		expect(sent).toHaveLength(1);
	});

	it('keeps what was read first when the other readings fail', async () => {
		const { qualification } = await read(name, { behaviours: ['right', 'refusing'] });
		expect(qualification.reader).toMatchObject({ fallbackFrom: null, agreement: null });
		expect(levelOf(qualification, 'intent.pain')).toBe(2);
	});

	it('sends the instructions and the schema in the same bytes for every lead', async () => {
		const inputs = [
			CLEAR,
			CLOSE,
			inputOf(['Hallo! Wir suchen “etwas”\n\tNeues.'], { email: 'a@b.example' }),
		];
		const frames = await Promise.all(
			inputs.map(async (input) => {
				const { sent } = await read(name, { input });
				return sent.map(withoutConversation);
			}),
		);
		expect(new Set(frames.flat()).size).toBe(1);
		const [frame] = frames.flat();
		expect(frame.indexOf('Criteria and their levels')).toBeLessThan(frame.indexOf('CONVERSATION'));
	});
});

/** A request with its last message taken out, which is all that may differ. */
function withoutConversation(body: string): string {
	const message = /"Code: (?:[^"\\]|\\.)*"/u.exec(body)?.[0] ?? '';
	expect(message).toContain('[turn 0, ');
	return body.replace(message, '"CONVERSATION"');
}

/** Another level of pain at each reading. */
const wavering = (...levels: Array<number | null>): Filler => {
	let reading = 0;
	return (turns, criteria) => {
		const form = byKeywords(turns, criteria);
		form.criteria.intent_pain.level = levels[reading++];
		return form;
	};
};

it.each([
	[[2, 3, 2], 2],
	[[2, 1, 3], 2],
	[[2, 3, 3], 3],
	[[2, null, null], null],
	[[2, null, 3], 2],
])('of the levels %j it takes %j', async (levels, expected) => {
	const { qualification } = await read('chatModel', { fill: wavering(...levels) });
	expect(levelOf(qualification, 'intent.pain')).toBe(expected);
	expect(qualification.reader.agreement).toBeLessThan(1);
});
