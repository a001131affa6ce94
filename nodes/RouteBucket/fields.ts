import { DateTime, IANAZone } from 'luxon';
import { z } from 'zod/v4';
import { countryCodeOf } from '../../lead/countries';
import { daysOf, weekOf } from './week';

const blankAsNull = (value: unknown): unknown =>
	value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value;
export const optional = <Schema extends z.ZodType>(schema: Schema) =>
	z.preprocess(blankAsNull, schema.nullable()).prefault(null);
export const numberBetween = (
	min: number,
	max: number,
	error = `expected a number from ${min} to ${max}`,
) =>
	z.preprocess(
		(value) => (typeof value === 'string' && value.trim() !== '' ? Number(value) : value),
		z.number({ error: 'expected a number' }).min(min, { error }).max(max, { error }),
	);

export const text = z.string().trim().min(1, { error: 'expected some text' }).max(200);
export const email = z
	.string()
	.trim()
	.toLowerCase()
	.max(254)
	.pipe(z.email({ error: 'expected an e-mail address, e.g. alex@example.com' }));
export const domain = z
	.string()
	.trim()
	.toLowerCase()
	.max(253)
	.regex(/^[^\s@/]+\.[^\s@/.]+$/u, { error: 'expected a domain, e.g. example.com' });
export const webAddress = z
	.string()
	.trim()
	.max(1000)
	.refine((value) => /^https?:\/\//iu.test(value) && URL.canParse(value), {
		error: 'expected a web address, e.g. https://cal.example.com/alex',
	});
export const timeZone = z.string().refine((zone) => IANAZone.create(zone).isValid, {
	error: 'expected a time zone, e.g. Europe/Berlin',
});
export const clockTime = z
	.string()
	.trim()
	.regex(/^(?:(?:[01]?\d|2[0-3]):[0-5]\d|24:00)$/u, { error: 'expected a time, e.g. 09:00' });
export const moment = z.string().transform((value, context) => {
	const time = DateTime.fromISO(value.trim(), { zone: 'utc' });
	if (time.isValid) return time.toUTC().toISO();
	context.addIssue({ code: 'custom', message: 'expected a date, e.g. 2026-03-01' });
	return z.NEVER;
});
/** A list, or one text with its entries between commas: what a table's cell holds. */
export const listOf = <Entry extends z.ZodType<unknown, string>>(entry: Entry) =>
	z.preprocess(
		(value) => (typeof value === 'string' ? value.split(/[,;\n]/u) : (value ?? [])),
		z
			.array(z.string())
			.max(500)
			.transform((entries) => entries.map((one) => one.trim()).filter(Boolean))
			.pipe(z.array(entry)),
	);
export const country = z.string().transform((value, context) => {
	const code = countryCodeOf(value);
	if (code) return code;
	const message = 'expected countries as codes or names, e.g. DE, Austria';
	context.addIssue({ code: 'custom', message });
	return z.NEVER;
});

/** A setting that came after the first policies: where it is not set it leaves no trace in the document or its hash. */
export const added = <Schema extends z.ZodType>(schema: Schema) =>
	z.preprocess((value) => blankAsNull(value) ?? undefined, schema.optional());
const wholeNumberWith = (hint: string) => {
	const error = `expected a whole number from 1 to 100000${hint}`;
	return numberBetween(1, 100_000, error).refine(Number.isInteger, { error });
};
export const wholeNumber = wholeNumberWith('');
export const cap = wholeNumberWith('; a rep with “weight” 0 gets no new leads');
export const day = z
	.string()
	.trim()
	.pipe(z.iso.date({ error: 'expected a date, e.g. 2026-03-01' }));
/** Days and spans of days. */
export const dayList = listOf(
	z.string().refine((value) => daysOf(value) !== null, {
		error: 'expected dates or spans of them, e.g. 2026-12-25, 2026-12-27 to 2027-01-02',
	}),
);
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
export const workingHours = z
	.string()
	.trim()
	.max(500)
	.refine((value) => weekOf(value, EVERY_DAY) !== null, {
		error: 'expected working hours, e.g. Mon-Thu 09:00-12:00, 13:00-18:00; Fri 09:00-15:00',
	});
