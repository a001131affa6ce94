import fc from '../support/properties';
import { DateTime } from 'luxon';
import { lengthsIn, timelineLevel, timesIn } from '../../nodes/Qualify/readers/rules/time';

const REFERENCE = DateTime.fromISO('2026-03-10T09:00:00Z', { zone: 'utc' });

const read = (text: string, fiscalYearStartMonth?: number): Array<[string | null, string]> =>
	timesIn(text, REFERENCE, fiscalYearStartMonth).map(({ days, direction }) => [
		REFERENCE.plus({ days }).toISODate(),
		direction,
	]);

describe.each([
	[
		'where libraries go wrong',
		[
			['in March', '2026-03-21', 'in'],
			['by end of Q1', '2026-03-31', 'by'],
			['in H2', '2026-10-01', 'in'],
			['H2 2026', '2026-10-01', 'in'],
			['before the end of the year', '2026-12-30', 'by'],
			['next quarter', '2026-05-16', 'in'],
			['within 2-3 months', '2026-06-08', 'by'],
			['until next year', '2027-01-01', 'by'],
			['ASAP', '2026-03-17', 'in'],
			['sometime in 2027', '2027-07-02', 'in'],
			['in the fall', '2026-10-16', 'in'],
			['im März', '2026-03-21', 'in'],
			['bis Ende Q1', '2026-03-31', 'by'],
			['im zweiten Halbjahr 2026', '2026-10-01', 'in'],
			['vor Jahresende', '2026-12-30', 'by'],
			['nächstes Quartal', '2026-05-16', 'in'],
			['innerhalb von 2-3 Monaten', '2026-06-08', 'by'],
			['bis nächstes Jahr', '2027-01-01', 'by'],
			['schnellstmöglich', '2026-03-17', 'in'],
			['irgendwann 2027', '2027-07-02', 'in'],
			['im Herbst', '2026-10-16', 'in'],
		],
	],
	[
		'dates',
		[
			['2026-10-01', '2026-10-01', 'in'],
			['10/01/2026', '2026-10-01', 'in'],
			['31/03/2027', '2027-03-31', 'in'],
			['by 3/31', '2026-03-31', 'by'],
			['31.03.2027', '2027-03-31', 'in'],
			['zum 1.10.', '2026-10-01', 'in'],
			['bis 31.3.', '2026-03-31', 'by'],
			['am 1. Oktober', '2026-10-01', 'in'],
			['31 March 2026', '2026-03-31', 'in'],
			['March 31', '2026-03-31', 'in'],
			['March 31st, 2027', '2027-03-31', 'in'],
			['5 May', '2026-05-05', 'in'],
			['the first of September', '2026-09-01', 'in'],
			['the thirtieth of November', '2026-11-30', 'in'],
			['zum ersten Juli', '2026-07-01', 'in'],
			['no later than 15 April', '2026-04-15', 'by'],
			['bis spätestens 15. April', '2026-04-15', 'by'],
			['bis zum 31. Mai', '2026-05-31', 'by'],
			['on the 14th', '2026-03-14', 'in'],
			['by the 1st', '2026-04-01', 'by'],
			['zum 15.', '2026-03-15', 'in'],
			['am 15. geht es los', '2026-03-15', 'in'],
		],
	],
	[
		'months and their parts',
		[
			['by May', '2026-05-31', 'by'],
			['early June', '2026-06-06', 'in'],
			['mid-June', '2026-06-16', 'in'],
			['late June', '2026-06-26', 'in'],
			['end of June', '2026-06-30', 'in'],
			['Anfang Mai', '2026-05-06', 'in'],
			['Mitte Mai', '2026-05-16', 'in'],
			['Ende Mai', '2026-05-31', 'in'],
			['second half of June', '2026-06-23', 'in'],
			['in the second week of June', '2026-06-11', 'in'],
			['end of January', '2027-01-31', 'in'],
			['Jänner', '2027-01-16', 'in'],
			['in Nov.', '2026-11-16', 'in'],
			['März 2027', '2027-03-16', 'in'],
			['im März nächsten Jahres', '2027-03-16', 'in'],
			['nächstes Jahr im März', '2027-03-16', 'in'],
			['next year in March', '2027-03-16', 'in'],
		],
	],
	[
		'weeks, quarters, halves and years',
		[
			['next week', '2026-03-19', 'in'],
			['Ende nächster Woche', '2026-03-22', 'in'],
			['KW 23', '2026-06-04', 'in'],
			['in week 22', '2026-05-28', 'in'],
			['by the middle of next month', '2026-04-20', 'by'],
			['2nd week of next month', '2026-04-11', 'in'],
			['bis Ende des Monats', '2026-03-31', 'by'],
			['by month-end', '2026-03-31', 'by'],
			['EOQ', '2026-03-31', 'in'],
			['noch in diesem Quartal', '2026-03-21', 'in'],
			['vor Ablauf des Quartals', '2026-03-30', 'by'],
			['im zweiten Quartal', '2026-05-16', 'in'],
			['Q3/26', '2026-08-16', 'in'],
			['Q3 next year', '2027-08-16', 'in'],
			['by mid Q3', '2026-08-30', 'by'],
			['zweite Jahreshälfte', '2026-10-01', 'in'],
			['in the second half of next year', '2027-10-01', 'in'],
			['mid-2026', '2026-07-02', 'in'],
			['Anfang nächsten Jahres', '2027-01-08', 'in'],
			['first thing next year', '2027-01-08', 'in'],
			['within this year', '2026-12-31', 'by'],
			['noch heuer', '2026-08-05', 'in'],
			['by next year', '2027-01-01', 'by'],
			['the year after next', '2028-07-02', 'in'],
			['im übernächsten Jahr', '2028-07-02', 'in'],
			['this time next year', '2027-03-10', 'in'],
			['FY27', '2027-07-02', 'in'],
			['in Q2 of FY26/27', '2027-05-16', 'in'],
			['by the end of the decade', '2030-01-01', 'by'],
		],
	],
	[
		'seasons and feasts',
		[
			['this spring', '2026-04-20', 'in'],
			['im Frühjahr', '2026-04-20', 'in'],
			['next summer', '2026-07-17', 'in'],
			['late summer', '2026-08-16', 'in'],
			['by autumn', '2026-10-16', 'by'],
			['before summer', '2026-05-31', 'by'],
			['im Herbst 2027', '2027-10-16', 'in'],
			['before Christmas', '2026-12-22', 'by'],
			['bis Weihnachten', '2026-12-23', 'by'],
			['in time for the Christmas peak', '2026-11-14', 'by'],
			['before Easter', '2026-04-02', 'by'],
			['nach Ostern', '2026-04-07', 'from'],
			['nach Pfingsten', '2026-05-25', 'from'],
			['before Black Friday', '2026-11-26', 'by'],
			['vor der Sommerpause', '2026-07-19', 'by'],
			['nach den Ferien', '2026-09-01', 'from'],
			['by year-end', '2026-12-31', 'by'],
			['zum Jahreswechsel', '2026-12-31', 'in'],
			['in the new year', '2027-01-16', 'in'],
			['zum neuen Schuljahr', '2026-09-01', 'in'],
			['before the end of term', '2026-06-07', 'by'],
		],
	],
	[
		'lengths of time from now',
		[
			['in 2-3 months', '2026-05-24', 'in'],
			['within the next 6 to 8 weeks', '2026-05-05', 'by'],
			['in six or seven weeks', '2026-04-25', 'in'],
			['In sechs, sieben Wochen.', '2026-04-25', 'in'],
			['in a couple of months', '2026-05-09', 'in'],
			['in the next few weeks', '2026-04-04', 'by'],
			['in den nächsten Wochen', '2026-04-04', 'by'],
			['in eleven weeks', '2026-05-26', 'in'],
			['binnen vier Wochen', '2026-04-07', 'by'],
			['innert drei Monaten', '2026-06-08', 'by'],
			['in 14 Tagen', '2026-03-24', 'in'],
			['in a fortnight', '2026-03-24', 'in'],
			["in two weeks' time", '2026-03-24', 'in'],
			['six months from now', '2026-09-06', 'in'],
			['in spätestens einem halben Jahr', '2026-09-06', 'by'],
			['in anderthalb Jahren', '2027-09-01', 'in'],
			['a year and a half from now', '2027-09-01', 'in'],
			['18 months out at the earliest', '2027-09-01', 'from'],
			['two years from now at best', '2028-02-28', 'from'],
			['in frühestens drei Jahren', '2029-02-22', 'from'],
			['in a few years', '2029-08-21', 'in'],
			['years away', '2029-08-21', 'in'],
		],
	],
	[
		'directions',
		[
			['not before June', '2026-06-01', 'from'],
			['frühestens im Mai', '2026-05-01', 'from'],
			['ab Juni', '2026-06-01', 'from'],
			['from 1 May', '2026-05-01', 'from'],
			['starting in May', '2026-05-01', 'from'],
			['erst nächstes Jahr', '2027-01-01', 'from'],
			['2027 at the earliest', '2027-01-01', 'from'],
			['no earlier than September', '2026-09-01', 'from'],
			['after the summer', '2026-09-01', 'from'],
			['not later than April', '2026-04-30', 'by'],
			['until the end of November', '2026-11-30', 'by'],
			['moved to autumn', '2026-10-16', 'in'],
			["We won't do anything until the year after next", '2028-01-01', 'from'],
			['nothing will move before the end of next year', '2027-12-31', 'from'],
			['vor übernächstem Jahr unterschreibe ich nichts', '2028-01-01', 'from'],
			["we can't wait until June", '2026-06-30', 'by'],
			['not within the next two years', '2028-02-28', 'from'],
		],
	],
	[
		'days and right now',
		[
			['by Friday', '2026-03-13', 'by'],
			['Friday week', '2026-03-20', 'in'],
			['until Monday', '2026-03-16', 'by'],
			['by tomorrow', '2026-03-11', 'by'],
			['morgen', '2026-03-11', 'in'],
			['heute Morgen', '2026-03-10', 'in'],
			['today', '2026-03-10', 'in'],
			['immediately', '2026-03-17', 'in'],
			['we needed it yesterday', '2026-03-17', 'in'],
			['am besten gestern', '2026-03-17', 'in'],
			['lieber heute als morgen', '2026-03-17', 'in'],
			['sofort', '2026-03-17', 'in'],
			['schnellstmöglich', '2026-03-17', 'in'],
			['umgehend', '2026-03-17', 'in'],
		],
	],
	[
		'occasions without a date',
		[
			['before the season', '2026-07-08', 'in'],
			['before our renewal', '2026-07-08', 'in'],
			['before the audit', '2026-07-08', 'in'],
			['bis zur Prüfung', '2026-07-08', 'in'],
			['noch vor der Hochsaison', '2026-07-08', 'in'],
		],
	],
	[
		'the past',
		[
			['since March', '2026-03-09', 'past'],
			['last year', '2025-12-31', 'past'],
			['three months ago', '2025-12-10', 'past'],
			['vor drei Jahren', '2023-03-26', 'past'],
			['founded in March 2015', '2015-03-31', 'past'],
			['in 1987', '1987-12-31', 'past'],
		],
	],
] as Array<[string, Array<[string, string, string]>]>)('%s', (_, phrases) => {
	test.each(phrases)('“%s” is %s, %s', (phrase, date, direction) => {
		expect(read(phrase)).toEqual([[date, direction]]);
	});
});

