import {
	NodeConnectionTypes,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { runTogether } from '../shell';
import { dataTables } from './crms/dataTables';
import { preview } from './crms/preview';
import { properties } from './description';
import { getLeads, upsertLeads, type UpsertOptions } from './operations';
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
		const system = systemOf(this);
		const operation = this.getNodeParameter('operation', 0) === 'getLead' ? lookUp : write;
		return await runTogether(this, async (jsons) => await operation(this, system, jsons));
	}
}

type System = keyof typeof SYSTEMS;
type Results = Promise<Array<IDataObject | Error>>;

async function lookUp(context: IExecuteFunctions, system: System, jsons: IDataObject[]): Results {
	const rowOf = (itemIndex: number): Record<string, unknown> =>
		readContactRow(
			system === 'dataTables' ? context.getNodeParameter('contactRow', itemIndex, {}) : {},
		);
	return (await getLeads(jsons, SYSTEMS[system], rowOf)) as Array<IDataObject | Error>;
}

async function write(context: IExecuteFunctions, system: System, jsons: IDataObject[]): Results {
	const previewOnly = context.getNodeParameter('operation', 0) === 'preview';
	const crm = SYSTEMS[system];
	const optionsOf = (itemIndex: number): UpsertOptions => {
		const options = context.getNodeParameter('options', itemIndex, {});
		const ownerDecidedBy = context.getNodeParameter('ownerDecidedBy', itemIndex);
		const rules = context.getNodeParameter('writePolicy.rules', itemIndex, []);
		return {
			system,
			policy: readPolicy({ ...options, ownerDecidedBy, rules }, crm),
			previewOnly,
			urlPattern: String(options.crmRecordUrlPattern ?? ''),
		};
	};
	return (await upsertLeads(jsons, crm, optionsOf)) as Array<IDataObject | Error>;
}

const systemOf = (context: IExecuteFunctions): System =>
	context.getNodeParameter('system', 0) === 'dataTables' ? 'dataTables' : 'preview';
