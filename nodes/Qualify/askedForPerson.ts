import type { Criterion, Source } from '../../lead/schema';

const PERSON =
	/(?<!\p{L})(?:humans?|persons?|people|somebody|someone|anyone|reps?|representatives?|sales(?:person|people| team)?|account (?:executive|manager)|experts?|consultants?|advis[eo]rs?|colleagues?|call(?:ing)?(?: me| us)? ?back|(?:call|phone|ring) (?:me|us)|mensch(?:en)?|mitarbeiter(?:in)?|jemand(?:em|en)?|berater(?:in)?|vertrieb|kollegen?|ansprechpartner(?:in)?|rückruf|zurückrufen|rufen sie (?:mich|uns))(?!\p{L})/iu;

/** Whether a lead wants to be called or to talk with somebody, beside those who ask for a demo or a quote. */
export function askedForPerson(criteria: Criterion[], { request }: Source): boolean {
	const asked = criteria.find(({ id }) => id === 'intent.request');
	if (asked?.level !== 3) return false;
	return asked.via === 'behaviour' ? request === 'call' : PERSON.test(asked.quote ?? '');
}
