const path = require('node:path');

/** Loads the host's modules if asked to, then every node file of a package, and prints what both left behind. */
const [withHost, folder] = process.argv.slice(2);
const HOST_MODULES = ['n8n-workflow', 'zod', 'zod/v4', 'luxon'];

if (withHost === 'host') HOST_MODULES.forEach((name) => require(name));
const before = process.cpuUsage();
if (folder) {
	const { n8n } = require(path.join(folder, 'package.json'));
	for (const file of n8n.nodes) require(path.join(folder, file));
}
const { user, system } = process.cpuUsage(before);
const ms = (user + system) / 1000;
globalThis.gc();
const { rss, heapUsed: heap } = process.memoryUsage();
const files = Object.keys(require.cache).filter((file) => folder && file.startsWith(folder));
process.stdout.write(JSON.stringify({ ms, rss, heap, files }));
