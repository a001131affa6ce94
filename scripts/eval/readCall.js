const { randomBytes } = require('node:crypto');
const { setTimeout: sleep } = require('node:timers/promises');

const DIST = '../../dist';
const { conversationSchema, leadSchema, sourceSchema } = require(`${DIST}/lead/schema`);
const { EMPTY_ICP } = require(`${DIST}/nodes/Qualify/icp`);
const { offerSchema } = require(`${DIST}/nodes/Qualify/offer`);
const { readLead } = require(`${DIST}/nodes/Qualify/readLead`);
const { B2B_SAAS } = require(`${DIST}/nodes/Qualify/rubric`);

const FACTORS = ['Budget', 'Authority', 'Need', 'Timeline'];
const WHEN_UNDATED = '2026-01-15T09:00:00.000Z';

/**
 * Reads one call: `{id, turns: [{speaker, text, at?}]}`; a sentence is a call of one turn.
 * @param {object | null} reader a model, or null for the rules
 * @returns {Promise<{id: string, failed: string[], factors: Record<string, 'fails' | 'passes' | 'notStated'>, quotes: object}>}
 */
async function readCall(call, catalogue, reader = null) {
	const turns = turnsOf(call);
	const capturedAt = turns.find(({ at }) => at)?.at ?? WHEN_UNDATED;
	const input = {
		lead: leadSchema.parse({ key: String(call.id), personKey: String(call.id) }),
		conversation: conversationSchema.parse({ turns }),
		source: sourceSchema.parse({ capturedAt }),
	};
	const settings = { rubric: B2B_SAAS, icp: EMPTY_ICP, offer: offerFrom(catalogue) };
	const clock = {
		now: capturedAt,
		nonce: () => randomBytes(8).toString('hex'),
		wait: async (ms, signal) => await sleep(ms, undefined, { signal }).catch(() => undefined),
	};
	const qualification = await readLead(input, settings, reader, clock);
	const judged = judge(qualification);
	const factors = Object.fromEntries(FACTORS.map((factor) => [factor, judged[factor].outcome]));
	return {
		id: call.id,
		factors,
		reader: qualification.reader,
		failed: FACTORS.filter((factor) => factors[factor] === 'fails'),
		quotes: Object.fromEntries(FACTORS.map((factor) => [factor, judged[factor].quote])),
	};
}

function turnsOf({ turns, text, question }) {
	if (turns) return turns.map((turn) => ({ ...turn, at: isoOf(turn.at) }));
	return [
		...(question ? [{ speaker: 'human', text: question, at: null }] : []),
		{ speaker: 'prospect', text, at: null },
	];
}

const isoOf = (at) => (Number.isNaN(Date.parse(at ?? '')) ? null : new Date(at).toISOString());

/** A factor fails when it is stated as lacking, or when the offer shows that it falls short. */
function judge({ intent, capacity, feasibility }) {
	const find = (axis, id) => axis.criteria.find((criterion) => criterion.id === id);
	const budget = find(capacity, 'capacity.budget');
	const authority = find(capacity, 'capacity.authority');
	const timeline = find(capacity, 'capacity.timeline');
	const pain = find(intent, 'intent.pain');
	const trigger = find(intent, 'intent.trigger');
	const needs = [pain, trigger].filter(({ level }) => level !== null);
	const strongest = needs.toSorted((a, b) => b.level - a.level)[0];
	const need =
		strongest && strongest.level < 2 ? (needs.find(({ level }) => level === 0) ?? null) : strongest;
	return {
		Budget: outcomeOf(budget, { fails: [0], passes: [2, 3] }, feasibility?.budget),
		Authority: outcomeOf(authority, { fails: [0, 1], passes: [2, 3] }),
		Need: outcomeOf(need, { fails: [0], passes: [2, 3] }),
		Timeline: outcomeOf(timeline, { fails: [0], passes: [1, 2, 3] }, feasibility?.timeline),
	};
}

function outcomeOf(criterion, { fails, passes }, feasible) {
	if (feasible?.outcome === 'short') return { outcome: 'fails', quote: feasible.quote };
	const level = criterion?.level ?? null;
	const quote = criterion?.quote ?? null;
	if (fails.includes(level)) return { outcome: 'fails', quote };
	if (passes.includes(level)) return { outcome: 'passes', quote };
	return { outcome: 'notStated', quote: null };
}

function offerFrom(catalogue) {
	if (!catalogue) return undefined;
	return offerSchema.parse({
		prices: catalogue.prices,
		volumeDiscounts: catalogue.volume_discount_by_qty,
		onboardingDays: catalogue.installation_days_by_volume,
	});
}

module.exports = { FACTORS, readCall };
