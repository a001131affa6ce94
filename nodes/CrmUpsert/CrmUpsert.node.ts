import {
	NodeConnectionTypes,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import type { Existing } from '../../lead/schema';
import { runPerItem } from '../shell';
import { dataTables } from './crms/dataTables';
import { preview } from './crms/preview';
import { properties } from './description';
import { getLead, upsert } from './operations';
import { readContactRow, readPolicy } from './parameters';

const SYSTEMS = { dataTables, preview };

export class CrmUpsert implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'CRM Upsert',
		name: 'crmUpsert',
		icon: { light: 'file:../../icons/crmUpsert.svg', dark: 'file:../../icons/crmUpsert.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ ({ upsert: "create or update", getLead: "get lead", preview: "preview" })[$parameter["operation"]] + ": " + ({ preview: "Preview", dataTables: "n8n Data Tables" })[$parameter["system"]] }}',
		description:
			'Write fields, verbatim transcript, next action and provenance of a lead to the CRM without overwriting anything',
		defaults: { name: 'CRM Upsert' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: undefined,
		properties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const operation =
			this.getNodeParameter('operation', 0) === 'getLead' ? lookUp(this) : write(this);
		return await runPerItem(this, operation);
	}
}

type Operation = (json: IDataObject, itemIndex: number) => { lead: IDataObject };

function lookUp(context: IExecuteFunctions): Operation {
	const system = systemOf(context);
	return (json, itemIndex) => {
		const row =
			system === 'dataTables' ? context.getNodeParameter('contactRow', itemIndex, {}) : {};
		return { lead: getLead(json, SYSTEMS[system], readContactRow(row)) as IDataObject };
	};
}

function write(context: IExecuteFunctions): Operation {
	const system = systemOf(context);
	const previewOnly = context.getNodeParameter('operation', 0) === 'preview';
	const known = new Map<string, Existing>();
	return (json, itemIndex) => {
		const options = context.getNodeParameter('options', itemIndex, {});
		const policy = readPolicy({
			...options,
			ownerDecidedBy: context.getNodeParameter('ownerDecidedBy', itemIndex),
			rules: context.getNodeParameter('writePolicy.rules', itemIndex, []),
		});
		const urlPattern = String(options.crmRecordUrlPattern ?? '');
		const settings = { system, policy, previewOnly, urlPattern };
		return { lead: upsert(json, SYSTEMS[system], settings, known) as IDataObject };
	};
}

const systemOf = (context: IExecuteFunctions): keyof typeof SYSTEMS =>
	context.getNodeParameter('system', 0) === 'dataTables' ? 'dataTables' : 'preview';
