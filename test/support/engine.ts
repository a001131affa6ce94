import { readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.join(__dirname, '..', '..');

type Item = { json: Record<string, unknown>; binary?: Record<string, unknown> };
type Step = { node: string; type: string; output: Item[][]; error?: Error };
export type Run = {
	status: string;
	error?: Error;
	executionOrder: Step[];
	runData: Record<string, Array<{ hints?: Array<{ message: string; type: string }> }>>;
	itemsOf: (node: string, output?: number) => Item[];
};
export type WorkflowNode = {
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: Record<string, unknown>;
	onError?: string;
	webhookId?: string;
	credentials?: unknown;
};
export type Workflow = {
	id: string;
	name: string;
	nodes: WorkflowNode[];
	connections: Record<string, Record<string, Array<Array<{ node: string; index: number }>>>>;
	pinData: Record<string, Item[]>;
	settings: Record<string, unknown>;
};
type Engine = {
	dataTables: unknown;
	run: (
		workflow: object,
		options: {
			startNode: string;
			items?: Item[];
			mode?: string;
			credentials?: Record<string, object>;
		},
	) => Promise<Run>;
	/** What the editor lists for a parameter. */
	search: (
		node: object,
		method: string,
		filter?: string,
		credentials?: Record<string, object>,
	) => Promise<{ results: Array<{ name: string; value: string }> }>;
	outputNames: (node: WorkflowNode) => string[];
};

/** n8n's own engine with the built pack, and stand-ins for the core nodes and `otherNodes`. */
export const createEngine = (otherNodes: object[] = []): Promise<Engine> =>
	// eslint-disable-next-line @typescript-eslint/no-require-imports -- the scripts are plain CommonJS
	require('../../scripts/headless/engine').createEngine({ packageDir: ROOT, otherNodes });

export type Sample = {
	name: string;
	payload: Record<string, unknown>;
	expect: { bucket: string; outcome: string; class: string };
};

export const readJson = <Content>(file: string): Content =>
	JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as Content;

export const SAMPLES = readJson<Sample[]>('demo/leads.json');

export const readTemplate = (file: string): Workflow => readJson(`workflows/${file}`);

/** The item that a Webhook node delivers for a JSON body. */
export const posted = (body: unknown): Item => ({
	json: { headers: { 'content-type': 'application/json' }, params: {}, query: {}, body },
});
