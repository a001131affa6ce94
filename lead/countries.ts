const CODES =
	'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW'.split(
		' ',
	);
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'sv', 'da', 'nb', 'fi', 'pl'];
const ALIASES: Record<string, string> = {
	usa: 'US',
	'u s': 'US',
	'u s a': 'US',
	'united states of america': 'US',
	america: 'US',
	uk: 'GB',
	'u k': 'GB',
	'great britain': 'GB',
	britain: 'GB',
	grossbritannien: 'GB',
	england: 'GB',
	scotland: 'GB',
	wales: 'GB',
	'northern ireland': 'GB',
	holland: 'NL',
	'republic of ireland': 'IE',
	korea: 'KR',
	'republic of korea': 'KR',
	'south korea': 'KR',
	czechia: 'CZ',
	'czech republic': 'CZ',
	brd: 'DE',
	schweiz: 'CH',
	uae: 'AE',
	turkey: 'TR',
};

const fold = (name: string): string =>
	name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/ß/gu, 'ss')
		.split(/[^a-z]/u)
		.filter((word) => word !== '' && word !== 'the')
		.join(' ');

const codes = new Set(CODES);
let names: Map<string, string> | undefined;

function countryNames(): Map<string, string> {
	if (names) return names;
	names = new Map(Object.entries(ALIASES));
	for (const language of LANGUAGES) {
		const displayNames = new Intl.DisplayNames([language], { type: 'region' });
		for (const code of CODES) names.set(fold(displayNames.of(code) ?? code), code);
	}
	return names;
}

/** ISO 3166-1 alpha-2 code of a country given as a code or a name in a dozen languages, else null. */
export function countryCodeOf(country: string | null | undefined): string | null {
	if (!country || country.length > 80) return null;
	// Of several countries (“Germany / Austria”) the first counts.
	return codeOfName(country) ?? codeOfName(country.split(/[,;/|(]/u)[0]);
}

function codeOfName(country: string): string | null {
	const upper = country.replace(/[\s.]/gu, '').toUpperCase();
	return codes.has(upper) ? upper : (countryNames().get(fold(country)) ?? null);
}

/** The English name of a country code, for sentences people read. */
export function countryNameOf(code: string): string {
	return codes.has(code)
		? (new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code)
		: code;
}
