import { ModelFault } from './faults';
import { schemaText, type Message } from './prompt';
import type { Answer, Ask } from './read';

type Part = string | { type?: string; text?: string };
type Reply = {
	content?: string | Part[];
	usage_metadata?: {
		input_tokens?: number;
		output_tokens?: number;
		input_token_details?: { cache_read?: number };
	};
	response_metadata?: Record<string, unknown>;
	additional_kwargs?: { refusal?: unknown };
};

/** What any chat model of n8n answers to; nothing of LangChain is imported. */
export type ChatModel = {
	invoke: (messages: Array<[string, string]>, options: { signal: AbortSignal }) => Promise<Reply>;
	model?: string;
	modelName?: string;
};

const ROLES: Record<Message['role'], string> = {
	system: 'system',
	user: 'human',
	assistant: 'ai',
};
const CUT_OFF = ['length', 'max_tokens', 'max_output_tokens', 'MAX_TOKENS', 'model_length'];
const REFUSED = ['content_filter', 'refusal', 'SAFETY', 'safety'];

/** Asks the model that is connected to the node. The schema goes with the instructions, as not every model takes one. */
export function askChatModel(chatModel: ChatModel): Ask {
	return async (messages, rubric, signal) => {
		const [system, ...others] = messages;
		const sent = [{ ...system, content: system.content + schemaText(rubric) }, ...others];
		const reply = await chatModel.invoke(
			sent.map(({ role, content }) => [ROLES[role], content]),
			{ signal },
		);
		return answerOf(reply, chatModel);
	};
}

function answerOf(reply: Reply, { model, modelName }: ChatModel): Answer {
	const { usage_metadata: usage, response_metadata: meta = {}, additional_kwargs: more } = reply;
	const incomplete = meta.incomplete_details as { reason?: unknown } | null | undefined;
	const reason = String(
		meta.finish_reason ?? meta.stop_reason ?? meta.finishReason ?? incomplete?.reason ?? '',
	);
	const used = {
		input: usage?.input_tokens ?? 0,
		output: usage?.output_tokens ?? 0,
		cached: usage?.input_token_details?.cache_read ?? 0,
	};
	const named = meta.model_name ?? meta.model ?? modelName ?? model;
	const answer: Answer = {
		text: textOf(reply.content),
		usage: used,
		model: typeof named === 'string' ? named : null,
	};
	if (more?.refusal || REFUSED.includes(reason))
		return { ...answer, fault: new ModelFault('refused') };
	if (CUT_OFF.includes(reason)) return { ...answer, fault: new ModelFault('truncated') };
	return answer;
}

function textOf(content: Reply['content']): string {
	if (typeof content === 'string') return content;
	return (content ?? [])
		.map((part) => (typeof part === 'string' ? part : (part.text ?? '')))
		.join('');
}
