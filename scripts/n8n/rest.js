const { createRequire } = require('node:module');
const { setTimeout: sleep } = require('node:timers/promises');

const REQUEST_LIMIT_MS = 60_000;
const PUBLISH_LIMIT_MS = 30_000;
const POLL_MS = 250;
const PAGE = 100;

/** The owner of a prepared n8n: no secret, the instance listens on loopback only. */
const OWNER = {
	email: 'owner@example.com',
	firstName: 'Olivia',
	lastName: 'Owner',
	password: 'Lead-pipeline-1',
};

/**
 * Speaks to the API that n8n's own editor uses, signed in as the owner (created on first use).
 * `bin` is n8n's executable: run data comes in the format of a library that n8n brings along.
 */
async function connect(url, bin) {
	const { parse } = createRequire(bin)('flatted');
	let cookie = '';

	async function request(method, path, body) {
		const response = await fetch(`${url}/rest${path}`, {
			method,
			headers: { 'content-type': 'application/json', cookie },
			body: body === undefined ? undefined : JSON.stringify(body),
			signal: AbortSignal.timeout(REQUEST_LIMIT_MS),
		});
		const text = await response.text();
		if (!response.ok) {
			throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 500)}`);
		}
		const session = response.headers.getSetCookie().find((line) => line.startsWith('n8n-auth='));
		if (session) cookie = session.split(';')[0];
		return text ? JSON.parse(text).data : undefined;
	}

	const settings = await request('GET', '/settings');
	if (settings.userManagement.showSetupOnFirstLoad) await request('POST', '/owner/setup', OWNER);
	else {
		const { email, password } = OWNER;
		await request('POST', '/login', { emailOrLdapLoginId: email, password });
	}
	const { id: projectId } = await request('GET', '/projects/personal');
	const tables = `/projects/${projectId}/data-tables`;

	async function executions(workflowId) {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		const { results } = await request('GET', `/executions?filter=${filter}&limit=${PAGE}`);
		return results;
	}

	async function execution(id) {
		const found = await request('GET', `/executions/${id}`);
		return { ...found, data: typeof found.data === 'string' ? parse(found.data) : found.data };
	}

	async function tableId(name) {
		const { data } = await request('GET', tables);
		const table = data.find((each) => each.name === name);
		if (!table) throw new Error(`There is no Data Table named ${name}`);
		return table.id;
	}

	return {
		executions,
		execution,
		/** Everything the editor can put on a canvas: n8n's own nodes and the installed packs'. */
		async nodeTypes() {
			const response = await fetch(`${url}/types/nodes.json`, { headers: { cookie } });
			return await response.json();
		},
		workflows: () => request('GET', '/workflows'),
		create: (workflow) => request('POST', '/workflows', workflow),
		/** Saves a workflow with each of its nodes replaced by what `change` makes of it. */
		async changeNodes(id, change) {
			const { nodes, connections, versionId } = await request('GET', `/workflows/${id}`);
			const changed = { nodes: nodes.map(change), connections, versionId };
			await request('PATCH', `/workflows/${id}`, changed);
		},
		createCredential: (credential) => request('POST', '/credentials', credential),
		deleteCredential: (id) => request('DELETE', `/credentials/${id}`),
		/** Lets n8n try a credential, as the editor does; `status` and `message` are what the user sees. */
		testCredential: (credentials) => request('POST', '/credentials/test', { credentials }),
		/** Publishes and waits until the triggers listen: n8n registers them in the background. */
		async publish(id) {
			const { versionId, name } = await request('GET', `/workflows/${id}`);
			await request('POST', `/workflows/${id}/activate`, { versionId });
			const deadline = Date.now() + PUBLISH_LIMIT_MS;
			for (;;) {
				const { status, triggers } = await request('GET', `/workflows/${id}/publication-status`);
				if (status === 'published') return;
				const reasons = triggers.map(({ errorMessage }) => errorMessage).filter(Boolean);
				if (reasons.length > 0)
					throw new Error(`"${name}" was not published: ${reasons.join('; ')}`);
				if (Date.now() > deadline)
					throw new Error(`"${name}" is still ${status} after publishing it`);
				await sleep(POLL_MS);
			}
		},
		/** Runs from a trigger, as the editor's *Execute workflow* does; returns the execution's id. */
		async run(id, triggerName) {
			const body = { triggerToStartFrom: { name: triggerName } };
			return (await request('POST', `/workflows/${id}/run`, body)).executionId;
		},
		retry: (executionId) => request('POST', `/executions/${executionId}/retry`, {}),
		/** Waits for an execution to end; `waiting` (a form on its ending page) counts as running. */
		async finished(id, limitMs = 60_000) {
			const deadline = Date.now() + limitMs;
			for (;;) {
				const found = await execution(id);
				if (!['new', 'running', 'waiting'].includes(found.status)) return found;
				if (Date.now() > deadline) {
					throw new Error(`Execution ${id} is still ${found.status} after ${limitMs / 1000} s`);
				}
				await sleep(POLL_MS);
			}
		},
		tables: async () => (await request('GET', tables)).data,
		async rows(name) {
			return (await request('GET', `${tables}/${await tableId(name)}/rows?take=${PAGE}`)).data;
		},
		async deleteTable(name) {
			await request('DELETE', `${tables}/${await tableId(name)}`);
		},
	};
}

/** The items that a node sent out in an execution, per output, over all its runs. */
function outputsOf(execution, nodeName) {
	const runs = execution.data.resultData.runData[nodeName] ?? [];
	return runs.flatMap(({ data }) =>
		(data?.main ?? []).flatMap((items, output) =>
			(items ?? []).map(({ json }) => ({ output, json })),
		),
	);
}

module.exports = { OWNER, connect, outputsOf };
