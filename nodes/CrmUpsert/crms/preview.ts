import { NOTHING_KNOWN } from '../input';
import type { Crm } from './crm';

/** Writes nothing: the plan itself is the result. */
export const preview: Crm = {
	escape: (text) => text,
	unwritten: {},
	find: ({ existing }) => existing ?? NOTHING_KNOWN,
	write: ({ action, contactId }) => ({ action: 'previewed', wouldBe: action, contactId }),
};
