import {
	NodeOperationError,
	sleep,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';
import { InvalidItem } from '../lead/validation';

type Handled = { lead: IDataObject; output?: number };
type Outcome = PromiseSettledResult<Handled>;
type Layout = { outputs?: number; outputOfFailures?: number; concurrency?: number };

/**
 * Runs a stage over the items of a node, in order of input, several at a time where asked.
 * What it throws stays with its item: with *On Error* set to continue, the item leaves with its original
 * JSON and the reason; else the node stops and names the item.
 */
export async function runPerItem(
	context: IExecuteFunctions,
	handle: (json: IDataObject, itemIndex: number) => Promise<Handled> | Handled,
	{ outputs = 1, outputOfFailures = 0, concurrency = 1 }: Layout = {},
): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	const outcomes: Outcome[] = [];
	for (let start = 0; start < items.length; start += concurrency) {
		const batch = items.slice(start, start + concurrency);
		const settled = await Promise.allSettled(
			batch.map(async (item, offset) => await handle(item.json, start + offset)),
		);
		if (!context.continueOnFail()) throwFirst(context, settled, start);
		outcomes.push(...settled);
	}
	return dealt(context, outcomes, { outputs, outputOfFailures });
}

/** Runs a stage over all items at once; an Error in the place of a result stays with its item, as above. */
export async function runTogether(
	context: IExecuteFunctions,
	handle: (jsons: IDataObject[]) => Promise<Array<IDataObject | Error>>,
): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	const results = await handle(items.map(({ json }) => json)).catch((error: unknown) =>
		items.map(() => (error instanceof Error ? error : new Error(String(error)))),
	);
	const outcomes = results.map((result): Outcome =>
		result instanceof Error
			? { status: 'rejected', reason: result }
			: { status: 'fulfilled', value: { lead: result } },
	);
	if (!context.continueOnFail()) throwFirst(context, outcomes, 0);
	return dealt(context, outcomes, { outputs: 1, outputOfFailures: 0 });
}

/** Runs what concerns the account and no item: once, whatever came in. A failure stands for the first item. */
export async function runOnce(
	context: IExecuteFunctions,
	handle: () => Promise<IDataObject[]>,
): Promise<INodeExecutionData[][]> {
	try {
		const results = await handle();
		return [results.map((json) => ({ json, pairedItem: { item: 0 } }))];
	} catch (error) {
		if (!context.continueOnFail()) throw asNodeError(context, error, 0);
		return dealt(context, [{ status: 'rejected', reason: error }], {
			outputs: 1,
			outputOfFailures: 0,
		});
	}
}

/** Milliseconds, or less where the signal is given. */
export async function wait(ms: number, signal?: AbortSignal): Promise<void> {
	if (!signal) return await sleep(ms);
	const aborted = new Promise<void>((resolve) =>
		signal.addEventListener('abort', () => resolve(), { once: true }),
	);
	await Promise.race([sleep(ms), aborted]);
}

function throwFirst(context: IExecuteFunctions, outcomes: Outcome[], start: number): void {
	for (const [offset, outcome] of outcomes.entries()) {
		if (outcome.status === 'rejected') {
			throw asNodeError(context, outcome.reason, start + offset);
		}
	}
}

function dealt(
	context: IExecuteFunctions,
	outcomes: Outcome[],
	{ outputs, outputOfFailures }: Required<Pick<Layout, 'outputs' | 'outputOfFailures'>>,
): INodeExecutionData[][] {
	const items = context.getInputData();
	const result: INodeExecutionData[][] = Array.from({ length: outputs }, () => []);
	for (const [itemIndex, outcome] of outcomes.entries()) {
		const { binary, json: original } = items[itemIndex];
		const pairedItem = { item: itemIndex };
		if (outcome.status === 'fulfilled') {
			const { lead, output = 0 } = outcome.value;
			result[output].push({ json: lead, binary, pairedItem });
			continue;
		}
		const reason = { error: readable(asNodeError(context, outcome.reason, itemIndex)) };
		// n8n empties the JSON of an item that carries an `error` object. For the error output it takes an item
		// whose JSON is the reason alone as failed, and adds the JSON of the input itself.
		const toErrorOutput = context.getNode().onError === 'continueErrorOutput';
		const json = toErrorOutput ? reason : { ...original, ...reason };
		result[outputOfFailures].push({ json, binary, pairedItem });
	}
	return result;
}

function asNodeError(
	context: IExecuteFunctions,
	reason: unknown,
	itemIndex: number,
): NodeOperationError {
	if (reason instanceof NodeOperationError) return reason;
	const cause = reason instanceof Error ? reason : new Error(String(reason));
	return new NodeOperationError(context.getNode(), cause, {
		itemIndex,
		description: cause instanceof InvalidItem ? cause.description : undefined,
		level: cause instanceof InvalidItem ? 'warning' : 'error',
	});
}

const readable = ({ message, description }: NodeOperationError): string =>
	description ? `${message}. ${description}` : message;
