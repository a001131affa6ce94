import { createHash } from 'node:crypto';

/** An invented company; what a vendor knows of it is decided by {@link knows}. Money in whole US dollars. */
export type SampleCompany = {
	domain: string;
	name: string;
	legalName: string;
	/** An id of the pack's taxonomy. */
	industry: string;
	/** The industry in LinkedIn's words, which most vendors use. */
	industryWords: string;
	employees: number;
	revenue: number;
	founded: number;
	country: string;
	region: string;
	city: string;
	technologies: string[];
	funding: { total: number; stage: string; lastRoundAt: string } | null;
	description: string;
	linkedin: string;
};
export type SamplePerson = {
	email: string;
	firstName: string;
	lastName: string;
	title: string;
	country: string;
	linkedin: string;
	company: SampleCompany;
};

/** name | domain | legal form | industry | in LinkedIn's words | employees | revenue in millions | founded | place */
const ROWS = `
Brightquay|brightquay.com|Inc.|software|information technology & services|240|41|2012|US, Massachusetts, Boston
Nordfjell Data|nordfjell-data.no|AS|software|computer software|88|14|2016|NO, Oslo, Oslo
Halvorsen Shipping|halvorsenship.dk|A/S|logistics|maritime|1300|420|1974|DK, Hovedstaden, Copenhagen
Kessler Antriebe|kessler-antriebe.de|GmbH|manufacturing|mechanical or industrial engineering|610|128|1958|DE, Baden-Württemberg, Ulm
Tidewell Health|tidewellhealth.org|Inc.|healthcare|hospital & health care|5200|890|1981|US, Oregon, Portland
Lumen & Oak|lumenandoak.co.uk|Ltd|marketing|marketing & advertising|34|5|2014|GB, England, Bristol
Quantilde|quantilde.io|Inc.|software|computer software|19|2|2021|US, New York, New York
Brambach Versicherung|brambach.de|AG|insurance|insurance|2100|950|1926|DE, Bayern, Nürnberg
Osprey Freightlines|ospreyfreight.com|LLC|logistics|logistics & supply chain|780|210|1996|US, Ohio, Columbus
Verdane Foods|verdanefoods.fr|SA|retail|food & beverages|430|160|1988|FR, Bretagne, Rennes
Polarhage|polarhage.se|AB|software|internet|150|22|2013|SE, Stockholm, Stockholm
Castellan Legal|castellanlegal.com|LLP|legal|law practice|120|38|1999|US, Illinois, Chicago
Ravensberg IT|ravensberg-it.de|GmbH|itServices|information technology & services|95|11|2008|DE, Nordrhein-Westfalen, Bielefeld
Maplecrest Learning|maplecrest.ca|Inc.|education|e-learning|210|27|2010|CA, Ontario, Toronto
Dunmore Capital|dunmorecapital.ie|DAC|financialServices|investment management|64|30|2003|IE, Leinster, Dublin
Solenne Hotels|solennehotels.com|Group|hospitality|hospitality|3400|310|1969|FR, Provence-Alpes-Côte d'Azur, Nice
Tarnwood Energy|tarnwoodenergy.com|plc|energy|renewables & environment|920|540|2005|GB, Scotland, Aberdeen
Vexley Robotics|vexleyrobotics.com|Inc.|manufacturing|industrial automation|165|33|2015|US, Pennsylvania, Pittsburgh
Alpenblick Bau|alpenblick-bau.at|GmbH|construction|construction|340|90|1982|AT, Tirol, Innsbruck
Zuidkade Software|zuidkade.nl|B.V.|software|computer software|55|8|2017|NL, Zuid-Holland, Rotterdam
Fernlight Media|fernlightmedia.com|Inc.|media|publishing|72|9|2009|US, California, Oakland
Greyfen Consulting|greyfen.com|Ltd|businessServices|management consulting|410|75|2001|GB, England, Leeds
Helvar Pharma|helvarpharma.ch|AG|pharma|pharmaceuticals|1750|1200|1951|CH, Basel-Stadt, Basel
Cobalt Ridge Mining|cobaltridge.ca|Corp.|energy|mining & metals|2600|1400|1978|CA, British Columbia, Vancouver
Stellwerk Systeme|stellwerk-systeme.de|GmbH|software|computer software|130|19|2011|DE, Berlin, Berlin
Papaya Lane|papayalane.com|Inc.|retail|retail|28|6|2018|US, Florida, Miami
Skagen Telecom|skagentelecom.dk|A/S|telecommunications|telecommunications|880|260|1994|DK, Nordjylland, Aalborg
Ironvale Security|ironvale.io|Inc.|software|computer & network security|310|52|2014|US, Virginia, Reston
Mistral Voile|mistralvoile.fr|SARL|manufacturing|sporting goods|46|7|1991|FR, Occitanie, Montpellier
Oakhurst Realty|oakhurstrealty.com|LLC|realEstate|real estate|190|44|1987|US, Texas, Austin
Bluepine HR|bluepinehr.com|Inc.|staffing|staffing & recruiting|260|58|2006|US, Colorado, Denver
Kvarnholm Gruppen|kvarnholm.se|AB|construction|building materials|720|180|1963|SE, Skåne, Malmö
Trellis Analytics|trellisanalytics.com|Inc.|software|information services|118|17|2016|US, Washington, Seattle
Aubergine Labs|auberginelabs.nl|B.V.|software|biotechnology|41|4|2019|NL, Utrecht, Utrecht
Hartmann & Söhne|hartmann-soehne.de|KG|manufacturing|machinery|1450|330|1934|DE, Hessen, Kassel
Wexcombe Council|wexcombe.gov.uk|Council|government|government administration|4100|0|1974|GB, England, Swindon
Pioneer Valley Aid|pioneervalleyaid.org|Foundation|nonprofit|nonprofit organization management|85|12|1998|US, Massachusetts, Springfield
Lindqvist Payments|lindqvistpay.fi|Oy|financialServices|financial services|205|49|2015|FI, Uusimaa, Helsinki
Marlowe Agritech|marloweagri.com.au|Pty Ltd|agriculture|farming|140|26|2007|AU, Queensland, Brisbane
Sandpiper Cloud|sandpiper.cloud|Inc.|itServices|information technology & services|370|61|2012|US, North Carolina, Raleigh
`;
const STACKS = [
	['Salesforce', 'Marketo'],
	['HubSpot', 'Google Analytics'],
	['Microsoft 365', 'SAP'],
	['AWS', 'Segment', 'Intercom'],
	['WordPress', 'Mailchimp'],
];
const PEOPLE = [
	['Dana', 'Whitlock', 'VP of Sales'],
	['Marek', 'Sobel', 'Head of Revenue Operations'],
	['Ingrid', 'Fossum', 'Chief Financial Officer'],
	['Theo', 'Arnaud', 'Marketing Manager'],
	['Priya', 'Raman', 'Director of IT'],
];

