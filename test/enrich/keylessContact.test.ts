import fc from '../support/properties';
import { contactFindings, contactLinks } from '../../nodes/Enrich/providers/keyless/contact';
import { imprintFindings } from '../../nodes/Enrich/providers/keyless/imprint';
import { linesOf } from '../../vendor/html';
import { sectionOf } from './support';

const acme = { domain: 'acme.de', isImprint: true };

/** Field → value of an imprint with these lines. */
const fieldsOf = (text: string, page = acme) =>
	Object.fromEntries(
		imprintFindings(
			text
				.trim()
				.split('\n')
				.map((line) => line.trim()),
			page,
			'keyless.contact',
		).map(({ path, value }) => [path.replace('enrichment.company.', ''), value]),
	);

test('a German imprint tells legal name, seat and registration, and nobody’s name', async () => {
	expect(
		fieldsOf(`Impressum
			Angaben gemäß § 5 DDG
			Acme Maschinenbau GmbH & Co. KG
			Hauptstraße 12
			80331 München
			Deutschland
			Geschäftsführer: Erika Muster
			Registergericht: Amtsgericht München
			Registernummer: HRA 98765
			USt-IdNr.: DE123456789`),
	).toEqual({
		legalName: 'Acme Maschinenbau GmbH & Co. KG',
		city: 'München',
		country: 'DE',
		registration: 'HRA 98765, München',
	});
});

test.each([
	['D-89073 Ulm', { city: 'Ulm', country: 'DE' }],
	['A-6020 Innsbruck', { city: 'Innsbruck', country: 'AT' }],
	['CH-4051 Basel', { city: 'Basel', country: 'CH' }],
	['Musterweg 1, 8001 Zürich, Schweiz', { city: 'Zürich', country: 'CH' }],
	['Musterweg 1 · 60311 Frankfurt am Main', { city: 'Frankfurt am Main' }],
	['Musterweg 1 | 55116 Mainz | Germany', { city: 'Mainz', country: 'DE' }],
	['1010 Wien\nUID: ATU12345678', { city: 'Wien', country: 'AT' }],
	['20095 Hamburg\nUSt-ID DE 123 456 789', { city: 'Hamburg', country: 'DE' }],
	['Tel. 89073 12345', {}],
	['in 12345 Fällen', {}],
])('the seat is read from %j', (address, expected) => {
	const { legalName, ...rest } = fieldsOf(`Acme GmbH\n${address}`);
	expect(legalName).toBe('Acme GmbH');
	expect(rest).toEqual(expected);
});

test.each([
	'Acme GmbH',
	'Acme AG',
	'Acme UG (haftungsbeschränkt)',
	'Acme SE & Co. KGaA',
	'Acme Inhaberin e.K.',
	'Acme Verein e. V.',
	'Acme Software Ltd.',
	'Acme, Inc.',
	'Acme B.V.',
	'Acme S.p.A.',
	'Acme Oy',
	'Acme Pty Ltd',
])('%s is a legal name', (name) => {
	expect(fieldsOf(name)).toEqual({ legalName: name });
	expect(fieldsOf(`Firma: ${name}`)).toEqual({ legalName: name });
	expect(fieldsOf(`© 2019–2026 ${name}`)).toEqual({ legalName: name });
});

test.each([
	'GmbH',
	'Wir sind Acme',
	'Acme GmbH liefert weltweit',
	'ACMEGMBH',
	'x'.repeat(200) + ' GmbH',
])('“%s” is none', (line) => {
	expect(fieldsOf(line)).toEqual({});
});

test('of several companies the one that sounds like the domain is meant, umlauts spelled out', () => {
	const lines = `Gestaltung: Pixelwerk Agentur GmbH
		20095 Hamburg
		Müller & Söhne KG
		34117 Kassel`;
	expect(fieldsOf(lines, { domain: 'mueller-soehne.de', isImprint: false })).toMatchObject({
		legalName: 'Müller & Söhne KG',
		city: 'Kassel',
	});
	expect(fieldsOf(lines, { domain: 'nordwind.de', isImprint: false })).toEqual({});
	const [own] = imprintFindings(['Acme GmbH'], acme, 'keyless.contact');
	expect(own).toMatchObject({ provider: 'keyless.contact', confidence: 0.8 });
	const [name] = imprintFindings(
		['Pixelwerk Agentur GmbH'],
		{ domain: 'nordwind.de', isImprint: true },
		'p',
	);
	expect(name).toMatchObject({ value: 'Pixelwerk Agentur GmbH', confidence: 0.6 });
});

