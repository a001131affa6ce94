/** CPU milliseconds that a call costs this process, all threads: what else runs on the machine doesn't count. */
const cpuMs = (run) => usedBy(run, (since) => process.cpuUsage(since));

/** The same of this thread alone, without those of the garbage collector; the clock may tick every few milliseconds. */
const threadMs = (run) => usedBy(run, (since) => process.threadCpuUsage(since));

async function usedBy(run, clock) {
	const before = clock();
	await run();
	const { user, system } = clock(before);
	return (user + system) / 1000;
}

function median(values) {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

module.exports = { cpuMs, mean, median, threadMs };
