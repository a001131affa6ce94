const { spawn } = require('node:child_process');

/**
 * Starts a process that doesn't outlive this one: an n8n left behind would hold its port and database, an npm
 * would go on writing. `killSignal` is what ends it then.
 */
function spawnChild(command, args, options) {
	const child = spawn(command, args, options);
	const kill = () => child.kill(options.killSignal ?? 'SIGTERM');
	process.once('exit', kill);
	child.once('close', () => process.removeListener('exit', kill));
	return child;
}

module.exports = { spawnChild };
