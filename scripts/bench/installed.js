const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { installPack } = require('../n8n/pack');

let found = null;

/** The pack as n8n installs it, once per run, removed when the process ends. */
function installed() {
	if (found) return found;
	const home = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'lead-pipeline-bench-')));
	process.once('exit', () => fs.rmSync(home, { recursive: true, force: true }));
	found = { folder: installPack(home) };
	return found;
}

module.exports = { installed };
