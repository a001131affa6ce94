import { InvalidItem } from '../../lead/validation';
import { policyDocument, type RouteParameters } from '../../nodes/RouteBucket/parameters';
import { policyHash, policyOf } from '../../nodes/RouteBucket/policy';
import { weekOf } from '../../nodes/RouteBucket/week';

const dropped: RouteParameters = {
	reps: [],
	territories: [],
	rules: [],
	fallbackOwner: '',
	launchDate: '',
	options: {},
	workflowTimeZone: 'Europe/Vienna',
};
const fromNode = (parameters: Partial<RouteParameters> = {}) =>
	policyOf(policyDocument({ ...dropped, ...parameters }));

function refusal(document: object): string {
	try {
		policyOf(document);
	} catch (error) {
		if (error instanceof InvalidItem) return `${error.message} · ${error.description}`;
		throw error;
	}
	throw new Error('the policy was accepted');
}

describe('the policy of the node’s tables', () => {
	it('of a node just dropped in has sound defaults', () => {
		expect(fromNode()).toMatchObject({
			version: '1',
			reps: [],
			fallbackOwner: null,
			launchedAt: null,
			timeZone: 'Europe/Vienna',
			sla: { warmMinutes: 5, lukewarmMinutes: 30 },
			businessHours: { days: [1, 2, 3, 4, 5], start: '09:00', end: '18:00', holidays: [] },
			holdout: 0,
			requireDisclosure: false,
			severalMatches: 'review',
		});
	});

	it('reads rows as people type them', () => {
		const { reps, launchedAt } = fromNode({
			reps: [
				{
					name: '',
					email: ' Anna@Example.com ',
					weight: '2',
					countries: 'de, Österreich,',
					bookingUrl: '',
					active: true,
				},
			],
			launchDate: '2026-03-01T00:00:00',
		});
		expect(reps).toEqual([
			{
				name: null,
				email: 'anna@example.com',
				weight: 2,
				countries: ['DE', 'AT'],
				bookingUrl: null,
				active: true,
				timeZone: null,
			},
		]);
		expect(launchedAt).toBe('2026-03-01T00:00:00.000Z');
	});

	it('reads the options', () => {
		expect(
			fromNode({
				options: {
					businessDays: [1, 2],
					businessStart: '8:30',
					businessEnd: '24:00',
					holidays: '2026-12-25, 2026-12-26',
					timeZone: 'America/New_York',
					slaWarmMinutes: 10,
					slaLukewarmMinutes: 60,
					holdoutPercent: 3,
					requireDisclosure: true,
					severalMatches: 'useFirst',
					policyVersion: 'v7',
					namedAccounts: { account: [{ domain: 'Acme.com', owner: 'anna@example.com' }] },
					vetoRules: {
						rule: [{ field: 'lead.country', operator: 'equals', value: 'KP', reason: '' }],
					},
				},
			}),
		).toMatchObject({
			version: 'v7',
			businessHours: {
				days: [1, 2],
				start: '8:30',
				end: '24:00',
				holidays: ['2026-12-25', '2026-12-26'],
			},
			timeZone: 'America/New_York',
			sla: { warmMinutes: 10, lukewarmMinutes: 60 },
			holdout: 0.03,
			requireDisclosure: true,
			severalMatches: 'useFirst',
			namedAccounts: [{ domain: 'acme.com', owner: 'anna@example.com' }],
			vetoes: [{ field: 'lead.country', operator: 'equals', value: 'KP', reason: null }],
		});
	});

	it('lets a policy given as JSON win', () => {
		const policyJson = '{"holdout": 0.05, "fallbackOwner": "boss@example.com"}';
		const options = { holdoutPercent: 3, slaWarmMinutes: 10, policyJson };
		expect(fromNode({ options })).toMatchObject({
			holdout: 0.05,
			fallbackOwner: 'boss@example.com',
			sla: { warmMinutes: 10 },
		});
		expect(fromNode({ options: { policyJson: { holdout: 0.05 } } }).holdout).toBe(0.05);
	});

	it('understands a launch date from an expression', () => {
		expect(fromNode({ launchDate: new Date('2026-03-01T12:00:00Z') }).launchedAt).toBe(
			'2026-03-01T12:00:00.000Z',
		);
	});
});

