import type { Qualification, Turn } from '../../lead/schema';
import {
	areApart,
	disputed,
	isClose,
	levelRead,
	medianOf,
	READINGS,
	type Checked,
} from './agreement';
import { comparedWith, withoutResult, type Challenger } from './challenger';
import { IMPLAUSIBLE } from './plausibility';
import { qualify, type QualifyInput, type QualifySettings } from './qualify';
import { promptVersionOf } from './readers/model/prompt';
import { readWithModel, type Ask, type ModelReading, type Usage } from './readers/model/read';
import { restored, tokenised } from './readers/privacy';
import type { Claim, Reading } from './readers/reading';
import { screened, type Screened } from './readers/screen';
import { rubricVersion } from './rubric';

export type ModelReader = {
	/** `openAi` or `chatModel`. */
	kind: string;
	ask: Ask;
	/** The same API with another model; absent where a model is connected to the node. */
	askAnother?: (model: string) => Ask;
	/** The model that was asked for; null where only the answer tells. */
	model: string | null;
	deadlineMs: number;
	/** Whether e-mail, phone, names and company are hidden from the model. */
	hidePersonalData: boolean;
	/** Whether a reading close to a threshold is repeated. */
	repeatWhenClose: boolean;
	prices: Prices | null;
	cancelled?: AbortSignal;
};
/** Per million tokens, in the currency of the user’s choice. */
export type Prices = { input: number; cachedInput: number; output: number };
export type Clock = {
	now: string;
	nonce: () => string;
	wait: (ms: number, signal: AbortSignal) => Promise<void>;
};

const RULES = { kind: 'rules', model: null, promptVersion: null };

/** What was read of a lead, and what came of it. */
type Result = { reading: Reading; qualification: Qualification };

/**
 * A lead qualified by the rules alone, or by a model whose every level is checked and held against the rules. Where the
 * model gives no reading the rules’ stands, with the reason: no lead is without a result.
 */
export async function readLead(
	input: QualifyInput,
	settings: QualifySettings,
	reader: ModelReader | null,
	clock: Clock,
): Promise<Qualification> {
	const shown = screened(input.conversation.turns);
	const { turns } = shown;
	const byRules = await readWithRules(input, shown, settings, clock.now);
	const result = reader
		? await readWithCare(input, turns, settings, reader, clock, byRules)
		: byRules;
	const { challenger } = settings;
	if (!challenger) return result.qualification;
	return {
		...result.qualification,
		challenger: await challenge(input, turns, { ...settings, challenger }, reader, clock, result),
	};
}

/** The rules come with many expressions: they are loaded with the first lead, not with n8n. */
async function readWithRules(
	input: QualifyInput,
	{ turns, suspicious, remaining }: Screened,
	settings: QualifySettings,
	now: string,
): Promise<Result> {
	const { readByRules } = await import('./readers/rules');
	const read = (said: Turn[]): Reading =>
		readByRules({
			turns: said,
			capturedAt: input.source.capturedAt,
			competitors: settings.icp.competitors,
			jobTitle: input.lead.jobTitle,
		});
	const plain = read(turns);
	const reading = suspicious
		? {
				...plain,
				flags: [...plain.flags, 'injectionSuspected'],
				lowering: wordsOnly(read(remaining).claims),
			}
		: plain;
	return { reading, qualification: qualify(input, { reading, identity: RULES }, settings, now) };
}

/** One reading of the model, three where the lead is close to another bucket, held against the rules’. */
async function readWithCare(
	input: QualifyInput,
	turns: Turn[],
	settings: QualifySettings,
	reader: ModelReader,
	clock: Clock,
	byRules: Result,
): Promise<Result> {
	const promptVersion = promptVersionOf(settings.rubric);
	const read = async (): Promise<ModelReading> =>
		await readOnce(input, turns, settings, reader, clock);
	const check = (reading: Reading, model: string | null): Checked => {
		const identity = { kind: reader.kind, model: model ?? reader.model, promptVersion };
		return { reading, qualification: qualify(input, { reading, identity }, settings, clock.now) };
	};

	const first = await read();
	if (first.fault || !first.reading) {
		const fallbackFrom = `${reader.kind}: ${first.fault?.message ?? 'no reading'}`;
		const { qualification } = byRules;
		const told = { ...qualification.reader, fallbackFrom, ...billOf([first], reader) };
		return { ...byRules, qualification: { ...qualification, reader: told } };
	}
	const all = [first];
	const checked = [check(withRulesFlags(first.reading, byRules.reading), first.model)];
	if (reader.repeatWhenClose && isClose(checked[0].qualification)) {
		const more = await Promise.all(Array.from({ length: READINGS - 1 }, read));
		all.push(...more);
		for (const { reading, model } of more) {
			if (reading) checked.push(check(withRulesFlags(reading, byRules.reading), model));
		}
	}
	const { reading: median, agreement } = medianOf(checked);
	const doubted = checked.some(({ qualification }) => qualification.flags.includes(IMPLAUSIBLE));
	const believed = doubted ? { ...median, flags: [...median.flags, IMPLAUSIBLE] } : median;
	const agreed = check(believed, first.model);
	const disagreed = disputed(agreed.qualification, byRules.qualification);
	const isSuspicious = byRules.reading.lowering !== undefined;
	const unresolved = [...disagreed, ...(isSuspicious ? checked.flatMap(unproven) : [])];
	const flags = [
		...believed.flags,
		// A claim whose quote is not found is gone from what was agreed on; that it was made is still worth knowing.
		...checked.flatMap(({ qualification }) => qualification.flags),
		...(areApart(checked) ? ['readingsDisagree'] : []),
		...(disagreed.length > 0 ? ['readersDisagree'] : []),
	];
	const reading = { ...median, flags, unresolved };
	const { qualification } = check(reading, first.model);
	const told = {
		...qualification.reader,
		agreement: checked.length > 1 ? agreement : null,
		...billOf(all, reader),
	};
	return { reading, qualification: { ...qualification, reader: told } };
}

