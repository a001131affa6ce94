const { spawnSync } = require('node:child_process');

function aptGet(...args) {
	const command = ['apt-get', ...args];
	if (process.getuid() !== 0) command.unshift('sudo', '--non-interactive');
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	return spawnSync(command[0], command.slice(1), { encoding: 'utf8', env });
}

/** Installs Debian packages; fetches the package lists only where they are missing or too old. */
function aptInstall(packages, log) {
	log(`Installing ${packages.join(', ')} with apt-get`);
	const install = () => aptGet('install', '--yes', '--no-install-recommends', ...packages);
	if (install().status === 0) return;
	aptGet('update');
	const { status, stderr, error } = install();
	if (status === 0) return;
	throw new Error(
		`apt-get could not install ${packages.join(', ')}; install them by hand and try again. ${error?.message ?? stderr}`,
	);
}

module.exports = { aptInstall };
