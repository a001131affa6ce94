const FACTORS = ['Budget', 'Authority', 'Need', 'Timeline'];

/** Labels as a set: `failedBant` may hold one string of several factors. */
const failedOf = ({ failedBant = [], failed, labels }) =>
	labels
		? FACTORS.filter((factor) => labels[factor] === 'fails')
		: FACTORS.filter((factor) => (failed ?? failedBant).join(',').includes(factor));

/** @param {Array<{call: object, failed: string[], factors: Record<string, string>}>} read */
function summaryOf(read) {
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
		support: hit + missed,
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
