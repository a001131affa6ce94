import { readLead, type ModelReader } from '../../nodes/Qualify/readLead';
import { askChatModel } from '../../nodes/Qualify/readers/model/chatModel';
import { RUBRIC_PRESETS } from '../../nodes/Qualify/rubricPresets';
import { createChatModel } from '../support/chatModelStandIn';
import { CLEAR, SETTINGS } from './modelReading';
import { CAPTURED_AT } from './reading';

const CLOCK = { now: CAPTURED_AT, nonce: () => 'c0de', wait: async () => undefined };
const asking = (model: { invoke: unknown }): ModelReader['ask'] => askChatModel(model as never);
const reader = (askAnother?: ModelReader['askAnother']): ModelReader => ({
	kind: 'openAi',
	ask: asking(createChatModel()),
	askAnother,
	model: 'first',
	deadlineMs: 10_000,
	hidePersonalData: false,
	repeatWhenClose: false,
	prices: null,
});
const challenged = async (model: string | null, by: ModelReader | null) =>
	await readLead(
		CLEAR,
		{ ...SETTINGS, challenger: { rubric: RUBRIC_PRESETS.enterprise, model } },
		by,
		CLOCK,
	);

it('logs another rubric over the same reading, and changes nothing else', async () => {
	const plain = await readLead(CLEAR, SETTINGS, reader(), CLOCK);
	const { challenger, ...rest } = await challenged(null, reader());
	expect(rest).toEqual(plain);
	expect(challenger).toMatchObject({ model: plain.reader.model, fault: null });
	expect(challenger).not.toMatchObject({ rubricVersion: plain.reader.rubricVersion });
});

it('works with the rules as reader', async () => {
	const { challenger } = await challenged(null, null);
	expect(challenger).toMatchObject({ model: null, bucket: expect.any(String), fault: null });
});

it('lets another model read the lead once more', async () => {
	const asked: string[] = [];
	const another = (model: string): ModelReader['ask'] => {
		asked.push(model);
		return asking(createChatModel());
	};
	const { challenger } = await challenged('second', reader(another));
	expect(asked).toEqual(['second']);
	expect(challenger).toMatchObject({ model: 'second', sameBucket: expect.any(Boolean) });
});

it('keeps the fault of a challenger to the challenger', async () => {
	const broken = (): ModelReader['ask'] => async () => {
		throw Object.assign(new Error('no such model'), { status: 404 });
	};
	const { challenger, reader: told } = await challenged('second', reader(broken));
	expect(told.fallbackFrom).toBeNull();
	expect(challenger).toMatchObject({ model: 'second', scores: null, bucket: null });
	expect(challenger).toHaveProperty('fault', expect.stringContaining('does not exist'));
});
