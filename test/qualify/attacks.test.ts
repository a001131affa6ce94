import type { Qualification } from '../../lead/schema';
import { ATTACKS, FRESH_ATTACKS } from './attackTexts';
import {
	HONEST_LEADS,
	PLACES,
	raisedBy,
	readWith,
	type HonestLead,
	type Obedience,
	type Placed,
} from './obeying';

const READERS: Array<Obedience | null> = [null, 'quotesTheAttack', 'quotesAnHonestSentence'];
const FAMILIES = Object.entries({ ...ATTACKS, 'texts written after the patterns': FRESH_ATTACKS });

const known = new Map<string, Qualification>();
/** The same lead without the attack, read by the same reader. */
async function unattacked(
	honest: HonestLead,
	place: Placed,
	reader: Obedience | null,
): Promise<Qualification> {
	const key = `${honest.name} ${place} ${reader}`;
	const found = known.get(key) ?? (await readWith(honest, '', place, reader));
	known.set(key, found);
	return found;
}

describe.each(FAMILIES)('%s', (_, texts) => {
	test.each(texts)('raise no level and no bucket, and are flagged: %j', async (attack) => {
		const raised: string[] = [];
		const unflagged: string[] = [];
		for (const honest of HONEST_LEADS) {
			for (const place of PLACES) {
				for (const reader of READERS) {
					const where = `${honest.name} ${place} ${reader ?? 'rules'}`;
					const attacked = await readWith(honest, attack, place, reader);
					const plain = await unattacked(honest, place, reader);
					raised.push(...raisedBy(attacked, plain).map((what) => `${where}: ${what}`));
					if (!attacked.flags.includes('injectionSuspected')) unflagged.push(where);
				}
			}
		}
		expect({ raised, unflagged }).toEqual({ raised: [], unflagged: [] });
	});
});

test.each(FAMILIES)('%s raise nothing with OpenAI as the reader either', async (_, texts) => {
	const [honest] = HONEST_LEADS;
	const raised: string[] = [];
	for (const attack of texts) {
		for (const obedience of ['quotesTheAttack', 'quotesAnHonestSentence'] as const) {
			const attacked = await readWith(honest, attack, 'appended', obedience, 'openAi');
			const plain = await readWith(honest, '', 'appended', obedience, 'openAi');
			expect(attacked.reader.fallbackFrom).toBeNull();
			raised.push(...raisedBy(attacked, plain).map((what) => `${attack}: ${what}`));
		}
	}
	expect(raised).toEqual([]);
});
