import type { Rubric } from '../../rubric';
import type { Reading, ReaderInput } from '../reading';
import { formIn } from './answer';
import { faultOf, mayMend, mayPass, ModelFault } from './faults';
import { formSchemaOf, readingFrom } from './form';
import { repairText, systemText, userText, type Message } from './prompt';

export type Usage = { input: number; output: number; cached: number };
export type Answer = {
	text: string;
	usage: Usage;
	model: string | null;
	/** Where the model answered, and said or showed that the answer is none. */
	fault?: ModelFault;
};
/** Puts messages to a model; throws what its client throws. What was used up is reported on every path. */
export type Ask = (messages: Message[], rubric: Rubric, signal: AbortSignal) => Promise<Answer>;

export type ModelReading = {
	reading: Reading | null;
	/** Set where there is no reading. */
	fault: ModelFault | null;
	usage: Usage;
	model: string | null;
	calls: number;
};

export type Limits = {
	/** For everything together: first call, second attempt and repair. */
	deadlineMs: number;
	/** Marks the prospect’s turns; new for every reading, so that no prospect knows it. */
	nonce: string;
	cancelled?: AbortSignal;
	/** Waits, or ends early when the signal is given. */
	wait: (ms: number, signal: AbortSignal) => Promise<void>;
};

const FIRST_PAUSE_MS = 500;
const MOST_ATTEMPTS = 2;

/** One call in the good case; one more where the fault may pass, one more to mend an answer that does not fit. */
export async function readWithModel(
	ask: Ask,
	{ turns, capturedAt }: Pick<ReaderInput, 'turns' | 'capturedAt'>,
	rubric: Rubric,
	{ deadlineMs, nonce, cancelled, wait }: Limits,
): Promise<ModelReading> {
	const endsAt = performance.now() + deadlineMs;
	const deadline = AbortSignal.timeout(deadlineMs);
	const signal = cancelled ? AbortSignal.any([deadline, cancelled]) : deadline;
	const schema = formSchemaOf(rubric);
	const spent: Usage = { input: 0, output: 0, cached: 0 };
	let model: string | null = null;
	let calls = 0;

	const answered = async (messages: Message[], attempt = 1): Promise<string> => {
		if (signal.aborted) throw abortedBy(cancelled);
		calls++;
		try {
			const answer = await untilAborted(ask(messages, rubric, signal), signal);
			spent.input += answer.usage.input;
			spent.output += answer.usage.output;
			spent.cached += answer.usage.cached;
			model = answer.model ?? model;
			if (answer.fault) throw answer.fault;
			if (answer.text.trim() === '') throw new ModelFault('emptyAnswer');
			return answer.text;
		} catch (error) {
			const fault = signal.aborted ? abortedBy(cancelled) : faultOf(error);
			if (attempt >= MOST_ATTEMPTS || !mayPass(fault.code)) throw fault;
			const pause = fault.retryAfterMs ?? FIRST_PAUSE_MS;
			// Whoever would have to wait beyond the deadline need not wait at all.
			if (performance.now() + pause >= endsAt) throw fault;
			await wait(pause, signal);
			return await answered(messages, attempt + 1);
		}
	};

	const messages: Message[] = [
		{ role: 'system', content: systemText(rubric) },
		{ role: 'user', content: userText(turns, nonce, capturedAt) },
	];
	try {
		const first = await answered(messages);
		const form = await mended(first, async (reason) => {
			const repair: Message[] = [
				{ role: 'assistant', content: first },
				{ role: 'user', content: repairText(reason) },
			];
			return await answered([...messages, ...repair], MOST_ATTEMPTS);
		});
		return { reading: readingFrom(form, rubric), fault: null, usage: spent, model, calls };
	} catch (error) {
		return { reading: null, fault: faultOf(error), usage: spent, model, calls };
	}

	async function mended(text: string, repair: (reason: string) => Promise<string>) {
		try {
			return formIn(text, schema);
		} catch (error) {
			const fault = faultOf(error);
			if (!mayMend(fault.code)) throw fault;
			return formIn(await repair(fault.message), schema);
		}
	}
}

const abortedBy = (cancelled: AbortSignal | undefined): ModelFault =>
	new ModelFault(cancelled?.aborted ? 'cancelled' : 'timeout');

/** A client that ignores the signal must not hold up the lead. */
async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
	return await new Promise<T>((resolve, reject) => {
		const abort = (): void => reject(new Error('aborted'));
		if (signal.aborted) abort();
		signal.addEventListener('abort', abort, { once: true });
		promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
	});
}
