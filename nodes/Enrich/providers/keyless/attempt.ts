import { elapsed, failedAttempt, fieldsOf, type Attempt, type Finding } from '../../provider';

export type Sourced = { findings: Finding[]; attempt: Attempt };

/** The findings of one source with the attempt that tells of them; `read` gives or throws what it ended with. */
export function attemptOf(
	provider: string,
	startedAt: number,
	now: () => number,
	read: () => Finding[],
): Sourced {
	try {
		const findings = read();
		const fields = fieldsOf(findings);
		const ended =
			fields.length > 0
				? ({ outcome: 'found', detail: fields.join(', ') } as const)
				: ({ outcome: 'nothing', detail: 'Nothing that fills a field' } as const);
		return { findings, attempt: { provider, ...ended, ms: elapsed(startedAt, now), cost: 0 } };
	} catch (reason) {
		return { findings: [], attempt: failedAttempt(provider, reason, elapsed(startedAt, now)) };
	}
}

/** The same for a source that takes its time. */
export async function attempted(
	provider: string,
	now: () => number,
	read: () => Promise<Finding[]>,
): Promise<Sourced> {
	const startedAt = now();
	const [result] = await Promise.allSettled([read()]);
	return attemptOf(provider, startedAt, now, () => {
		if (result.status === 'rejected') throw result.reason;
		return result.value;
	});
}
