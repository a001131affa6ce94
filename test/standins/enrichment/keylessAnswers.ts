import { knows, SAMPLE_COMPANIES, type SampleCompany } from './companies';

type Cell = { type: string; value: string };
type Row = Record<string, Cell>;

const literal = (value: string): Cell => ({ type: 'literal', value });
const entity = (number: number): Cell => ({
	type: 'uri',
	value: `http://www.wikidata.org/entity/Q${number}`,
});
const time = (day: string): Cell => ({
	type: 'literal',
	value: `${day}T00:00:00Z`,
});

const indexOf = (company: SampleCompany): number => SAMPLE_COMPANIES.indexOf(company);
export const leiOf = (company: SampleCompany): string =>
	`ZZ00SAMPLE${String(indexOf(company)).padStart(8, '0')}42`;
export const cikOf = (company: SampleCompany): string => String(990_000 + indexOf(company));
export const registeredOf = ({ founded }: SampleCompany): string =>
	`${Math.max(1995, founded)}-03-04`;

/** What Wikidata would answer about a company, and about a product that shares its website. */
export function wikidataRowsOf(company: SampleCompany): Row[] {
	const index = indexOf(company);
	const about = (field: string, cells: Row): Row => ({
		item: entity(9000 + index),
		field: literal(field),
		...cells,
	});
	const rowsOf: Partial<Record<keyof SampleCompany, Row[]>> = {
		name: [about('name', { value: literal(company.name) })],
		legalName: [about('officialName', { value: literal(company.legalName) })],
		industry: [about('industry', { value: entity(1), text: literal(company.industryWords) })],
		employees: [
			about('employees', {
				value: literal(`+${Math.ceil(company.employees / 2)}`),
				at: time('2015-12-31'),
			}),
			about('employees', { value: literal(`+${company.employees}`), at: time('2024-12-31') }),
		],
		founded: [about('founded', { value: time(`${company.founded}-01-01`) })],
		country: [
			about('country', {
				value: entity(2),
				text: literal(company.country),
				code: literal(company.country),
			}),
		],
		city: [
			about('headquarters', {
				value: entity(3),
				text: literal(company.city),
				code: literal(company.country),
			}),
		],
		revenue: [
			about('revenue', {
				value: literal(`+${company.revenue}`),
				currency: literal('USD'),
				at: time('2024-12-31'),
			}),
		],
	};
	const known = Object.entries(rowsOf).flatMap(([field, rows]) =>
		knows('keyless', company.domain, field as keyof SampleCompany) ? rows : [],
	);
	return [
		{ item: entity(100), field: literal('name'), value: literal(`${company.name} Pro`) },
		...known,
		about('lei', { value: literal(leiOf(company)) }),
		...(company.country === 'US' ? [about('cik', { value: literal(cikOf(company)) })] : []),
	];
}

export const frontPageOf = ({
	name,
	description,
	linkedin,
}: SampleCompany): string => `<!doctype html>
<html><head><title>${name} | Home</title><meta name="description" content="${description}">
<meta name="generator" content="WordPress 6.8"><script src="https://js.hs-scripts.com/1.js"></script></head>
<body><nav><a href="/products">Products</a> <a href="${linkedin}">LinkedIn</a></nav>
<footer><a href="/legal/imprint.html#top"><span>Impressum</span></a></footer></body></html>`;

/** As such pages look: the company, its representatives, the register, and the agency that built the site. */
export const imprintOf = ({ legalName, city, country }: SampleCompany): string => `<!doctype html>
<html><body><h1>Impressum</h1><p>Angaben gemäß § 5 DDG</p>
<p>${legalName}<br>Hauptstraße 12<br>${country === 'DE' ? `89073 ${city}<br>Deutschland` : `1010 ${city}`}</p>
<p>Vertreten durch: die Geschäftsführung<br>Registergericht: Amtsgericht ${city}, HRB 73412</p>
<p>Gestaltung: Pixelwerk Agentur GmbH, 20095 Hamburg</p></body></html>`;
