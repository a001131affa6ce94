import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';
import { OPENAI_CREDENTIAL } from './modelReaders';

export const readerCredentials: INodeCredentialDescription[] = [
	{
		name: OPENAI_CREDENTIAL,
		required: true,
		displayOptions: { show: { reader: ['openAi'] } },
	},
];

const WITH_A_MODEL = ['chatModel', 'openAi'];

/** Who reads the conversation, at the head of the node. */
export const readerProperties: INodeProperties[] = [
	{
		displayName: 'Reader',
		name: 'reader',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Connected Chat Model',
				value: 'chatModel',
				description: 'Any chat model of n8n, connected below the node',
			},
			{
				name: 'OpenAI',
				value: 'openAi',
				description: 'OpenAI, or any server with its API, such as Ollama or vLLM',
			},
			{
				name: 'Rules',
				value: 'rules',
				description: 'No model and no key: rules for English and German that run on this server',
			},
		],
		default: 'rules',
		description:
			'Who reads the conversation. Whoever reads: every level needs the prospect’s own words, and code computes the scores.',
	},
	{
		displayName:
			'The conversation is sent to the model. “Hide Personal Data” under Options replaces names, e-mail, phone and company first.',
		name: 'modelNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { reader: WITH_A_MODEL } },
	},
	{
		displayName: 'Model',
		name: 'model',
		type: 'resourceLocator',
		default: { mode: 'list', value: 'gpt-5-mini' },
		required: true,
		description: 'The model that reads; a small one is enough, as it only finds words',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: 'searchModels', searchable: true },
			},
			{
				displayName: 'ID',
				name: 'id',
				type: 'string',
				placeholder: 'e.g. gpt-5-mini',
			},
		],
		displayOptions: { show: { reader: ['openAi'] } },
	},
];

/** Under Options, for readers with a model. */
export const readerOptions: INodeProperties[] = [
	{
		displayName: 'API',
		name: 'api',
		type: 'options',
		options: [
			{
				name: 'Automatic',
				value: 'automatic',
				description: 'Responses at OpenAI, chat completions elsewhere',
			},
			{ name: 'Chat Completions', value: 'chatCompletions' },
			{ name: 'Responses', value: 'responses' },
		],
		default: 'automatic',
		description: 'Which of OpenAI’s APIs to speak',
		displayOptions: { show: { '/reader': ['openAi'] } },
	},
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://eu.api.openai.com/v1',
		description:
			'Where requests go instead of the credential’s URL: a region for data residency, or another server',
		displayOptions: { show: { '/reader': ['openAi'] } },
	},
	{
		displayName: 'Hide Personal Data',
		name: 'hidePersonalData',
		type: 'boolean',
		default: false,
		description:
			'Whether names, e-mail addresses, phone numbers and the company are replaced by tokens before the model reads, and put back into the quotes',
		displayOptions: { show: { '/reader': WITH_A_MODEL } },
	},
	{
		displayName: 'Items at Once',
		name: 'itemsAtOnce',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 50 },
		default: 5,
		description: 'How many leads are read in parallel',
		displayOptions: { show: { '/reader': WITH_A_MODEL } },
	},
	{
		displayName: 'Longest Answer',
		name: 'maxOutputTokens',
		type: 'number',
		typeOptions: { minValue: 500 },
		default: 6000,
		description: 'Most tokens that the model may write for one lead',
		displayOptions: { show: { '/reader': ['openAi'] } },
	},
	{
		displayName: 'Reasoning Effort',
		name: 'reasoningEffort',
		type: 'options',
		options: [
			{ name: 'Default', value: 'default' },
			{ name: 'High', value: 'high' },
			{ name: 'Low', value: 'low' },
			{ name: 'Medium', value: 'medium' },
			{ name: 'Minimal', value: 'minimal' },
			{ name: 'None', value: 'none' },
		],
		default: 'default',
		description:
			'How much the model thinks before it answers; leave the default where it knows none',
		displayOptions: { show: { '/reader': ['openAi'] } },
	},
	{
		displayName: 'Repeat When Close',
		name: 'repeatWhenClose',
		type: 'boolean',
		default: true,
		description:
			'Whether a lead within 5 points of another bucket is read three times and takes the median levels',
		displayOptions: { show: { '/reader': WITH_A_MODEL } },
	},
	{
		displayName: 'Service Tier',
		name: 'serviceTier',
		type: 'options',
		options: [
			{ name: 'Auto', value: 'auto' },
			{ name: 'Default', value: 'default' },
			{ name: 'Flex', value: 'flex' },
			{ name: 'Priority', value: 'priority' },
		],
		default: 'auto',
		description: 'Speed against price, as OpenAI offers it',
		displayOptions: { show: { '/reader': ['openAi'] } },
	},
	{
		displayName: 'Time Limit',
		name: 'timeoutSeconds',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 60,
		description:
			'Seconds for one reading with everything it takes. After that the rules read the lead.',
		displayOptions: { show: { '/reader': WITH_A_MODEL } },
	},
	{
		displayName: 'Token Prices',
		name: 'tokenPrices',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add Prices',
		description: 'What a million tokens cost, so that each lead carries its cost',
		options: [
			{
				displayName: 'Per Million Tokens',
				name: 'price',
				values: [
					priceOf('Cached Input', 'cachedInput'),
					priceOf('Input', 'input'),
					priceOf('Output', 'output'),
				],
			},
		],
		displayOptions: { show: { '/reader': WITH_A_MODEL } },
	},
];

function priceOf(displayName: string, name: string): INodeProperties {
	return {
		displayName,
		name,
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 4 },
		default: 0,
	};
}
