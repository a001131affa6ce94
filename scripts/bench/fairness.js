const path = require('node:path');
const { median } = require('./measure');

const fromDist = (file) => require(path.join(__dirname, '..', '..', 'dist', file));

const LEADS = 1100;
const SEEDS = 200;
const LARGEST_BURST = 60;
const WEIGHTS = { anna: 2, ben: 1, cleo: 1, dan: 1, eve: 0.5 };

/** How evenly leads are shared if executions run side by side and read counts from before their burst. */
function fairness() {
	const { drawOf } = fromDist('lead/keys');
	const { NO_COUNTS } = fromDist('nodes/RouteBucket/counts');
	const { policyOf } = fromDist('nodes/RouteBucket/policy');
	const { drawAmong } = fromDist('nodes/RouteBucket/strategies');
	const rows = Object.entries(WEIGHTS).map(([name, weight]) => ({
		email: `${name}@example.com`,
		weight,
	}));
	const byPolicy = (assignment) => {
		const policy = policyOf({ reps: rows, assignment });
		return ({ personKey, stale }) => {
			const item = { lead: { personKey } };
			const counts = { ...NO_COUNTS, assigned: stale };
			return drawAmong(policy.reps, { item, policy, counts, capturedAt: 0 }).ranked[0].rep.email;
		};
	};
	/** Every rep as often as the weights say, spread over the round. */
	const turns = rows
		.flatMap(({ email, weight }) =>
			Array.from({ length: weight * 2 }, (_, turn) => ({ email, at: (turn + 0.5) / weight })),
		)
		.sort((a, b) => a.at - b.at)
		.map(({ email }) => email);
	const byShare = (share) => turns[Math.min(Math.floor(share * turns.length), turns.length - 1)];
	const contenders = [
		['two choices by weight', byPolicy('twoChoices')],
		['exact shortfall', byPolicy('shortfall')],
		['round-robin pointer', ({ written }) => turns[written % turns.length]],
		['weighted random', ({ random }) => byShare(random())],
		['plain hash of the person', ({ personKey }) => byShare(drawOf(personKey))],
	];
	return {
		title: `9  Fairness: ${LEADS.toLocaleString('en')} leads in bursts of up to ${LARGEST_BURST} on counts from before the burst (weights ${Object.values(WEIGHTS).join('/')}, ${SEEDS} seeds)`,
		columns: ['assignment', 'off target', 'p95', 'longest run', 'p95'],
		rows: contenders.map(([label, pick]) => {
			const played = Array.from({ length: SEEDS }, (_, seed) => play(pick, seed, rows));
			const off = played.map((one) => one.off);
			const run = played.map((one) => one.run);
			return [label, ...[off, run].flatMap((values) => [median(values), p95(values)]).map(rounded)];
		}),
		notes: [
			'  Off target: leads of the rep furthest from the share by weight. Longest run: leads in a row to one rep. Medians.',
			'  Targets for two choices: off target 5, p95 15, longest run 15.',
		],
	};
}

/** One day of leads; all of a burst read the same counts, and write over each other's pointer. */
function play(pick, seed, reps) {
	const random = randomOf(seed);
	const counts = Object.fromEntries(reps.map(({ email }) => [email, 0]));
	const order = [];
	let written = 0;
	while (order.length < LEADS) {
		const size = Math.min(1 + Math.floor(random() * LARGEST_BURST), LEADS - order.length);
		const stale = { ...counts };
		for (let index = 0; index < size; index++) {
			const personKey = `${seed}-${order.length}`;
			const email = pick({ personKey, stale, written, random });
			counts[email]++;
			order.push(email);
		}
		written++;
	}
	const weights = reps.reduce((sum, { weight }) => sum + weight, 0);
	const off = reps.map(({ email, weight }) => Math.abs(counts[email] - (LEADS * weight) / weights));
	return { off: Math.max(...off), run: longestRun(order) };
}

function longestRun(order) {
	let longest = 0;
	let current = 0;
	for (const [index, email] of order.entries()) {
		current = email === order[index - 1] ? current + 1 : 1;
		longest = Math.max(longest, current);
	}
	return longest;
}

const p95 = (values) => [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1];
const rounded = (value) => Math.round(value * 10) / 10;

/** Mulberry32: the same numbers for the same seed on every machine. */
function randomOf(seed) {
	let state = seed + 1;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

module.exports = { fairness };
