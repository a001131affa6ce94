import type { ApiOptions, Provider } from './provider';
import { apolloProvider } from './providers/apollo/apollo';
import { clearbitProvider } from './providers/clearbit/clearbit';
import { crustdataProvider } from './providers/crustdata/crustdata';
import { hubspotProvider } from './providers/hubspot/hubspot';
import { peopleDataLabsProvider } from './providers/peopleDataLabs/peopleDataLabs';
import { zoominfoProvider } from './providers/zoominfo/zoominfo';

type Prices = ApiOptions['prices'];

/** US dollars a match, until the user says what their plan costs: more than most plans ask. */
const USUAL_PRICES: Prices = { company: 0.1, person: 0.1 };
const FREE: Prices = { company: 0, person: 0 };

export const API_PROVIDERS: Record<string, (options: ApiOptions) => Provider> = {
	apollo: apolloProvider,
	clearbit: clearbitProvider,
	crustdata: crustdataProvider,
	hubspot: hubspotProvider,
	peopledatalabs: peopleDataLabsProvider,
	zoominfo: zoominfoProvider,
};

export const usualPricesOf = (name: string): Prices =>
	['hubspot', 'http', 'keyless'].includes(name) ? FREE : USUAL_PRICES;
