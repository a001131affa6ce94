import { existsSync } from 'node:fs';
import path from 'node:path';
import { LeadPipelinePeopleDataLabsApi } from '../../credentials/LeadPipelinePeopleDataLabsApi.credentials';
import {
	PEOPLE_DATA_LABS,
	startPeopleDataLabs,
	type PeopleDataLabsStandIn,
} from '../standins/enrichment/peopleDataLabs';
import { readJson, ROOT } from '../support/engine';
import { testCredential } from './credentialTest';

const KEY = 'pdl_0123';
const credential = new LeadPipelinePeopleDataLabsApi();

let standIn: PeopleDataLabsStandIn;
beforeEach(async () => {
	standIn = await startPeopleDataLabs(KEY);
});
afterEach(async () => await standIn.stop());

const tested = async (apiKey: string) =>
	await testCredential(credential, { apiKey }, { vendor: PEOPLE_DATA_LABS, standIn: standIn.url });

test('a right key is accepted by a request that costs no credit', async () => {
	expect(await tested(KEY)).toEqual({ status: 'OK', message: 'Connection successful!' });
	expect(standIn.requests.map(({ method, path: asked }) => `${method} ${asked}`)).toEqual([
		'GET /v5/autocomplete',
	]);
});

test.each(['pdl_wrong', ''])('“%s” is no key', async (apiKey) => {
	expect(await tested(apiKey)).toEqual({
		status: 'Error',
		message: 'People Data Labs does not know this API key',
	});
});

test.each([
	['rateLimited', 'Too Many Requests'],
	['serverError', 'Service Unavailable'],
] as const)('%s is no verdict on the key', async (kind, message) => {
	standIn.fail(kind);
	expect(await tested(KEY)).toEqual({ status: 'Error', message });
});

test('the key is hidden, and n8n finds the credential and its icons', () => {
	expect(credential.properties).toMatchObject([
		{ name: 'apiKey', typeOptions: { password: true }, required: true },
	]);
	const { n8n } = readJson<{ n8n: { credentials: string[] } }>('package.json');
	expect(n8n.credentials).toContain(
		`dist/credentials/${credential.constructor.name}.credentials.js`,
	);
	for (const icon of Object.values(credential.icon)) {
		expect(existsSync(path.join(ROOT, 'credentials', icon.replace('file:', '')))).toBe(true);
	}
});
