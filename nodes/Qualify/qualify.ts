import { hashOf } from '../../lead/keys';
import type {
	AxisName,
	Conversation,
	Criterion,
	Enrichment,
	Lead,
	Qualification,
	Quote,
	Source,
	Turn,
} from '../../lead/schema';
import { AXES } from '../../lead/schema';
import { axisOf } from '../../lead/scoring';
import { contextOfSpan, locateQuote } from './evidence';
import { feasibilityOf } from './feasibility';
import { fitLevels } from './fit';
import { frameworksOf, NO_EVIDENCE } from './frameworks';
import { isEmptyIcp, type Icp } from './icp';
import type { Offer } from './offer';
import { openQuestionsOf } from './openQuestions';
import { levelsFromProfile } from './profile';
import type { Claim, Reading, ReadQuote, ReaderIdentity, ReadValue } from './readers/reading';
import { addressesTheModel } from './readers/rules/injection';
import { axisOfCriterion, RECORDED_CRITERIA, rubricVersion, type Rubric } from './rubric';
import { vetoesOf } from './vetoes';

export type QualifyInput = {
	lead: Lead;
	conversation: Conversation;
	source: Source;
	enrichment?: Enrichment;
};
export type QualifySettings = { rubric: Rubric; icp: Icp; offer?: Offer };
export type Read = { reading: Reading; identity: ReaderIdentity };

/**
 * Turns what a reader read into the `qualification` section: evidence checked, levels resolved,
 * axes scored. Pure; `now` is ISO 8601.
 */
export function qualify(
	input: QualifyInput,
	{ reading, identity }: Read,
	{ rubric, icp, offer }: QualifySettings,
	now: string,
): Qualification {
	const { lead, conversation, source, enrichment } = input;
	const { turns } = conversation;
	const flags = new Set(reading.flags);
	if (lead.emailType === 'disposable') flags.add('disposableEmail');
	if (isEmptyIcp(icp)) flags.add('icpEmpty');

	const verified = new Map<string, Criterion>();
	for (const claim of reading.claims) {
		const { criterion, flag } = verifyClaim(
			claim,
			turns,
			identity,
			weightOf(rubric, claim.criterion),
		);
		if (flag) flags.add(flag);
		if (criterion) verified.set(claim.criterion, criterion);
	}
	const stated = verifiedValues(reading.stated, turns);
	const fit = fitLevels({ lead, enrichment, stated, icp });
	const profile = levelsFromProfile(lead, source, enrichment);

	const criterionOf = (id: string): Criterion => {
		const weight = weightOf(rubric, id);
		const fromFacts = fit[id] ?? profile[id];
		return (
			verified.get(id) ??
			(fromFacts
				? { id, weight, ...NO_EVIDENCE, ...fromFacts }
				: { id, weight, level: null, via: null, ...NO_EVIDENCE })
		);
	};
	const criteriaOf = (axis: AxisName): Criterion[] =>
		Object.keys(rubric.criteria)
			.filter((id) => axisOfCriterion(id) === axis && (axis !== 'fit' || id in fit))
			.map(criterionOf);
	const axes = Object.fromEntries(
		AXES.map((axis) => [axis, axisOf(axis, criteriaOf(axis), rubric.thresholds[axis])]),
	) as Pick<Qualification, AxisName>;

	const feasibility = offer && feasibilityOf(turns, source.capturedAt, offer);
	if (feasibility?.budget.outcome === 'short') flags.add('budgetShort');
	if (feasibility?.timeline.outcome === 'short') flags.add('timelineShort');
	const recorded = RECORDED_CRITERIA.flatMap((id) => verified.get(id) ?? []);
	const vetoes = vetoesOf(lead, axes.fit, icp);
	const leadClass = vetoes.some(({ id }) => id === 'competitor')
		? 'competitor'
		: reading.class.value;
	const version = rubricVersion(rubric);
	return {
		...axes,
		recorded,
		stated,
		frameworks: frameworksOf([...AXES.flatMap((axis) => axes[axis].criteria), ...recorded]),
		signals: {
			currentTool: verifiedValue(reading.signals.currentTool, turns),
			pain: verifiedValue(reading.signals.pain, turns),
			timeline: verifiedValue(reading.signals.timeline, turns),
			buyingCommittee: verifiedList(reading.signals.buyingCommittee, turns),
			competitors: verifiedList(reading.signals.competitors, turns),
			budget: verifiedValue(reading.signals.budget, turns),
		},
		...(feasibility && { feasibility }),
		class: leadClass,
		classEvidence: reading.class.quote ? spanOf(turns, reading.class.quote) : null,
		flags: [...flags].sort(),
		vetoes,
		openQuestions:
			leadClass === 'sales' || leadClass === 'existingCustomer' ? openQuestionsOf(axes) : [],
		reader: {
			...identity,
			rubricVersion: version,
			cacheKey: cacheKeyOf(input, identity, version),
			agreement: null,
			tokens: null,
			cost: null,
			fallbackFrom: null,
		},
		qualifiedAt: now,
	};
}

