import { LINKEDIN_INDUSTRIES } from './linkedInIndustries';

type Industry = { name: string; words: string };

/**
 * One small taxonomy for every source: form, conversation, provider and ICP speak in these ids. The words are folded
 * (lower case, accents and punctuation gone), may have a plural “s”, and `*` stands for the rest of a compound.
 */
export const INDUSTRIES: Record<string, Industry> = {
	software: {
		name: 'Software',
		words: `software, saas, datenbank, b2b software, cloud software, information technology, internet, computer software, software*, *software,
			devtools, developer tools, tech startup, tech company, fintech, martech, hr tech, legal tech, cybersecurity, proptech, edtech,
			healthtech, insurtech, app developer, logiciel, programmatori`,
	},
	itServices: {
		name: 'IT services',
		words: `it services, it service provider, information technology and services, it consulting, it consultancy, managed services,
			managed service provider, msp, systems integrator, system integrator, it dienstleist*, it beratung, it systemhaus, systemhaus,
			it unternehmen, cloud services, hosting, hosting provider, data center, rechenzentrum`,
	},
	businessServices: {
		name: 'Business services',
		words: `business services, b2b services, professional services, consulting, management consulting, consultancy, consulting firm,
			unternehmensberat*, beratung, beratungs*, *beratung, outsourcing, accounting, accounting firm, accountancy, bookkeeping,
			auditing firm, tax advis*, steuerberat*, steuerkanzlei, steuerbüro, wirtschaftsprüf*, research services, market research, call center,
			cleaning company, facility management, gebäudereinigung, reinigungs*, security services, translation agency, übersetzungsbüro,
			event agency, eventagentur, ingenieurbüro, engineering firm`,
	},
	marketing: {
		name: 'Marketing and advertising',
		words: `marketing, marketing and advertising, advertising, marketing agency, agency, design agency, creative agency, web agency,
			digital agency, seo agency, pr agency, branding agency, agentur, *agentur, werbe*, public relations, design studio`,
	},
	financialServices: {
		name: 'Financial services',
		words: `financial services, finance, banking, bank, *bank, sparkasse, credit union, investment, investment firm, hedge fund,
			venture capital, private equity, asset management, asset manager, wealth management, finanzdienstleist*, payments, leasing,
			leasinggesellschaft, mortgage broker, building society, vermögensverwalt*`,
	},
	insurance: {
		name: 'Insurance',
		words:
			'insurance, insurer, insurance broker, insurance company, versicherung*, *versicherung, *versicherer',
	},
	telecommunications: {
		name: 'Telecommunications',
		words:
			'telecommunication, telecom, telco, telekommunikation*, mobilfunk*, wireless, internet provider',
	},
	media: {
		name: 'Media and publishing',
		words: `media, publishing, publisher, publishing house, entertainment, *verlag, medien*, broadcasting, broadcaster, radio station,
			newspaper, magazine, zeitung, *zeitung, gaming, game studio, film production, filmproduktion, record label`,
	},
	healthcare: {
		name: 'Healthcare',
		words: `healthcare, health care, hospital, hospital and health care, medical, medical practice, dental practice, dental clinic,
			dentist, doctor, doctors office, physiotherapy, clinic, nursing home, care home, home care, elderly care, veterinary, vet,
			vet clinic, pharmacy, gesundheitswesen, krankenhaus, krankenhäuser, klinik*, *klinik, *klinikum, arztpraxis, *arztpraxis,
			zahnarzt, zahnärzte, *praxis, pflegedienst*, pflegeheim*, altenheim*, seniorenheim*, apotheke*, sanitätshaus, medical device,
			medizintechnik*`,
	},
	pharma: {
		name: 'Pharma and biotech',
		words:
			'pharma, pharma*, biotechnology, biotech, biotech*, life science, laboratory, chemical laboratory',
	},
	manufacturing: {
		name: 'Manufacturing',
		words: `manufacturing, manufacturer, manufacturing company, industrial, machinery, machine builder, machine shop, toolmaker,
			mechanical engineering, *maschinenbau, *maschinenbauer, maschinenbau*, anlagenbau*, werkzeugbau*, metallbau*, metallverarbeit*,
			fertigung*, produktions*, produktion, hersteller, *hersteller, zulieferer, *zulieferer, industrieunternehmen, elektronik*,
			electronics, chemical, chemie*, automotive, automotive supplier, automobil*, plastics, kunststoff*, textile, möbelhersteller,
			stahl*, steel, foundry, gießerei, packaging`,
	},
	retail: {
		name: 'Retail and e-commerce',
		words: `retail, retailer, e commerce, ecommerce, online shop, online store, web shop, webshop, onlineshop, onlinehandel, *händler,
			wholesale, wholesaler, distributor, consumer goods, *einzelhandel, einzelhandels*, *großhandel, großhandels*, *fachhandel,
			versandhandel, handel, handelsunternehmen, handelskette, fashion, supermarket, supermarkt, supermarktkette, car dealer,
			car dealership, autohaus, autohäuser, möbelhaus, baumarkt, drogerie`,
	},
	logistics: {
		name: 'Logistics and transport',
		words: `logistics, logistics provider, transport, transportation, trucking, haulage, freight, freight forwarder, forwarder,
			shipping, courier, supply chain, warehousing, logistik*, *logistik, *logistiker, spedition*, *spedition, transportunternehmen,
			kurierdienst, fuhrunternehmen, airline, airport, flughafen, railway, bus company, taxi company`,
	},
	construction: {
		name: 'Construction',
		words: `construction, construction company, builder, building company, building materials, contractor, roofing company, plumbing,
			plumber, electrician, hvac, landscaping, bauwesen, baugewerbe, bauunternehm*, baufirma, bauindustrie, handwerk, handwerks*,
			*handwerksbetrieb, tischlerei, schreinerei, malerbetrieb, dachdecker*, elektrobetrieb, elektroinstall*, sanitärbetrieb,
			heizungsbau*, installateur*, zimmerei, tiefbau*, hochbau*, garten und landschaftsbau, architecture, architecture firm,
			architekturbüro`,
	},
	realEstate: {
		name: 'Real estate',
		words: `real estate, real estate agency, estate agent, property management, property manager, property developer, housing association,
			immobilien*, *immobilien, hausverwaltung*, wohnungsbau*, wohnungsgenossenschaft, wohnungsgesellschaft, makler, maklerbüro`,
	},
	energy: {
		name: 'Energy and utilities',
		words: `energy, utility, utilities, oil and gas, renewable, solar, solar installer, wind power, power company, water company,
			energie*, *energie, energieversorg*, stromversorg*, stromanbieter, stadtwerke, solar*, photovoltaik*, windkraft*, wasserversorg*,
			recycling, waste management, entsorg*, minerals and mining`,
	},
	education: {
		name: 'Education',
		words: `education, university, universities, school, higher education, college, academy, kindergarten, nursery, training provider,
			training company, language school, driving school, bildung*, *bildung, weiterbildung*, *hochschule, fachhochschule,
			universität*, *schule, *schulen, akademie, *akademie, kita, bildungsträger`,
	},
	government: {
		name: 'Government',
		words: `government, government agency, public sector, public administration, municipality, municipalities, city council, county,
			local authority, behörde*, *behörde, öffentlicher dienst, öffentliche verwaltung, stadtverwaltung, gemeindeverwaltung, kommune,
			landratsamt, ministry, ministries, ministerium, police, fire department`,
	},
	nonprofit: {
		name: 'Non-profit',
		words: `nonprofit, non profit, not for profit, ngo, charity, charities, foundation, association, church, verein, *verein, verband,
			*verband, stiftung, *stiftung, gemeinnützig*, kirche*, kirchengemeinde, hilfsorganisation`,
	},
	legal: {
		name: 'Legal services',
		words: `legal services, law firm, law practice, law office, solicitor, notary, kanzlei, *kanzlei, rechtsanwält*, rechtsanwalt*,
			anwält*, notariat`,
	},
	staffing: {
		name: 'Staffing and recruiting',
		words: `staffing, staffing agency, recruiting, recruiting agency, recruitment, recruitment agency, headhunter, temp agency,
			personaldienstleist*, personalvermittl*, personalberat*, zeitarbeit*`,
	},
	hospitality: {
		name: 'Hospitality and travel',
		words: `hospitality, hotel, *hotel, hotel chain, hotelkette, restaurant, restaurant chain, cafe, bar, pub, catering, caterer, bakery,
			bakeries, travel, travel agency, tour operator, tourism, tourismus*, reisebüro, reiseveranstalter, gastronomie*, gasthof, pension,
			bäckerei*, leisure, gym, fitness studio, fitnessstudio, campsite, theme park`,
	},
	agriculture: {
		name: 'Agriculture and food',
		words: `agriculture, farming, farm, winery, vineyard, dairy, brewery, breweries, food production, food producer, food manufacturer,
			food and beverage, landwirtschaft*, bauernhof, weingut, brauerei, molkerei, lebensmittel*, agrar*, gärtnerei`,
	},
};

