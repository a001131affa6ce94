import { z } from 'zod/v4';

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
