/** A policy and a lead as the oracle reads them: plain data, after the schemas have filled in what is not set. */

export type Band = 'high' | 'medium' | 'low' | 'unknown';
export type ByScore = 'warm' | 'lukewarm' | 'cool' | 'cold';
export type Bucket = ByScore | 'review';
export type AxisName = 'fit' | 'intent' | 'capacity';
export type Week = Array<Array<{ start: number; end: number }>>;
export type DaySpan = { first: string; last: string };
export type OracleRep = {
	email: string;
	weight: number;
	countries: string[];
	active: boolean;
	timeZone: string;
	week: Week;
	daysOff: DaySpan[];
	timeOff: DaySpan[];
	joined: string | null;
	caps: { today: number | null; thisWeek: number | null; open: number | null };
};
export type OracleCounts = Partial<
	Record<
		'assigned' | 'open' | 'today' | 'thisWeek' | 'quotes' | 'calibration',
		Record<string, number>
	>
>;
export type OracleRow = { owner: string; at: number; leadKey: string };
export type OracleCondition = { field: string; operator: string; value: string };
export type OracleRule = {
	name: string;
	conditions: OracleCondition[];
	bucket?: ByScore;
	owner?: string;
	team?: string;
};
export type OracleTerritory = {
	name: string;
	regions: string[];
	countries: string[];
	states: string[];
	postcodes: string[];
	industries: string[];
	employeesFrom: number | null;
	employeesTo: number | null;
	languages: string[];
	reps?: string[];
	team?: string;
};
export type OraclePolicy = {
	reps: OracleRep[];
	office: { timeZone: string; week: Week; daysOff: DaySpan[] };
	teams: Array<{ name: string; reps: string[] }>;
	territories: OracleTerritory[];
	rules: OracleRule[];
	thresholds: Partial<Record<AxisName, { high: number; low: number }>>;
	decisionTable: Array<Record<AxisName, Band | 'any'> & { bucket: ByScore }>;
	fastLanes: {
		askedForPerson: boolean;
		dealSizeAbove: number | null;
		pricePerEmployee: number | null;
		strategicAccounts: string[];
		seconds: number;
	} | null;
	crmDecides: boolean;
	softLaunchPercent: number | null;
	onlyListedReps: boolean;
	namedAccounts: Array<{ domain: string; owner: string }>;
	fallbackOwner: string | null;
	assignment: string;
	catchUp: boolean;
	whenNobody: string;
	launchedAt: string | null;
	sla: { warmMinutes: number; lukewarmMinutes: number };
	vetoes: Array<OracleCondition & { reason: string }>;
	holdout: number;
	requireDisclosure: boolean;
	severalMatches: string;
};
type Criterion = { id: string; weight: number; level: number | null; via: string | null };
type Axis = { band: Band; criteria: Criterion[] };
export type OracleItem = {
	lead: {
		key: string;
		personKey: string;
		email: string | null;
		emailType: string | null;
		domain: string | null;
		country: string | null;
		state: string | null;
		postcode: string | null;
		stated: {
			industry: string | null;
			employees: number | string | null;
			country: string | null;
		};
	};
	conversation: { language: string | null; turns: Array<{ speaker: string }> };
	consent?: { aiDisclosed: boolean | null };
	enrichment?: {
		company: {
			country: string | null;
			region: string | null;
			industry: string | null;
			employees: number | null;
		};
		person: { country: string | null };
	};
	qualification?: Record<AxisName, Axis> & {
		class: string;
		flags: string[];
		vetoes: Array<{ id: string; reason: string }>;
		stated: Partial<Record<string, { value: string | number }>>;
	};
	crm?: {
		existing?: {
			ownerEmail: string | null;
			ownerActive: boolean | null;
			leadOwnerEmail: string | null;
			companyOwnerEmail: string | null;
			domainAccounts: Array<{
				companyId: string;
				ownerEmail: string | null;
				contacts: number;
				createdAt: string | null;
			}>;
			matches: unknown[];
			loads: Record<string, number>;
			assignment: { leadKey: string; ownerEmail: string | null } | null;
		};
	};
	error?: string;
};
export type OracleCase = {
	policy: OraclePolicy;
	item: OracleItem;
	capturedAt: number;
	decidedAt: number;
	counts: OracleCounts;
	rows: OracleRow[] | null;
};
