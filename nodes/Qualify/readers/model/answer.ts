import type { z } from 'zod/v4';
import { ModelFault } from './faults';

const LONGEST_REASON = 300;

/** Objects in one answer that are looked at; more is no form with words around it. */
const MOST_OBJECTS = 20;

/** The form in a model’s answer, which may be fenced or have words around it. Throws a {@link ModelFault}. */
export function formIn<Form>(answer: string, schema: z.ZodType<Form>): Form {
	if (answer.trim() === '') throw new ModelFault('emptyAnswer');
	let wrong: z.ZodError | null = null;
	for (const candidate of candidatesIn(answer)) {
		const parsed = schema.safeParse(candidate);
		if (parsed.success) return parsed.data;
		wrong ??= parsed.error;
	}
	if (!wrong) throw new ModelFault('malformedJson');
	const reasons = wrong.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
	throw new ModelFault('wrongSchema', reasons.join('; ').slice(0, LONGEST_REASON));
}

/** The answer itself, else the balanced objects in it, as a model that thinks aloud may write several. */
function* candidatesIn(answer: string): Generator<unknown> {
	const whole = parsed(answer);
	if (whole !== undefined) {
		yield whole;
		return;
	}
	let from = 0;
	for (let count = 0; count < MOST_OBJECTS; count++) {
		const found = objectIn(answer, from);
		if (!found) return;
		from = found.end;
		const value = parsed(answer.slice(found.start, found.end));
		if (value !== undefined) yield value;
	}
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

function objectIn(text: string, from: number): { start: number; end: number } | null {
	const start = text.indexOf('{', from);
	if (start < 0) return null;
	let depth = 0;
	let inString = false;
	for (let index = start; index < text.length; index++) {
		const sign = text[index];
		if (inString) {
			if (sign === '\\') index++;
			else if (sign === '"') inString = false;
		} else if (sign === '"') inString = true;
		else if (sign === '{') depth++;
		else if (sign === '}' && --depth === 0) return { start, end: index + 1 };
	}
	return null;
}
