import { DECIDES } from './timelineFrames';
import { ABOUT_PROJECT } from './timelineNouns';
import type { Piece } from './timelinePieces';
import { wordsOf } from './wording';

const MOVED = wordsOf(
	'pushed|moved|shifted|postponed|delayed|put back|rescheduled|bumped|slipped|brought forward|pulled forward',
	'verschoben|verlegt|vorgezogen|verlagert|gerutscht|vertagt|vorverlegt',
);
const OLD_DATE = wordsOf('^(from|vo[nm])');
const NEW_DATE = wordsOf('^(to|until|till|into)', '^(auf|bis|ins|in (den|die|das))');

/** “The start was pushed from March to May”: the past of the plan, not of its date. */
export const isRescheduled = ({ words, times }: Piece): boolean =>
	MOVED.test(words) &&
	(ABOUT_PROJECT.test(words) || DECIDES.test(words)) &&
	times.some(({ index }) => NEW_DATE.test(words.slice(index)));

/** “From March”, where the start was pushed from March to May. */
export const isOldDate = (words: string, index: number): boolean =>
	MOVED.test(words) && OLD_DATE.test(words.slice(index));
