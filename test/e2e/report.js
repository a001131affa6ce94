const CHECK_LIMIT_MS = 3 * 60_000;
const NEEDED = new Error('A needed check failed');

/** Runs checks one after another, prints each as a TAP line, and counts them. */
function createReport() {
	const count = { passed: 0, failed: 0 };

	async function run(name, body, limitMs = CHECK_LIMIT_MS) {
		const started = Date.now();
		const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
		const number = () => count.passed + count.failed;
		try {
			const result = await withLimit(body, limitMs);
			count.passed += 1;
			console.log(`ok ${number()} - ${name} (${seconds()})`);
			return { result };
		} catch (error) {
			count.failed += 1;
			console.log(`not ok ${number()} - ${name} (${seconds()})`);
			console.log(String(error.message).replaceAll(/^/gmu, '    '));
			return { error };
		}
	}

	return {
		count,
		/** A check of its own: the run goes on when it fails. */
		check: async (name, body) => (await run(name, body)).result,
		/** A check that everything after it needs: the run ends when it fails. */
		async need(name, body, limitMs) {
			const { result, error } = await run(name, body, limitMs);
			if (error) throw NEEDED;
			return result;
		},
		/** Ends the list early: because a needed check failed, or for a reason that no check caught. */
		stop(reason) {
			if (reason === NEEDED) console.log('# the remaining steps need this one and did not run');
			else {
				count.failed += 1;
				console.log(`not ok ${count.passed + count.failed} - ${reason.stack ?? reason}`);
			}
		},
		close() {
			console.log(`\n${count.passed} passed, ${count.failed} failed`);
			return count.failed === 0 ? 0 : 1;
		},
	};
}

async function withLimit(body, limitMs) {
	let timer;
	const limit = new Promise((_, reject) => {
		const giveUp = () => reject(new Error(`Not finished after ${limitMs / 1000} s`));
		timer = setTimeout(giveUp, limitMs);
	});
	try {
		return await Promise.race([body(), limit]);
	} finally {
		clearTimeout(timer);
	}
}

module.exports = { createReport };
