import type { OpenAI } from '../../../../vendor/openai';
import { ModelFault } from './faults';
import { jsonSchemaOf } from './form';
import { promptVersionOf, type Message } from './prompt';
import type { Answer, Ask } from './read';

export type OpenAiSettings = {
	model: string;
	/** Whether OpenAI itself answers, whose newer models refuse what other servers know chat completions by. */
	isOpenAi: boolean;
	/** `responses` for OpenAI itself, `chatCompletions` for servers that speak its older language. */
	api: 'responses' | 'chatCompletions';
	maxOutputTokens: number;
	reasoningEffort?: 'none' | 'minimal' | 'low' | 'medium' | 'high';
	serviceTier?: 'auto' | 'default' | 'flex' | 'priority';
};

const FORM = 'lead_reading';

/** Asks OpenAI, or a server with its API, with a strict schema; nothing is stored there. */
export function askOpenAi(client: OpenAI, settings: OpenAiSettings): Ask {
	return settings.api === 'responses'
		? async (messages, rubric, signal) => {
				const response = await client.responses.create(
					{
						model: settings.model,
						input: messages,
						text: {
							format: {
								type: 'json_schema',
								name: FORM,
								strict: true,
								schema: jsonSchemaOf(rubric),
							},
						},
						max_output_tokens: settings.maxOutputTokens,
						prompt_cache_key: `lead-reading-${promptVersionOf(rubric)}`,
						store: false,
						...(settings.reasoningEffort && { reasoning: { effort: settings.reasoningEffort } }),
						...(settings.serviceTier && { service_tier: settings.serviceTier }),
					},
					{ signal },
				);
				return answerOfResponse(response);
			}
		: async (messages, rubric, signal) => {
				const completion = await client.chat.completions.create(
					{
						model: settings.model,
						messages: messages as Array<Message & { role: 'user' }>,
						response_format: {
							type: 'json_schema',
							json_schema: { name: FORM, strict: true, schema: jsonSchemaOf(rubric) },
						},
						...(settings.isOpenAi
							? { max_completion_tokens: settings.maxOutputTokens, store: false }
							: { max_tokens: settings.maxOutputTokens }),
						...(settings.reasoningEffort && { reasoning_effort: settings.reasoningEffort }),
						...(settings.serviceTier && { service_tier: settings.serviceTier }),
					},
					{ signal },
				);
				return answerOfCompletion(completion);
			};
}

function answerOfResponse(response: OpenAI.Responses.Response): Answer {
	const parts = (response.output ?? []).flatMap((item) =>
		item.type === 'message' ? item.content : [],
	);
	const answer: Answer = {
		text: parts.map((part) => (part.type === 'output_text' ? part.text : '')).join(''),
		usage: {
			input: response.usage?.input_tokens ?? 0,
			output: response.usage?.output_tokens ?? 0,
			cached: response.usage?.input_tokens_details?.cached_tokens ?? 0,
		},
		model: response.model ?? null,
	};
	const refusal = parts.find((part) => part.type === 'refusal');
	if (refusal || response.incomplete_details?.reason === 'content_filter') {
		return { ...answer, fault: new ModelFault('refused') };
	}
	if (response.status === 'incomplete') return { ...answer, fault: new ModelFault('truncated') };
	if (response.status === 'failed') {
		return { ...answer, fault: new ModelFault('serverError', response.error?.message) };
	}
	return answer;
}

function answerOfCompletion(completion: OpenAI.Chat.ChatCompletion): Answer {
	const choice = completion.choices?.[0];
	const answer: Answer = {
		text: choice?.message?.content ?? '',
		usage: {
			input: completion.usage?.prompt_tokens ?? 0,
			output: completion.usage?.completion_tokens ?? 0,
			cached: completion.usage?.prompt_tokens_details?.cached_tokens ?? 0,
		},
		model: completion.model ?? null,
	};
	if (choice?.message?.refusal || choice?.finish_reason === 'content_filter') {
		return { ...answer, fault: new ModelFault('refused') };
	}
	if (choice?.finish_reason === 'length') return { ...answer, fault: new ModelFault('truncated') };
	return answer;
}
