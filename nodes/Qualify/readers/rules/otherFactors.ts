import type { Finding, Place } from './place';

/** Denials and states that are said of anything, so that what they are said of decides. */
const OF_ANYTHING = new Set(['pain.fallsShort', 'pain.cannot']);
/** Read from as little as the denials are, so that it proves nothing against them. */
const WEAK = new Set(['budget.denied', 'authority.onlooker']);
const UNHURRIED = new Set(['pain.slow', 'pain.forgetting']);
/** Beside “and”, one half may be about the need and the other about the money. */
const TWO_STATEMENTS = /\s(?:and|und|or|oder|plus)\s/iu;
const THEREFORE = /^(?:so|hence|therefore|thus|which is why|deshalb|daher|deswegen|also|somit)\s/iu;
const OTHER_FACTORS = new Set(['capacity.budget', 'capacity.authority', 'capacity.timeline']);

/** Findings of a need without those that are only about money, consent or a date: “we can’t swing that”. */
export function ofTheirOwnFactor(findings: Finding[]): Finding[] {
	const others = new Map<string, Finding[]>();
	for (const finding of findings) {
		if (!finding.at || !OTHER_FACTORS.has(finding.criterion)) continue;
		const sentence = sentenceOf(finding.at);
		others.set(sentence, [...(others.get(sentence) ?? []), finding]);
	}
	return findings.filter((finding) => {
		const { criterion, at } = finding;
		if (!at || (criterion !== 'intent.pain' && criterion !== 'intent.trigger')) return true;
		return !(others.get(sentenceOf(at)) ?? []).some((other) => isAbout(other, finding));
	});
}

const wordsOf = ({ text, clause }: Place): string => text.slice(clause.start, clause.end);
const sentenceOf = ({ turn, sentence }: Place): string => `${turn}:${sentence.start}`;

/** Whether what was read as a need is what the sentence says of another factor. */
function isAbout(other: Finding, need: Finding): boolean {
	const { criterion, level, at: said } = other;
	const { at, rule } = need;
	if (!said || !at) return false;
	const lacks = level < 2;
	const sameClause = said.clause.start < at.clause.end && at.clause.start < said.clause.end;
	if (criterion === 'capacity.timeline') {
		if (sameClause && rule === 'trigger.noPlans') return true;
		return lacks && (sameClause ? OF_ANYTHING : UNHURRIED).has(rule);
	}
	if (WEAK.has(other.rule)) return false;
	if (rule === 'pain.unclear') return lacks && criterion === 'capacity.authority';
	if (need.level < 2) {
		// “Money-wise we’re sorted” is content with the money.
		const isContentWithMoney = criterion === 'capacity.budget' && level >= 2 && sameClause;
		return isContentWithMoney && !TWO_STATEMENTS.test(wordsOf(at));
	}
	if (sameClause) {
		if (OF_ANYTHING.has(rule)) return true;
		return lacks && need.criterion === 'intent.pain' && !TWO_STATEMENTS.test(wordsOf(at));
	}
	const isReason = said.clause.start > at.clause.start && THEREFORE.test(wordsOf(said));
	return lacks && isReason && criterion === 'capacity.budget';
}
