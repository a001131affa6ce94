import path from 'node:path';

type Parameters = Record<string, unknown>;
type Node = {
	id: string;
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: Parameters;
	onError?: string;
};
type Extra = Partial<Pick<Node, 'typeVersion' | 'position' | 'onError'>>;

export const FIXTURE_PACK = path.join(__dirname, 'fixtures', 'pack');

/** A node of n8n's own package, or of another where `type` names it. */
export function node(
	name: string,
	type: string,
	parameters: Parameters = {},
	extra: Extra = {},
): Node {
	const fullType = type.includes('.') ? type : `n8n-nodes-base.${type}`;
	return {
		id: name,
		name,
		type: fullType,
		typeVersion: 1,
		position: [0, 0],
		parameters,
		...extra,
	};
}

export const webhook = (parameters: Parameters = {}): Node =>
	node('Webhook', 'webhook', { path: 'lead', ...parameters }, { typeVersion: 2.1 });

type Target = [node: string, input?: number];

/** @param routes per node, per output: the nodes that follow */
export function workflow(nodes: Node[], routes: Record<string, Target[][]>) {
	const connections = Object.fromEntries(
		Object.entries(routes).map(([name, outputs]) => [
			name,
			{
				main: outputs.map((targets) =>
					targets.map(([target, index = 0]) => ({ node: target, type: 'main', index })),
				),
			},
		]),
	);
	return { name: 'Test', nodes, connections, settings: { executionOrder: 'v1' } };
}

/** A workflow that passes from each node's first output to the next node. */
export function chain(...nodes: Node[]) {
	const routes = nodes
		.slice(0, -1)
		.map(({ name }, index): [string, Target[][]] => [name, [[[nodes[index + 1].name]]]]);
	return workflow(nodes, Object.fromEntries(routes));
}

export const set = (name: string, values: Record<string, unknown>, more: Parameters = {}): Node =>
	node(
		name,
		'set',
		{
			assignments: {
				assignments: Object.entries(values).map(([field, value], index) => ({
					id: String(index),
					name: field,
					value,
					type: typeof value === 'object' ? 'object' : typeof value,
				})),
			},
			...more,
		},
		{ typeVersion: 3.4 },
	);
