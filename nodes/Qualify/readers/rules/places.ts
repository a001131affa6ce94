/** Places whose names leave no doubt about the country: large cities, states, and the peoples. */
const PLACES: Record<string, string> = {
	US: `new york|nyc|los angeles|chicago|houston|austin|dallas|san francisco|bay area|silicon valley|seattle|boston|atlanta|denver|miami|philadelphia|san diego|phoenix|detroit|minneapolis|nashville|salt lake city|las vegas|washington dc|texas|california|florida|illinois|ohio|michigan|massachusetts|pennsylvania|new jersey|colorado|arizona|oregon|minnesota|wisconsin|utah|north carolina|south carolina|tennessee|virginia|american|us-based`,
	CA: 'toronto|montreal|vancouver|calgary|ottawa|quebec|ontario|british columbia|alberta|canadian|kanadisch',
	GB: 'london|manchester|leeds|liverpool|glasgow|edinburgh|bristol|sheffield|cardiff|belfast|british|english|scottish|welsh|uk-based|britisch',
	IE: 'dublin|cork|galway|limerick|irish|irisch',
	DE: `berlin|hamburg|munich|münchen|köln|cologne|frankfurt|stuttgart|düsseldorf|dusseldorf|leipzig|dresden|hannover|hanover|nürnberg|nuremberg|bremen|dortmund|essen|karlsruhe|mannheim|freiburg|augsburg|bielefeld|münster|bonn|bayern|bavaria|baden-württemberg|nrw|nordrhein-westfalen|sachsen|saxony|hessen|niedersachsen|thüringen|brandenburg|schleswig-holstein|rheinland-pfalz|ruhrgebiet|schwaben|german|deutsch`,
	AT: 'vienna|wien|graz|linz|salzburg|innsbruck|tirol|tyrol|kärnten|steiermark|vorarlberg|austrian|österreichisch',
	CH: 'zurich|zürich|basel|geneva|genf|bern|lausanne|luzern|st. gallen|zug|swiss|schweizer|schweizerisch',
	FR: 'paris|lyon|marseille|toulouse|bordeaux|lille|nantes|strasbourg|straßburg|french|französisch',
	NL: 'amsterdam|rotterdam|utrecht|eindhoven|the hague|den haag|dutch|niederländisch|holländisch',
	BE: 'brussels|brüssel|antwerp|antwerpen|ghent|gent|belgian|belgisch',
	ES: 'madrid|barcelona|valencia|seville|sevilla|bilbao|malaga|málaga|spanish|spanisch',
	IT: 'rome|rom|milan|mailand|turin|torino|bologna|florence|florenz|naples|neapel|südtirol|south tyrol|italian|italienisch',
	PT: 'lisbon|lissabon|porto|portuguese|portugiesisch',
	PL: 'warsaw|warschau|krakow|krakau|wroclaw|breslau|gdansk|danzig|polish|polnisch',
	SE: 'stockholm|gothenburg|göteborg|malmö|swedish|schwedisch',
	DK: 'copenhagen|kopenhagen|aarhus|danish|dänisch',
	NO: 'oslo|bergen|norwegian|norwegisch',
	FI: 'helsinki|espoo|finnish|finnisch',
	CZ: 'prague|prag|brno|czech|tschechisch',
	AU: 'sydney|melbourne|brisbane|perth|australian|australisch',
	NZ: 'auckland|wellington',
	IN: 'mumbai|delhi|bangalore|bengaluru|hyderabad|chennai|pune|indian|indisch',
	SG: 'singaporean',
	JP: 'tokyo|osaka|japanese|japanisch',
	AE: 'dubai|abu dhabi',
	IL: 'tel aviv|israeli|israelisch',
	BR: 'são paulo|sao paulo|rio de janeiro|brazilian|brasilianisch',
	MX: 'mexico city|monterrey|guadalajara|mexican|mexikanisch',
};

const CODES = new Map(
	Object.entries(PLACES).flatMap(([code, names]) =>
		names.split('|').map((name) => [name, code] as const),
	),
);
const GERMAN_ENDING = /(?<=isch|deutsch)e[mnrs]?$/u;

/** The country of a city, a state or a people named in English or German; null for all others. */
export const countryOfPlace = (name: string): string | null =>
	CODES.get(name.toLowerCase().replace(GERMAN_ENDING, '')) ?? null;
