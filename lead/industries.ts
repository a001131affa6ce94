/** One small taxonomy for every source: form, conversation, provider and ICP speak in these ids. */
export const INDUSTRIES: Record<string, { name: string; words: string[] }> = {
	software: {
		name: 'Software',
		words: [
			'software',
			'saas',
			'b2b software',
			'cloud software',
			'information technology',
			'internet',
			'computer software',
			'softwareentwicklung',
			'softwareunternehmen',
			'softwarefirma',
			'softwarehaus',
			'softwarehersteller',
			'softwareanbieter',
			'devtools',
			'developer tools',
			'tech startup',
			'fintech',
			'martech',
			'hr tech',
			'cybersecurity',
			'proptech',
			'edtech',
			'healthtech',
			'logiciel',
		],
	},
	itServices: {
		name: 'IT services',
		words: [
			'it services',
			'information technology and services',
			'it consulting',
			'managed services',
			'msp',
			'systems integrator',
			'it dienstleister',
			'it dienstleistungen',
			'it beratung',
			'it systemhaus',
			'cloud services',
			'hosting',
		],
	},
	businessServices: {
		name: 'Business services',
		words: [
			'business services',
			'b2b services',
			'professional services',
			'consulting',
			'management consulting',
			'consultancy',
			'unternehmensberatung',
			'beratung',
			'outsourcing',
			'accounting',
			'research services',
		],
	},
	marketing: {
		name: 'Marketing and advertising',
		words: [
			'marketing',
			'marketing and advertising',
			'advertising',
			'marketing agency',
			'agency',
			'design agency',
			'creative agency',
			'web agency',
			'digital agency',
			'agentur',
			'werbeagentur',
			'public relations',
		],
	},
	financialServices: {
		name: 'Financial services',
		words: [
			'financial services',
			'finance',
			'banking',
			'bank',
			'investment',
			'venture capital',
			'private equity',
			'asset management',
			'finanzdienstleistungen',
			'payments',
		],
	},
	insurance: { name: 'Insurance', words: ['insurance', 'insurer', 'versicherung', 'insurtech'] },
	telecommunications: {
		name: 'Telecommunications',
		words: ['telecommunications', 'telecom', 'telekommunikation', 'wireless'],
	},
	media: {
		name: 'Media and publishing',
		words: ['media', 'publishing', 'entertainment', 'verlag', 'medien', 'broadcasting', 'gaming'],
	},
	healthcare: {
		name: 'Healthcare',
		words: [
			'healthcare',
			'hospital',
			'hospital and health care',
			'medical',
			'clinic',
			'gesundheitswesen',
			'krankenhaus',
			'medical devices',
		],
	},
	pharma: {
		name: 'Pharma and biotech',
		words: ['pharma', 'pharmaceuticals', 'biotechnology', 'biotech', 'life sciences'],
	},
	manufacturing: {
		name: 'Manufacturing',
		words: [
			'manufacturing',
			'manufacturer',
			'industrial',
			'machinery',
			'mechanical engineering',
			'maschinenbau',
			'fertigung',
			'produktion',
			'electronics',
			'chemicals',
			'automotive',
		],
	},
	retail: {
		name: 'Retail and e-commerce',
		words: [
			'retail',
			'e commerce',
			'ecommerce',
			'online shop',
			'wholesale',
			'consumer goods',
			'einzelhandel',
			'grosshandel',
			'handel',
			'fashion',
		],
	},
	logistics: {
		name: 'Logistics and transport',
		words: [
			'logistics',
			'transport',
			'transportation',
			'freight',
			'shipping',
			'supply chain',
			'logistik',
			'spedition',
			'airline',
		],
	},
	construction: {
		name: 'Construction',
		words: ['construction', 'building materials', 'bauwesen', 'bauunternehmen', 'architecture'],
	},
	realEstate: { name: 'Real estate', words: ['real estate', 'property management', 'immobilien'] },
	energy: {
		name: 'Energy and utilities',
		words: ['energy', 'utilities', 'oil and gas', 'renewables', 'solar', 'energie', 'stadtwerke'],
	},
	education: {
		name: 'Education',
		words: [
			'education',
			'university',
			'school',
			'higher education',
			'college',
			'training provider',
			'bildung',
			'hochschule',
			'universitat',
			'schule',
		],
	},
	government: {
		name: 'Government',
		words: [
			'government',
			'public sector',
			'public administration',
			'municipality',
			'behorde',
			'offentlicher dienst',
			'ministry',
		],
	},
	nonprofit: {
		name: 'Non-profit',
		words: ['nonprofit', 'non profit', 'ngo', 'charity', 'foundation', 'verein', 'gemeinnutzig'],
	},
	legal: {
		name: 'Legal services',
		words: ['legal services', 'law firm', 'law practice', 'kanzlei', 'rechtsanwalte'],
	},
	staffing: {
		name: 'Staffing and recruiting',
		words: ['staffing', 'recruiting', 'recruitment', 'personaldienstleister', 'zeitarbeit'],
	},
	hospitality: {
		name: 'Hospitality and travel',
		words: ['hospitality', 'hotel', 'restaurant', 'travel', 'tourism', 'gastronomie', 'leisure'],
	},
	agriculture: {
		name: 'Agriculture and food',
		words: [
			'agriculture',
			'farming',
			'food production',
			'food and beverages',
			'landwirtschaft',
			'lebensmittel',
		],
	},
};

const fold = (text: string): string =>
	` ${text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/ß/gu, 'ss')
		.toLowerCase()
		.replace(/&/gu, ' and ')
		.split(/[^a-z0-9]/u)
		.filter(Boolean)
		.join(' ')} `;

const WORDS = Object.entries(INDUSTRIES)
	.flatMap(([id, { name, words }]) =>
		[id, name, ...words].map((word) => ({ id, word: fold(word) })),
	)
	.sort((a, b) => b.word.length - a.word.length);

/** The taxonomy id of an industry given in words or as an id; the longest known term wins. Else null. */
export function industryOf(text: string | null | undefined): string | null {
	if (!text || text.length > 200) return null;
	const folded = fold(text);
	return WORDS.find(({ word }) => folded.includes(word))?.id ?? null;
}
