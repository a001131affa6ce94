import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { z } from 'zod/v4';
import { conversationSchema, enrichmentSchema, leadSchema, sourceSchema } from '../../lead/schema';
import { parseItem } from '../../lead/validation';
import { runPerItem } from '../shell';
import { properties } from './description';
import { qualify } from './qualify';
import { readByRules } from './readers/rules';
import { settingsOf, type IcpFields, type IcpMode, type Options } from './settings';

const inputSchema = z.looseObject({
	lead: leadSchema,
	conversation: conversationSchema,
	source: sourceSchema,
	enrichment: enrichmentSchema.optional(),
});
const RULES = { kind: 'rules', model: null, promptVersion: null };

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
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
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

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const now = new Date().toISOString();
		return await runPerItem(this, (json, itemIndex) => {
			const input = parseItem(inputSchema, json);
			const settings = readSettings(this, itemIndex);
			const reading = readByRules({
				turns: input.conversation.turns,
				capturedAt: input.source.capturedAt,
				competitors: settings.icp.competitors,
				jobTitle: input.lead.jobTitle,
			});
			const qualification = qualify(input, { reading, identity: RULES }, settings, now);
			return { lead: { ...json, qualification } };
		});
	}
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