describe('working hours as people type them', () => {
	const week = (text: string) =>
		weekOf(text, [2])?.map(({ weekday, start, end }) => [weekday, start / 60, end / 60]);

	it.each([
		[
			'Mon-Tue 09:00-12:00, 13:00-18:00; Fri 9:00-15:00',
			'1 9-12, 1 13-18, 2 9-12, 2 13-18, 5 9-15',
		],
		['sat – mon 22:00–24:00', '6 22-24, 7 22-24, 1 22-24'],
		['Mon Wed 8:00 - 9:00', '1 8-9, 3 8-9'],
		['10:00-11:00', '2 10-11'],
	])('%s', (text, spans) => {
		expect(
			week(text)
				?.map(([day, start, end]) => `${day} ${start}-${end}`)
				.join(', '),
		).toBe(spans);
	});

	it.each([
		'',
		';',
		'Mon',
		'Mon-Tue-Wed 9:00-10:00',
		'Mon 9:00-10:00 Tue',
		'10:00-9:00',
		'9:00-25:00',
	])('not %j', (text) => {
		expect(weekOf(text, [2])).toBeNull();
	});
});

describe('what is wrong is named by table and row', () => {
	const anna = { email: 'anna@example.com' };
	const cases: Array<[object, string]> = [
		[
			{ reps: [anna, { email: 'ben@example.com', weight: 'much' }] },
			'Reps, row 2: “weight” can’t be used: found "much" · Expected a number.',
		],
		[
			{ reps: [{ ...anna, weight: -1 }] },
			'Reps, row 1: “weight” can’t be used: found -1 · Expected a number from 0 to 1000.',
		],
		[
			{ reps: [anna, { email: '' }] },
			'Reps, row 2: “email” is missing · Expected an e-mail address, e.g. alex@example.com.',
		],
		[{ reps: [{ name: 'Anna' }] }, 'Reps, row 1: “email” is missing · Expected a string.'],
		[
			{ reps: [anna, { email: 'ANNA@example.com' }] },
			'Reps, row 2: “email” can’t be used: found "ANNA@example.com" · Expected each e-mail address once.',
		],
		[
			{ reps: [{ ...anna, countries: 'DE, Germny' }] },
			'Reps, row 1: “countries” can’t be used: found "DE, Germny" · Expected countries as codes or names, e.g. DE, Austria.',
		],
		[
			{ reps: [{ ...anna, bookingUrl: 'javascript:alert(1)' }] },
			'Reps, row 1: “bookingUrl” can’t be used: found "javascript:alert(1)" · Expected a web address, e.g. https://cal.example.com/alex.',
		],
		[
			{ fallbackOwner: 'boss' },
			'Fallback Owner can’t be used: found "boss" · Expected an e-mail address, e.g. alex@example.com.',
		],
		[
			{ launchedAt: 'soon' },
			'Launch Date can’t be used: found "soon" · Expected a date, e.g. 2026-03-01.',
		],
		[
			{ timeZone: 'Berlin' },
			'Time Zone can’t be used: found "Berlin" · Expected a time zone, e.g. Europe/Berlin.',
		],
		[
			{ businessHours: { start: '18:00', end: '09:00' } },
			'Business Hours: “end” can’t be used: found "09:00" · Expected a time later than the start.',
		],
		[
			{ businessHours: { start: '9 am' } },
			'Business Hours: “start” can’t be used: found "9 am" · Expected a time, e.g. 09:00.',
		],
		[
			{ vetoes: [{ field: 'country', operator: 'equals', value: 'DE' }] },
			'Veto Rules, row 1: “field” can’t be used: found "country" · Expected a field of the lead that starts with one of lead, conversation, source, consent, enrichment, qualification, crm, e.g. lead.country.',
		],
		[
			{ vetoes: [{ field: 'lead.country', operator: 'equals', value: '' }] },
			'Veto Rules, row 1: “value” is missing · Expected a value for “equals”.',
		],
		[
			{ vetoes: [{ field: 'qualification.fit.score', operator: 'lt', value: 'ten' }] },
			'Veto Rules, row 1: “value” can’t be used: found "ten" · Expected a number for “lt”.',
		],
		[
			{ reps: [anna, { email: 'ben@example.com', workingHours: 'Mon-Fri 9-17' }] },
			'Reps, row 2: “workingHours” can’t be used: found "Mon-Fri 9-17" · Expected working hours, e.g. Mon-Thu 09:00-12:00, 13:00-18:00; Fri 09:00-15:00.',
		],
		[
			{ reps: [{ ...anna, workingHours: 'Mon 9:00-12:00; Mon 11:00-18:00' }] },
			'Reps, row 1: “workingHours” can’t be used: found "Mon 9:00-12:00; Mon 11:00-18:00" · Expected working hours, e.g. Mon-Thu 09:00-12:00, 13:00-18:00; Fri 09:00-15:00.',
		],
		[
			{ reps: [{ ...anna, timeOff: '2026-08-21 to 2026-08-03' }] },
			'Reps, row 1: “timeOff” can’t be used: found "2026-08-21 to 2026-08-03" · Expected dates or spans of them, e.g. 2026-12-25, 2026-12-27 to 2027-01-02.',
		],
		[
			{ businessHours: { holidays: ['2026-02-30'] } },
			'Business Hours: “holidays” can’t be used: found "2026-02-30" · Expected dates or spans of them, e.g. 2026-12-25, 2026-12-27 to 2027-01-02.',
		],
		[
			{ reps: [{ ...anna, capPerDay: 0 }] },
			'Reps, row 1: “capPerDay” can’t be used: found 0 · Expected a whole number from 1 to 100000; a rep with “weight” 0 gets no new leads.',
		],
		[
			{ reps: [{ ...anna, capOpenLeads: 2.5 }] },
			'Reps, row 1: “capOpenLeads” can’t be used: found 2.5 · Expected a whole number from 1 to 100000; a rep with “weight” 0 gets no new leads.',
		],
		[
			{ reps: [{ ...anna, joined: 'March' }] },
			'Reps, row 1: “joined” can’t be used: found "March" · Expected a date, e.g. 2026-03-01.',
		],
		[
			{ assignment: 'roundRobin' },
			'Assignment can’t be used: found "roundRobin" · Expected one of benchmark, leastLoaded, shortfall, stickyByAccount, twoChoices.',
		],
		[
			{ whenNobodyIsAvailable: 'wait' },
			'When Nobody Is Available can’t be used: found "wait" · Expected one of fallbackOwner, hold, nextOpening, nextRep.',
		],
		[
			{ holdOut: 0.03 },
			'The policy has no setting “holdOut” · Check its spelling in the policy JSON.',
		],
		[
			{ reps: [{ ...anna, wieght: 2 }] },
			'Reps, row 1 has no setting “wieght” · Check its spelling in the policy JSON.',
		],
	];
	it.each(cases)('%j', (document, message) => {
		expect(refusal(document)).toBe(message);
	});

	it.each(['{', '[1]', '"x"'])('a policy JSON that is no object: %s', (policyJson) => {
		expect(() => fromNode({ options: { policyJson } })).toThrow(
			/^“Policy JSON” (?:can’t be used|is not valid JSON)$/u,
		);
	});
});

