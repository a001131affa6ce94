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
import { askedForPerson } from './askedForPerson';
import { affirmedLevel, isAffirmation } from './affirmation';
import { contextOfSpan } from './anyLanguage';
import type { Clause } from './clauses';
import { locateQuote } from './evidence';
import { feasibilityOf, statedBudget } from './feasibility';
import { fitLevels } from './fit';
import { frameworksOf, NO_EVIDENCE } from './frameworks';
import { isEmptyIcp, type Icp } from './icp';
import type { Offer } from './offer';
import { openQuestionsOf } from './openQuestions';
import { IMPLAUSIBLE, implausible } from './plausibility';
import { levelsFromProfile } from './profile';
import type { Claim, Reading, ReadQuote, ReaderIdentity, ReadValue } from './readers/reading';
import { addressesTheModel } from './readers/injection';
import { isWithheld, screened } from './readers/screen';
import { axisOfCriterion, RECORDED_CRITERIA, rubricVersion, type Rubric } from './rubric';
import { vetoesOf } from './vetoes';

export type QualifyInput = {
	lead: Lead;
	conversation: Conversation;
	source: Source;
	enrichment?: Enrichment;
};
export type QualifySettings = {
	rubric: Rubric;
	icp: Icp;
	offer?: Offer;
	/** A rubric, and perhaps another model, whose result is only logged. */
	challenger?: { rubric: Rubric; model: string | null };
	/** Whether the whole rubric leaves with the lead, to be copied from there. */
	includeRubric?: boolean;
};
export type Read = { reading: Reading; identity: ReaderIdentity };

/**
 * Turns what a reader read into the `qualification` section: evidence checked, levels resolved,
 * axes scored. Pure; `now` is ISO 8601.
 */