test('lines are those a reader sees', () => {
	const html = `<title>t</title><style>a{}</style><p>Acme <b>Software</b>
		GmbH<br>Weg 1<br/>1010&nbsp;Wien</p><script>var a = 'Evil GmbH'</script><div>End<select><option>x</option></select></div>after`;
	expect(linesOf(html, 100)).toEqual(['Acme Software GmbH', 'Weg 1', '1010 Wien', 'End', 'after']);
	expect(linesOf(html, 2)).toHaveLength(2);
});

test('structured data of a contact page counts as well', async () => {
	const data = { '@type': 'Organization', name: 'Acme', address: { addressLocality: 'Graz' } };
	const html = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
	expect(await contactFindings(html, acme)).toMatchObject([
		{ path: 'enrichment.company.name', value: 'Acme', provider: 'keyless.contact' },
		{ path: 'enrichment.company.city', value: 'Graz' },
	]);
});

describe('links', () => {
	const linksIn = async (text: string) =>
		(
			await contactLinks({
				url: new URL('https://www.acme.de/de/'),
				status: 200,
				headers: {},
				text,
				isWhole: true,
			})
		).map(({ href }) => href);

	test('the imprint first, then contact, then about; two at most, each once', async () => {
		expect(
			await linksIn(`<a href="/about">About us</a><a href="kontakt.html#form">Schreiben Sie uns</a>
				<a href="/x">Impressum</a><a href="/y">Impressum</a>`),
		).toEqual(['https://www.acme.de/x', 'https://www.acme.de/de/kontakt.html']);
		expect(
			await linksIn(
				'<a href="/impressum-kontakt">Impressum und Kontakt</a><a href="/ueber-uns">Wir</a>',
			),
		).toEqual(['https://www.acme.de/impressum-kontakt', 'https://www.acme.de/ueber-uns']);
	});

	test('another host of the same company is fine, the front page itself and other sites are not', async () => {
		expect(
			await linksIn(`<a href="https://www.acme.de/de/#impressum">Impressum</a>
				<a href="https://impressum-generator.de/">Impressum</a><a href="//legal.acme.de/imprint">Legal</a>`),
		).toEqual(['https://legal.acme.de/imprint']);
	});

	test('mail, telephone and script links are none', async () => {
		expect(
			await linksIn(
				'<a href="mailto:kontakt@acme.de">Kontakt</a><a href="tel:1">Contact</a><a href="javascript:contact()">Contact</a>',
			),
		).toEqual([]);
	});
});

test('any page is read without complaint, and gives only values of the contract', async () => {
	const fragments = fc.constantFrom(
		...[
			'<p>',
			'<br>',
			'Acme GmbH',
			' & Co. KG',
			'80331 München',
			'D-',
			'HRB 1',
			'Amtsgericht ',
			'DE123456789',
			', ',
			'<script>',
		],
		...['\u0000', '&lt;b&gt;', ': ', '©', 'GmbH '.repeat(50), '<a href="/impressum">Impressum'],
	);
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.oneof(fragments, fc.string()), { maxLength: 30 }),
			async (parts) => {
				const findings = await contactFindings(parts.join(''), acme);
				sectionOf(findings);
				for (const { value } of findings)
					expect(String(value)).toMatch(/^(?:(?!<[/!a-z])[^\n]){2,200}$/iu);
			},
		),
		{ numRuns: 200 },
	);
});

test.each([
	['nested tags', '<div>'.repeat(100_000)],
	['legal forms', 'Acme GmbH & Co. KG '.repeat(27_000)],
	['names on lines of their own', '<p>Acme GmbH</p>'.repeat(30_000)],
	['digits', `<p>${'12345 '.repeat(80_000)}`],
	['labels', 'a: '.repeat(170_000)],
	['links', '<a href="/impressum?1">Impressum</a>'.repeat(14_000)],
])('half a megabyte of %s takes no time', async (_name, html) => {
	const startedAt = performance.now();
	await contactFindings(html, acme);
	await contactLinks({
		url: new URL('https://acme.de/'),
		status: 200,
		headers: {},
		text: html,
		isWhole: true,
	});
	expect(performance.now() - startedAt).toBeLessThan(1500);
});
