import { moneyIn } from '../../nodes/Qualify/readers/rules/money';

describe('sums of money', () => {
	test.each([
		['$1.2M', 1_200_000, 1_200_000, 'USD'],
		['about $50k', 50_000, 50_000, 'USD'],
		['60 million INR', 60_000_000, 60_000_000, 'INR'],
		['twenty thousand dollars', 20_000, 20_000, 'USD'],
		['twenty-five thousand euros', 25_000, 25_000, 'EUR'],
		['fünfundzwanzigtausend Euro', 25_000, 25_000, 'EUR'],
		['half a million dollars', 500_000, 500_000, 'USD'],
		['eine halbe Million Euro', 500_000, 500_000, 'EUR'],
		['5-10k EUR', 5_000, 10_000, 'EUR'],
		['40k to 60,000 euros', 40_000, 60_000, 'EUR'],
		['$2m to 2.5', 2_000_000, 2_500_000, 'USD'],
		['$20,000 to $30,000', 20_000, 30_000, 'USD'],
		['between 20 and 30k euros', 20_000, 30_000, 'EUR'],
		['10.000 €', 10_000, 10_000, 'EUR'],
		['1.250,50 Euro', 1250.5, 1250.5, 'EUR'],
		['USD 12,500.00', 12_500, 12_500, 'USD'],
		['20 Tsd. Euro', 20_000, 20_000, 'EUR'],
		['1,5 Mio. €', 1_500_000, 1_500_000, 'EUR'],
		['Rs. 12,00,000', 1_200_000, 1_200_000, 'INR'],
		['15 lakh rupees', 1_500_000, 1_500_000, 'INR'],
		['£2bn', 2_000_000_000, 2_000_000_000, 'GBP'],
		["CHF 8'000", 8_000, 8_000, 'CHF'],
		['between eight and twelve thousand pounds', 8_000, 12_000, 'GBP'],
		['zwischen fünf und sieben Tausend Euro', 5_000, 7_000, 'EUR'],
		['a quarter of a million dollars', 250_000, 250_000, 'USD'],
		['eine Viertelmillion Euro', 250_000, 250_000, 'EUR'],
		['a hundred thousand Swiss francs', 100_000, 100_000, 'CHF'],
		['fifteen hundred dollars', 1_500, 1_500, 'USD'],
		['siebenhundert Euro', 700, 700, 'EUR'],
		['anderthalb Millionen Euro', 1_500_000, 1_500_000, 'EUR'],
		['a couple of thousand euros', 2_000, 2_000, 'EUR'],
		['20 TEUR', 20_000, 20_000, 'EUR'],
		['zehn Riesen Euro', 10_000, 10_000, 'EUR'],
		['EUR50k', 50_000, 50_000, 'EUR'],
		['12\u202f500 €', 12_500, 12_500, 'EUR'],
		['1.5 crore rupees', 15_000_000, 15_000_000, 'INR'],
		['two hundred pounds sterling', 200, 200, 'GBP'],
	])('%s', (text, min, max, currency) => {
		expect(moneyIn(text)).toMatchObject([{ min, max, currency }]);
	});

	test.each([
		['$300 per user per month', 'month', true],
		['240k euros a year', 'year', false],
		['50 € pro Nutzer', null, true],
		['2.000 Euro im Monat', 'month', false],
		['$12k annually', 'year', false],
	])('%s has its period and seat', (text, per, perSeat) => {
		expect(moneyIn(text)).toMatchObject([{ per, perSeat }]);
	});

	test.each([
		'We are 240 people.',
		'Call me at 10:30.',
		'in 2027',
		'by March 31',
		'version 2.5',
		'50 seats',
		'a million reasons',
		'a thousand thanks',
	])('%s is no money', (text) => {
		expect(moneyIn(text)).toEqual([]);
	});

	test.each([
		['We have around 6364', 6364],
		['something like 25 grand', 25_000],
		['maybe 15k', 15_000],
		['ungefähr zwanzigtausend', 20_000],
		['a five-figure sum', 10_000],
		['niedrig sechsstellig', 100_000],
		['so 15.000 netto', 15_000],
		['eight to ten grand', 8_000],
		['12 lakhs', 1_200_000],
		['8 to 10 thou', 8_000],
	])('“%s” is a sum where the talk is about money', (text, min) => {
		expect(moneyIn(text)).toEqual([]);
		expect(moneyIn(text, { bare: true })).toMatchObject([{ min, currency: null }]);
	});

	test.each([
		'50 seats',
		'12 months',
		'240 people',
		'in 2027',
		'30 percent',
		'30,000 invoices',
		'80.000 Artikel',
		'zweihundert Leute',
		'450 freie Betten',
		'4 TB',
	])('“%s” is none even then', (text) => {
		expect(moneyIn(text, { bare: true })).toEqual([]);
	});
});
