const { execFileSync, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { clearInterval, setInterval } = require('node:timers');
const { setTimeout: sleep } = require('node:timers/promises');
const { aptInstall } = require('./apt');
const { spawnChild } = require('./child');

const VERSION = '2.41.1';
/** What the SQLite driver is built with; commands and Debian packages have the same names. */
const BUILD_TOOLS = ['python3', 'make', 'g++'];
const QUIET = ['--no-audit', '--no-fund', '--loglevel=error'];
const LOCK_POLL_MS = 2_000;
const PROGRESS_MS = 10_000;
const INSTALL_LIMIT_MS = 20 * 60_000;

/** Outside the project: n8n takes 2.9 GB, and `npm ci` would delete it from node_modules. */
function cacheFolder() {
	const base = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
	return path.join(base, 'n8n-nodes-lead-pipeline');
}

/**
 * Installs n8n once into the cache folder and returns the path of its executable script.
 * Safe to call from several processes at once; an install that broke off is redone.
 */
async function installN8n(log = console.log) {
	const folder = path.join(cacheFolder(), `n8n-${VERSION}`);
	const bin = path.join(folder, 'node_modules', 'n8n', 'bin', 'n8n');
	const marker = path.join(folder, '.complete');
	if (fs.existsSync(marker)) return bin;

	fs.mkdirSync(cacheFolder(), { recursive: true });
	const unlock = await lock(`${folder}.lock`, log);
	try {
		if (fs.existsSync(marker)) return bin;
		// npm writes this file last, so a folder without it is an install that broke off.
		if (!fs.existsSync(path.join(folder, 'node_modules', '.package-lock.json'))) {
			log(`Installing n8n ${VERSION} into ${folder}: once, 3 to 6 minutes, 2.9 GB.`);
			log('For the first two minutes npm only reads what there is to install.');
			fs.rmSync(folder, { recursive: true, force: true });
			writeManifest(folder);
			await npm(['install', '--ignore-scripts', ...QUIET], folder, log);
		}
		if (!loadsSqlite(folder)) {
			log('Building the SQLite driver for this Node (about a minute)');
			const missing = BUILD_TOOLS.filter((command) => !isCommand(command));
			if (missing.length > 0) aptInstall(missing, log);
			await npm(['rebuild', 'sqlite3', ...QUIET], folder, log);
		}
		if (!loadsSqlite(folder)) {
			throw new Error(
				`n8n's SQLite driver was not built; what npm and apt-get printed above says why.`,
			);
		}
		fs.writeFileSync(marker, new Date().toISOString());
		return bin;
	} finally {
		unlock();
	}
}

/** npm 11 asks which packages may run install scripts: only the SQLite driver needs to. */
function writeManifest(folder) {
	fs.mkdirSync(folder, { recursive: true });
	const manifest = {
		name: 'n8n-cache',
		private: true,
		dependencies: { n8n: VERSION },
		allowScripts: { sqlite3: true },
	};
	fs.writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, '\t')}\n`);
}

const isCommand = (name) => spawnSync(name, ['--version']).status === 0;

function loadsSqlite(folder) {
	try {
		execFileSync(process.execPath, ['-e', "require('sqlite3')"], { cwd: folder, stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

/** The `node` package brings its headers along; without them node-gyp would download some. */
function nodeHeaders() {
	const name = `node-${process.platform}-${process.arch}/package.json`;
	try {
		const manifest = require.resolve(name, { paths: [require.resolve('node/package.json')] });
		return { npm_config_nodedir: path.dirname(manifest) };
	} catch {
		return {};
	}
}

function npm(args, cwd, log) {
	const started = Date.now();
	const progress = setInterval(() => {
		const seconds = Math.round((Date.now() - started) / 1000);
		log(`  npm ${args[0]}: ${seconds} s, ${folderSize(cwd)} on disk`);
	}, PROGRESS_MS);
	return new Promise((resolve, reject) => {
		const child = spawnChild('npm', args, {
			cwd,
			stdio: ['ignore', 'inherit', 'inherit'],
			env: { ...process.env, ...nodeHeaders() },
			timeout: INSTALL_LIMIT_MS,
			// In the middle of unpacking, npm ignores the gentler ones.
			killSignal: 'SIGKILL',
		});
		child.once('error', reject);
		child.once('close', (code, signal) => {
			if (code === 0) resolve();
			else reject(new Error(`npm ${args.join(' ')} stopped with ${signal ?? `code ${code}`}`));
		});
	}).finally(() => clearInterval(progress));
}

function folderSize(folder) {
	return execFileSync('du', ['-sh', folder], { encoding: 'utf8' }).split('\t')[0].trim();
}

/** A file naming the process that installs; the lock of a process that is gone is taken over. */
async function lock(file, log) {
	for (let waiting = false; ; waiting = true) {
		try {
			fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
			return () => fs.rmSync(file, { force: true });
		} catch (error) {
			if (error.code !== 'EEXIST') throw error;
		}
		if (!isRunning(readPid(file))) {
			fs.rmSync(file, { force: true });
			continue;
		}
		if (!waiting) log('Another process is installing n8n; waiting for it');
		await sleep(LOCK_POLL_MS);
	}
}

function readPid(file) {
	try {
		return Number(fs.readFileSync(file, 'utf8'));
	} catch {
		return NaN;
	}
}

function isRunning(pid) {
	try {
		return pid > 0 && process.kill(pid, 0);
	} catch (error) {
		return error.code === 'EPERM';
	}
}

module.exports = { VERSION, cacheFolder, installN8n };
