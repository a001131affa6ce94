import {
	API_ERRORS,
	behaviourOf,
	RETRY_AFTER_SECONDS,
	USED,
	writtenAs,
	type Behaviour,
	type Behaviours,
} from './modelBehaviours';
import { byKeywords, criteriaIn, turnsIn, type Filler } from './modelForm';

type Message = [role: string, content: string];
type Options = { signal?: AbortSignal };

/** An object in the shape of n8n’s chat models: what LangChain’s `invoke` takes, gives and throws. */
export function createChatModel({
	behaviours = ['right'],
	fill = byKeywords,
	inParts = false,
	wrap = (error) => error,
}: {
	behaviours?: Behaviours;
	fill?: Filler;
	/** Content as a list of parts, as some vendors give it. */
	inParts?: boolean;
	/** What a node around the model makes of its errors. */
	wrap?: (error: Error) => Error;
} = {}) {
	const requests: Message[][] = [];
	return {
		modelName: 'stand-in-chat',
		/** The messages of every call. */
		requests,
		async invoke(messages: Message[], { signal }: Options) {
			const text = JSON.stringify(messages);
			const behaviour = behaviourOf(behaviours, { index: requests.length, text });
			requests.push(messages);
			signal?.throwIfAborted();
			if (behaviour === 'slow') return await neverUnlessAborted(signal);
			const failure = failureOf(behaviour);
			if (failure) throw wrap(failure);
			const shown = messages.find(([role]) => role === 'human')?.[1] ?? '';
			const schema = JSON.parse(messages[0][1].split('\n').at(-1) ?? '') as unknown;
			const written = writtenAs(behaviour, fill(turnsIn(shown), criteriaIn(schema)));
			const content = ['emptyChoices', 'refusing'].includes(behaviour) ? '' : written;
			return {
				content: inParts ? [{ type: 'text', text: content }] : content,
				additional_kwargs: behaviour === 'refusing' ? { refusal: 'I can’t help with that.' } : {},
				response_metadata: { finish_reason: FINISHED[behaviour] ?? 'stop' },
				usage_metadata: {
					input_tokens: USED.input,
					output_tokens: USED.output,
					input_token_details: { cache_read: USED.cached },
				},
			};
		},
	};
}

const FINISHED: Partial<Record<Behaviour, string>> = {
	truncated: 'length',
	contentFiltered: 'content_filter',
};

async function neverUnlessAborted(signal: AbortSignal | undefined): Promise<never> {
	return await new Promise<never>((_resolve, reject) => {
		signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
	});
}

function failureOf(behaviour: Behaviour): Error | null {
	if (behaviour === 'dropped') {
		return Object.assign(new TypeError('fetch failed'), { cause: new Error('read ECONNRESET') });
	}
	const failure = API_ERRORS[behaviour];
	if (!failure) return null;
	const { status, code, type, message } = failure;
	const headers = new Headers(
		behaviour === 'rateLimited' ? { 'retry-after': String(RETRY_AFTER_SECONDS) } : {},
	);
	return Object.assign(new Error(`${status} ${message}`), { status, code, type, headers });
}
