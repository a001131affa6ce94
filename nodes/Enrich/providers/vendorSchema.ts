import { z } from 'zod/v4';
import { numberIn } from './untrusted';

// What is not of the expected kind counts as not given: one odd field must not cost the others.

const LONGEST_LIST = 200;

export const text = z.string().nullish().catch(null);
export const number = z.unknown().transform(numberIn);
/** A year alone or the date that it begins. */
export const year = z.union([z.string(), z.number()]).nullish().catch(null);
/** One text or a list of them; other elements are left out. */
export const texts = z
	.union([z.string(), z.array(z.unknown())])
	.transform((given) =>
		[given]
			.flat()
			.slice(0, LONGEST_LIST)
			.filter((element) => typeof element === 'string'),
	)
	.nullish()
	.catch(null);
export const part = <Shape extends z.ZodRawShape>(shape: Shape) =>
	z.object(shape).nullish().catch(null);
/** A list of such parts; one alone is a list of one. */
export const parts = <Shape extends z.ZodRawShape>(shape: Shape) =>
	z
		.union([z.array(z.unknown()), z.looseObject({})])
		.transform((given) => [given].flat().slice(0, LONGEST_LIST))
		.pipe(z.array(part(shape)))
		.transform((found) => found.filter((one) => one !== null && one !== undefined))
		.nullish()
		.catch(null);
