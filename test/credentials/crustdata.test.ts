import { existsSync } from 'node:fs';
import path from 'node:path';
import { LeadPipelineCrustdataApi } from '../../credentials/LeadPipelineCrustdataApi.credentials';
import { startCrustdata } from '../standins/enrichment/crustdata';
import { readJson, ROOT } from '../support/engine';

const KEY = 'right-key';
const credential = new LeadPipelineCrustdataApi();

/** What n8n sends for the test, with the expressions of `authenticate` filled in. */
async function testedWith(apiKey: string): Promise<{ status: number; charged: boolean }> {
	const crustdata = await startCrustdata(KEY);
	const { baseURL, url, method = 'GET' } = credential.test.request;
	expect(baseURL).toBe('https://api.crustdata.com');
	const headers = Object.fromEntries(
		Object.entries(credential.authenticate.properties.headers ?? {}).map(([name, value]) => [
			name,
			String(value).replace(/^=/u, '').replace('{{$credentials.apiKey}}', apiKey),
		]),
	);
	const { status } = await fetch(`${crustdata.url}${url}`, { method, headers });
	const charged = crustdata.account.credits !== 1000;
	await crustdata.stop();
	return { status, charged };
}

test.each([
	[KEY, 200],
	['wrong', 401],
	['', 401],
])('the key “%s” is answered with %i, and costs nothing', async (key, status) => {
	expect(await testedWith(key)).toEqual({ status, charged: false });
});

test('keeps the key hidden and sends nothing but the key', () => {
	expect(credential.properties).toEqual([
		expect.objectContaining({ name: 'apiKey', typeOptions: { password: true }, required: true }),
	]);
	expect(credential.authenticate.properties).toEqual({
		headers: { Authorization: '=Bearer {{$credentials.apiKey}}' },
	});
});

test('is in the package, with its icons', () => {
	const { n8n } = readJson<{ n8n: { credentials: string[] } }>('package.json');
	expect(n8n.credentials).toContain(
		`dist/credentials/${credential.constructor.name}.credentials.js`,
	);
	for (const icon of Object.values(credential.icon)) {
		expect(existsSync(path.join(ROOT, 'credentials', icon.replace('file:', '')))).toBe(true);
	}
});
