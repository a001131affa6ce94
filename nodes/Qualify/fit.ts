import { countryCodeOf } from '../../lead/countries';
import { headcountOf, typicalHeadcount } from '../../lead/headcount';
import { industryOf } from '../../lead/industries';
import type { Criterion, Enrichment, Lead, Qualification } from '../../lead/schema';
import type { Icp } from './icp';
import type { Level } from './readers/reading';

type Stated = Qualification['stated'];
type Known<Value> = { value: Value; path: string } | null;
export type FitLevel = Pick<Criterion, 'level' | 'via' | 'path'> & { level: Level | null };
export type FitInput = { lead: Lead; enrichment: Enrichment | undefined; stated: Stated; icp: Icp };

/** The fit criteria that the ICP switches on, each with the level the known facts give, or null. */
export function fitLevels({ lead, enrichment, stated, icp }: FitInput): Record<string, FitLevel> {
	const known = firstKnown(lead, enrichment, stated, icp.minConfidence);
	const levels: Record<string, FitLevel> = {};
	const { industries, countries, technologies, regulation } = icp;

	if (industries.target.length + industries.adjacent.length > 0) {
		levels['fit.industry'] = judged(known('industry', industryOf), (industry) => {
			if (industries.target.includes(industry)) return 3;
			return industries.adjacent.includes(industry) ? 2 : 0;
		});
	}
	const { employees } = icp;
	if (employees) {
		levels['fit.size'] = judged(known('employees', sizeOf), (size) => sizeLevel(size, employees));
	}
	if (countries.target.length + countries.notServed.length > 0) {
		levels['fit.geography'] = judged(known('country', countryCodeOf), (country) => {
			if (countries.notServed.includes(country)) return 0;
			return countries.target.includes(country) ? 3 : 1;
		});
	}
	if (technologies.complements.length + technologies.incompatible.length > 0) {
		levels['fit.technology'] = judged(knownTechnologies(lead, enrichment), (used) => {
			if (includesAny(used, technologies.incompatible)) return 0;
			return includesAny(used, technologies.complements) ? 3 : 1;
		});
	}
	if (regulation.supported.length + regulation.lacking.length > 0) {
		const regimes = enrichment?.company.regulation ?? [];
		const fact =
			regimes.length > 0 ? { value: regimes, path: 'enrichment.company.regulation' } : null;
		levels['fit.regulation'] = judged(fact, (needed) =>
			includesAny(needed, regulation.lacking) ? 0 : 3,
		);
	}
	return levels;
}

/** In the band 3, within ×/÷2 of it 2, within ×/÷4 1, beyond 0. */
export function sizeLevel(size: number, { min, max }: { min: number; max: number }): Level {
	const distance = Math.max(min / size, size / max, 1);
	if (distance === 1) return 3;
	if (distance <= 2) return 2;
	return distance <= 4 ? 1 : 0;
}

function judged<Value>(known: Known<Value>, levelOf: (value: Value) => Level): FitLevel {
	return known
		? { level: levelOf(known.value), via: 'profile', path: known.path }
		: { level: null, via: null, path: null };
}

type Field = 'industry' | 'employees' | 'country';

/** What enrichment (which ranks its sources), the form, or the conversation says, in this order. */
function firstKnown(
	lead: Lead,
	enrichment: Enrichment | undefined,
	stated: Stated,
	minConfidence: number,
) {
	return <Value>(field: Field, parse: (text: string) => Value | null): Known<Value> => {
		const enrichedPath = `enrichment.company.${field}`;
		const confidence = enrichment?.fields[enrichedPath]?.confidence ?? 1;
		const candidates: Array<[unknown, string]> = [
			[confidence >= minConfidence ? enrichment?.company[field] : null, enrichedPath],
			...(field === 'employees'
				? [
						[
							confidence >= minConfidence ? enrichment?.company.employeesRange : null,
							'enrichment.company.employeesRange',
						] as [unknown, string],
					]
				: []),
			[lead.stated[field], `lead.stated.${field}`],
			...(field === 'country' ? [[lead.country, 'lead.country'] as [unknown, string]] : []),
			[stated[field]?.value, `qualification.stated.${field}.value`],
		];
		for (const [raw, path] of candidates) {
			if (raw === null || raw === undefined || raw === '') continue;
			const value = parse(String(raw));
			if (value !== null) return { value, path };
		}
		return null;
	};
}

function sizeOf(text: string): number | null {
	const headcount = headcountOf(text);
	return headcount ? typicalHeadcount(headcount) : null;
}

function knownTechnologies(lead: Lead, enrichment: Enrichment | undefined): Known<string[]> {
	const stated = lead.stated.technologies;
	const found = enrichment?.company.technologies ?? [];
	if (stated.length > 0) return { value: [...stated, ...found], path: 'lead.stated.technologies' };
	return found.length > 0 ? { value: found, path: 'enrichment.company.technologies' } : null;
}

function includesAny(values: string[], wanted: string[]): boolean {
	const folded = values.map((value) => value.trim().toLowerCase());
	return wanted.some((word) => folded.includes(word.trim().toLowerCase()));
}
