const { cpuMs, mean, median } = require('./measure');
const { DELIVERED, createPipeline } = require('./pipeline');
const { kilobytes, number, times } = require('./table');

const WARM_UP_ROUNDS = 20;
const ROUNDS = 60;
const SHORTEST_CHAT = 4;

const charactersOf = ({ conversation }) =>
	conversation.turns.reduce((sum, { text }) => sum + text.length, 0);

/** How many conversations the rules reader reads in a second of one core. */
async function reader() {
	const pipeline = await createPipeline();
	const items = DELIVERED.map((delivered) => pipeline.capture(delivered));
	const msOf = items.map(() => []);
	for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
		for (const [index, item] of items.entries()) {
			const ms = await cpuMs(() => pipeline.read(item));
			if (round >= 0) msOf[index].push(ms);
		}
	}
	const read = items.map((item, index) => ({
		turns: item.conversation.turns.length,
		characters: charactersOf(item),
		ms: median(msOf[index]),
	}));
	const average = mean(read.map(({ ms }) => ms));
	const row = (label, some) => {
		const ms = mean(some.map((one) => one.ms));
		const characters = mean(some.map((one) => one.characters));
		return [
			label,
			times(ms / average),
			number(1000 / ms),
			number(ms),
			number(characters),
			`${kilobytes((characters / ms) * 1000)}/s`,
		];
	};
	const longest = read.reduce((most, one) => (one.characters > most.characters ? one : most));
	return {
		title: '2  Rules reader, one core',
		columns: ['transcripts', 'time, ratio', 'per second', 'ms each', 'characters', 'text'],
		rows: [
			row(`average of ${read.length} samples`, read),
			row(
				`those of ${SHORTEST_CHAT} turns and more`,
				read.filter(({ turns }) => turns >= SHORTEST_CHAT),
			),
			row('longest sample', [longest]),
		],
	};
}

module.exports = { reader };
