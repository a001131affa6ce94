import fc from '../support/properties';
import { otherCompanyIn } from '../../nodes/Enrich/companyName';
import type { Finding } from '../../nodes/Enrich/provider';

const told = (...names: string[]): Finding[] =>
	names.map((value, index) => ({
		path: `enrichment.company.${index === 0 ? 'name' : 'legalName'}`,
		...{ value, provider: 'apollo', confidence: 0.9 },
	}));
const other = (name: string | null, domain: string, ...names: string[]) =>
	otherCompanyIn({ name, domain }, told(...names));

test.each([
	['Polarhage', 'polarhage.se', 'Polarhage AB'],
	['polarhage ab', 'xq7.com', 'Polarhage'],
	['Müller & Söhne', 'xq7.com', 'Mueller und Soehne GmbH & Co. KG'],
	['IBM', 'xq7.com', 'International Business Machines Corporation'],
	['International Business Machines', 'xq7.com', 'IBM'],
	['Brightquay (Boston office)', 'xq7.com', 'Brightquay'],
	['Bright Quay', 'xq7.com', 'Brightquay Inc.'],
	['Acme', 'acme.com', 'Holding of Castellan'],
	['Straße AG', 'xq7.com', 'Strasse'],
	['Café Crème', 'xq7.com', 'CAFE CREME SARL'],
	['The Software Group', 'xq7.com', 'Software Group'],
	['Trade name', 'xq7.com', 'Something', 'Trade Name Ltd'],
	['Ямал Софт', 'xq7.com', 'Yamal Soft'],
	['Yamaha', 'xq7.com', 'ヤマハ株式会社'],
	['Bücher', 'xn--bcher-kva.de', 'Castellan'],
])('“%s” at %s may be %s', (name, domain, ...names) => {
	expect(other(name, domain, ...names)).toBeNull();
});

test.each([
	['Polarhage', 'xq7.com', 'Castellan Legal'],
	['Northwind Consulting', 'contoso.com', 'Contoso Consulting'],
	['Deutsche Solutions GmbH', 'xq7.com', 'French Solutions GmbH'],
	['Al', 'xq7.com', 'Castellan'],
])('“%s” at %s is not %s', (name, domain, known) => {
	expect(other(name, domain, known)).toBe(known);
});

test.each([null, '', 'n/a', 'N.A.', '-', '…', 'self-employed', 'Privat', 'none', 'test', 'keine'])(
	'“%s” says nothing about who they are',
	(name) => {
		expect(other(name, 'xq7.com', 'Castellan Legal')).toBeNull();
	},
);

test('a provider that tells no name can’t be wrong', () => {
	expect(
		otherCompanyIn({ name: 'Polarhage', domain: 'xq7.com' }, [
			{ path: 'enrichment.company.employees', value: 5, provider: 'apollo', confidence: 1 },
		]),
	).toBeNull();
});

test('whatever is written: a name agrees with itself, and nothing breaks', () => {
	const text = fc.string({ unit: 'binary', maxLength: 300 });
	fc.assert(
		fc.property(text, text, (name, known) => {
			expect([null, known]).toContain(other(name, 'xq7.com', known));
			if (/\p{L}/u.test(name)) expect(other(name, 'xq7.com', name)).toBeNull();
		}),
	);
});
