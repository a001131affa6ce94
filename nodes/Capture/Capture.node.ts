import {
	NodeConnectionTypes,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { runPerItem } from '../shell';
import { capture } from './capture';
import { properties } from './description';
import { loadLibraries, type Libraries } from './libraries';
import { settingsOf } from './parameters';
import { withoutSecrets } from './secrets';
import { speakersWithoutProspect } from './speakers';

export class Capture implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Capture',
		name: 'capture',
		icon: { light: 'file:../../icons/capture.svg', dark: 'file:../../icons/capture.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ ({ automatic: "any surface", api: "JSON", n8nChat: "n8n Chat Trigger", n8nForm: "n8n Form Trigger", webhook: "Webhook" })[$parameter["surface"]] }}',
		description:
			'Turn what a form, chat, webhook or transcript delivers into a lead: contact, conversation, source and consent',
		defaults: { name: 'Capture' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: undefined,
		properties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const libraries = await loadLibraries();
		const doubtful = new Set<string>();
		const outputs = await runPerItem(this, captureItem(this, libraries, doubtful));
		if (doubtful.size > 0) {
			const names = [...doubtful].slice(0, 5).join(', ');
			this.addExecutionHints({
				message: `Nobody in a transcript is known to be the prospect, so nothing in it counts as their words. If one of these speakers is, add the name to Prospect Names under Options: ${names}`,
				location: 'outputPane',
			});
		}
		return outputs;
	}
}

/** Captures one item; collects the speakers of conversations that nobody in is known to be the prospect. */
function captureItem(context: IExecuteFunctions, libraries: Libraries, doubtful: Set<string>) {
	return (json: IDataObject, itemIndex: number): { lead: IDataObject } => {
		const settings = settingsOf({
			surface: context.getNodeParameter('surface', itemIndex),
			fields: context.getNodeParameter('fieldMapping.fields', itemIndex, []),
			options: context.getNodeParameter('options', itemIndex, {}),
		});
		const sections = capture(json, settings, new Date(), libraries);
		for (const name of speakersWithoutProspect(sections.conversation.turns)) doubtful.add(name);
		return { lead: { ...withoutSecrets(json), ...sections } as IDataObject };
	};
}
