import { policyOf, type Policy } from '../../../nodes/RouteBucket/policy';

/** Hand-written policies that use everything a policy has. */

const NAMES = ['alex', 'maya', 'jonas', 'freya', 'carl', 'dana'];
const [ALEX, MAYA, JONAS, FREYA, CARL, DANA] = NAMES.map((name) => `${name}@your-company.example`);

const byTerritory = {
	version: '2026-03',
	ruleset: 'spring “26”',
	reps: [
		{ email: ALEX, name: 'Alex Kim', weight: 2, timeZone: 'America/New_York' },
		{ email: MAYA, name: 'Maya "May" Torres', capPerDay: 8, capPerWeek: 30 },
		{ email: JONAS, name: 'Jonas Weber', workingHours: 'Mon-Thu 09:00-12:00, 13:00-18:00' },
		{ email: FREYA, name: 'Freya Holm', countries: 'SE, Denmark, Norway', capOpenLeads: 25 },
		{ email: CARL, joined: '2026-02-01', timeOff: '2026-03-02 to 2026-03-13', weight: 0.5 },
		{ email: DANA, active: false },
	],
	teams: [
		{ name: 'Enterprise', reps: [ALEX, CARL] },
		{ name: 'DACH; small “accounts”', reps: [JONAS, MAYA] },
	],
	territories: [
		{ name: 'Large', employeesFrom: 500, team: 'Enterprise' },
		{
			name: 'DACH',
			regions: ['DACH', 'Benelux'],
			languages: 'de, nl',
			team: 'DACH; small “accounts”',
		},
		{ name: 'Berlin', countries: 'DE', postcodes: '10*, 12000-14999', reps: JONAS },
		{ name: 'West Coast', countries: 'US, CA', states: 'CA, Washington', reps: [ALEX, MAYA] },
		{ name: 'Software', industries: 'software, it services', employeesTo: 400, reps: MAYA },
	],
	rules: [
		{
			name: 'Big and keen',
			conditions: [
				{ field: 'enrichment.company.employees', operator: 'gte', value: 1000 },
				{ field: 'qualification.intent.band', operator: 'equals', value: 'HIGH' },
			],
			bucket: 'warm',
			team: 'Enterprise',
		},
		{
			name: 'Old mail, then Cold: “no”',
			conditions: [{ field: 'lead.email', operator: 'regex', value: '^(info|office)@' }],
			bucket: 'cold',
		},
		{
			name: 'France',
			conditions: [{ field: 'lead.country', operator: 'equals', value: 'fr' }],
			owner: FREYA,
		},
	],
	namedAccounts: [{ domain: 'fjordkit.example', owner: DANA }],
	thresholds: { fit: { high: 70, low: 30 }, intent: { high: 55, low: 25 } },
	decisionTable: [
		{ fit: 'high', intent: 'medium', capacity: 'high', bucket: 'warm' },
		{ fit: 'unknown', intent: 'high', bucket: 'cool' },
	],
	fastLanes: {
		dealSizeAbove: 50_000,
		pricePerEmployee: 100,
		strategicAccounts: 'pontnoir.example, acme.com',
		seconds: 90,
	},
	vetoes: [
		{ field: 'lead.country', operator: 'equals', value: 'RU', reason: 'export: control' },
		{ field: 'lead.jobTitle', operator: 'contains', value: 'intern' },
	],
	fallbackOwner: 'sales@your-company.example',
	launchedAt: '2025-01-01T08:30:00Z',
	timeZone: 'Europe/Berlin',
	whenNobodyIsAvailable: 'nextRep',
	businessHours: { holidays: '2026-04-03, 2026-12-24 to 2026-12-26' },
	requireDisclosure: true,
	escalation: { escalateTo: DANA },
};

const byShare = {
	version: 'two\nlines',
	reps: [
		{ email: ALEX, countries: 'US' },
		{ email: JONAS, countries: 'DE, AT', weight: 2 },
		{ email: FREYA, countries: 'SE, US, NL' },
	],
	assignment: 'shortfall',
	whenNobodyIsAvailable: 'fallbackOwner',
	fallbackOwner: FREYA,
	onlyListedReps: true,
	holdout: 0.3,
	softLaunch: { percent: 60 },
	severalMatches: 'useFirst',
	sla: { warmMinutes: 10, lukewarmMinutes: 240 },
	businessHours: { days: [1, 2, 3, 4, 5, 6], start: '08:00', end: '24:00' },
	timeZone: 'America/Los_Angeles',
};

const HAND_WRITTEN = {
	nothing: {},
	byTerritory,
	byShare,
	stickyBenchmark: {
		...byTerritory,
		assignment: 'benchmark',
		territories: undefined,
		rules: undefined,
		launchedAt: '2026-11-01',
	},
	sticky: { ...byShare, assignment: 'stickyByAccount', softLaunch: undefined, holdout: 1 },
	decidedByCrm: { ...byTerritory, ownerDecidedBy: 'crm' },
};

export const POLICIES: Array<[name: string, policy: Policy]> = Object.entries(HAND_WRITTEN).map(
	([name, document]) => [name, policyOf(document)],
);
/** As full as the tables allow within reason. */
export const RICH = policyOf(byTerritory);
