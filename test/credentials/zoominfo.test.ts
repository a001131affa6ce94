import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { LeadPipelineZoomInfoApi } from '../../credentials/LeadPipelineZoomInfoApi.credentials';
import {
	startZoominfo,
	ZOOMINFO_CLIENT,
	type ZoominfoStandIn,
} from '../standins/enrichment/zoominfo';
import { zoominfoProvider } from '../../nodes/Enrich/providers/zoominfo/zoominfo';
import { fetchThrough } from '../../nodes/fetchThrough';
import { answerOf, companyQuery, failureOf, NOW, soon } from '../enrich/vendorSupport';
import { contextWith, testCredential } from './credentialTest';

let standIn: ZoominfoStandIn;
beforeEach(async () => {
	standIn = await startZoominfo();
});
afterEach(async () => await standIn.stop());

const credential = new LeadPipelineZoomInfoApi();
const tested = async (data: Partial<typeof ZOOMINFO_CLIENT> = {}) =>
	await testCredential(
		credential,
		{ ...ZOOMINFO_CLIENT, accessToken: '', ...data },
		{ vendor: 'https://api.zoominfo.com', standIn: standIn.url },
	);

/** What the credential asks of n8n for a token, answered with this. */
async function tokenBy(
	httpRequest: (request: IHttpRequestOptions) => Promise<unknown>,
	data: ICredentialDataDecryptedObject = ZOOMINFO_CLIENT,
) {
	return await credential.preAuthentication.call({ helpers: { httpRequest } }, data);
}

describe('the token', () => {
	it('is asked for with the client’s ID and secret in the header alone', async () => {
		const asked: IHttpRequestOptions[] = [];
		const token = await tokenBy(async (request) => {
			asked.push(request);
			return { access_token: 'fresh', expires_in: 1000 };
		});
		expect(token).toEqual({ accessToken: 'fresh' });
		expect(asked).toEqual([
			{
				method: 'POST',
				url: 'https://api.zoominfo.com/gtm/oauth/v1/token',
				headers: {
					accept: 'application/json',
					authorization: 'Basic Y2xpZW50LW9mLXRoZS10ZXN0czpzZWNyZXQtb2YtdGhlLXRlc3Rz',
					'content-type': 'application/x-www-form-urlencoded',
				},
				body: 'grant_type=client_credentials',
			},
		]);
	});

	it('is what n8n renews by itself and sends along', () => {
		expect(credential.properties.find(({ name }) => name === 'accessToken')).toMatchObject({
			...{ type: 'hidden', default: '', typeOptions: { expirable: true, password: true } },
		});
		expect(credential.authenticate.properties).toEqual({
			headers: { Authorization: '=Bearer {{$credentials.accessToken}}' },
		});
	});

	it.each([
		[401, 'ZoomInfo does not accept this client ID and secret (401)'],
		[400, 'ZoomInfo does not accept this client ID and secret (400)'],
		[503, 'ZoomInfo gives out no access token at the moment (503)'],
		[undefined, 'ZoomInfo can’t be reached for an access token'],
	])('that ZoomInfo refuses with %s fails without the secret', async (status, message) => {
		const request = { headers: { authorization: 'Basic c2VjcmV0' } };
		const refused = Object.assign(new Error(`secret-of-the-tests refused`), {
			...{ config: request, response: status && { status } },
		});
		const error = await tokenBy(async () => await Promise.reject(refused)).catch(
			(reason: unknown) => reason as Error,
		);
		expect(error).toMatchObject({ message });
		expect(JSON.stringify({ ...(error as Error), cause: (error as Error).cause })).toBe('{}');
	});

	it.each([[{}], ['<html>'], [null], [{ access_token: 7 }], [{ access_token: '' }]])(
		'that is none (%j) fails',
		async (answer) => {
			await expect(tokenBy(async () => answer)).rejects.toThrow(
				'ZoomInfo gave no access token for this client ID and secret',
			);
		},
	);
});

describe('the test in the editor', () => {
	it('takes the right ID and secret, without a credit', async () => {
		expect(await tested()).toEqual({ status: 'OK', message: 'Connection successful!' });
		expect(standIn.requests.map(({ path }) => path)).toEqual([
			...['/gtm/oauth/v1/token', '/gtm/data/v1/companies/enrich'],
		]);
		expect(standIn.requests[1].headers['content-type']).toBe('application/vnd.api+json');
		expect(standIn.credits).toBe(1000);
	});

	it.each([{ clientId: 'other' }, { clientSecret: 'other' }, { clientSecret: '' }])(
		'says that %j is wrong',
		async (data) => {
			expect(await tested(data)).toEqual({
				...{ status: 'Error', message: 'ZoomInfo does not accept this client ID and secret (401)' },
			});
			expect(standIn.requests).toHaveLength(1);
		},
	);

	it.each([
		[
			'noScope',
			'ZoomInfo knows this client ID and secret, but the app lacks the scope to enrich companies, or the plan this data',
		],
		[
			'creditLimit',
			'ZoomInfo knows this client ID and secret, but takes no request: look whether credits are left',
		],
	] as const)('says what is amiss with %s', async (kind, message) => {
		standIn.fail(kind);
		expect(await tested()).toEqual({ status: 'Error', message });
	});
});

describe('a look-up through n8n', () => {
	const paths = () => standIn.requests.map(({ path }) => path.split('/').at(-1));
	/** Asks as the node does, with this token of earlier. */
	const looking = (accessToken: string, client = ZOOMINFO_CLIENT) => {
		const vendor = 'https://api.zoominfo.com';
		const { context } = contextWith(
			credential,
			{ ...client, accessToken },
			{ vendor, standIn: standIn.url },
		);
		const through = fetchThrough(context, credential.name, 3000);
		const { company } = zoominfoProvider({
			send: async (url, init) => await through(String(url).replace(vendor, standIn.url), init),
			...{ prices: { company: 0, person: 0 }, now: () => NOW },
		});
		return async () => (await company?.ask([companyQuery('ironvale.io')], soon())) ?? [];
	};

	it('gets a token for the first request and keeps it', async () => {
		const ask = looking('');
		for (const [answer] of [await ask(), await ask()]) expect(answerOf(answer).credits).toBe(1);
		expect(paths()).toEqual(['token', 'enrich', 'enrich']);
	});

	it('renews a token that has expired', async () => {
		const ask = looking(standIn.token());
		await ask();
		standIn.expire();
		expect(answerOf((await ask())[0]).credits).toBe(1);
		expect(paths()).toEqual(['enrich', 'enrich', 'token', 'enrich']);
	});

	it('that is refused for good names no secret', async () => {
		const ask = looking('old', { ...ZOOMINFO_CLIENT, clientSecret: 'changed-since' });
		expect(await failureOf(ask())).toMatchObject({
			outcome: 'badKey',
			message: 'ZoomInfo does not accept this client ID and secret (401)',
		});
	});
});
