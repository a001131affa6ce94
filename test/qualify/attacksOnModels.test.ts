import { FAMILIES, resultsOf } from './attacked';
import { HONEST_LEADS, raisedBy, readWith, type Obedience } from './obeying';

const OBEDIENT: Obedience[] = ['quotesTheAttack', 'quotesAnHonestSentence'];

describe.each(FAMILIES)('%s', (_, texts) => {
	test.each(texts)(
		'raise no level and no bucket by a model that obeys, and are flagged: %j',
		async (attack) => {
			expect(await resultsOf(attack, OBEDIENT)).toEqual({ raised: [], unflagged: [] });
		},
	);
});

test.each(FAMILIES)('%s raise nothing with OpenAI as the reader either', async (_, texts) => {
	const [honest] = HONEST_LEADS;
	const raised: string[] = [];
	for (const obedience of OBEDIENT) {
		const plain = await readWith(honest, '', 'appended', obedience, 'openAi');
		for (const attack of texts) {
			const attacked = await readWith(honest, attack, 'appended', obedience, 'openAi');
			expect(attacked.reader.fallbackFrom).toBeNull();
			raised.push(...raisedBy(attacked, plain).map((what) => `${attack}: ${what}`));
		}
	}
	expect(raised).toEqual([]);
});