/** Equal for equal model, prompt, rubric and input: what a cache of readings is looked up by. */
function cacheKeyOf(
	{ lead, conversation, source, enrichment }: QualifyInput,
	{ kind, model, promptVersion }: ReaderIdentity,
	version: string,
): string {
	const read = JSON.stringify([
		lead,
		conversation.turns,
		source.request,
		source.pagesViewed,
		enrichment?.company,
		enrichment?.person,
	]);
	return hashOf(kind, model, promptVersion, version, source.capturedAt, read);
}

const weightOf = (rubric: Rubric, id: string): number => rubric.criteria[id]?.weight ?? 0;

/** No quote, no credit: a claim whose words are not found in a prospect turn leaves its criterion unknown. */
function verifyClaim(
	claim: Claim,
	turns: Turn[],
	{ kind }: ReaderIdentity,
	weight: number,
): { criterion: Criterion | null; flag?: string } {
	const spans = claim.quotes
		.map((quote) => spanOf(turns, quote))
		.filter((span) => span !== null)
		.filter((span) => !addressesTheModel(span.quote));
	const [first, ...otherQuotes] = spans;
	if (!first) return { criterion: null, flag: 'quoteNotFound' };
	if (kind !== 'rules' && claim.level >= 2 && outOfContext(claim, turns[first.turn].text, first)) {
		return { criterion: null, flag: 'quoteOutOfContext' };
	}
	return {
		criterion: {
			id: claim.criterion,
			weight,
			level: claim.level,
			via: 'conversation',
			...first,
			...(claim.context === undefined ? {} : { context: claim.context }),
			otherQuotes,
			path: null,
		},
	};
}

/** Negated, hypothetical, reported or asked words prove no level ≥ 2; “we can’t keep up” still is pain. */
function outOfContext(claim: Claim, text: string, span: Quote): boolean {
	if (claim.criterion === 'intent.pain' || claim.context !== undefined) return false;
	const { negated, hypothetical, reported, question } = contextOfSpan(text, span);
	return negated || hypothetical || reported || question;
}

/** The original words of a quote with their offsets, or null where no prospect said them. */
function spanOf(turns: Turn[], { turn, quote, start, end }: ReadQuote): Quote | null {
	const said = turns[turn];
	if (
		said?.speaker === 'prospect' &&
		start !== undefined &&
		end !== undefined &&
		said.text.slice(start, end) === quote
	) {
		return { quote, turn, start, end };
	}
	const located = locateQuote(turns, quote, turn);
	if ('rejected' in located) return null;
	return { quote: located.quote, turn: located.turn, start: located.start, end: located.end };
}

function verifiedValue(read: ReadValue | null, turns: Turn[]): (Quote & { value: string }) | null {
	const span = read ? spanOf(turns, read) : null;
	return read && span ? { ...span, value: read.value } : null;
}

function verifiedList(read: ReadValue[], turns: Turn[]): Array<Quote & { value: string }> {
	return read.map((value) => verifiedValue(value, turns)).filter((value) => value !== null);
}

function verifiedValues(read: Reading['stated'], turns: Turn[]): Qualification['stated'] {
	return Object.fromEntries(
		Object.entries(read).flatMap(([field, value]) => {
			const verified = verifiedValue(value, turns);
			return verified ? [[field, verified]] : [];
		}),
	);
}
