import type { Bucket, Qualification } from '../../lead/schema';
import type { CrmItem } from './input';
import { readableTime } from './transcript';

const MOST_QUOTES = 4;
const LONGEST_QUOTE = 300;

const OUTCOME_WANTED: Record<Bucket, string> = {
	warm: 'Meeting booked',
	lukewarm: 'Discovery call booked and the open questions answered',
	cool: 'Stays in nurture until intent grows',
	cold: 'Closed politely, with a way to reach a person',
	review: 'A person confirms or corrects the bucket, then follows up',
};

const LIFECYCLE: Record<Bucket, string> = {
	warm: 'salesqualifiedlead',
	lukewarm: 'marketingqualifiedlead',
	cool: 'lead',
	cold: 'lead',
	review: 'lead',
};

/** What following up should lead to, so that a rep knows when the task is done. */
export function outcomeWanted({ routing, qualification }: CrmItem): string {
	if (!routing) return OUTCOME_WANTED.review;
	const handedOver = routing.bucket === 'cold' && qualification && qualification.class !== 'sales';
	return handedOver ? routing.nextAction.title : OUTCOME_WANTED[routing.bucket];
}

/** The lifecycle stage that the bucket speaks for; null for anyone who doesn't want to buy. */
export function lifecycleOf({ routing, qualification }: CrmItem): string | null {
	if (!routing || (qualification && qualification.class !== 'sales')) return null;
	return LIFECYCLE[routing.bucket];
}

/** Who or what read the conversation: `rules`, or `openai gpt-5`. */
export function readerOf({ qualification }: CrmItem): string | null {
	return qualification && words([qualification.reader.kind, qualification.reader.model], ' ');
}

/** The rule that found the owner, by the name that the trace has for it. */
export function ownerRuleOf({ routing }: CrmItem): string | null {
	const rules = (routing?.trace ?? []).flatMap(({ step, rule }) =>
		step === 'owner' && typeof rule === 'string' ? [rule] : [],
	);
	return rules.at(-1) ?? null;
}

export function nameOf({ lead }: CrmItem): string {
	const person = words([lead.firstName, lead.lastName], ' ') || lead.email || lead.phone;
	return words([person, lead.company], ', ') || 'an unnamed prospect';
}

/**
 * All a rep needs before calling, in half a minute: why this bucket, three scores, who follows up by
 * when and to what end, the prospect's own words, what to ask, where the lead came from.
 */
export function briefingOf(item: CrmItem, ownerEmail: string | null): string {
	const { qualification, routing } = item;
	const dueAt = routing?.nextAction.dueAt;
	const lines = [
		routing
			? `${capitalised(routing.bucket)}: ${routing.reason}`
			: 'Not routed: please decide by hand what happens with this lead',
		qualification ? scoresOf(qualification) : 'Not qualified: no scores',
		routing ? `Next: ${routing.nextAction.title}` : null,
		words([`Owner: ${ownerEmail ?? 'not assigned'}`, dueAt && `due ${readableTime(dueAt)}`], ', '),
		`Outcome wanted: ${outcomeWanted(item)}`,
		...bulleted('In their words', quotesOf(qualification)),
		...bulleted(
			'Ask next',
			(qualification?.openQuestions ?? []).map(({ question }) => question),
		),
		`Came from: ${originOf(item)}`,
		item.conversation.turns.length === 0
			? 'Nothing was said: the enquiry carries form fields only'
			: null,
		words([readBy(item), routing && `policy ${routing.policy.version}`], ', '),
	];
	// What a website sent may hold line breaks: a line of it must not look like one of ours.
	return lines.flatMap((line) => (line ? [oneLine(line)] : [])).join('\n');
}

/** Text of a sender in one line. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function scoresOf({ fit, intent, capacity }: Qualification): string {
	const shown = Object.entries({ fit, intent, capacity }).map(
		([axis, { score, band, coverage }]) =>
			score === null
				? `${axis} unknown (${percent(coverage)} known)`
				: `${axis} ${Math.round(score)} (${band}, ${percent(coverage)} known)`,
	);
	return capitalised(shown.join(' · '));
}

/** The strongest evidence first; each sentence once. */
function quotesOf(qualification: Qualification | null): string[] {
	if (!qualification) return [];
	const { intent, capacity, fit } = qualification;
	const ranked = [...intent.criteria, ...capacity.criteria, ...fit.criteria]
		.filter(({ quote, level }) => quote !== null && level !== null)
		.sort((a, b) => b.weight * (b.level ?? 0) - a.weight * (a.level ?? 0))
		.map(({ quote }) => `“${clip((quote ?? '').replace(/\s+/gu, ' '))}”`);
	return [...new Set(ranked)].slice(0, MOST_QUOTES);
}

function originOf({ source }: CrmItem): string {
	const { surface, formId, request, campaign, utm, referrer, entryPage, viewing } = source;
	return words(
		[
			words([surface, formId && `(${formId})`], ' '),
			request && `asked for: ${request}`,
			campaign && `campaign ${campaign}`,
			words([utm.source, utm.medium], ' / '),
			referrer && `referred by ${referrer}`,
			entryPage && `entered on ${entryPage}`,
			viewing && `was viewing ${viewing}`,
		],
		', ',
	);
}

function readBy(item: CrmItem): string | null {
	const reader = readerOf(item);
	return reader && `Read by ${reader} (rubric ${item.qualification?.reader.rubricVersion})`;
}

const bulleted = (title: string, lines: string[]): string[] =>
	lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `– ${line}`)];

const words = (parts: Array<string | null | undefined>, separator: string): string =>
	parts.filter((part) => part !== null && part !== undefined && part !== '').join(separator);

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const clip = (text: string): string =>
	text.length <= LONGEST_QUOTE
		? text
		: `${text.slice(0, LONGEST_QUOTE).replace(/\p{Surrogate}$/u, '')}…`;
