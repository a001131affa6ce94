import type { FilledForm } from './modelForm';

/** What a model writes, well or badly. */
const WRITTEN = {
	right: (form: FilledForm) => JSON.stringify(form),
	fenced: (form: FilledForm) => `\`\`\`json\n${JSON.stringify(form, null, 2)}\n\`\`\``,
	wordsAround: (form: FilledForm) =>
		`<think>Level {1} or {"level": 2}?</think>Here is the form:\n${JSON.stringify(form)}\nDone {really}.`,
	inventedQuotes: (form: FilledForm) => JSON.stringify(withInventedQuotes(form)),
	levelsOutOfRange: (form: FilledForm) => JSON.stringify(withLevel(form, 7)),
	malformedJson: (form: FilledForm) => JSON.stringify(form).replace(/"criteria":/u, '"criteria"'),
	wrongSchema: () => JSON.stringify({ score: 97, verdict: 'hot lead', criteria: [] }),
	emptyOutput: () => '',
};
type Written = keyof typeof WRITTEN;
/** How an API fails before or instead of an answer. */
type Failing =
	| 'refusing'
	| 'contentFiltered'
	| 'truncated'
	| 'slow'
	| 'emptyChoices'
	| 'rateLimited'
	| 'insufficientQuota'
	| 'serverError'
	| 'unauthorized'
	| 'modelNotFound'
	| 'badRequest'
	| 'dropped';
export type Behaviour = Written | Failing;
/** One after the other, the last of them for good; or as the request asks for. */
export type Behaviours = Behaviour[] | ((request: { index: number; text: string }) => Behaviour);

export const behaviourOf = (
	behaviours: Behaviours,
	request: { index: number; text: string },
): Behaviour =>
	typeof behaviours === 'function'
		? behaviours(request)
		: behaviours[Math.min(request.index, behaviours.length - 1)];

export const writtenAs = (behaviour: Behaviour, form: FilledForm): string =>
	behaviour in WRITTEN
		? WRITTEN[behaviour as Written](form)
		: JSON.stringify(form).slice(0, behaviour === 'truncated' ? 60 : undefined);

/** What a stand-in says it used up for every answer it writes. */
export const USED = { input: 1_000, output: 200, cached: 600 };
export const RETRY_AFTER_SECONDS = 7;

/** What OpenAI says with each status, as far as its documentation shows. */
export const API_ERRORS: Partial<
	Record<Behaviour, { status: number; type: string; code: string | null; message: string }>
> = {
	rateLimited: {
		status: 429,
		type: 'tokens',
		code: 'rate_limit_exceeded',
		message: 'Rate limit reached for this model.',
	},
	insufficientQuota: {
		status: 429,
		type: 'insufficient_quota',
		code: 'insufficient_quota',
		message: 'You exceeded your current quota, please check your plan and billing details.',
	},
	serverError: {
		status: 500,
		type: 'server_error',
		code: null,
		message: 'The server had an error while processing your request.',
	},
	unauthorized: {
		status: 401,
		type: 'invalid_request_error',
		code: 'invalid_api_key',
		message: 'Incorrect API key provided: sk-abcdef1234567890. You may have cancelled it.',
	},
	modelNotFound: {
		status: 404,
		type: 'invalid_request_error',
		code: 'model_not_found',
		message: 'The model does not exist or you do not have access to it.',
	},
	badRequest: {
		status: 400,
		type: 'invalid_request_error',
		code: 'unsupported_parameter',
		message: 'Unsupported parameter: the timeout of this model can’t be set.',
	},
};

const withLevel = (form: FilledForm, level: number): FilledForm => ({
	...form,
	criteria: Object.fromEntries(
		Object.entries(form.criteria).map(([id, { quotes }]) => [id, { level, quotes }]),
	),
});

const INVENTED = 'We have signed off nine million zlotys for exactly this project';

const withInventedQuotes = (form: FilledForm): FilledForm => ({
	...form,
	criteria: Object.fromEntries(
		Object.keys(form.criteria).map((id) => [
			id,
			{ level: 3, quotes: [{ turn: 0, quote: INVENTED }] },
		]),
	),
});
