import type { Anchor } from './timeAnchor';
import { DATES, DAYS } from './timeDates';
import { OCCASIONS, UNDATED } from './timeOccasions';
import { BARE_SPANS, PERIODS, SPANS } from './timePeriods';

/** All names of times; where two read the same words, the earlier row wins. */
export const ANCHORS: Anchor[] = [
	...DATES,
	...SPANS,
	...OCCASIONS,
	...PERIODS,
	...BARE_SPANS,
	...DAYS,
	UNDATED,
];
