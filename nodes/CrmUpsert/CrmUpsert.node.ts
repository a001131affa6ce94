import {
	NodeConnectionTypes,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { runOnce, runTogether } from '../shell';
import { accountOf, getAccountFields, getTimeFields, isAccount } from './account';
import {
	eraseLeads,
	isoOf,
	outcomeOf,
	personOf,
	recordOutcomes,
	rowsToErase,
} from './accountOperations';
import type { Crm } from './crms/crm';
import { dataTables } from './crms/dataTables';
import { preview } from './crms/preview';
import { properties } from './description';
import { attempt, getLeads, upsertLeads, type UpsertOptions } from './operations';
import { readContactRow, readPolicy } from './parameters';
import { credentials } from './systemDescription';

export class CrmUpsert implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'CRM Upsert',
		name: 'crmUpsert',
		icon: { light: 'file:../../icons/crmUpsert.svg', dark: 'file:../../icons/crmUpsert.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ ({ upsert: "create or update", erase: "erase", getLead: "get lead", preview: "preview", provision: "provision fields", readOutcomes: "read outcomes", recordOutcome: "record outcome" })[$parameter["operation"]] + ": " + ({ dataTables: "n8n Data Tables", hubspot: "HubSpot", pipedrive: "Pipedrive", preview: "Preview", salesforce: "Salesforce" })[$parameter["system"]] }}',
		description:
			'Write fields, verbatim transcript, next action and provenance of a lead to the CRM without overwriting anything',
		defaults: { name: 'CRM Upsert' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials,
		usableAsTool: undefined,
		properties,
	};

	methods = { loadOptions: { getAccountFields, getTimeFields } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const system = String(this.getNodeParameter('system', 0));
		const operation = String(this.getNodeParameter('operation', 0));
		switch (operation) {
			case 'provision':
				return await runOnce(this, async () => {
					const account = await accountOf(this, system);
					return [{ system, ...(await account.provision()) }];
				});
			case 'readOutcomes':
				return await runOnce(this, async () => {
					const since = isoOf(this.getNodeParameter('since', 0), 'Since');
					const account = await accountOf(this, system);
					return await account.readOutcomes(since);
				});
			default:
				return await runTogether(
					this,
					async (jsons) =>
						(await resultsOf(this, system, operation, jsons)) as Array<IDataObject | Error>,
				);
		}
	}
}

type Results = Promise<Array<Record<string, unknown> | Error>>;

async function resultsOf(
	context: IExecuteFunctions,
	system: string,
	operation: string,
	jsons: IDataObject[],
): Results {
	switch (operation) {
		case 'erase':
			return isAccount(system)
				? await eraseLeads(await accountOf(context, system), system, peopleOf(context, jsons))
				: rowsToErase(system, peopleOf(context, jsons));
		case 'recordOutcome':
			return await record(context, system, jsons);
		case 'getLead':
			return await lookUp(context, system, jsons);
		default:
			return await write(context, system, jsons, operation === 'preview');
	}
}

async function crmOf(
	context: IExecuteFunctions,
	system: string,
	ruleFields: string[] = [],
): Promise<Crm> {
	if (isAccount(system)) return await accountOf(context, system, ruleFields);
	return system === 'dataTables' ? dataTables : preview;
}

async function lookUp(context: IExecuteFunctions, system: string, jsons: IDataObject[]): Results {
	const rowOf = (itemIndex: number): Record<string, unknown> =>
		system === 'dataTables'
			? readContactRow(context.getNodeParameter('contactRow', itemIndex, {}))
			: {};
	const countsOpenTasks =
		isAccount(system) && context.getNodeParameter('countOpenTasks', 0, false) === true;
	return await getLeads(jsons, await crmOf(context, system), rowOf, countsOpenTasks);
}

async function write(
	context: IExecuteFunctions,
	system: string,
	jsons: IDataObject[],
	previewOnly: boolean,
): Results {
	const rulesAt = (itemIndex: number): IDataObject[] =>
		context.getNodeParameter('writePolicy.rules', itemIndex, []) as IDataObject[];
	// An expression that fails for one item is that item's: it fails again where its options are read.
	const ruleFields = jsons.flatMap((_, itemIndex) => {
		const rules = attempt(() => rulesAt(itemIndex));
		if (rules instanceof Error) return [];
		return rules.flatMap(({ field, timeField }) => [field, timeField].filter(isName)).map(trimmed);
	});
	const crm = await crmOf(context, system, [...new Set(ruleFields)]);
	const optionsOf = (itemIndex: number): UpsertOptions => {
		const options = context.getNodeParameter('options', itemIndex, {});
		const ownerDecidedBy = context.getNodeParameter('ownerDecidedBy', itemIndex);
		return {
			system,
			policy: readPolicy({ ...options, ownerDecidedBy, rules: rulesAt(itemIndex) }, crm),
			previewOnly,
			urlPattern: String(options.crmRecordUrlPattern ?? ''),
		};
	};
	return await upsertLeads(jsons, crm, optionsOf);
}

async function record(context: IExecuteFunctions, system: string, jsons: IDataObject[]): Results {
	const people = peopleOf(context, jsons);
	const wanted = people.map((person, itemIndex) =>
		person instanceof Error
			? person
			: attempt(() => {
					const kind = context.getNodeParameter('outcome', itemIndex);
					const outcome = outcomeOf(kind, context.getNodeParameter('outcomeAt', itemIndex));
					return { person, outcome };
				}),
	);
	return await recordOutcomes(await accountOf(context, system), jsons, wanted);
}

const peopleOf = (context: IExecuteFunctions, jsons: IDataObject[]) =>
	jsons.map((_, itemIndex) =>
		attempt(() =>
			personOf(
				context.getNodeParameter('email', itemIndex, ''),
				context.getNodeParameter('contactId', itemIndex, ''),
			),
		),
	);

const trimmed = (name: string): string => name.trim();
const isName = (value: unknown): value is string => typeof value === 'string' && value !== '';
