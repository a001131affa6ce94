import os from 'node:os';
import path from 'node:path';
import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeType,
} from 'n8n-workflow';

/** Loading n8n takes longer than a test may. */
beforeAll(() => void loadN8n(), 60_000);

type Verdict = { status: 'OK' | 'Error'; message: string };

type Address = { vendor: string; standIn: string };

/**
 * What n8n's editor says when a credential is tested: the request goes through n8n's own declarative node, and is judged as
 * n8n's CredentialsTester judges it. The vendor's address is replaced by that of its stand-in.
 */
export async function testCredential(
	credential: ICredentialType,
	data: ICredentialDataDecryptedObject,
	address: Address,
): Promise<Verdict> {
	const test = credential.test as ICredentialTestRequest;
	const { vendor, standIn } = address;
	if (test.request.baseURL !== vendor) throw new Error(`${test.request.baseURL} is not ${vendor}`);
	const request = { ...test.request, baseURL: standIn };
	const { context, nodeType } = contextWith(credential, data, address, request);
	try {
		const { core } = loadN8n();
		const [[{ json }]] = await new core.RoutingNode(context, nodeType, {
			...{ id: '1', name: 'tested', type: credential.name },
			data,
		}).runNode();
		return judgedBody(test, json);
	} catch (error) {
		return judgedError(test, error);
	}
}

/** What a node of n8n's runs in, with this credential; a declarative node sends `request`. */
export function contextWith(
	credential: ICredentialType,
	data: ICredentialDataDecryptedObject,
	{ vendor, standIn }: Address,
	request: ICredentialTestRequest['request'] = {},
) {
	const { core, n8n } = loadN8n();
	const node = {
		id: 'temp',
		name: 'Temp-Node',
		type: 'n8n-nodes-base.noOp',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters: {},
		credentials: { [credential.name]: { id: '1', name: 'tested' } },
	};
	const nodeType = {
		description: {
			displayName: 'Temp',
			name: 'noOp',
			group: [],
			version: 1,
			description: '',
			defaults: {},
			inputs: ['main'],
			outputs: ['main'],
			credentials: [{ name: credential.name, required: true }],
			properties: [
				{
					displayName: 'Temp',
					name: 'temp',
					type: 'string',
					routing: { request },
					default: '',
				},
			],
		},
	} as INodeType;
	const nodeTypes = {
		getByName: () => nodeType,
		getByNameAndVersion: () => nodeType,
		getKnownTypes: () => ({}),
	};
	const workflow = new n8n.Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const additionalData = {
		variables: {},
		externalSecretsProxy: {},
		credentialsHelper: {
			getParentTypes: () => [],
			isCredentialUsableByNode: () => true,
			getDecrypted: async () => data,
			// As n8n does: only where there is no token yet, or an answer of 401 told that it has expired.
			preAuthentication: async (
				{ helpers }: IHttpRequestHelper,
				given: ICredentialDataDecryptedObject,
				_type: string,
				_node: unknown,
				hasExpired: boolean,
			) => {
				const token = credential.properties.find(({ typeOptions }) => typeOptions?.expirable);
				if (!token || (given[token.name] !== '' && !hasExpired)) return undefined;
				const httpRequest = async (asked: IHttpRequestOptions) =>
					await helpers.httpRequest({ ...asked, url: asked.url.replace(vendor, standIn) });
				return await credential.preAuthentication?.call({ helpers: { httpRequest } }, given);
			},
			runPreAuthentication: async () => undefined,
			authenticate: async (given: object, _type: string, request: IHttpRequestOptions) =>
				authenticated(credential, given, request),
		},
	};
	const context = new core.ExecuteContext(
		workflow,
		workflow.getNode(node.name),
		additionalData,
		'internal',
		n8n.createEmptyRunExecutionData(),
		0,
		[],
		{ main: [[{ json: {} }]] },
		{ node, data: {}, source: null },
		[],
	);
	return { context, nodeType };
}

function judgedBody({ rules = [] }: ICredentialTestRequest, body: object): Verdict {
	for (const rule of rules) {
		if (rule.type !== 'responseSuccessBody') continue;
		const { key, value, message } = rule.properties;
		if ((body as Record<string, unknown>)[key] === value) return { status: 'Error', message };
	}
	return { status: 'OK', message: 'Connection successful!' };
}

function judgedError({ rules = [] }: ICredentialTestRequest, error: unknown): Verdict {
	const { cause, message } = error as {
		cause?: { response?: { status: number; statusText: string }; code?: string };
		message: string;
	};
	if (!cause?.response) return { status: 'Error', message: cause?.code ?? message };
	const { status, statusText } = cause.response;
	for (const rule of rules) {
		if (rule.type === 'responseCode' && rule.properties.value === status) {
			return { status: 'Error', message: rule.properties.message };
		}
	}
	return { status: 'Error', message: statusText || `Received HTTP status code: ${status}` };
}

/** As n8n resolves `={{$credentials.name}}` in a credential's generic way to sign in. */
function authenticated(
	{ authenticate }: ICredentialType,
	given: object,
	request: IHttpRequestOptions,
): IHttpRequestOptions {
	if (typeof authenticate !== 'object') throw new Error('Only the generic way is known here');
	const signed: Record<string, unknown> = { ...request };
	for (const [part, values] of Object.entries(authenticate.properties)) {
		const resolved = Object.entries(values as Record<string, string>).map(([name, value]) => [
			name,
			value
				.replace(/^=/u, '')
				.replace(/\{\{ ?\$credentials\.(\w{1,50}) ?\}\}/gu, (_, key: string) =>
					String((given as Record<string, unknown>)[key]),
				),
		]);
		signed[part] = { ...(signed[part] as object), ...Object.fromEntries(resolved) };
	}
	return signed as unknown as IHttpRequestOptions;
}

/** n8n-core reads its settings from the environment, and would else write into the user's home. */
function loadN8n() {
	Object.assign(process.env, {
		N8N_USER_FOLDER: path.join(os.tmpdir(), `n8n-credential-${process.pid}`),
		N8N_ENCRYPTION_KEY: 'test',
		N8N_LOG_LEVEL: 'silent',
	});
	return {
		// eslint-disable-next-line @typescript-eslint/no-require-imports -- only after the settings are there
		core: require('n8n-core'),
		// eslint-disable-next-line @typescript-eslint/no-require-imports -- as above
		n8n: require('n8n-workflow'),
	};
}
