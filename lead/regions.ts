/** Country codes of the regions that sales teams divide the world into, by their usual names. */
const DACH = 'DE AT CH LI';
const NORDICS = 'DK FI IS NO SE FO GL';
const BALTICS = 'EE LV LT';
const BENELUX = 'BE NL LU';
const UKI = 'GB IE';
const EU = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE';
const EUROPE = `${EU} ${NORDICS} GB CH LI NO IS UA MD RS BA ME MK AL XK BY AD MC SM VA GI JE GG IM`;
const MIDDLE_EAST = 'AE SA QA KW BH OM YE IL PS JO LB SY IQ IR TR';
const AFRICA =
	'DZ AO BJ BW BF BI CM CV CF TD KM CG CD CI DJ EG GQ ER SZ ET GA GM GH GN GW KE LS LR LY MG MW ML MR MU MA MZ NA NE NG RW ST SN SC SL SO ZA SS SD TZ TG TN UG ZM ZW RE YT';
const NORTH_AMERICA = 'US CA';
const LATIN_AMERICA =
	'MX GT BZ SV HN NI CR PA CU DO HT JM TT BB BS PR AR BO BR CL CO EC GY PY PE SR UY VE GF';
const ANZ = 'AU NZ';
const ASIA_PACIFIC = `${ANZ} CN HK MO TW JP KR KP MN IN PK BD LK NP BT MV MM TH LA KH VN MY SG ID PH BN TL PG FJ SB VU NC PF WS TO KI TV NR FM MH PW KZ UZ TM KG TJ AF`;

const REGIONS: Record<string, string> = {
	africa: AFRICA,
	americas: `${NORTH_AMERICA} ${LATIN_AMERICA}`,
	anz: ANZ,
	apac: ASIA_PACIFIC,
	asiapacific: ASIA_PACIFIC,
	baltics: BALTICS,
	benelux: BENELUX,
	dach: DACH,
	emea: `${EUROPE} ${MIDDLE_EAST} ${AFRICA}`,
	eu: EU,
	europe: EUROPE,
	latam: LATIN_AMERICA,
	latinamerica: LATIN_AMERICA,
	mena: `${MIDDLE_EAST} EG LY TN DZ MA SD`,
	middleeast: MIDDLE_EAST,
	na: NORTH_AMERICA,
	noram: NORTH_AMERICA,
	nordics: NORDICS,
	northamerica: NORTH_AMERICA,
	uki: UKI,
};

/** ISO codes of the countries of a region such as `EMEA` or `Latin America`; null for a name nobody uses for one. */
export function countriesOfRegion(name: string): string[] | null {
	const key = name.toLowerCase().replace(/[^a-z]/gu, '');
	return Object.hasOwn(REGIONS, key) ? REGIONS[key].split(' ') : null;
}
