import { lifecycleOf, outcomeWanted, ownerRuleOf, readerOf } from './briefing';
import type { CrmItem } from './input';

/** What a CRM field can hold; lists arrive as text joined by semicolons. */
export type Cell = string | number | boolean;
/** What the *Value From* column of a field rule can name. */
export type Values = Record<string, unknown>;

export const LIST_SEPARATOR = ';';
const PATH =
	/^(?:lead|conversation|source|consent|enrichment|qualification|routing|summary)(?:\.\w+)+$/u;

/**
 * The item as field rules see it: the contract's sections, and `summary` with what is put together
 * from them. The holdout and experiment arm stay out, since a rep who sees them treats the lead differently.
 */
export function valuesOf(item: CrmItem, ownerEmail: string | null): Values {
	const { lead, conversation, source, consent, enrichment, qualification } = item;
	return {
		lead,
		conversation,
		source,
		consent,
		enrichment,
		qualification,
		routing: item.routing && {
			...item.routing,
			audit: undefined,
			arm: undefined,
			trace: undefined,
			owner: ownerEmail === null ? null : { email: ownerEmail },
		},
		summary: {
			buyingCommittee: qualification?.signals.buyingCommittee.map(({ value }) => value),
			competitors: qualification?.signals.competitors.map(({ value }) => value),
			lifecycle: lifecycleOf(item),
			openQuestions: qualification?.openQuestions.map(({ question }) => question).join('\n'),
			outcomeWanted: item.routing && outcomeWanted(item),
			ownerRule: ownerRuleOf(item),
			pagesViewed: [...new Set(source.pagesViewed.map(({ url }) => url))].join('\n'),
			reader: readerOf(item),
		},
	};
}

/**
 * The value of a *Value From* cell: a path (`lead.jobTitle`), the first non-empty of several
 * (`lead.country|enrichment.company.country`), text with paths in braces, or a constant.
 * Null when there is nothing to write; `warning` where the rule itself needs a correction.
 */
export function valueFrom(from: string, values: Values): { cell: Cell | null; warning?: string } {
	if (isPath(from)) return readPaths(from, values);
	const results: Array<ReturnType<typeof readPaths>> = [];
	const text = from.replace(/\{([^{}]*)\}/gu, (braces, inner: string) => {
		if (!isPath(inner)) return braces;
		const result = readPaths(inner, values);
		results.push(result);
		return String(result.cell ?? '');
	});
	const nothingFound = results.length > 0 && results.every(({ cell }) => cell === null);
	return {
		cell: nothingFound || isEmpty(text) ? null : storable(text),
		warning: results.find(({ warning }) => warning)?.warning,
	};
}

export function isEmpty(value: unknown): boolean {
	if (value === null || value === undefined) return true;
	if (typeof value === 'string') return value.trim() === '';
	return Array.isArray(value) && value.length === 0;
}

/** Databases refuse NUL and half a surrogate pair: both are replaced, so that a second run finds what it wrote. */
export function storable(text: string): string {
	return Buffer.from(text).toString().replaceAll('\0', '\uFFFD');
}

const isPath = (text: string): boolean =>
	text.split('|').every((alternative) => PATH.test(alternative.trim()));

function readPaths(paths: string, values: Values): { cell: Cell | null; warning?: string } {
	let warning: string | undefined;
	for (const path of paths.split('|').map((alternative) => alternative.trim())) {
		const found = valueAt(path.split('.'), values);
		const cell = cellOf(found);
		if (cell !== null) return { cell };
		warning ??= warningFor(path, found, values);
	}
	return { cell: null, warning };
}

function valueAt(keys: string[], values: Values): unknown {
	return keys.reduce<unknown>(
		(value, key) => (hasKey(value, key) ? value[key] : undefined),
		values,
	);
}

const hasKey = (value: unknown, key: string): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && Object.hasOwn(value, key);

function cellOf(value: unknown): Cell | null {
	if (!Array.isArray(value)) return scalarOf(value);
	const entries = value
		.map(scalarOf)
		.filter((entry) => entry !== null)
		.map((entry) => String(entry).replaceAll(LIST_SEPARATOR, ','));
	return entries.length === 0 ? null : [...new Set(entries)].join(LIST_SEPARATOR);
}

function scalarOf(value: unknown): Cell | null {
	if (typeof value === 'boolean') return value;
	if (typeof value === 'number') return Number.isFinite(value) ? value : null;
	return typeof value === 'string' && !isEmpty(value) ? storable(value) : null;
}

function warningFor(path: string, found: unknown, values: Values): string | undefined {
	const [section, field] = path.split('.');
	if (typeof found === 'object' && found !== null && !isEmpty(found)) {
		return `“${path}” holds several values: name one of them`;
	}
	const sectionHere = values[section];
	return sectionHere && !hasKey(sectionHere, field)
		? `“${path}” is no field of the item`
		: undefined;
}
