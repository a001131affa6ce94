import type { Claim, Level, ReadQuote } from '../reading';
import type { Finding } from './place';

/** The findings of each criterion weighed into one level with up to three quotes. */
export function claimsOf(findings: Finding[], titles: Finding[]): Claim[] {
	const criteria = [...new Set([...findings, ...titles].map(({ criterion }) => criterion))];
	return criteria.map((criterion) => {
		const own = findings.filter((finding) => finding.criterion === criterion);
		const said = own.length > 0 ? own : titles.filter((title) => title.criterion === criterion);
		const inOrder = [...said].sort((a, b) => a.turn - b.turn || a.start - b.start);
		const correction = inOrder.findLastIndex(({ corrects }) => corrects);
		const standing = correction > 0 ? inOrder.slice(correction) : inOrder;
		const level = levelOf(criterion, standing);
		const supporting = standing.filter((finding) => finding.level === level);
		const quotes = distinctQuotes(supporting).slice(0, 3);
		return { criterion, level, quotes, context: supporting[0].context };
	});
}

/**
 * The strongest statement counts. Two exceptions: “just looking” outweighs a mere topic, and
 * “my boss approves” outweighs “I recommend”.
 */
function levelOf(criterion: string, findings: Finding[]): Level {
	const levels = findings.map(({ level }) => level);
	const highest = levels.reduce((most, level) => (level > most ? level : most));
	if (criterion === 'capacity.authority' && highest === 2 && levels.includes(1)) return 1;
	return highest === 1 && levels.includes(0) ? 0 : highest;
}

function distinctQuotes(findings: Finding[]): ReadQuote[] {
	const seen = new Map(
		findings.map(({ turn, quote, start, end }) => [
			`${turn}:${start}`,
			{ turn, quote, start, end },
		]),
	);
	return [...seen.values()];
}
