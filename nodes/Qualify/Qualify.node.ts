import { randomBytes } from 'node:crypto';
import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { z } from 'zod/v4';
import {
	conversationSchema,
	enrichmentSchema,
	leadSchema,
	sourceSchema,
	type Qualification,
} from '../../lead/schema';
import { parseItem } from '../../lead/validation';
import { runPerItem, wait } from '../shell';
import { properties } from './description';
import { hintsOf } from './hints';
import { modelReaderOf, searchModels, type ReaderKind, type ReaderOptions } from './modelReaders';
import { readerCredentials } from './readerDescription';
import { readLead } from './readLead';
import { settingsOf, type IcpFields, type IcpMode, type Options } from './settings';

const inputSchema = z.looseObject({
	lead: leadSchema,
	conversation: conversationSchema,
	source: sourceSchema,
	enrichment: enrichmentSchema.optional(),
});
const NONCE_BYTES = 8;
const ITEMS_AT_ONCE = 5;

export class Qualify implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Qualify',
		name: 'qualify',
		icon: { light: 'file:../../icons/qualify.svg', dark: 'file:../../icons/qualify.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ { sample: "Sample profile", custom: "Own profile", none: "No profile" }[$parameter["icp"]] }}',
		description:
			'Score fit, intent and capacity of a lead, each point with the words that earned it',
		defaults: { name: 'Qualify' },
		inputs: `={{(${inputsFor})($parameter)}}`,
		outputs: [NodeConnectionTypes.Main],
		credentials: readerCredentials,
		usableAsTool: undefined,
		hints: [
			{
				message:
					'Fit can’t be judged and no lead can be warm: choose an ideal customer profile in this node.',
				type: 'warning',
				location: 'outputPane',
				whenToDisplay: 'afterExecution',
				displayCondition: '={{ $parameter["icp"] === "none" }}',
			},
		],
		properties,
	};

	methods = { listSearch: { searchModels } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const clock = {
			now: new Date().toISOString(),
			nonce: () => randomBytes(NONCE_BYTES).toString('hex'),
			wait,
		};
		const kind = this.getNodeParameter('reader', 0, 'rules') as ReaderKind;
		const options = this.getNodeParameter('options', 0, {}) as Options & ReaderOptions;
		const reader = await modelReaderOf(this, kind, options);
		const read: Qualification[] = [];
		const result = await runPerItem(
			this,
			async (json, itemIndex) => {
				const input = parseItem(inputSchema, json);
				const qualification = await readLead(input, readSettings(this, itemIndex), reader, clock);
				read.push(qualification);
				return { lead: { ...json, qualification } };
			},
			{ concurrency: reader ? (options.itemsAtOnce ?? ITEMS_AT_ONCE) : 1 },
		);
		this.addExecutionHints(...hintsOf(read));
		return result;
	}
}

/** Runs in the editor as well, from its own source: it may use nothing but its argument. */
function inputsFor({ reader }: { reader?: string }) {
	const main = { type: 'main', displayName: '' };
	const model = {
		type: 'ai_languageModel',
		displayName: 'Model',
		required: true,
		maxConnections: 1,
	};
	return reader === 'chatModel' ? [main, model] : [main];
}

function readSettings(context: IExecuteFunctions, itemIndex: number) {
	const mode = context.getNodeParameter('icp', itemIndex) as IcpMode;
	const options = context.getNodeParameter('options', itemIndex, {}) as Options;
	const fields =
		mode === 'custom'
			? ({
					targetIndustries: context.getNodeParameter('targetIndustries', itemIndex),
					adjacentIndustries: context.getNodeParameter('adjacentIndustries', itemIndex),
					employeesMin: context.getNodeParameter('employeesMin', itemIndex),
					employeesMax: context.getNodeParameter('employeesMax', itemIndex),
					targetCountries: context.getNodeParameter('targetCountries', itemIndex),
				} as IcpFields)
			: null;
	return settingsOf(mode, fields, options);
}
