import { z } from 'zod/v4';
import { countryFrom, industryFrom, textFrom } from '../../firmographics';
import { NotFound, type Finding } from '../../provider';
import type { AskApi } from './publicApi';
import { cleaned } from './text';

const PROVIDER = 'keyless.edgar';
const SUBMISSIONS = 'https://data.sec.gov/submissions/CIK';
/** What the company itself filed; that it is the domain's owner is Wikidata's word. */
const CONFIDENCE = 0.85;
/** States, the district and territories; EDGAR's codes of other countries hold a digit. */
const US_STATES = new Set(
	'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR VI GU'.split(
		' ',
	),
);

const companySchema = z.looseObject({
	name: z.string().nullish(),
	sicDescription: z.string().nullish(),
	addresses: z
		.looseObject({
			business: z
				.looseObject({
					city: z.string().nullish(),
					stateOrCountry: z.string().nullish(),
					stateOrCountryDescription: z.string().nullish(),
				})
				.nullish(),
		})
		.nullish(),
});

/** What a company that files with the SEC is called, does and where it is; `cik` has ten digits. Throws NotFound. */
export async function readEdgar(
	cik: string | null,
	ask: AskApi,
	signal: AbortSignal,
): Promise<Finding[]> {
	if (cik === null) throw new NotFound('skipped', 'No CIK of the company is known');
	const answer = await ask(`${SUBMISSIONS}${cik}.json`, {
		label: 'SEC EDGAR',
		schema: companySchema,
		accept: 'application/json',
		signal,
	});
	if (!answer) throw new NotFound('nothing', `SEC EDGAR has no filer ${cik}`);
	const { name, sicDescription, addresses } = answer;
	const { city, stateOrCountry, stateOrCountryDescription } = addresses?.business ?? {};
	const isInUs = US_STATES.has(stateOrCountry ?? '');
	const from = { provider: PROVIDER, confidence: CONFIDENCE };
	return [
		...textFrom('enrichment.company.legalName', cleaned(name, 200), from),
		...industryFrom(cleaned(sicDescription, 200), from),
		...countryFrom(isInUs ? 'US' : cleaned(stateOrCountryDescription, 80), from),
		...textFrom('enrichment.company.region', isInUs ? stateOrCountry : null, from),
		...textFrom('enrichment.company.city', capitalised(cleaned(city, 100)), from),
	];
}

/** EDGAR writes in capitals. */
const capitalised = (text: string | null): string | null =>
	text !== null && text === text.toUpperCase()
		? text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
		: text;
