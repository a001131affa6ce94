const FACTORS = ['Budget', 'Authority', 'Need', 'Timeline'];

/** Labels as a set: `failedBant` may hold one string of several factors. */
const failedOf = ({ failedBant = [], failed, labels }) =>
	labels
		? FACTORS.filter((factor) => labels[factor] === 'fails')
		: FACTORS.filter((factor) => (failed ?? failedBant).join(',').includes(factor));

/** @param {Array<Array<{call: object, failed: string[], factors: Record<string, string>, reader: object}>>} rounds */
function summaryOf(rounds) {
	const [read] = rounds;
	const sets = read.map(({ call, failed }) => ({
		expected: failedOf(call).join(','),
		found: failed.join(','),
	}));
	const share = (count) => (read.length === 0 ? null : count / read.length);
	const factors = Object.fromEntries(FACTORS.map((factor) => [factor, scoresOf(factor, read)]));
	const qualified = sets.filter(({ expected }) => expected === '').length;
	return {
		calls: read.length,
		exactMatch: share(sets.filter(({ expected, found }) => expected === found).length),
		qualifiedAccuracy: share(
			sets.filter(({ expected, found }) => (expected === '') === (found === '')).length,
		),
		factors,
		majorityBaseline: {
			exactMatch: share(mostFrequent(sets.map(({ expected }) => expected))),
			qualifiedAccuracy: share(Math.max(qualified, read.length - qualified)),
		},
		...(read.some(({ call }) => call.labels) && { threeValues: threeValuesOf(read) }),
		...(rounds.length > 1 && { agreementOverRepeats: agreementOf(rounds) }),
		...(read.some(({ reader }) => reader.tokens) && { usage: usageOf(rounds.flat()) }),
	};
}

function scoresOf(factor, read) {
	const count = (expected, found) =>
		read.filter(
			({ call, failed }) =>
				failedOf(call).includes(factor) === expected && failed.includes(factor) === found,
		).length;
	const [hit, missed, wrong] = [count(true, true), count(true, false), count(false, true)];
	const ratio = (part, whole) => (whole === 0 ? null : part / whole);
	return {
		precision: ratio(hit, hit + wrong),
		recall: ratio(hit, hit + missed),
		f1: ratio(2 * hit, 2 * hit + missed + wrong),
		kappa: kappaOf(hit, missed, wrong, count(false, false)),
		support: hit + missed,
	};
}

/** Cohen's kappa: agreement with the labels beyond what the two margins give by chance. */
function kappaOf(hit, missed, wrong, neither) {
	const all = hit + missed + wrong + neither;
	if (all === 0) return null;
	const observed = (hit + neither) / all;
	const chance =
		((hit + missed) * (hit + wrong) + (neither + wrong) * (neither + missed)) / (all * all);
	return chance === 1 ? null : (observed - chance) / (1 - chance);
}

/** The share of factors that every repetition read alike. */
function agreementOf(rounds) {
	const [first] = rounds;
	const alike = first.flatMap(({ factors }, call) =>
		FACTORS.map((factor) =>
			rounds.every((round) => round[call].factors[factor] === factors[factor]),
		),
	);
	return alike.filter(Boolean).length / alike.length;
}

function usageOf(read) {
	const sum = (pick) => read.reduce((total, { reader }) => total + (pick(reader) ?? 0), 0);
	return {
		input: sum(({ tokens }) => tokens?.input),
		cached: sum(({ tokens }) => tokens?.cached),
		output: sum(({ tokens }) => tokens?.output),
		cost: read.some(({ reader }) => reader.cost !== null) ? sum(({ cost }) => cost) : null,
		fellBack: read.filter(({ reader }) => reader.fallbackFrom !== null).length,
	};
}

/** For labels of fails, passes and notStated: how many are right, and how many are taken for the opposite. */
function threeValuesOf(read) {
	const judged = read
		.filter(({ call }) => call.labels)
		.flatMap(({ call, factors }) =>
			Object.entries(call.labels).map(([factor, expected]) => ({
				expected,
				found: factors[factor],
			})),
		);
	const opposite = ({ expected, found }) =>
		(expected === 'fails' && found === 'passes') || (expected === 'passes' && found === 'fails');
	const stated = judged.filter(({ expected }) => expected !== 'notStated');
	const right = (list) =>
		list.filter(({ expected, found }) => expected === found).length / list.length;
	return {
		accuracy: right(judged),
		accuracyWhereStated: right(stated),
		opposite: judged.filter(opposite).length / judged.length,
		oppositeWhereStated: stated.filter(opposite).length / stated.length,
	};
}

function mostFrequent(values) {
	const counts = new Map();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return Math.max(0, ...counts.values());
}

module.exports = { summaryOf };
