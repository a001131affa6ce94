import type { Source } from '../../lead/schema';
import type { Field } from './fields';
import { fieldText, pick, type Found } from './found';
import { firstText, isRecord, textOf } from './json';
import { compactLabel } from './labels';
import { requestOf, requestOfPage, type Request } from './request';
import { timeOf } from './times';

const UTM_KEYS = ['source', 'medium', 'campaign', 'term', 'content', 'id'];
const CLICK_IDS = 'gclid gbraid wbraid dclid fbclid msclkid li_fat_id ttclid twclid'.split(' ');
/** Compact name of a parameter → its key in `source.utm`. */
const TRACKING = new Map([
	...UTM_KEYS.map((key) => [`utm${key}`, key] as const),
	...CLICK_IDS.map((key) => [compactLabel(key), key] as const),
]);
const LONGEST_URL = 4_000;

export type Provenance = Pick<
	Source,
	'formId' | 'campaign' | 'utm' | 'referrer' | 'entryPage' | 'pagesViewed' | 'viewing'
>;

/** Where a lead comes from. `referer` is the page that sent the request, where no field names one. */
export function provenanceOf(
	found: Found,
	pageLists: unknown[][],
	referer: string | null,
): Provenance {
	const pageUrl = pick(found, 'pageUrl', textOf) ?? referer;
	const entryPage = pick(found, 'entryPage', textOf);
	const utm = trackingOf(found, [pageUrl, entryPage]);
	return {
		formId: pick(found, 'formId', textOf) ?? pick(found, 'formName', textOf),
		campaign: pick(found, 'campaign', textOf) ?? utm.campaign ?? null,
		utm,
		referrer: pick(found, 'referrer', textOf),
		entryPage,
		pagesViewed: pagesOf(found, pageLists),
		viewing: pageUrl ?? pick(found, 'pageTitle', textOf),
	};
}

/** UTM parameters and click ids: of the fields, else of the addresses of the pages, the converting one first. */
function trackingOf(found: Found, urls: Array<string | null>): Record<string, string> {
	const stated = found.fields.flatMap((field) => {
		const key = trackingKey(field);
		const value = textOf(fieldText(field));
		if (key === null || value === null) return [];
		found.used.add(field);
		return [[key, value] as const];
	});
	const fromUrls = urls.flatMap((url) => parametersOf(url));
	const source = pick(found, 'leadSource', textOf);
	const leadSource = source === null ? [] : [['source', source] as const];
	// The first of a key wins: an object keeps the last one it is given.
	return Object.fromEntries([...stated, ...fromUrls, ...leadSource].reverse());
}

function trackingKey({ labels, path }: Field): string | null {
	const parent = compactLabel(path[path.length - 1] ?? '');
	for (const label of labels.map(compactLabel)) {
		const key =
			TRACKING.get(label) ?? (parent.startsWith('utm') ? TRACKING.get(`utm${label}`) : null);
		if (key) return key;
	}
	return null;
}

function parametersOf(url: string | null): Array<readonly [string, string]> {
	const query = url && url.length <= LONGEST_URL ? /\?([^#]*)/u.exec(url)?.[1] : undefined;
	return [...new URLSearchParams(query)].flatMap(([name, value]) => {
		const key = TRACKING.get(compactLabel(name));
		return key && value.trim() !== '' ? [[key, value] as const] : [];
	});
}

function pagesOf(found: Found, lists: unknown[][]): Provenance['pagesViewed'] {
	const listed = pick(found, 'pagesViewed', (text) =>
		text.split(/[\n,]/u).map((url) => url.trim()),
	);
	return [...lists.flat(), ...(listed ?? [])].flatMap((page) => {
		if (typeof page === 'string') {
			return /[/.]/u.test(page) ? [{ url: page, title: null, at: null }] : [];
		}
		if (!isRecord(page)) return [];
		const url = firstText(page, ['url', 'href', 'path', 'page', 'uri', 'pageUrl', 'page_url']);
		const title = firstText(page, ['title', 'name', 'pageTitle', 'page_title']);
		const at = ['at', 'time', 'timestamp', 'visitedAt', 'visited_at', 'viewedAt', 'viewed_at']
			.map((key) => timeOf(page[key]))
			.find((time) => time !== null);
		return url === null ? [] : [{ url, title, at: at ?? null }];
	});
}

/**
 * What was asked for: by a field about it, else the form's name, else, for forms, the page they are on.
 * A field that says more than one word stays an answer.
 */
export function requestIn(found: Found, page: string | null): Request | null {
	const stated = found.byName.get('request') ?? [];
	for (const field of stated) {
		const request = requestOf(fieldText(field));
		if (request === null) continue;
		if (!/\s/u.test(fieldText(field).trim())) found.used.add(field);
		return request;
	}
	const ofForm = ['formName', 'formId'] as const;
	const named = ofForm
		.flatMap((name) => (found.byName.get(name) ?? []).map(fieldText))
		.map(requestOf);
	return (
		named.find((request) => request !== null) ??
		requestOfPage(page) ??
		(stated.length > 0 ? 'other' : null)
	);
}