test.each([
	['2026-01-15', '2026-03-16'],
	['2026-03-31', '2026-03-31'],
	['2026-04-01', '2027-03-16'],
])('in March, said on %s, is %s', (said, expected) => {
	const reference = DateTime.fromISO(said, { zone: 'utc' });
	const dates = ['in March', 'im März'].flatMap((text) =>
		timesIn(text, reference).map(({ days }) => reference.plus({ days }).toISODate()),
	);
	expect(dates).toEqual([expected, expected]);
});

test.each([
	'50k a year',
	'twice a year',
	'40 quid a month',
	'50k im Jahr',
	'50 k per year',
	'50.000 € im Jahr',
])('%s is no length of time', (text) => {
	expect(lengthsIn(text)).toEqual([]);
});

describe('feasts that move or are named otherwise', () => {
	test.each([
		['before Ramadan', '2027-02-06', 'by'],
		['at Halloween', '2026-10-31', 'in'],
		['vor Karneval', '2027-02-08', 'by'],
		['in the next fortnight', '2026-03-24', 'by'],
		['until the contract ends in two years', '2028-02-28', 'in'],
	] as Array<[string, string, string]>)('“%s” is %s, %s', (phrase, date, direction) => {
		expect(read(phrase)).toEqual([[date, direction]]);
	});
	it('leaves the figures of a year’s end alone', () => {
		expect(read('our year-end figures')).toEqual([]);
	});
});

