const { randomUUID } = require('node:crypto');
const { readdirSync, rmSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { createSigning } = require('./credentials');
const { assertCovered } = require('./standIn');
const { createDataTables } = require('./dataTables');

const CORE_NODES = path.join(__dirname, 'coreNodes');
const USER_FOLDER = path.join(os.tmpdir(), `n8n-headless-${randomUUID()}`);
const BASE_URL = 'http://localhost:5678';

/**
 * n8n's own engine without the n8n around it: expressions, item pairing, error outputs, execution order and
 * waiting Merge nodes are the real ones. The pack's nodes are loaded with n8n's loader, once; n8n's own nodes are
 * the stand-ins in coreNodes/.
 * @param {{ packageDir: string, dataTables?: ReturnType<typeof createDataTables>, otherNodes?: any[] }} options a
 *   built package, and stand-ins beside those for n8n's own nodes
 */
async function createEngine({ packageDir, dataTables = createDataTables(), otherNodes = [] }) {
	const { core, n8n } = loadN8n();
	const coreNodes = readdirSync(CORE_NODES)
		.filter((file) => file.endsWith('.js'))
		.map((file) => require(path.join(CORE_NODES, file)));
	const standIns = new Map([...coreNodes, ...otherNodes].map((standIn) => [standIn.type, standIn]));
	const loader = new core.PackageDirectoryLoader(path.resolve(packageDir));
	await loader.loadAll();
	const packageName = loader.packageName;
	const signing = createSigning((type) => loader.credentialTypes[type]?.type);
	const isOfPack = (type) => type.startsWith(`${packageName}.`);
	const packNode = (type) => loader.nodeTypes[type.slice(packageName.length + 1)]?.type;

	const nodeTypes = {
		getByName: (type) => nodeTypes.getByNameAndVersion(type),
		getByNameAndVersion(type, version) {
			const nodeType = isOfPack(type) ? packNode(type) : standIns.get(type);
			return nodeType && n8n.NodeHelpers.getVersionedNodeType(nodeType, version);
		},
		getKnownTypes: () => ({}),
	};

	function assertRunnable({ nodes }) {
		if (!Array.isArray(nodes) || nodes.length === 0) {
			throw new Error('This is not a workflow: it has no list of nodes');
		}
		for (const node of nodes) {
			const nodeType = nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
			if (!nodeType) {
				throw new Error(
					`"${node.name}" has the type ${node.type}, which neither ${packageName} nor a stand-in in scripts/headless/coreNodes provides`,
				);
			}
			if (!isOfPack(node.type)) assertCovered(node, nodeType);
			else if (![nodeType.description.version].flat().includes(node.typeVersion)) {
				throw new Error(`"${node.name}" has version ${node.typeVersion}, which ${node.type} lacks`);
			}
		}
	}

	/**
	 * One execution. `items` are what the start node delivers; `credentials` decrypted data by credential type, for
	 * every node that accepts the type. Pinned data counts in manual mode only, as in n8n.
	 * @typedef {{ node: string, type: string, runIndex: number, output: object[][], error?: Error }} Step
	 * @typedef {{ status: string, error: Error | undefined, runData: Record<string, any[]>, executionOrder: Step[],
	 *   lastItems: object[], responses: object[], itemsOf: (node: string, output?: number) => object[] }} Result
	 * @param {any} workflowJson
	 * @param {{ startNode: string, items?: object[], credentials?: Record<string, object>,
	 *   mode?: 'webhook' | 'manual' | 'trigger' }} options
	 * @returns {Promise<Result>}
	 */
	async function run(workflowJson, { startNode, items, credentials = {}, mode = 'webhook' }) {
		assertRunnable(workflowJson);
		const workflow = new n8n.Workflow({
			id: 'headless',
			name: workflowJson.name ?? 'headless',
			nodes: workflowJson.nodes.map((node) => withCredentials(node, nodeTypes, credentials)),
			connections: n8n.deepCopy(workflowJson.connections ?? {}),
			active: mode !== 'manual',
			nodeTypes,
			settings: workflowJson.settings ?? {},
			staticData: {},
		});
		const start = workflow.getNode(startNode);
		if (!start) throw new Error(`The workflow has no node named "${startNode}"`);

		const responses = [];
		const hooks = new core.ExecutionLifecycleHooks(mode, 'headless', workflowJson);
		hooks.addHandler('sendResponse', async (response) => void responses.push(response));
		const execution = new core.WorkflowExecute(
			additionalData({ hooks, credentials: n8n.deepCopy(credentials), dataTables, signing }),
			mode,
			startingWith(start, n8n.deepCopy(items ?? [{ json: {} }]), {
				pinData: mode === 'manual' ? (workflowJson.pinData ?? {}) : {},
			}),
		);
		const { status, resultData } = await finished(execution, workflow);
		return asResult({ status, resultData, responses, workflow });
	}

	/** What the editor lists for a parameter of a node, such as the models of an account. */
	async function search(workflowNode, method, filter, credentials = {}) {
		const node = withCredentials(workflowNode, nodeTypes, credentials);
		const workflow = new n8n.Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
		const context = new core.LoadOptionsContext(
			workflow,
			workflow.getNode(node.name),
			additionalData({
				hooks: undefined,
				credentials: n8n.deepCopy(credentials),
				dataTables,
				signing,
			}),
			'',
		);
		const { methods } = nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
		return await methods.listSearch[method].call(context, filter);
	}

	return {
		packageName,
		nodeTypes,
		dataTables,
		isOfPack,
		assertRunnable,
		run,
		search,
		/** @returns names of a node's outputs, by index */
		outputNames: (node) => outputNames(n8n, nodeTypes, node),
	};
}

/** n8n-core reads its settings from the environment, and would else write into the user's home. */
function loadN8n() {
	Object.assign(process.env, {
		N8N_USER_FOLDER: USER_FOLDER,
		N8N_ENCRYPTION_KEY: 'headless',
		N8N_LOG_LEVEL: 'silent',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: 'false',
	});
	return { core: require('n8n-core'), n8n: require('n8n-workflow') };
}

/** Templates ship without credentials; whoever runs them here names the data by credential type. */
function withCredentials(node, nodeTypes, credentials) {
	const accepted = nodeTypes.getByNameAndVersion(node.type, node.typeVersion).description
		.credentials;
	const given = (accepted ?? [])
		.filter(({ name }) => name in credentials)
		.map(({ name }) => [name, { id: name, name }]);
	return {
		...JSON.parse(JSON.stringify(node)),
		credentials: { ...Object.fromEntries(given), ...node.credentials },
	};
}

function additionalData({ hooks, credentials, dataTables, signing }) {
	return {
		hooks,
		executionId: 'headless',
		currentNodeExecutionIndex: 0,
		variables: {},
		userId: 'headless',
		externalSecretsProxy: {},
		logAiEvent() {},
		instanceBaseUrl: BASE_URL,
		restApiUrl: `${BASE_URL}/rest`,
		webhookBaseUrl: `${BASE_URL}/webhook`,
		webhookTestBaseUrl: `${BASE_URL}/webhook-test`,
		webhookWaitingBaseUrl: `${BASE_URL}/webhook-waiting`,
		formWaitingBaseUrl: `${BASE_URL}/form-waiting`,
		'data-table': dataTables,
		credentialsHelper: {
			getParentTypes: () => [],
			isCredentialUsableByNode: () => true,
			getDecrypted: async (_data, _node, type) => credentials[type] ?? {},
			authenticate: async (...asked) => signing.authenticate(...asked),
			preAuthentication: signing.preAuthentication,
			runPreAuthentication: async () => undefined,
		},
	};
}

function startingWith(node, items, { pinData }) {
	return {
		version: 1,
		startData: {},
		resultData: { runData: {}, pinData },
		executionData: {
			contextData: {},
			metadata: {},
			waitingExecution: {},
			waitingExecutionSource: null,
			nodeExecutionStack: [{ node, data: { main: [items] }, source: null }],
		},
	};
}

/** A workflow with issues, such as a required parameter without value, doesn't start: n8n rejects instead. */
async function finished(execution, workflow) {
	try {
		const { status, data } = await execution.processRunExecutionData(workflow);
		return { status, resultData: data.resultData };
	} catch (error) {
		return { status: 'error', resultData: { runData: {}, error } };
	} finally {
		rmSync(USER_FOLDER, { recursive: true, force: true });
	}
}

function asResult({ status, resultData, responses, workflow }) {
	const { runData, error } = resultData;
	const executionOrder = Object.entries(runData)
		.flatMap(([node, runs]) =>
			runs.map((run, runIndex) => ({
				node,
				type: workflow.getNode(node).type,
				runIndex,
				index: run.executionIndex,
				output: (run.data?.main ?? []).map((items) => items ?? []),
				error: run.error,
			})),
		)
		.sort((a, b) => a.index - b.index);
	return {
		status,
		error,
		runData,
		executionOrder,
		lastItems: executionOrder.at(-1)?.output.flat() ?? [],
		responses,
		itemsOf: (node, output = 0) =>
			executionOrder
				.filter((step) => step.node === node)
				.flatMap((step) => step.output[output] ?? []),
	};
}

function outputNames(n8n, nodeTypes, node) {
	const { description } = nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
	const workflow = new n8n.Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const outputs = n8n.NodeHelpers.getNodeOutputs(
		workflow,
		workflow.getNode(node.name),
		description,
	);
	return outputs.map(
		(output, index) => output.displayName ?? description.outputNames?.[index] ?? String(index),
	);
}

module.exports = { createEngine };