const slug = (text: string): string =>
	text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/gu, '-');

export const SAMPLE_COMPANIES: SampleCompany[] = ROWS.trim()
	.split('\n')
	.map((row, index) => {
		const [name, domain, form, industry, words, employees, revenue, founded, place] =
			row.split('|');
		const [country, region, city] = place.split(', ');
		return {
			domain,
			name,
			legalName: `${name} ${form}`,
			industry,
			industryWords: words,
			employees: Number(employees),
			revenue: Number(revenue) * 1_000_000,
			founded: Number(founded),
			country,
			region,
			city,
			technologies: STACKS[index % STACKS.length],
			funding:
				industry === 'software' && Number(employees) < 200
					? { total: Number(employees) * 90_000, stage: 'Series A', lastRoundAt: '2024-05-14' }
					: null,
			description: `${name} works in ${words} from ${city}.`,
			linkedin: `https://www.linkedin.com/company/${slug(name)}`,
		};
	});

/** A hundred people at these companies, a few of them at the same one. */
export const SAMPLE_PEOPLE: SamplePerson[] = Array.from({ length: 100 }, (_, index) => {
	const company = SAMPLE_COMPANIES[index % SAMPLE_COMPANIES.length];
	const round = Math.floor(index / SAMPLE_COMPANIES.length);
	const [firstName, lastName, title] = PEOPLE[(index + round) % PEOPLE.length];
	const id = `${firstName}-${lastName}-${index}`.toLowerCase();
	return {
		email: `${firstName}.${lastName}${round || ''}@${company.domain}`.toLowerCase(),
		firstName,
		lastName,
		title,
		country: company.country,
		linkedin: `https://www.linkedin.com/in/${id}`,
		company,
	};
});

/** How much of a thing a vendor knows, 0–1; none of them knows everything. */
const COVERAGE: Record<string, { companies: number; fields: number }> = {
	apollo: { companies: 0.75, fields: 0.85 },
	clearbit: { companies: 0.6, fields: 0.8 },
	crustdata: { companies: 0.65, fields: 0.85 },
	hubspot: { companies: 0.4, fields: 0.7 },
	peopledatalabs: { companies: 0.7, fields: 0.8 },
	zoominfo: { companies: 0.7, fields: 0.9 },
	keyless: { companies: 0.5, fields: 0.6 },
};

/** Whether a vendor knows this of a company or person (without `field`: it at all). The same in every run. */
export function knows(vendor: string, key: string, field?: keyof SampleCompany): boolean {
	const { companies, fields } = COVERAGE[vendor];
	const isKnown = shareOf(`${vendor} ${key}`) < companies;
	return isKnown && (field === undefined || shareOf(`${vendor} ${key} ${field}`) < fields);
}

function shareOf(text: string): number {
	return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
}
