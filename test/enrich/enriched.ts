import {
	enrichAll,
	type Asked,
	type Enriched,
	type EnrichSettings,
} from '../../nodes/Enrich/enrich';
import { NEEDED_BY_DEFAULT } from '../../nodes/Enrich/fields';
import type { Answer, CompanyQuery, LookUp, Provider } from '../../nodes/Enrich/provider';
import { NOW } from './support';

type Json = Record<string, unknown>;
export type SettingsChanges = Partial<EnrichSettings>;

const DEFAULTS: EnrichSettings = {
	providers: [],
	needed: NEEDED_BY_DEFAULT,
	minConfidence: 0.5,
	inParallel: false,
	ceilings: { lead: 1, run: 50 },
	timeoutMs: 8000,
	longestPauseMs: 2000,
	maxAgeDays: 30,
	isOffline: false,
	vetoes: { competitors: [], countriesNotServed: [] },
	cancelled: undefined,
	now: () => NOW,
	wait: async () => {},
};

/** Enriches items as the node does when its fields are left at their defaults. */
export const enrichedAll = async (
	jsons: Json[],
	changes: SettingsChanges = {},
	asked: Partial<Asked> = {},
): Promise<Enriched> =>
	await enrichAll(
		jsons,
		(index) => {
			const { email, domain, company } = (Object(jsons[index]) as { lead?: Json }).lead ?? {};
			return { email, domain, company, ...asked };
		},
		{ ...DEFAULTS, ...changes },
	);

/** Every query it was asked, request by request. */
type Asking = { requests: unknown[][] };

/** A provider that says the same of every company, or fails in the same way. */
export function companyProvider(
	name: string,
	values: Record<string, unknown> | Error,
	{ confidence = 0.9, ...lookUp }: Partial<LookUp<CompanyQuery>> & { confidence?: number } = {},
): Provider & Asking {
	const requests: unknown[][] = [];
	const answer = (): Answer => {
		if (values instanceof Error) throw values;
		const findings = Object.entries(values).map(([path, value]) => ({
			...{ path, value, confidence },
			provider: name,
		}));
		return { findings, credits: findings.length > 0 ? 1 : 0 };
	};
	return {
		...{ name, requests },
		label: name[0].toUpperCase() + name.slice(1),
		company: {
			gives: values instanceof Error ? NEEDED_BY_DEFAULT : Object.keys(values),
			...{ atOnce: 1, price: 0.1 },
			ask: async (queries) => {
				requests.push(queries);
				return queries.map(answer);
			},
			...lookUp,
		},
	};
}
