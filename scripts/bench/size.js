const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { installed } = require('./installed');
const { ROOT } = require('./pipeline');
const { kilobytes, times } = require('./table');

/** What users download and what n8n keeps on disk. */
async function size() {
	const packed = JSON.parse(
		execFileSync('npm', ['pack', '--json', '--dry-run', '--ignore-scripts'], {
			cwd: ROOT,
			stdio: ['ignore', 'pipe', 'ignore'],
		}),
	);
	const [{ size: download, unpackedSize, files }] = Object.values(packed);
	const { folder } = installed();
	const { dependencies = {} } = JSON.parse(
		fs.readFileSync(path.join(folder, 'package.json'), 'utf8'),
	);
	const onDisk = filesIn(folder);
	const bytes = (some) => some.reduce((sum, file) => sum + fs.statSync(file).size, 0);
	const vendor = onDisk.filter((file) => file.startsWith(path.join(folder, 'dist', 'vendor')));
	const row = (label, count, total) => [label, times(total / download), kilobytes(total), count];
	return {
		title: '5  Size of the package',
		columns: ['', 'of the download', 'bytes', 'files'],
		rows: [
			row('packed (the download)', 1, download),
			row('unpacked', files.length, unpackedSize),
			row('installed with n8n’s flags', onDisk.length, bytes(onDisk)),
			row('of which bundled libraries', vendor.length, bytes(vendor)),
		],
		notes: [`  Runtime dependencies: ${Object.keys(dependencies).length}.`],
	};
}

const filesIn = (folder) =>
	fs
		.readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name));

module.exports = { size };