const fold = (text: string): string =>
	text
		.replace(/[,;|/]| und /gu, ' and ')
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/ß/gu, 'ss')
		.toLowerCase()
		.replace(/&/gu, ' and ')
		.split(/[^a-z0-9]/u)
		.filter(Boolean)
		.join(' ');

const patternOf = (word: string): string =>
	word
		.split('*')
		.map((part) => fold(part))
		.join('[a-z]{0,30}');

const longestFirst = (a: string, b: string): number => b.length - a.length;

const EXPRESSIONS = Object.entries(INDUSTRIES).map(([id, { name, words }]) => {
	const alternatives = [name, ...words.split(',')].map(patternOf).sort(longestFirst).join('|');
	return {
		id,
		expression: new RegExp(`(?<![a-z0-9])(?:${alternatives})(?:e?s)?(?![a-z0-9])`, 'gu'),
	};
});
const IDS = new Map(Object.keys(INDUSTRIES).map((id) => [id.toLowerCase(), id]));
/** “Hospital & Health Care”, HOSPITAL_HEALTH_CARE and “hospital and health care” are one name. */
const nameKeyOf = (folded: string): string =>
	folded
		.split(' ')
		.filter((word) => word !== 'and')
		.join(' ');
const NAMES = new Map(
	Object.entries(LINKEDIN_INDUSTRIES).flatMap(([id, names]) =>
		names.split(',').map((name) => [nameKeyOf(fold(name)), id] as const),
	),
);

