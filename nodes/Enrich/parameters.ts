import { countryCodesIn, wordsIn } from '../../lead/lists';
import type { EnrichSettings } from './enrich';
import type { ApiOptions } from './provider';
import { usualPricesOf } from './providers';

/** What the node's Options hold. */
export type Options = {
	competitors?: string;
	countriesNotServed?: string;
	inParallel?: boolean;
	leadCeiling?: number;
	maxAgeDays?: number;
	minConfidence?: number;
	prices?: { rows?: Array<{ provider: string; company: number; person: number }> };
	respectRobots?: boolean;
	runCeiling?: number;
	sources?: string[];
	timeoutSeconds?: number;
};

type FromOptions = Pick<
	EnrichSettings,
	'ceilings' | 'inParallel' | 'maxAgeDays' | 'minConfidence' | 'timeoutMs' | 'vetoes'
>;

export function settingsOf(options: Options): FromOptions {
	const {
		competitors = '',
		countriesNotServed = '',
		inParallel = false,
		leadCeiling = 1,
		maxAgeDays = 30,
		minConfidence = 0.5,
		runCeiling = 50,
		timeoutSeconds = 8,
	} = options;
	return {
		...{ inParallel, maxAgeDays, minConfidence },
		ceilings: { lead: leadCeiling, run: runCeiling },
		timeoutMs: timeoutSeconds * 1000,
		vetoes: {
			competitors: wordsIn(competitors),
			countriesNotServed: countryCodesIn(countriesNotServed, 'Countries Not Served'),
		},
	};
}

/** US dollars a match of this provider costs. */
export function pricesOf(provider: string, { prices }: Options): ApiOptions['prices'] {
	const row = prices?.rows?.findLast((one) => one.provider === provider);
	return row ? { company: row.company, person: row.person } : usualPricesOf(provider);
}
