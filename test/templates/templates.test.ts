import { readdirSync } from 'node:fs';
import path from 'node:path';
import {
	createEngine,
	readTemplate,
	ROOT,
	type Workflow,
	type WorkflowNode,
} from '../support/engine';

const FILES = readdirSync(path.join(ROOT, 'workflows')).filter((file) => file.endsWith('.json'));
const hasNode = (file: string, wanted: string): boolean =>
	readTemplate(file).nodes.some(({ name }) => name === wanted);
const PACK = 'n8n-nodes-lead-pipeline.';
const isSticky = ({ type }: WorkflowNode) => type === 'n8n-nodes-base.stickyNote';
const isTrigger = ({ type }: WorkflowNode) => /(?:webhook|Trigger)$/u.test(type);
const targets = ({ connections }: Workflow, node: string, output = 0) =>
	(connections[node]?.main[output] ?? []).map((target) => target.node);

type Box = { name: string; left: number; right: number; top: number; bottom: number };
/** Where n8n draws a node: wider with a model connected below it, and smaller as such a model. */
function boxOf({ name, position: [left, top], parameters }: WorkflowNode, template: Workflow): Box {
	const fromBelow = Object.entries(template.connections).flatMap(([from, byType]) =>
		Object.entries(byType)
			.filter(([type]) => type !== 'main')
			.flatMap(([, outputs]) => outputs.flat().map(({ node }) => ({ from, to: node }))),
	);
	const isSubNode = fromBelow.some(({ from }) => from === name);
	const hasSubNode = fromBelow.some(({ to }) => to === name);
	const side = isSubNode ? 80 : 96;
	const { width = hasSubNode ? 256 : side, height = side } = parameters;
	return { name, left, right: left + Number(width), top, bottom: top + Number(height) };
}
const overlap = (a: Box, b: Box): boolean =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const overlaps = (boxes: Box[]): string[] =>
	boxes.flatMap((box, index) =>
		boxes
			.slice(index + 1)
			.filter((other) => overlap(box, other))
			.map((other) => `${box.name} and ${other.name}`),
	);

let engine: Awaited<ReturnType<typeof createEngine>>;
beforeAll(async () => {
	engine = await createEngine();
});

describe.each(FILES)('%s', (file) => {
	const template = readTemplate(file);
	const ofPack = template.nodes.filter(({ type }) => type.startsWith(PACK));

	it('names no credential and carries a pinned sample lead', () => {
		expect(template.nodes.filter(({ credentials }) => credentials)).toEqual([]);
		expect(Object.values(template.pinData).flat()).toHaveLength(1);
	});

	it('has notes that explain it and name three settings to change', () => {
		const notes = template.nodes
			.filter(isSticky)
			.map(({ parameters }) => String(parameters.content));
		expect(notes.length).toBeGreaterThanOrEqual(5);
		expect(notes[0]).toMatch(/Change these three first\*\*\n1\..*\n2\..*\n3\./u);
	});

	it('wires the error output of every node of the pack', () => {
		// Fields are provisioned by hand: there the node stops and shows what is wrong.
		const inPipeline = ofPack.filter(({ parameters }) => parameters.operation !== 'provision');
		for (const node of inPipeline) {
			expect([node.name, node.onError]).toEqual([node.name, 'continueErrorOutput']);
			const errorOutput = engine.outputNames(node).length - 1;
			expect([node.name, targets(template, node.name, errorOutput).length > 0]).toEqual([
				node.name,
				true,
			]);
		}
	});

	it('has at most 15 nodes on the main path', () => {
		const start = template.nodes.filter((node) => isTrigger(node) && !/manual/u.test(node.type))[0]
			.name;
		const seen = new Set<string>();
		const visit = (name: string): void => {
			if (seen.has(name)) return;
			seen.add(name);
			const outputs =
				name === 'Route Bucket'
					? [0]
					: (template.connections[name]?.main ?? []).map((_, index) => index);
			const errorOutput = template.nodes.find((node) => node.name === name)?.onError
				? outputs.length - 1
				: -1;
			for (const output of outputs) {
				if (name !== 'Route Bucket' && output === errorOutput) continue;
				for (const target of targets(template, name, output)) visit(target);
			}
		};
		visit(start);
		seen.delete('Alert the Rep');
		// Leads don't pass through it: it only looks up what Route Bucket counts.
		seen.delete('Leads of 30 Days');
		expect(seen.size).toBeLessThanOrEqual(15);
	});

	it('connects only nodes that exist', () => {
		const names = new Set(template.nodes.map(({ name }) => name));
		const targets = Object.values(template.connections).flatMap((byType) =>
			Object.values(byType).flat(2),
		);
		for (const { node } of targets) expect(names).toContain(node);
	});

	it('overlaps no two nodes or notes, and has every node within its note or beside it', () => {
		const boxes = (nodes: WorkflowNode[]) => nodes.map((node) => boxOf(node, template));
		const notes = boxes(template.nodes.filter(isSticky));
		const nodes = boxes(template.nodes.filter((node) => !isSticky(node)));
		expect([...overlaps(notes), ...overlaps(nodes)]).toEqual([]);
		const cut = nodes.flatMap((node) =>
			notes
				.filter((note) => overlap(note, node) && (node.left < note.left || node.right > note.right))
				.map((note) => `${node.name} reaches out of ${note.name}`),
		);
		expect(cut).toEqual([]);
	});
});

describe.each(FILES.filter((file) => hasNode(file, 'Alert the Rep')))('%s', (file) => {
	const template = readTemplate(file);

	it('writes to the CRM first on each of the six branches, then goes on', () => {
		for (let output = 0; output < 6; output++) {
			const [first, ...followUps] = targets(template, 'Route Bucket', output);
			expect(first).toBe('CRM Upsert');
			expect(followUps.length).toBeGreaterThan(0);
			const y = (name: string) =>
				template.nodes.find((node) => node.name === name)?.position[1] ?? NaN;
			for (const followUp of followUps) expect(y(first)).toBeLessThan(y(followUp));
		}
	});
});

test('no two templates share a path, a webhook id, a workflow id or a name', () => {
	const all = FILES.map(readTemplate);
	const nodes = all.flatMap((template) => template.nodes);
	const paths = nodes.map(
		({ parameters }) =>
			parameters.path ?? (parameters.options as { path?: string } | undefined)?.path,
	);
	for (const values of [
		paths.filter(Boolean),
		nodes.map(({ webhookId }) => webhookId).filter(Boolean),
		all.map(({ id }) => id),
		all.map(({ name }) => name),
	]) {
		expect(new Set(values).size).toBe(values.length);
	}
});
