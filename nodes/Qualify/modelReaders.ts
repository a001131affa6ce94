import {
	NodeConnectionTypes,
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type ILoadOptionsFunctions,
} from 'n8n-workflow';
import { fetchThrough } from '../fetchThrough';
import type { ModelReader, Prices } from './readLead';
import { askChatModel, type ChatModel } from './readers/model/chatModel';
import { askOpenAi, type OpenAiSettings } from './readers/model/openai';
import type { Ask } from './readers/model/read';

export const OPENAI_CREDENTIAL = 'openAiApi';
export type ReaderKind = 'chatModel' | 'openAi' | 'rules';
export type ReaderOptions = {
	api?: 'automatic' | OpenAiSettings['api'];
	baseUrl?: string;
	hidePersonalData?: boolean;
	maxOutputTokens?: number;
	reasoningEffort?: OpenAiSettings['reasoningEffort'] | 'default';
	repeatWhenClose?: boolean;
	serviceTier?: OpenAiSettings['serviceTier'];
	timeoutSeconds?: number;
	tokenPrices?: { price?: Partial<Prices> };
};

const OPENAI_HOST = /(?:^|\.)openai\.com$/u;
const OPENAI_URL = 'https://api.openai.com/v1';
const DEFAULTS = { timeoutSeconds: 60, maxOutputTokens: 6_000 };

/** The reader that the node's parameters ask for, or null for the rules; made once for all items. */
export async function modelReaderOf(
	context: IExecuteFunctions,
	kind: ReaderKind,
	options: ReaderOptions,
): Promise<ModelReader | null> {
	if (kind === 'rules') return null;
	const deadlineMs = (options.timeoutSeconds ?? DEFAULTS.timeoutSeconds) * 1_000;
	const asked =
		kind === 'chatModel'
			? await connectedModel(context)
			: await openAiModel(context, options, deadlineMs);
	return {
		kind,
		...asked,
		deadlineMs,
		hidePersonalData: options.hidePersonalData ?? false,
		repeatWhenClose: options.repeatWhenClose ?? true,
		prices: pricesOf(options),
		cancelled: context.getExecutionCancelSignal(),
	};
}

type Asked = Pick<ModelReader, 'ask' | 'askAnother' | 'model'>;

async function connectedModel(context: IExecuteFunctions): Promise<Asked> {
	const connected = (await context.getInputConnectionData(
		NodeConnectionTypes.AiLanguageModel,
		0,
	)) as ChatModel | ChatModel[];
	const chatModel = Array.isArray(connected) ? connected[0] : connected;
	return {
		ask: askChatModel(chatModel),
		model: chatModel.modelName ?? chatModel.model ?? null,
	};
}

async function openAiModel(
	context: IExecuteFunctions,
	{ api = 'automatic', baseUrl, maxOutputTokens, reasoningEffort, serviceTier }: ReaderOptions,
	deadlineMs: number,
): Promise<Asked> {
	const url = baseUrl || (await baseUrlOf(context));
	const isOpenAi = OPENAI_HOST.test(hostOf(url, context));
	const automatic = isOpenAi ? 'responses' : 'chatCompletions';
	const model = context.getNodeParameter('model', 0, '', { extractValue: true }) as string;
	const { createClient } = await import('../../vendor/openai');
	const client = createClient(url, fetchThrough(context, OPENAI_CREDENTIAL, deadlineMs));
	const askAnother = (other: string): Ask =>
		askOpenAi(client, {
			model: other,
			isOpenAi,
			api: api === 'automatic' ? automatic : api,
			maxOutputTokens: maxOutputTokens ?? DEFAULTS.maxOutputTokens,
			reasoningEffort: reasoningEffort === 'default' ? undefined : reasoningEffort,
			serviceTier,
		});
	return { ask: askAnother(model), askAnother, model };
}

function hostOf(url: string, context: IExecuteFunctions): string {
	if (!URL.canParse(url)) {
		throw new NodeOperationError(context.getNode(), `The base URL “${url}” is no URL`, {
			description: 'Give the whole address, such as “http://localhost:11434/v1”.',
		});
	}
	return new URL(url).hostname;
}

async function baseUrlOf(
	context: Pick<IExecuteFunctions | ILoadOptionsFunctions, 'getCredentials'>,
): Promise<string> {
	const { url } = await context.getCredentials<{ url?: string }>(OPENAI_CREDENTIAL);
	return (url || OPENAI_URL).replace(/\/$/u, '');
}

function pricesOf({ tokenPrices }: ReaderOptions): Prices | null {
	const { input = 0, cachedInput = input, output = 0 } = tokenPrices?.price ?? {};
	return input === 0 && output === 0 ? null : { input, cachedInput, output };
}

const NO_TEXT_MODEL =
	/embedding|whisper|tts|dall-e|image|audio|realtime|moderation|transcribe|sora|search|davinci|babbage/u;

/** The text models that the account may use, for the list in the editor. */
export async function searchModels(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<{ results: Array<{ name: string; value: string }> }> {
	const baseUrl =
		(this.getNodeParameter('options.baseUrl', '') as string) || (await baseUrlOf(this));
	const answer = (await this.helpers.httpRequestWithAuthentication.call(this, OPENAI_CREDENTIAL, {
		url: `${baseUrl.replace(/\/$/u, '')}/models`,
		json: true,
	})) as { data?: IDataObject[] };
	const names = (answer.data ?? []).map(({ id }) => String(id));
	const fitting = names.filter(
		(name) => !NO_TEXT_MODEL.test(name) && name.toLowerCase().includes(filter.toLowerCase()),
	);
	return { results: fitting.sort().map((name) => ({ name, value: name })) };
}
