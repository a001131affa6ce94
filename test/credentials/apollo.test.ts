import { LeadPipelineApolloApi } from '../../credentials/LeadPipelineApolloApi.credentials';
import { APOLLO_KEY, startApollo, type ApolloStandIn } from '../standins/enrichment/apollo';
import { testCredential } from './credentialTest';

let standIn: ApolloStandIn;
beforeEach(async () => {
	standIn = await startApollo();
});
afterEach(async () => await standIn.stop());

const tested = async (apiKey: string) =>
	await testCredential(
		new LeadPipelineApolloApi(),
		{ apiKey },
		{ vendor: 'https://api.apollo.io', standIn: standIn.url },
	);

it('takes the right key, without a credit', async () => {
	expect(await tested(APOLLO_KEY)).toEqual({ status: 'OK', message: 'Connection successful!' });
	expect(standIn.requests).toMatchObject([{ method: 'GET', path: '/api/v1/auth/health' }]);
	expect(standIn.credits).toBe(1000);
});

it.each(['wrong', ''])('says that the key “%s” is wrong', async (apiKey) => {
	expect(await tested(apiKey)).toEqual({
		...{ status: 'Error', message: 'Apollo does not know this API key' },
	});
});

it('keeps the key secret', () => {
	const { properties, authenticate } = new LeadPipelineApolloApi();
	expect(properties).toMatchObject([{ name: 'apiKey', typeOptions: { password: true } }]);
	expect(authenticate.properties).toEqual({
		headers: { 'x-api-key': '={{$credentials.apiKey}}' },
	});
});
