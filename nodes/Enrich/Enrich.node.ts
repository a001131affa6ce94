import {
	NodeConnectionTypes,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { runPerItem } from '../shell';
import { properties } from './description';
import { enrich } from './enrich';
import { keylessProvider, systemNetwork } from './providers/keyless/keyless';

const LEADS_AT_ONCE = 5;

type Options = { respectRobots?: boolean; sources?: string[]; timeoutSeconds?: number };

export class Enrich implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Enrich',
		name: 'enrich',
		icon: { light: 'file:../../icons/enrich.svg', dark: 'file:../../icons/enrich.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["useNetwork"] ? "e-mail, DNS and website" : "offline" }}',
		description:
			'Find out about a lead’s company and role from the e-mail address, job title, DNS and website, without any account',
		defaults: { name: 'Enrich' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		properties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runPerItem(this, lookUp(this), { concurrency: LEADS_AT_ONCE });
	}
}

function lookUp(context: IExecuteFunctions) {
	const given: Options = context.getNodeParameter('options', 0, {});
	const { respectRobots = true, sources = ['dns', 'website'], timeoutSeconds = 8 } = given;
	const shared = {
		timeoutMs: timeoutSeconds * 1000,
		cancelled: context.getExecutionCancelSignal(),
		now: Date.now,
	};
	const network = context.getNodeParameter('useNetwork', 0, true) ? systemNetwork() : null;
	const providers = [keylessProvider({ network, sources, respectRobots, ...shared })];
	return async (json: IDataObject, itemIndex: number) => {
		const asked = {
			email: context.getNodeParameter('email', itemIndex, ''),
			domain: context.getNodeParameter('domain', itemIndex, ''),
			company: context.getNodeParameter('company', itemIndex, ''),
		};
		const enrichment = await enrich(json, asked, { providers, ...shared });
		return { lead: { ...json, enrichment } };
	};
}
