import { z } from 'zod/v4';
import { countryCodeOf } from '../../lead/countries';

const list = z.array(z.string()).default([]);

/** The ideal customer profile. An empty part switches the criterion off that would read it. */
export const icpSchema = z.object({
	industries: z.object({ target: list, adjacent: list }).prefault({}),
	employees: z
		.object({ min: z.number().positive(), max: z.number().positive() })
		.refine(({ min, max }) => min <= max, { error: 'expected “min” to be at most “max”' })
		.nullable()
		.default(null),
	countries: z.object({ target: list, notServed: list }).prefault({}),
	technologies: z.object({ complements: list, incompatible: list }).prefault({}),
	regulation: z.object({ supported: list, lacking: list }).prefault({}),
	/** Names or domains of companies that sell what we sell. */
	competitors: list,
	/** Enrichment below this confidence counts as unknown. */
	minConfidence: z.number().min(0).max(1).default(0.5),
});
export type Icp = z.infer<typeof icpSchema>;

export const SAMPLE_ICP: Icp = icpSchema.parse({
	industries: {
		target: ['software', 'itServices', 'businessServices'],
		adjacent: ['financialServices', 'telecommunications', 'media'],
	},
	employees: { min: 50, max: 2000 },
	countries: {
		target: ['US', 'CA', 'GB', 'IE', 'DE', 'AT', 'CH', 'NL', 'FR', 'DK', 'FI', 'IS', 'NO', 'SE'],
	},
});

export const EMPTY_ICP: Icp = icpSchema.parse({});

export function isEmptyIcp(icp: Icp): boolean {
	return (
		icp.employees === null &&
		[icp.industries, icp.countries, icp.technologies, icp.regulation].every((part) =>
			Object.values(part).every((values) => values.length === 0),
		)
	);
}

const COUNTRY_GROUPS: Record<string, string[]> = {
	nordics: ['DK', 'FI', 'IS', 'NO', 'SE'],
	dach: ['DE', 'AT', 'CH'],
	benelux: ['BE', 'NL', 'LU'],
};

/** Comma-separated country names, codes or groups such as “Nordics” as ISO codes; what nobody knows apart. */
export function countriesFrom(text: string): { known: string[]; unknown: string[] } {
	const known = new Set<string>();
	const unknown: string[] = [];
	for (const word of wordsIn(text)) {
		const code = countryCodeOf(word);
		const codes = COUNTRY_GROUPS[word.toLowerCase()] ?? (code ? [code] : []);
		if (codes.length === 0) unknown.push(word);
		for (const one of codes) known.add(one);
	}
	return { known: [...known], unknown };
}

/** The words of a field that takes several, separated by commas, semicolons or line breaks. */
export function wordsIn(text: string): string[] {
	return text
		.split(/[,;\n]/u)
		.map((word) => word.trim())
		.filter(Boolean);
}
