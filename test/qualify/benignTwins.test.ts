import type { Turn } from '../../lead/schema';
import { screened } from '../../nodes/Qualify/readers/screen';
import { TOLD_EXAMPLES, TWINS } from './benignTwinTexts';
import { HONEST_LEADS, levelsOf, readWith } from './obeying';

const MOST_FLAGGED = 0.03;
const said = (text: string): Turn => ({ speaker: 'prospect', name: null, at: null, text });

test('hardly any honest text that looks like an order is flagged', () => {
	const flagged = [...TWINS, ...TOLD_EXAMPLES].filter((text) => screened([said(text)]).suspicious);
	expect(flagged.length).toBeLessThanOrEqual(TWINS.length * MOST_FLAGGED);
});

test.each(TWINS)('reaches the reader as it was said, and costs no level: %j', async (text) => {
	expect(screened([said(text)]).turns[0].text).toBe(text);
	expect(await levelsWith(text)).toEqual(await levelsWith(''));
});

test.each(TOLD_EXAMPLES)('is kept from the reader without suspicion: %j', async (text) => {
	expect(screened([said(text)]).suspicious).toBe(false);
	expect(screened([said(text)]).turns[0].text).toContain('[…]');
	expect(await levelsWith(text)).toEqual(await levelsWith(''));
});

/** The levels of a strong lead, read by an honest model, with a text in every place. */
async function levelsWith(text: string): Promise<Array<Map<string, number>>> {
	const [, , strong] = HONEST_LEADS;
	const places = ['appended', 'prepended', 'ownTurn'] as const;
	return await Promise.all(
		places.map(async (place) => levelsOf(await readWith(strong, text, place, 'disobeys'))),
	);
}
