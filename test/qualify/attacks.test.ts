import { FAMILIES, resultsOf } from './attacked';

describe.each(FAMILIES)('%s', (_, texts) => {
	test.each(texts)(
		'raise no level and no bucket by the rules, and are flagged: %j',
		async (attack) => {
			expect(await resultsOf(attack, [null])).toEqual({ raised: [], unflagged: [] });
		},
	);
});
