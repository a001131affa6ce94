import { z } from 'zod/v4';
import { NotFound, type Answer } from '../../provider';
import { inOrderOf, nothing, unknownTo } from '../vendorAnswers';
import { part, text } from '../vendorSchema';
import { LABEL } from './company';

/** A record with how it was matched; `input` is the query that ZoomInfo repeats. */
type Match<Attributes> = {
	attributes?: Attributes | null;
	meta?: { matchStatus?: string | null; input?: Record<string, unknown> | null } | null;
};

export const matchesSchema = <Attributes extends z.ZodType>(attributes: Attributes) =>
	z.object({
		data: z.array(
			z.object({
				attributes: attributes.nullish(),
				meta: part({ matchStatus: text, input: z.looseObject({}).nullish().catch(null) }),
			}),
		),
	});

/** Each query's match by the input that it repeats; one that repeats that of nobody is left out. */
export function matchesInOrder<Attributes>(
	keys: string[],
	matches: Match<Attributes>[],
	keyOf: (input: { [name: string]: unknown }) => string | null,
): (Match<Attributes> | null)[] {
	const keyed = matches.map((match) => {
		const key = keyOf(match.meta?.input ?? {});
		return key === null || keys.includes(key) ? { match, key } : null;
	});
	return inOrderOf(keys, keyed, (key, one) => one.key === key).map((one) => one?.match ?? null);
}

/** What a match tells, else what its status says instead. */
export function answerTo<Attributes>(
	match: Match<Attributes> | null,
	subject: 'company' | 'person',
	read: (attributes: Attributes) => Answer | NotFound,
): Answer | NotFound {
	if (!match) return nothing(`${LABEL} left this ${subject} out of its answer`);
	const status = match.meta?.matchStatus ?? '';
	if (status === 'LIMIT_EXCEEDED') {
		return new NotFound('noCredit', `${LABEL} has no credit left (${status})`);
	}
	if (status === 'INVALID_INPUT' || status === 'INPUT_ERROR') {
		return new NotFound('failed', `${LABEL} does not take this ${subject} (${status})`);
	}
	if (/OPT(?:ED)?_OUT/u.test(status)) return nothing(`This person has opted out of ${LABEL}`);
	const isMatch = !/^NON?_/u.test(status);
	return match.attributes && isMatch ? read(match.attributes) : unknownTo(LABEL, subject);
}
