import { seniorityOf, type Seniority } from '../../lead/jobTitle';
import type { Enrichment, Lead, Source } from '../../lead/schema';
import type { Level } from './readers/reading';

/** A level that no quote carries: what the prospect did, or who they are, with the path that shows it. */
export type PathLevel = { level: Level; via: 'behaviour' | 'profile'; path: string };

const AUTHORITY: Record<Seniority, Level> = {
	founder: 3,
	owner: 3,
	cLevel: 3,
	vp: 3,
	director: 2,
	head: 2,
	manager: 2,
	specialist: 1,
	student: 0,
};

export function authorityOfSeniority(seniority: Seniority | null): Level | null {
	return seniority === null ? null : AUTHORITY[seniority];
}

const REQUEST_LEVELS: Record<string, Level> = {
	demo: 3,
	quote: 3,
	call: 3,
	trial: 2,
	content: 1,
	newsletter: 1,
};
const PRICING_PAGE = /pricing|\bprices?\b|\bpreise?\b|\btarif/iu;

/** Levels from behaviour and profile. A quote from the conversation outranks them. */
export function levelsFromProfile(
	lead: Lead,
	source: Source,
	enrichment: Enrichment | undefined,
): Record<string, PathLevel> {
	const levels: Record<string, PathLevel> = {};
	const request = requestFrom(source);
	if (request) levels['intent.request'] = request;
	for (const [title, path] of [
		[lead.jobTitle, 'lead.jobTitle'],
		[enrichment?.person.title ?? null, 'enrichment.person.title'],
	] as const) {
		const level = authorityOfSeniority(seniorityOf(title));
		if (level === null) continue;
		levels['capacity.authority'] = { level, via: 'profile', path };
		break;
	}
	return levels;
}

function requestFrom(source: Source): PathLevel | null {
	const level = source.request === null ? undefined : REQUEST_LEVELS[source.request];
	const pricing = source.pagesViewed
		.map((page, index) => ({ index, matches: PRICING_PAGE.test(page.url) }))
		.filter(({ matches }) => matches);
	if (pricing.length >= 2 && (level === undefined || level < 2)) {
		return { level: 2, via: 'behaviour', path: `source.pagesViewed.${pricing[0].index}.url` };
	}
	return level === undefined ? null : { level, via: 'behaviour', path: 'source.request' };
}
