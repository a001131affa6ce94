import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { runPerItem } from '../shell';
import { properties } from './description';
import { policyDocument } from './parameters';
import { policyOf } from './policy';
import { OUTPUTS, REVIEW_OUTPUT, routeLead } from './route';

/** One output per bucket, or one for all; runs as an expression in the editor, so it knows nothing but its arguments. */
const outputsOf = (
	{ options }: { options?: { oneOutput?: boolean } },
	names: string[],
): Array<{ type: string; displayName: string }> =>
	(options?.oneOutput ? ['All'] : names).map((displayName) => ({ type: 'main', displayName }));

export class RouteBucket implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Route Bucket',
		name: 'routeBucket',
		icon: {
			light: 'file:../../icons/routeBucket.svg',
			dark: 'file:../../icons/routeBucket.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: '={{ "Reps: " + ($parameter["reps"]["rep"] ?? []).length }}',
		description: 'Decide what happens to a qualified lead: bucket, owner, next action and due time',
		defaults: { name: 'Route Bucket' },
		inputs: [NodeConnectionTypes.Main],
		outputs: `={{ (${outputsOf})($parameter, ${JSON.stringify(OUTPUTS)}) }}`,
		usableAsTool: undefined,
		hints: [
			{
				message: 'Add reps or a fallback owner: until then nobody owns the leads.',
				type: 'warning',
				location: 'ndv',
				whenToDisplay: 'always',
				displayCondition:
					'={{ !$parameter["fallbackOwner"] && !($parameter["reps"]["rep"] ?? []).length }}',
			},
		],
		properties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const isOne = this.getNodeParameter('options.oneOutput', 0, false) === true;
		return await runPerItem(
			this,
			(json, itemIndex) => {
				const document = policyDocument({
					reps: this.getNodeParameter('reps.rep', itemIndex, []),
					fallbackOwner: this.getNodeParameter('fallbackOwner', itemIndex, ''),
					launchDate: this.getNodeParameter('launchDate', itemIndex, ''),
					options: this.getNodeParameter('options', itemIndex, {}),
					workflowTimeZone: this.getTimezone(),
				});
				const { routing, output } = routeLead(json, policyOf(document), new Date());
				return { lead: { ...json, routing }, output: isOne ? 0 : output };
			},
			isOne ? {} : { outputs: OUTPUTS.length, outputOfFailures: REVIEW_OUTPUT },
		);
	}
}
