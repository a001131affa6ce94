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

export const FAMILIES = Object.entries({
	...ATTACKS,
	'texts written after the patterns': FRESH_ATTACKS,
});

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

/** What an attack raises, and where it goes unnoticed: in each lead, at each place, by each of these readers. */
export async function resultsOf(
	attack: string,
	readers: Array<Obedience | null>,
): Promise<{ raised: string[]; unflagged: string[] }> {
	const raised: string[] = [];
	const unflagged: string[] = [];
	for (const honest of HONEST_LEADS) {
		for (const place of PLACES) {
			for (const reader of readers) {
				const where = `${honest.name} ${place} ${reader ?? 'rules'}`;
				const attacked = await readWith(honest, attack, place, reader);
				const plain = await unattacked(honest, place, reader);
				raised.push(...raisedBy(attacked, plain).map((what) => `${where}: ${what}`));
				if (!attacked.flags.includes('injectionSuspected')) unflagged.push(where);
			}
		}
	}
	return { raised, unflagged };
}
