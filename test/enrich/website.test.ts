import fc from '../support/properties';
import { companySite } from '../../nodes/Enrich/providers/keyless/site';
import { technologyFindings } from '../../nodes/Enrich/providers/keyless/technologies';
import { websiteFindings } from '../../nodes/Enrich/providers/keyless/website';
import { anyText, dnsOf, pages, PUBLIC_ADDRESS, siteOf, type Site } from './support';

let site: Site;
let answer: Parameters<typeof siteOf>[0] = pages({});
beforeAll(async () => {
	site = await siteOf((request, response) => answer(request, response));
});
beforeEach(() => {
	site.requests.length = 0;
});
afterAll(async () => await site.close());

const HOSTS = ['acme.de', 'www.acme.de', 'acme.com', 'other.com'];
const dns = dnsOf(Object.fromEntries(HOSTS.map((host) => [host, { a: [PUBLIC_ADDRESS] }])));

const visit = async (options: { respectRobots?: boolean; zone?: typeof dns } = {}) => {
	const { respectRobots = false, zone = dns } = options;
	const { text } = await companySite('acme.de', {
		network: site.network(zone),
		signal: AbortSignal.timeout(2000),
		respectRobots,
	}).front();
	return await websiteFindings(text, 'acme.de');
};

/** Field → value, the most trusted first; without the common prefix. */
async function fieldsOf(html: string) {
	const findings = [
		...(await websiteFindings(html, 'acme.de')),
		...(await technologyFindings({ headers: {}, text: html })),
	];
	return Object.fromEntries(
		findings
			.sort((a, b) => a.confidence - b.confidence)
			.map(({ path, value }) => [path.replace('enrichment.company.', ''), value]),
	);
}
const jsonLd = (data: unknown) =>
	`<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;

test('an organisation’s structured data fills the firmographics', async () => {
	const fields = await fieldsOf(
		jsonLd({
			'@context': 'https://schema.org',
			'@graph': [
				{ '@type': 'WebSite', name: 'Acme shop' },
				{
					'@type': ['Organization', 'Corporation'],
					name: 'Acme',
					legalName: 'Acme Software GmbH',
					url: 'https://www.acme.de/',
					industry: 'Computer Software',
					numberOfEmployees: { '@type': 'QuantitativeValue', value: 240 },
					foundingDate: '1998-05-01',
					address: [
						{
							'@type': 'PostalAddress',
							addressCountry: { '@type': 'Country', name: 'Deutschland' },
							addressRegion: 'Bayern',
							addressLocality: 'München',
						},
					],
					sameAs: [
						'https://www.linkedin.com/company/acme?trk=x',
						'https://twitter.com/acme',
						'https://acme.de/blog',
						'javascript:alert(1)',
					],
				},
			],
		}),
	);
	expect(fields).toEqual({
		name: 'Acme',
		legalName: 'Acme Software GmbH',
		industry: 'software',
		employees: 240,
		employeesRange: '201-500',
		founded: 1998,
		country: 'DE',
		region: 'Bayern',
		city: 'München',
		'social.linkedin': 'https://www.linkedin.com/company/acme',
		'social.x': 'https://twitter.com/acme',
	});
});

test.each([
	[
		{ minValue: 51, maxValue: 200 },
		{ employees: 101, employeesRange: '51-200' },
	],
	[{ value: '1,200' }, { employees: 1200, employeesRange: '1001-5000' }],
	['11-50', { employees: 23, employeesRange: '11-50' }],
	[7, { employees: 7, employeesRange: '1-10' }],
])('numberOfEmployees %j is read', async (numberOfEmployees, expected) => {
	expect(await fieldsOf(jsonLd({ '@type': 'Organization', numberOfEmployees }))).toEqual(expected);
});

test.each([0, -3, 1e300, 'many', '', null, true, [[]], { value: {} }])(
	'numberOfEmployees %j stays unknown',
	async (numberOfEmployees) => {
		expect(await fieldsOf(jsonLd({ '@type': 'Organization', numberOfEmployees }))).toEqual({});
	},
);

test('markup in a text is left out, also where it never closes', async () => {
	const name = '<b onclick="a">Acme</b> &lt; Co <img src=x onerror=alert(1)';
	expect(await fieldsOf(jsonLd({ '@type': 'Organization', name }))).toEqual({
		name: 'Acme &lt; Co',
	});
});

test('the type of an organisation tells its industry', async () => {
	expect(await fieldsOf(jsonLd({ '@type': 'https://schema.org/Attorney' }))).toEqual({
		industry: 'legal',
	});
});

test('an organisation of another domain, or in a review, is not the company', async () => {
	const other = { '@type': 'Organization', name: 'Bigco', url: 'https://bigco.com' };
	const reviewer = { '@type': 'Organization', name: 'Happy Client' };
	expect(
		await fieldsOf(jsonLd([other, { '@type': 'Product', review: { author: reviewer } }])),
	).toEqual({});
	const own = { '@type': 'Organization', name: 'Acme', url: 'http://shop.acme.de' };
	expect(await fieldsOf(jsonLd([reviewer, own]))).toEqual({ name: 'Acme' });
});

test('meta tags, the title and links fill what structured data leaves open', async () => {
	const fields = await fieldsOf(`<!doctype html><html><head>
		<title>Home | Acme GmbH – Widgets for everyone</title>
		<meta NAME="Description" content="  Acme makes
		widgets &amp; gadgets. ">
		</head><body><a href="https://de.linkedin.com/company/acme/">LinkedIn</a>
		<a href="https://twitter.com/intent/tweet">Share</a></body></html>`);
	expect(fields).toEqual({
		name: 'Acme GmbH',
		description: 'Acme makes widgets & gadgets.',
		'social.linkedin': 'https://de.linkedin.com/company/acme/',
	});
});

test('the site’s own name beats the title; a title without it is no name', async () => {
	expect(
		await fieldsOf('<title>Acme | x</title><meta property=og:site_name content=ACME>'),
	).toEqual({
		name: 'ACME',
	});
	expect(await fieldsOf('<title>Welcome - Best prices</title>')).toEqual({});
});

test('scripts and the generator tell the tools in use; text about a tool does not', async () => {
	const fields = await fieldsOf(`<meta name="generator" content="TYPO3 CMS">
		<script src="//js-eu1.hs-scripts.com/123.js" async></script>
		<script>(function(w){w.src='https://www.googletagmanager.com/gtm.js?id=1'})(window)</script>
		<p>We integrate with widget.intercom.io</p>`);
	expect(fields).toEqual({ technologies: ['TYPO3', 'Google Tag Manager', 'HubSpot'] });
});

test('where the bare domain has no address, www is read', async () => {
	answer = pages({ '/': '<title>Acme</title>' });
	const findings = await visit({ zone: dnsOf({ 'www.acme.de': { a: [PUBLIC_ADDRESS] } }) });
	expect(findings).toMatchObject([{ path: 'enrichment.company.name', value: 'Acme' }]);
	expect(site.requests).toEqual(['www.acme.de/']);
});

test('a domain that nobody answers for says so', async () => {
	await expect(visit({ respectRobots: true, zone: dnsOf({}) })).rejects.toMatchObject({
		outcome: 'failed',
		message: 'acme.de has no address',
	});
});

test('a redirect to the company’s other top-level domain is followed, to another company not', async () => {
	let location = 'http://acme.com/';
	answer = ({ headers }, response) => {
		if (headers.host === 'acme.de') response.writeHead(301, { location }).end();
		else
			pages({ '/': '<meta name=description content=Hello>' })(
				{ url: '/' } as never,
				response as never,
			);
	};
	expect(await visit()).toMatchObject([{ value: 'Hello' }]);
	location = 'http://other.com/';
	await expect(visit()).rejects.toMatchObject({
		outcome: 'nothing',
		message: 'acme.de leads to other.com, which may be another company',
	});
});

test.each([
	[404, 'text/html', 'acme.de answers 404'],
	[503, 'text/html', 'acme.de answers 503'],
	[200, 'application/pdf', 'acme.de does not answer with a web page'],
])('status %s with %s is no page', async (status, contentType, message) => {
	answer = (_request, response) => {
		response.writeHead(status, { 'content-type': contentType }).end('<title>Acme</title>');
	};
	await expect(visit()).rejects.toMatchObject({ outcome: 'failed', message });
});

describe('robots.txt', () => {
	const withRobots = (robots: string) => {
		answer = pages({ '/robots.txt': robots, '/': '<title>Acme</title>' });
		return visit({ respectRobots: true });
	};

	test('is asked first, and obeyed', async () => {
		await expect(withRobots('User-agent: *\nDisallow: /')).rejects.toMatchObject({
			outcome: 'skipped',
			message: 'robots.txt of acme.de asks not to read the page',
		});
		expect(site.requests).toEqual(['acme.de/robots.txt']);
	});

	test.each([
		'User-agent: *\nDisallow: /private/',
		'User-agent: *\nDisallow:',
		'User-agent: *\nDisallow: /\nAllow: /$',
		'User-agent: n8n-nodes-lead-pipeline\nAllow: /\n\nUser-agent: *\nDisallow: /',
		'not a robots file',
	])('lets the front page be read: %j', async (robots) => {
		expect(await withRobots(robots)).toHaveLength(1);
	});

	test('a site without one may be read, one whose server is down may not', async () => {
		answer = pages({ '/': '<title>Acme</title>' });
		expect(await visit({ respectRobots: true })).toHaveLength(1);
		answer = ({ url }, response) => {
			response.writeHead(url === '/robots.txt' ? 500 : 200, { 'content-type': 'text/html' }).end();
		};
		await expect(visit({ respectRobots: true })).rejects.toMatchObject({ outcome: 'skipped' });
	});
});

test('any page is read without complaint, and gives only values of the contract', async () => {
	const fragments = fc.constantFrom(
		'<title>',
		'</title>',
		'<meta name="description" content="',
		'">',
		'<script type="application/ld+json">',
		'</script>',
		'{"@type":"Organization","name":',
		'{"toString":1}',
		'"\\ud800"',
		'"__proto__":{"a":1}',
		'}',
		'<a href="https://linkedin.com/company/%zz">',
		'\u0000',
	);
	const html = fc.array(fc.oneof(fragments, anyText), { maxLength: 30 });
	await fc.assert(
		fc.asyncProperty(html, async (parts) => {
			const fields = await fieldsOf(parts.join(''));
			for (const value of Object.values(fields)) expect(value).toBeTruthy();
		}),
		{ numRuns: 150 },
	);
});

test('any structured data is read without complaint', async () => {
	const keys = fc.constantFrom('@type', '@graph', 'name', 'address', 'numberOfEmployees', 'value');
	const values = fc.oneof(
		fc.jsonValue(),
		fc.constantFrom('Organization', 'constructor', '__proto__', 'toString'),
	);
	await fc.assert(
		fc.asyncProperty(
			fc.dictionary(keys, fc.oneof(values, fc.dictionary(keys, values))),
			async (data) => {
				await fieldsOf(jsonLd({ '@type': 'Organization', ...data }));
				await fieldsOf(jsonLd({ '@graph': [data, { '@type': 'Organization', address: data }] }));
			},
		),
		{ numRuns: 150 },
	);
});

test.each([
	['nested tags', '<div>'.repeat(100_000)],
	['nested tags closed wrongly', `${'<div>'.repeat(50_000)}${'</p>'.repeat(50_000)}`],
	['open comments', '<!--'.repeat(130_000)],
	['open attributes', '<a b="'.repeat(90_000)],
	['nested JSON', jsonLd('[{"@graph":'.repeat(40_000))],
	['wide JSON', jsonLd(`[${'{"@type":"Organization","url":"b.de"},'.repeat(12_000)}1]`)],
])('half a megabyte of %s takes no time', async (_name, html) => {
	const startedAt = performance.now();
	await fieldsOf(html);
	expect(performance.now() - startedAt).toBeLessThan(1500);
});
