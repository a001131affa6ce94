import fc from '../support/properties';
import type { IncomingHttpHeaders } from 'node:http';
import { technologyFindings } from '../../nodes/Enrich/providers/keyless/technologies';

async function namesOf(text: string, headers: IncomingHttpHeaders = {}): Promise<unknown> {
	const [finding] = await technologyFindings({ headers, text });
	return finding?.value ?? [];
}

test.each([
	[{ server: 'cloudflare', 'cf-ray': '8f-FRA' }, ['Cloudflare']],
	[{ 'x-powered-by': 'PHP/8.3.1' }, ['PHP']],
	[{ 'x-powered-by': 'ASP.NET', server: 'Microsoft-IIS/10.0' }, ['ASP.NET']],
	[{ 'x-shopid': '123', 'powered-by': 'Shopify' }, ['Shopify']],
	[
		{ 'x-vercel-id': 'fra1::1', server: 'Vercel', 'x-powered-by': 'Next.js' },
		['Next.js', 'Vercel'],
	],
	[{ 'x-hs-hub-id': '42' }, ['HubSpot']],
	[{ link: '<https://acme.de/wp-json/>; rel="https://api.w.org/"' }, ['WordPress']],
	[{ 'x-generator': 'Drupal 10 (https://www.drupal.org)', 'x-drupal-cache': 'HIT' }, ['Drupal']],
	[{ 'set-cookie': ['PHPSESSID=a; path=/', 'JSESSIONID=b'] }, ['Java', 'PHP']],
	[{ 'set-cookie': ['a=;phpsessid=; path=/'] }, []],
	[{ server: 'nginx', date: 'now' }, []],
])('the headers %j name %j', async (headers, names) => {
	expect(await namesOf('', headers)).toEqual(names);
});

test.each([
	['<link rel=stylesheet href="/wp-content/themes/a/style.css">', ['WordPress']],
	['<form action="https://webto.salesforce.com/servlet/x">', ['Salesforce']],
	['<form action="https://acme.us1.list-manage.com/subscribe">', ['Mailchimp']],
	[
		'<noscript><img src="https://px.ads.linkedin.com/collect/?pid=1"></noscript>',
		['LinkedIn Insight Tag'],
	],
	['<iframe src="https://calendly.com/acme/demo"></iframe>', ['Calendly']],
	['<script src="https://js.hs-scripts.com/1.js"></script>', ['HubSpot']],
	['<meta name=generator content="Shopware 6">', ['Shopware']],
])('%s is loaded: %j', async (html, names) => {
	expect(await namesOf(html)).toEqual(names);
});

test.each([
	['<script src="//munchkin.marketo.net/munchkin.js"></script>', ['Marketo']],
	['<script src="https://widget.freshchat.com/js/widget.js"></script>', ['Freshchat']],
	['<script async src="https://cdn.pendo.io/agent/x.js"></script>', ['Pendo']],
	['<iframe src="https://app.hubspot.com/x"></iframe>', ['HubSpot']],
	['<link rel="preconnect" href="https://static.zdassets.com">', ['Zendesk']],
	['<link rel="author" href="https://www.drift.com/">', []],
	['<script src="https://cdn.jsdelivr.net/npm/x"></script>', []],
	['<script src="/app.js"></script><img src="data:image/png;base64,pendo.io">', []],
	['<script src="https://pendo.io.evil.com/x.js"></script>', []],
])('who serves what the page loads is named: %s', async (html, names) => {
	expect(await namesOf(html)).toEqual(names);
});

test('what a page only links to, shows or describes is not in use', async () => {
	const html = `<a href="https://calendly.com/acme">Book</a><p>We integrate with js.hs-scripts.com</p>
		<script type="application/ld+json">{"sameAs":"https://js.hs-scripts.com/"}</script>`;
	expect(await namesOf(html)).toEqual([]);
});

test('each is named once, by whatever it shows', async () => {
	const html =
		'<meta name=generator content="WordPress 6.8"><link href="/wp-content/a.css"><script src="/wp-includes/a.js"></script>';
	const findings = await technologyFindings({ headers: {}, text: html });
	expect(findings).toEqual([
		{
			path: 'enrichment.company.technologies',
			value: ['WordPress'],
			provider: 'keyless.technologies',
			confidence: 0.7,
		},
	]);
});

test('any headers are read without complaint', async () => {
	const names = fc.constantFrom(
		'server',
		'x-powered-by',
		'link',
		'x-generator',
		'set-cookie',
		'cf-ray',
		'__proto__',
	);
	const headers = fc.dictionary(names, fc.oneof(fc.string(), fc.constant('php/'.repeat(20_000))));
	const cookies = fc.array(fc.string(), { maxLength: 100 });
	await fc.assert(
		fc.asyncProperty(headers, cookies, async (given, set) => {
			const found = await namesOf('', { ...given, 'set-cookie': set });
			expect(new Set(found as string[]).size).toBe((found as string[]).length);
		}),
		{ numRuns: 200 },
	);
});