type Match = { id: string; start: number; end: number };

/**
 * The taxonomy id of an industry given in words or as an id, else null. Of several the first that is named counts,
 * and of one phrase its last word: a “healthcare software company” makes software.
 */
export function industryOf(text: string | null | undefined): string | null {
	if (!text || text.length > 200) return null;
	const id = IDS.get(text.trim().toLowerCase());
	if (id) return id;
	const folded = fold(text);
	const named = NAMES.get(nameKeyOf(folded));
	if (named) return named;
	const matches = EXPRESSIONS.flatMap(({ id: industry, expression }) =>
		[...folded.matchAll(expression)].map(({ 0: found, index }) => ({
			id: industry,
			start: index,
			end: index + found.length,
		})),
	);
	const whole = matches.filter((match) => !matches.some((other) => isPartOf(match, other)));
	const first = whole.reduce(
		(least, { start }) => Math.min(least, phraseOf(folded, start, whole)),
		Infinity,
	);
	return (
		whole
			.filter(({ start }) => phraseOf(folded, start, whole) === first)
			.reduce<Match | null>((last, match) => (last && last.end >= match.end ? last : match), null)
			?.id ?? null
	);
}

const isPartOf = (match: Match, other: Match): boolean =>
	other.start <= match.start &&
	other.end >= match.end &&
	other.end - other.start > match.end - match.start;

/** How many “and” stand before a place, those inside a term (“oil and gas”) left out. */
const phraseOf = (folded: string, place: number, terms: Match[]): number =>
	[...folded.slice(0, place).matchAll(/(?<![a-z0-9])and(?![a-z0-9])/gu)].filter(
		({ index }) => !terms.some(({ start, end }) => start <= index && index < end),
	).length;
