import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { runOnce, runPerItem } from '../shell';
import { readCounts, type Counts } from './counts';
import { properties } from './description';
import { policyDocument } from './parameters';
import { policyOf, type Policy } from './policy';
import { OUTPUTS, REVIEW_OUTPUT, routeLead } from './route';
import { simulate } from './simulate';

type Parameters = { operation?: string; options?: { oneOutput?: boolean } };

/** The outputs of an operation; runs as an expression in the editor, so it knows nothing but its arguments. */
const outputsOf = (
	{ operation, options }: Parameters,
	names: Record<string, string[]>,
): Array<{ type: string; displayName?: string }> =>
	(operation === 'route' && options?.oneOutput ? ['All'] : names[operation ?? 'route']).map(
		(displayName) => ({ type: 'main', displayName }),
	);
const NAMES = {
	route: [...OUTPUTS],
	checkSla: ['On Track', 'Remind', 'Escalate', 'Reassign'],
	showPolicy: [''],
	simulate: [''],
};

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
		outputs: `={{ (${outputsOf})($parameter, ${JSON.stringify(NAMES)}) }}`,
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
			{
				message:
					'This assignment works from counts. Fill “Assignments So Far” under Options; without counts leads are drawn by weight with two choices.',
				location: 'ndv',
				whenToDisplay: 'always',
				displayCondition:
					'={{ ["benchmark", "shortfall"].includes($parameter["options"]["assignment"]) && ["", "{}"].includes($parameter["options"]["assignmentsSoFar"] ?? "") }}',
			},
			{
				message:
					'Set a fallback owner: without one a lead waits for the rep it was drawn for while everyone is away.',
				type: 'warning',
				location: 'ndv',
				whenToDisplay: 'always',
				displayCondition:
					'={{ $parameter["options"]["whenNobodyIsAvailable"] === "fallbackOwner" && !$parameter["fallbackOwner"] }}',
			},
		],
		properties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		if (this.getNodeParameter('operation', 0, 'route') === 'simulate') return await simulated(this);
		const isOne = this.getNodeParameter('options.oneOutput', 0, false) === true;
		return await runPerItem(
			this,
			(json, itemIndex) => {
				const { policy, counts } = settingsOf(this, itemIndex);
				const { routing, output } = routeLead(json, policy, new Date(), counts);
				return { lead: { ...json, routing }, output: isOne ? 0 : output };
			},
			isOne ? {} : { outputs: OUTPUTS.length, outputOfFailures: REVIEW_OUTPUT },
		);
	}
}

function settingsOf(
	context: IExecuteFunctions,
	itemIndex: number,
): { policy: Policy; counts: Counts } {
	const options = context.getNodeParameter('options', itemIndex, {});
	const document = policyDocument({
		reps: context.getNodeParameter('reps.rep', itemIndex, []),
		fallbackOwner: context.getNodeParameter('fallbackOwner', itemIndex, ''),
		launchDate: context.getNodeParameter('launchDate', itemIndex, ''),
		options,
		workflowTimeZone: context.getTimezone(),
	});
	return { policy: policyOf(document), counts: readCounts(options.assignmentsSoFar) };
}

/** One item that compares, and where asked each flipped lead as an item of its own, paired with its decision. */
async function simulated(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const flipped: number[] = [];
	const [items] = await runOnce(context, () => {
		const { policy, counts } = settingsOf(context, 0);
		const jsons = context.getInputData().map(({ json }) => json);
		const { summary, flips } = simulate(jsons, policy, counts);
		const asItems = context.getNodeParameter('flippedLeads', 0, 'summary') === 'items';
		if (asItems) flipped.push(...flips.map(({ item }) => item - 1));
		return Promise.resolve([{ simulation: summary }, ...(asItems ? flips : [])]);
	});
	return [
		items.map((one, index) =>
			index === 0 ? one : { ...one, pairedItem: { item: flipped[index - 1] } },
		),
	];
}
