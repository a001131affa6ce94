import { companyDomainOf } from '../../nodes/Enrich/providers/keyless/domains';
import { offlineFindings } from '../../nodes/Enrich/providers/keyless/offline';
import { NOW } from './support';

const offline = async (host: string | null, jobTitle: string | null = null) =>
	offlineFindings(await companyDomainOf(host), jobTitle, () => NOW);

test('the e-mail’s host and the job title tell domain, country, seniority and function', async () => {
	const { findings, attempts } = await offline('mail.nordwind.de', 'Leiterin Vertrieb');
	const email = { provider: 'keyless.email' };
	const title = { provider: 'keyless.jobTitle', confidence: 0.8 };
	expect(findings).toEqual([
		{ path: 'enrichment.company.domain', value: 'nordwind.de', ...email, confidence: 0.9 },
		{ path: 'enrichment.company.country', value: 'DE', ...email, confidence: 0.5 },
		{ path: 'enrichment.person.seniority', value: 'head', ...title },
		{ path: 'enrichment.person.function', value: 'sales', ...title },
	]);
	expect(attempts).toEqual([
		{
			provider: 'keyless.email',
			outcome: 'found',
			detail: 'company.domain, company.country',
			ms: 0,
			cost: 0,
		},
		{
			provider: 'keyless.jobTitle',
			outcome: 'found',
			detail: 'person.seniority, person.function',
			ms: 0,
			cost: 0,
		},
	]);
});

test.each([
	['acme.io', ['acme.io']],
	['gmail.com', []],
	[null, []],
])('of %s it tells %j', async (host, values) => {
	const { findings } = await offline(host);
	expect(findings.map(({ value }) => value)).toEqual(values);
});

test('what tells nothing says why', async () => {
	const { findings, attempts } = await offline('gmail.com', 'Wizard');
	expect(findings).toEqual([]);
	expect(attempts.map(({ outcome, detail }) => [outcome, detail])).toEqual([
		['nothing', 'gmail.com is a free mail provider'],
		['nothing', 'Nothing that fills a field'],
	]);
	expect((await offline(null)).attempts[1]).toMatchObject({
		outcome: 'skipped',
		detail: 'The lead has no job title',
	});
});