describe('the hash', () => {
	const document = {
		reps: [{ email: 'anna@example.com', weight: 2 }],
		holdout: 0.03,
		version: '1',
	};

	it('is that of the content, not of the order of keys', () => {
		const { version, holdout, reps } = document;
		const other = { version, holdout, reps: [{ weight: 2, email: 'Anna@example.com' }] };
		expect(policyHash(policyOf(other))).toBe(policyHash(policyOf(document)));
		expect(reps).toHaveLength(1);
	});

	it('changes with any rule', () => {
		expect(policyHash(policyOf({ ...document, holdout: 0.04 }))).not.toBe(
			policyHash(policyOf(document)),
		);
	});

	it('of a policy from before assignments and calendars is what it was', () => {
		const parameters = {
			reps: [
				{
					...{ name: 'Anna', email: 'anna@example.com', weight: 2 },
					...{ countries: 'DE', bookingUrl: '', active: true },
				},
			],
			fallbackOwner: 'boss@example.com',
			launchDate: '2026-03-01T00:00:00',
			options: {
				holidays: '2026-12-25, 2026-12-26',
				businessStart: '8:30',
				policyJson: '{"holdout":0.03}',
			},
		};
		const json = {
			reps: [{ email: 'us@example.com', timeZone: 'America/New_York' }],
			businessHours: { days: [1, 2] },
		};
		const hashes = [fromNode(), fromNode(parameters), policyOf(json)].map(policyHash);
		expect(hashes).toEqual([
			'69bf763e1ab5677c38c3aff65e1f95f9df3a36785586d2bb04856c0643f88e86',
			'b4c84e611aa1b7e54cf6243804f25e747bec6b04eb694db22950d96e8fb6c82a',
			'5f477f68628fd585a007c64c5a3675027c46b30ff87a901ea203a2c2dfdee1fd',
		]);
	});

	it('does not change with a setting that was added and left empty', () => {
		const reps = [{ email: 'anna@example.com', weight: 2, workingHours: '', timeOff: '' }];
		expect(policyHash(policyOf({ ...document, reps, assignment: '' }))).toBe(
			policyHash(policyOf(document)),
		);
	});
});
