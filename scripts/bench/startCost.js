const assert = require('node:assert');
const { execFileSync } = require('node:child_process');
const path = require('node:path');
const { installed } = require('./installed');
const { median } = require('./measure');
const { ROOT } = require('./pipeline');
const { megabytes, number, times } = require('./table');

const ROUNDS = 9;
const CHILD = path.join(__dirname, 'startCost.child.js');

/** What requiring every node file adds to a process, as n8n does when it starts. */
async function startCost() {
	const { folder } = installed();
	const children = [
		['n8n’s modules loaded before', ['host']],
		['nothing loaded before', ['bare']],
	];
	const taken = children.map(() => ({ without: [], with: [] }));
	for (let round = 0; round < ROUNDS; round++) {
		for (const [index, [, args]] of children.entries()) {
			taken[index].without.push(run(args));
			taken[index].with.push(run([...args, folder]));
		}
	}
	const { files } = taken[0].with[0];
	const vendor = files.filter((file) => file.startsWith(path.join(folder, 'dist', 'vendor')));
	assert.deepStrictEqual(vendor, [], 'Bundled libraries must load on first use');

	const rows = children.map(([label], index) => {
		const each = taken[index];
		const of = (kind, field) => median(each[kind].map((child) => child[field]));
		const added = (field) => of('with', field) - of('without', field);
		return [
			label,
			times(of('with', 'rss') / of('without', 'rss')),
			number(of('with', 'ms')),
			`+${megabytes(added('rss'))}`,
			`+${megabytes(added('heap'))}`,
			megabytes(of('without', 'rss')),
		];
	});
	return {
		title: `4  Start of n8n: ${files.length} files of the installed pack required (${ROUNDS} fresh processes each)`,
		columns: ['process', 'RSS, ratio', 'ms to require', 'RSS', 'heap', 'RSS without the pack'],
		rows,
		notes: [`  Files of dist/vendor loaded: ${vendor.length}.`],
	};
}

const run = (args) =>
	JSON.parse(
		execFileSync(process.execPath, ['--expose-gc', CHILD, ...args], {
			env: { ...process.env, NODE_PATH: path.join(ROOT, 'node_modules') },
		}),
	);

module.exports = { startCost };