/** Another rubric over the same reading, or another model’s own; whatever goes wrong with it stays with it. */
async function challenge(
	input: QualifyInput,
	turns: Turn[],
	settings: QualifySettings & { challenger: NonNullable<QualifySettings['challenger']> },
	reader: ModelReader | null,
	clock: Clock,
	incumbent: Result,
): Promise<Challenger> {
	const { rubric, model } = settings.challenger;
	const own = { ...settings, rubric, includeRubric: false };
	const { kind, model: incumbentModel } = incumbent.qualification.reader;
	const identity = { kind, model: incumbentModel, promptVersion: promptVersionOf(rubric) };
	if (!model || !reader?.askAnother) {
		const read = { reading: incumbent.reading, identity };
		return comparedWith(incumbent.qualification, qualify(input, read, own, clock.now));
	}
	const other = { ...reader, ask: reader.askAnother(model), model };
	const answered = await readOnce(input, turns, own, other, clock);
	if (!answered.reading) {
		const fault = answered.fault?.message ?? 'no reading';
		return withoutResult(model, rubricVersion(rubric), fault);
	}
	const read = { reading: answered.reading, identity: { ...identity, model } };
	return comparedWith(incumbent.qualification, qualify(input, read, own, clock.now));
}

async function readOnce(
	{ lead, conversation, source }: QualifyInput,
	turns: Turn[],
	{ rubric }: QualifySettings,
	reader: ModelReader,
	{ nonce, wait }: Clock,
): Promise<ModelReading> {
	const known = {
		...lead,
		names: conversation.turns.flatMap(({ speaker, name }) =>
			speaker === 'prospect' && name ? [name] : [],
		),
	};
	const hidden = reader.hidePersonalData ? tokenised(turns, known) : null;
	const answered = await readWithModel(
		reader.ask,
		{ turns: hidden?.turns ?? turns, capturedAt: source.capturedAt },
		rubric,
		{ deadlineMs: reader.deadlineMs, cancelled: reader.cancelled, nonce: nonce(), wait },
	);
	return hidden && answered.reading
		? { ...answered, reading: restored(answered.reading, hidden.restore) }
		: answered;
}

/** Criteria whose claims did not hold; beside an order no fact about the person stands in for them. */
const unproven = ({ reading, qualification }: Checked): string[] =>
	reading.claims
		.map(({ criterion }) => criterion)
		.filter((criterion) => levelRead(qualification, criterion) === null);

/** Claims by their words alone: offsets into what a reader saw are none into what was said. */
const wordsOnly = (claims: Claim[]): Claim[] =>
	claims.map((claim) => ({
		...claim,
		quotes: claim.quotes.map(({ turn, quote }) => ({ turn, quote })),
	}));

/** Wishes to be left alone, suspicion and the like are the rules’ to tell, whoever reads the rest. */
const withRulesFlags = (reading: Reading, rules: Reading): Reading => ({
	...reading,
	lowering: rules.lowering,
	flags: [...reading.flags, ...rules.flags.filter((flag) => flag !== 'languageNotRead')],
});

const MILLION = 1_000_000;

function billOf(
	readings: ModelReading[],
	{ prices }: ModelReader,
): Pick<Qualification['reader'], 'tokens' | 'cost'> {
	const used = readings.reduce<Usage>(
		(sum, { usage }) => ({
			input: sum.input + usage.input,
			output: sum.output + usage.output,
			cached: sum.cached + usage.cached,
		}),
		{ input: 0, output: 0, cached: 0 },
	);
	const cost = prices
		? ((used.input - used.cached) * prices.input +
				used.cached * prices.cachedInput +
				used.output * prices.output) /
			MILLION
		: null;
	return { tokens: used, cost };
}
