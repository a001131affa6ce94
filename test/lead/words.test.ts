import { countryCodeOf } from '../../lead/countries';
import { headcountOf, typicalHeadcount } from '../../lead/headcount';
import { industryOf } from '../../lead/industries';
import { leadSchema } from '../../lead/schema';
import { InvalidItem, parseItem } from '../../lead/validation';
import { z } from 'zod/v4';

describe('countries', () => {
	test.each([
		['Germany', 'DE'],
		['Deutschland', 'DE'],
		['Allemagne', 'DE'],
		['de', 'DE'],
		['U.S.A.', 'US'],
		['United States', 'US'],
		['UK', 'GB'],
		['the Netherlands', 'NL'],
		['Österreich', 'AT'],
		['US.', 'US'],
		['U.S.', 'US'],
		['The United Kingdom', 'GB'],
		['Vereinigte Staaten', 'US'],
		['Großbritannien', 'GB'],
		['Pays-Bas', 'NL'],
		['Países Bajos', 'NL'],
		['Svizzera', 'CH'],
		['Niemcy', 'DE'],
		['Duitsland', 'DE'],
		['Alemanha', 'DE'],
		['Republic of Korea', 'KR'],
		['Tschechien', 'CZ'],
		['Türkiye', 'TR'],
		['USA (Texas)', 'US'],
		['Germany / Austria', 'DE'],
		['Atlantis', null],
		['', null],
		[null, null],
	])('%s is %s', (name, code) => {
		expect(countryCodeOf(name)).toBe(code);
	});
});

describe('headcounts', () => {
	test.each([
		[240, { min: 240, max: 240 }],
		['1,200', { min: 1200, max: 1200 }],
		['1.200 Mitarbeiter', { min: 1200, max: 1200 }],
		['51-200', { min: 51, max: 200 }],
		['501–1000', { min: 501, max: 1000 }],
		['10k+', { min: 10_000, max: 20_000 }],
		['about 300 people', { min: 300, max: 300 }],
		['51 to 200', { min: 51, max: 200 }],
		['11 bis 50 Mitarbeiter', { min: 11, max: 50 }],
		['1.000–5.000', { min: 1000, max: 5000 }],
		["1'200", { min: 1200, max: 1200 }],
		['1-10k', { min: 1000, max: 10_000 }],
		['2.5k', { min: 2500, max: 2500 }],
		['5 thousand', { min: 5000, max: 5000 }],
		['500+', { min: 500, max: 1000 }],
		['more than 500', { min: 500, max: 1000 }],
		['über 500', { min: 500, max: 1000 }],
		['< 50', { min: 25, max: 50 }],
		['up to 50', { min: 25, max: 50 }],
		['weniger als 10', { min: 5, max: 10 }],
		['bis zu 20 Mitarbeiter', { min: 10, max: 20 }],
		['just me', { min: 1, max: 1 }],
		['Solo founder', { min: 1, max: 1 }],
		['Einzelunternehmen', { min: 1, max: 1 }],
		['51-2k', { min: 51, max: 2000 }],
		['a few hundred', { min: 200, max: 500 }],
		['several thousand', { min: 2000, max: 5000 }],
		['ein paar hundert', { min: 200, max: 500 }],
		['dozens', { min: 20, max: 50 }],
		['many', null],
		[0, null],
		[null, null],
	])('%s is %p', (value, expected) => {
		expect(headcountOf(value)).toEqual(expected);
	});
	it('takes the middle of a range', () => {
		expect(typicalHeadcount({ min: 51, max: 200 })).toBe(101);
	});
});

describe('industries', () => {
	test.each([
		['B2B SaaS', 'software'],
		['Information Technology & Services', 'itServices'],
		['Marketing agency', 'marketing'],
		['Softwareentwicklung', 'software'],
		['Maschinenbau', 'manufacturing'],
		['Financial Services', 'financialServices'],
		['itServices', 'itServices'],
		['Maschinenbauer', 'manufacturing'],
		['Sondermaschinenbau', 'manufacturing'],
		['Machine builder', 'manufacturing'],
		['Automobilzulieferer', 'manufacturing'],
		['Hospital & Health Care', 'healthcare'],
		['Hospitals', 'healthcare'],
		['University hospital', 'healthcare'],
		['Universitätsklinikum', 'healthcare'],
		['Zahnarztpraxis', 'healthcare'],
		['Healthcare software company', 'software'],
		['Construction software', 'software'],
		['Software, Banking', 'software'],
		['Banking and software', 'financialServices'],
		['Retail bank', 'financialServices'],
		['Sparkasse', 'financialServices'],
		['Oil & Gas', 'energy'],
		['Stadtwerke', 'energy'],
		['Universities', 'education'],
		['Musikschule', 'education'],
		['Anwaltskanzlei', 'legal'],
		['Steuerkanzlei', 'businessServices'],
		['Unternehmensberatung', 'businessServices'],
		['Handwerksbetrieb', 'construction'],
		['Lebensmittelgroßhandel', 'retail'],
		['Autohaus', 'retail'],
		['Spedition', 'logistics'],
		['Werbeagentur', 'marketing'],
		['Zeitarbeitsfirma', 'staffing'],
		['Hotelkette', 'hospitality'],
		['Brauerei', 'agriculture'],
		['Wohnungsgenossenschaft', 'realEstate'],
		['Gemeinnütziger Verein', 'nonprofit'],
		['Stadtverwaltung', 'government'],
		['Buchverlag', 'media'],
		['Minerals & Mining', 'energy'],
		['Bankett', null],
		['Schulung der Mitarbeiter', null],
		['Alchemy', null],
	])('%s is %s', (words, id) => {
		expect(industryOf(words)).toBe(id);
	});
});

describe('what a person reads when an item can’t be used', () => {
	const read = (json: unknown): InvalidItem => {
		try {
			parseItem(z.looseObject({ lead: leadSchema }), json);
		} catch (error) {
			if (error instanceof InvalidItem) return error;
		}
		throw new Error('expected the item to be refused');
	};
	it('names the missing section and the node that writes it', () => {
		const { message, description } = read({});
		expect(message).toBe('“lead” is missing');
		expect(description).toContain('The Capture node writes this field');
	});
	it('names the field, what was found and what is expected', () => {
		const { message, description } = read({ lead: { key: 'k', personKey: 'p', email: 42 } });
		expect(message).toBe('“lead.email” can’t be used: found 42');
		expect(description).toContain('Expected a string');
	});
	it('survives prototype keys and huge values', () => {
		expect(read(JSON.parse('{"__proto__": {"lead": {}}}')).message).toBe('“lead” is missing');
		expect(read({ lead: 'x'.repeat(1_000_000) }).message.length).toBeLessThan(120);
	});
});
