const fs = require('node:fs');
const net = require('node:net');
const path = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');
const { spawnChild } = require('./child');

const START_LIMIT_MS = 180_000;
const CLI_LIMIT_MS = 180_000;
const STOP_LIMIT_MS = 20_000;
const LOG_LINES_KEPT = 400;
const REDIRECTION = path.join(__dirname, '..', 'headless', 'redirectHosts.js');
const STACK_FRAME = /^\s+at /u;

/** One n8n on loopback with its own user folder; talks to nobody but the workflows' own targets. */
function environment(userFolder, extra) {
	return {
		...process.env,
		N8N_USER_FOLDER: userFolder,
		N8N_ENCRYPTION_KEY: 'a-key-for-a-local-try-out-only',
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_SECURE_COOKIE: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		N8N_DISABLED_MODULES: 'mcp-registry',
		...extra,
	};
}

/** The first free port of loopback from `from` on; 0 asks for any. */
async function freePort(from = 0) {
	for (let port = from; port < from + 100; port += 1) {
		const server = net.createServer();
		const found = await new Promise((resolve, reject) => {
			server.once('error', (error) =>
				error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
			);
			server.listen(port, '127.0.0.1', () => resolve(server.address().port));
		});
		if (found === null) continue;
		await new Promise((resolve) => server.close(resolve));
		return found;
	}
	throw new Error(`No free port between ${from} and ${from + 99} on 127.0.0.1`);
}

/** Runs one n8n command (`import:workflow`, `publish:workflow`, …) against a user folder that no running n8n uses. */
async function runCommand(bin, userFolder, args) {
	const { child, lines } = launch(
		bin,
		args,
		environment(userFolder, {
			N8N_RUNNERS_BROKER_PORT: String(await freePort()),
		}),
	);
	const timer = setTimeout(() => child.kill('SIGKILL'), CLI_LIMIT_MS);
	const code = await new Promise((resolve) => child.once('close', resolve));
	clearTimeout(timer);
	if (code !== 0)
		throw new Error(`n8n ${args.join(' ')} ended with code ${code}\n${lines.join('\n')}`);
	return lines.join('\n');
}

/**
 * Starts n8n and resolves once it answers. `hosts` are answered by servers on loopback, by their ports. `stop()` ends it;
 * `log()` returns its last lines.
 */
async function startN8n(bin, { userFolder, port, hosts }) {
	fs.mkdirSync(userFolder, { recursive: true });
	const chosen = port ?? (await freePort());
	const url = `http://127.0.0.1:${chosen}`;
	const { child, lines } = launch(
		bin,
		['start'],
		environment(userFolder, {
			N8N_PORT: String(chosen),
			N8N_EDITOR_BASE_URL: url,
			N8N_WEBHOOK_URL: `${url}/`,
			N8N_RUNNERS_BROKER_PORT: String(await freePort()),
			...(hosts && redirectedBy(hosts)),
		}),
	);
	let ended = false;
	const closed = new Promise((resolve) => child.once('close', resolve)).then(() => (ended = true));
	const log = (count = 60) => lines.slice(-count).join('\n');
	const stop = async () => {
		if (ended) return;
		child.kill('SIGTERM');
		const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
		await closed;
		clearTimeout(timer);
	};

	const deadline = Date.now() + START_LIMIT_MS;
	while (Date.now() < deadline && !ended) {
		if (await answers(`${url}/healthz/readiness`)) return { url, log, stop, closed };
		await sleep(300);
	}
	const reason = ended ? 'ended' : `gave no answer within ${START_LIMIT_MS / 1000} s`;
	await stop();
	throw new Error(`n8n was started on ${url} but ${reason}. Its last lines:\n${log()}`);
}

const redirectedBy = (hosts) => ({
	REDIRECTED_HOSTS: JSON.stringify(hosts),
	NODE_OPTIONS: `--require ${REDIRECTION}`,
});

function launch(bin, args, env) {
	const child = spawnChild(process.execPath, [bin, ...args], {
		env,
		stdio: ['ignore', 'pipe', 'pipe'],
		// Nobody reads its log any more, and waiting for its runs to end it would go on for long.
		killSignal: 'SIGKILL',
	});
	const lines = [];
	const keep = (chunk) => {
		lines.push(
			...String(chunk)
				.split('\n')
				.filter((line) => line && !STACK_FRAME.test(line)),
		);
		lines.splice(0, Math.max(0, lines.length - LOG_LINES_KEPT));
	};
	child.stdout.on('data', keep);
	child.stderr.on('data', keep);
	return { child, lines };
}

async function answers(url) {
	try {
		const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
		await response.text();
		return response.ok;
	} catch {
		return false;
	}
}

module.exports = { freePort, runCommand, startN8n };