describe('no time', () => {
	test.each([
		'I may go',
		'this may take a while',
		'we march on',
		'prices tend to fall',
		'leads fall through',
		'Guten Morgen zusammen',
		'24/7 support',
		'50k a year',
		'50k im Jahr',
		'50.000 € pro Jahr',
		'version 2.5. is out',
		'am 2. Standort',
		'the 3rd floor',
		'we spent 2028 euros',
		'On Mondays',
		"three months' notice",
		'a 12-month contract',
		'six weeks per person',
	])('%s', (text) => {
		expect(read(text)).toEqual([]);
	});
});

test.each([
	['six weeks', 42],
	['60-90 days', 75],
	['anderthalb Jahre', 540],
	['ein bis zwei Jahre', 540],
	['another three years', 1080],
])('“%s” is a length that nothing places', (text, days) => {
	expect(lengthsIn(text)).toMatchObject([{ days, term: false }]);
});

test('the length of a contract is told apart', () => {
	expect(lengthsIn('a five-year deal')).toMatchObject([{ days: 1800, term: true }]);
});

describe('with a fiscal year that starts in July', () => {
	test.each([
		['in Q3', '2026-03-21'],
		['Q1', '2026-08-16'],
		['by end of Q4', '2026-06-30'],
		['H2', '2026-05-05'],
		['Q1 FY27', '2026-08-16'],
		['by the end of the fiscal year', '2026-06-30'],
		['next fiscal year', '2026-12-30'],
		['next quarter', '2026-05-16'],
		['by year-end', '2026-12-31'],
	])('“%s” is %s', (phrase, date) => {
		expect(read(phrase, 7).map(([day]) => day)).toEqual([date]);
	});
});

