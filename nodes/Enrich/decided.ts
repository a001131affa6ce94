import { countryNameOf } from '../../lead/countries';
import type { Lead, Qualification } from '../../lead/schema';

/** The user's lists of who is Cold whatever else is known. */
export type Vetoes = { countriesNotServed: readonly string[]; competitors: readonly string[] };

/** Why nothing more need be known of a lead; null where it need be. Speaks in the words of the attempt. */
export function decidedBecause(
	lead: Partial<Lead>,
	qualification: Pick<Qualification, 'vetoes' | 'class'> | undefined,
	{ countriesNotServed, competitors }: Vetoes,
	country: unknown,
): string | null {
	if (lead.emailType === 'disposable') return 'The address is a throw-away one';
	const veto = qualification?.vetoes.at(0);
	if (veto) return `Decided already: ${veto.reason}`;
	if (qualification && qualification.class !== 'sales') {
		return `Decided already: the lead is of the class ${qualification.class}`;
	}
	if (typeof country === 'string' && countriesNotServed.includes(country)) {
		return `Decided already: ${countryNameOf(country)} is not served`;
	}
	const known = [lead.domain, lead.company, lead.domain?.split('.')[0]].flatMap((one) =>
		one ? [one.trim().toLowerCase()] : [],
	);
	const competitor = competitors.find((name) => known.includes(name.trim().toLowerCase()));
	return competitor ? `Decided already: ${competitor} is a competitor` : null;
}