export function qualify(
	input: QualifyInput,
	{ reading, identity }: Read,
	{ rubric, icp, offer, includeRubric }: QualifySettings,
	now: string,
): Qualification {
	const { lead, conversation, source, enrichment } = input;
	const { turns: shown, withheld, suspicious } = screened(conversation.turns);
	const evidence: Evidence = { turns: conversation.turns, withheld };
	const flags = new Set([...reading.flags, ...(enrichment?.flags ?? [])]);
	if (lead.emailType === 'disposable') flags.add('disposableEmail');
	if (isEmptyIcp(icp)) flags.add('icpEmpty');

	const unresolved = new Set(reading.unresolved);
	// Where words were withheld, facts about the person don’t stand in for a claim that did not hold.
	const read = reading.claims.map((claim) => ({ claim, spans: spansOf(claim, evidence) }));
	const overstated = identity.kind === 'rules' ? new Set<string>() : implausible(read);
	const verified = new Map<string, Criterion>();
	for (const { claim, spans } of read) {
		const id = claim.criterion;
		if (overstated.has(id)) {
			flags.add(IMPLAUSIBLE);
			unresolved.add(id);
			continue;
		}
		const { criterion, flag } = verifyClaim(
			claim,
			spans,
			evidence.turns,
			identity,
			weightOf(rubric, id),
		);
		if (flag) flags.add(flag);
		if (criterion) verified.set(id, criterion);
		else if (suspicious) unresolved.add(id);
	}
	const stated = verifiedValues(reading.stated, evidence);
	const lowering = new Map(
		(reading.lowering ?? []).flatMap((claim) => {
			const spans = spansOf(claim, { ...evidence, withheld: evidence.turns.map(() => []) });
			const weight = weightOf(rubric, claim.criterion);
			const { criterion } = verifyClaim(claim, spans, evidence.turns, RULES, weight);
			return criterion ? [[claim.criterion, criterion]] : [];
		}),
	);
	const fit = fitLevels({ lead, enrichment, stated, icp });
	const profile = levelsFromProfile(lead, source, enrichment);

	const criterionOf = (id: string): Criterion => {
		const weight = weightOf(rubric, id);
		if (unresolved.has(id)) return { id, weight, level: null, via: null, ...NO_EVIDENCE };
		// Facts about the person lift no lead whose reading can’t be believed.
		const fromFacts = fit[id] ?? (flags.has(IMPLAUSIBLE) ? undefined : profile[id]);
		const found =
			verified.get(id) ??
			(fromFacts
				? { id, weight, ...NO_EVIDENCE, ...fromFacts }
				: { id, weight, level: null, via: null, ...NO_EVIDENCE });
		return lowered(found, lowering);
	};
	const criteriaOf = (axis: AxisName): Criterion[] =>
		Object.keys(rubric.criteria)
			.filter((id) => axisOfCriterion(id) === axis && (axis !== 'fit' || id in fit))
			.map(criterionOf);
	const axes = Object.fromEntries(
		AXES.map((axis) => [axis, axisOf(axis, criteriaOf(axis), rubric.thresholds[axis])]),
	) as Pick<Qualification, AxisName>;

	const feasibility = offer && feasibilityOf(shown, source.capturedAt, offer);
	if (feasibility?.budget.outcome === 'short') flags.add('budgetShort');
	if (feasibility?.timeline.outcome === 'short') flags.add('timelineShort');
	if (askedForPerson(axes.intent.criteria, source)) flags.add('askedForPerson');
	const budget = statedBudget(shown);
	const recorded = RECORDED_CRITERIA.flatMap((id) => verified.get(id) ?? []);
	const vetoes = vetoesOf(lead, axes.fit, icp);
	const leadClass = vetoes.some(({ id }) => id === 'competitor')
		? 'competitor'
		: reading.class.value;
	const version = rubricVersion(rubric);
	return {
		...axes,
		recorded,
		stated: { ...stated, ...(budget && { budget }) },
		frameworks: frameworksOf([...AXES.flatMap((axis) => axes[axis].criteria), ...recorded]),
		signals: {
			currentTool: verifiedValue(reading.signals.currentTool, evidence),
			pain: verifiedValue(reading.signals.pain, evidence),
			timeline: verifiedValue(reading.signals.timeline, evidence),
			buyingCommittee: verifiedList(reading.signals.buyingCommittee, evidence),
			competitors: verifiedList(reading.signals.competitors, evidence),
			budget: verifiedValue(reading.signals.budget, evidence),
		},
		...(feasibility && { feasibility }),
		class: leadClass,
		classEvidence: reading.class.quote ? spanOf(reading.class.quote, evidence) : null,
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
		...(includeRubric && { rubric }),
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

/** What the prospect said, and what of it no reader saw. */
type Evidence = { turns: Turn[]; withheld: Clause[][] };

const RULES: ReaderIdentity = { kind: 'rules', model: null, promptVersion: null };

const spansOf = ({ quotes }: Claim, evidence: Evidence): Quote[] =>
	quotes
		.map((quote) => spanOf(quote, evidence))
		.filter((span) => span !== null)
		.filter((span) => !addressesTheModel(span.quote));

/** What stands after withheld words lowers a level; who says “just looking” there is not lifted by facts either. */
function lowered(found: Criterion, lowering: Map<string, Criterion>): Criterion {
	if (found.level === null) return found;
	const lower = lowering.get(found.id);
	if (lower && lower.level !== null && lower.level < found.level) return lower;
	const isDenied = [...lowering.values()].some(
		({ id, level }) => level === 0 && axisOfCriterion(id) === axisOfCriterion(found.id),
	);
	if (found.via === 'conversation' || !isDenied) return found;
	return { id: found.id, weight: found.weight, level: null, via: null, ...NO_EVIDENCE };
}

/** No quote, no credit: a claim whose words are not found in a prospect turn leaves its criterion unknown. */
function verifyClaim(
	claim: Claim,
	spans: Quote[],
	turns: Turn[],
	{ kind }: ReaderIdentity,
	weight: number,
): { criterion: Criterion | null; flag?: string } {
	// Their own words are better evidence than a yes to ours, and only a yes needs its question.
	const own = spans.filter(({ quote }) => !isAffirmation(quote));
	const [first, ...otherQuotes] = kind === 'rules' || own.length === 0 ? spans : own;
	if (!first) return { criterion: null, flag: 'quoteNotFound' };
	const affirmed =
		kind !== 'rules' && own.length === 0 ? affirmedLevel(claim, turns, first.turn) : undefined;
	if (affirmed === null) return { criterion: null, flag: 'quoteOutOfContext' };
	if (
		kind !== 'rules' &&
		!affirmed &&
		claim.level >= 2 &&
		outOfContext(claim, turns[first.turn].text, first)
	) {
		return { criterion: null, flag: 'quoteOutOfContext' };
	}
	const context = affirmed?.context ?? claim.context;
	return {
		criterion: {
			id: claim.criterion,
			weight,
			level: affirmed?.level ?? claim.level,
			via: 'conversation',
			...first,
			...(context === undefined ? {} : { context }),
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

/** The original words of a quote with their offsets, or null where no prospect said them or no reader saw them. */
function spanOf(
	{ turn, quote, start, end }: ReadQuote,
	{ turns, withheld }: Evidence,
): Quote | null {
	const said = turns[turn];
	const known =
		said?.speaker === 'prospect' &&
		start !== undefined &&
		end !== undefined &&
		said.text.slice(start, end) === quote
			? { quote, turn, start, end }
			: null;
	const located = known ?? locateQuote(turns, quote, turn);
	if ('rejected' in located || isWithheld(withheld[located.turn], located)) return null;
	return { quote: located.quote, turn: located.turn, start: located.start, end: located.end };
}

function verifiedValue(
	read: ReadValue | null,
	evidence: Evidence,
): (Quote & { value: string }) | null {
	const span = read ? spanOf(read, evidence) : null;
	return read && span ? { ...span, value: read.value } : null;
}

function verifiedList(read: ReadValue[], evidence: Evidence): Array<Quote & { value: string }> {
	return read.map((value) => verifiedValue(value, evidence)).filter((value) => value !== null);
}

function verifiedValues(read: Reading['stated'], evidence: Evidence): Qualification['stated'] {
	return Object.fromEntries(
		Object.entries(read).flatMap(([field, value]) => {
			const verified = verifiedValue(value, evidence);
			return verified ? [[field, verified]] : [];
		}),
	);
}
