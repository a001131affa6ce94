/** Firmographics that a prospect says about the own company. */
export type StatedMention = {
	field: 'employees' | 'industry' | 'country';
	value: string;
	index: number;
	length: number;
};

const EMPLOYEES =
	/\b(?:(?<count>\d[\d.,]{0,9}k?\+?(?:\s?(?:-|–|to|bis)\s?\d[\d.,]{0,9})?)[\s-](?:\p{L}+ ){0,2}?(?:employees|people|staff|person|headcount|ftes?|colleagues|mitarbeiter\p{L}*|mitarbeitende\p{L}*|beschäftigte\p{L}*|leute|kollegen|mann|personen)\b|(?:headcount|company size|team size|employees|mitarbeiterzahl|mitarbeiter)\s?(?:is|of|:|=|ist|von)?\s?(?:about |around |roughly |ca\.? |etwa |rund )?(?<after>\d[\d.,]{0,9}k?\+?(?:\s?(?:-|–|to|bis)\s?\d[\d.,]{0,9})?))/giu;
/** A headcount of a part, of a customer or of the past is not the company’s. */
const NOT_THE_COMPANY =
	/\b(?:(?:sales|support|marketing|dev|engineering|revops|small|it|sdr|my|hr) team|team of|department|reps?|sdrs?|customers? with|clients? with|hired|hiring|hire|event|attend\p{L}*|licen[cs]es? for|seats? for|abteilung|vertriebsteam|team von|kunden mit)\b/iu;
const INDUSTRY =
	/\b(?:we(?:'re| are)|i (?:work (?:at|for|in)|run|own|lead)|our company is|company is|work (?:at|for|in)|here at|business is|wir sind|arbeite (?:bei|in|für)|unser unternehmen ist|leite|führe|betreibe) (?:ein |eine |einem |einer |an? |the )?(?<what>[^.,;:!?\n]{2,80})/giu;
const COUNTRY =
	/\b(?:based (?:in|out of)|located in|headquartered in|hq in|company in|operat(?:e|ing) (?:in|from|out of)|offices? in|we(?:'re| are) in|sitz in|ansässig in|sitzen in|aus|standort in|unternehmen in) (?:(?:the|der|die|den) )?(?<where>\p{Lu}[\p{L}.]*(?:,? (?:of |the )?\p{Lu}[\p{L}.]*){0,3})/gu;

export function statedIn(
	clause: string,
	industryOf: (text: string) => string | null,
	countryCodeOf: (text: string) => string | null,
): StatedMention[] {
	const words = clause.replace(/’/gu, "'");
	const mentions: StatedMention[] = [];
	if (!NOT_THE_COMPANY.test(words)) {
		for (const { 0: found, index, groups } of words.matchAll(EMPLOYEES)) {
			const value = groups?.count ?? groups?.after;
			if (value) mentions.push({ field: 'employees', value, index, length: found.length });
		}
	}
	for (const { 0: found, index, groups } of words.matchAll(INDUSTRY)) {
		const industry = industryOf(groups?.what ?? '');
		if (industry)
			mentions.push({ field: 'industry', value: industry, index, length: found.length });
	}
	for (const { 0: found, index, groups } of words.matchAll(COUNTRY)) {
		const parts = (groups?.where ?? '').split(/,? /u);
		const country = parts
			.flatMap((_, from) =>
				parts.slice(from).map((__, count) => parts.slice(from, from + count + 1)),
			)
			.map((candidate) => countryCodeOf(candidate.join(' ')))
			.find((code) => code !== null);
		if (country) mentions.push({ field: 'country', value: country, index, length: found.length });
	}
	return mentions;
}
