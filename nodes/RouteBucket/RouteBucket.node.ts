import {
	NodeConnectionTypes,
	type IBinaryKeyData,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { runOnce, runPerItem } from '../shell';
import { checkOvertaken, checkSla, ESCALATE_OUTPUT, overtaken, SLA_OUTPUTS } from './checkSla';
import { readCounts, type Counts } from './counts';
import { properties } from './description';
import { policyDocument } from './parameters';
import { policyOf, type Policy } from './policy';
import { OUTPUTS, REVIEW_OUTPUT, routeLead } from './route';
import { showPolicy } from './showPolicy';
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
	checkSla: [...SLA_OUTPUTS],
	showPolicy: [''],
	simulate: [''],
};

/** For hints about tables, which may just as well stand in the JSON. */
const WITHOUT_JSON = '["", "{}"].includes($parameter["options"]["policyJson"] ?? "")';

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
				displayCondition: `={{ !$parameter["fallbackOwner"] && !($parameter["reps"]["rep"] ?? []).length && $parameter["options"]["ownerDecidedBy"] !== "crm" && ${WITHOUT_JSON} }}`,
			},
			{
				message:
					'The CRM decides: this node names no owner, so its reps, territories and named accounts are not asked.',
				location: 'ndv',
				whenToDisplay: 'always',
				displayCondition:
					'={{ $parameter["options"]["ownerDecidedBy"] === "crm" && (($parameter["reps"]["rep"] ?? []).length || ($parameter["territories"]["territory"] ?? []).length) }}',
			},
			{
				message:
					'Policy JSON wins: whatever it has a part for is not read from the fields of this node.',
				location: 'ndv',
				whenToDisplay: 'always',
				displayCondition: `={{ !(${WITHOUT_JSON}) && (($parameter["reps"]["rep"] ?? []).length || ($parameter["territories"]["territory"] ?? []).length || ($parameter["rules"]["rule"] ?? []).length) }}`,
			},
			{
				message:
					'Territories and teams send leads to people in the table Reps: add them there first.',
				type: 'warning',
				location: 'ndv',
				whenToDisplay: 'always',
				displayCondition: `={{ ($parameter["territories"]["territory"] ?? []).length && !($parameter["reps"]["rep"] ?? []).length && ${WITHOUT_JSON} }}`,
			},
			{
				message:
					'Soft launch: the other people’s leads leave by the output Other without an owner. Connect your existing process there.',
				location: 'ndv',
				whenToDisplay: 'always',
				displayCondition:
					'={{ $parameter["operation"] === "route" && ($parameter["options"]["softLaunchPercent"] ?? 100) < 100 }}',
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
				displayCondition: `={{ $parameter["options"]["whenNobodyIsAvailable"] === "fallbackOwner" && !$parameter["fallbackOwner"] && ${WITHOUT_JSON} }}`,
			},
		],
		properties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const operation = this.getNodeParameter('operation', 0, 'route');
		if (operation === 'checkSla') return await checkSlas(this);
		if (operation === 'showPolicy') return await shownPolicy(this);
		return operation === 'simulate' ? await simulated(this) : await routeLeads(this);
	}
}

async function routeLeads(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const isOne = context.getNodeParameter('options.oneOutput', 0, false) === true;
	return await runPerItem(
		context,
		(json, itemIndex) => {
			const { policy, counts } = settingsOf(context, itemIndex);
			const { routing, output } = routeLead(json, policy, new Date(), counts);
			return { lead: { ...json, routing }, output: isOne ? 0 : output };
		},
		isOne ? {} : { outputs: OUTPUTS.length, outputOfFailures: REVIEW_OUTPUT },
	);
}

async function checkSlas(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const old = overtaken(context.getInputData().map(({ json }) => json));
	return await runPerItem(
		context,
		(json, itemIndex) => {
			const { policy, counts } = settingsOf(context, itemIndex);
			const firstTouchField = String(context.getNodeParameter('firstTouchField', itemIndex));
			const asked = { policy, counts, firstTouchField, now: new Date() };
			const checked = old.has(itemIndex) ? checkOvertaken(json) : checkSla(json, asked);
			return { lead: checked.json as IDataObject, output: checked.output };
		},
		{ outputs: SLA_OUTPUTS.length, outputOfFailures: ESCALATE_OUTPUT },
	);
}

function settingsOf(
	context: IExecuteFunctions,
	itemIndex: number,
): { policy: Policy; counts: Counts } {
	const options = context.getNodeParameter('options', itemIndex, {});
	const document = policyDocument({
		reps: context.getNodeParameter('reps.rep', itemIndex, []),
		territories: context.getNodeParameter('territories.territory', itemIndex, []),
		rules: context.getNodeParameter('rules.rule', itemIndex, []),
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

/** One item, with the page as a file that n8n previews. */
async function shownPolicy(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	let binary: IBinaryKeyData | undefined;
	const [items] = await runOnce(context, async () => {
		const { json, html } = showPolicy(settingsOf(context, 0).policy, new Date());
		const page = Buffer.from(html);
		binary = { policy: await context.helpers.prepareBinaryData(page, 'policy.html', 'text/html') };
		return [json];
	});
	return [items.map((item) => (binary ? { ...item, binary } : item))];
}