test.each([
	[90, 3],
	[91, 2],
	[180, 2],
	[181, 1],
	[366, 1],
	[367, 0],
])('%i days are level %i', (days, level) => {
	expect(timelineLevel(days)).toBe(level);
});

test('several times in a text come in order, with their places', () => {
	const text = 'Pilot in May, then by Q4 2026 everywhere.';
	const times = timesIn(text, REFERENCE);
	expect(times.map(({ index, length }) => text.slice(index, index + length))).toEqual([
		'in May',
		'by Q4 2026',
	]);
});

test('a mention lies within the text and its days are whole, whatever the text', () => {
	const word = fc.constantFrom(
		'by',
		'next',
		'March',
		'31.',
		'Q3',
		'2027',
		'in',
		'two',
		'weeks',
		'bis Ende',
		'99.99.',
		'Jahr',
		'before',
		'Christmas',
		'/',
		'FY99',
	);
	fc.assert(
		fc.property(
			fc.array(fc.oneof(word, fc.string({ unit: 'binary' })), { maxLength: 12 }),
			(words) => {
				const text = words.join(' ');
				return timesIn(text, REFERENCE).every(
					({ index, length, days, from, to }) =>
						index >= 0 &&
						length > 0 &&
						index + length <= text.length &&
						[days, from, to].every(Number.isInteger),
				);
			},
		),
	);
});
