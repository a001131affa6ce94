import { z } from 'zod/v4';

const detailSchema = z.looseObject({
	message: z.string().default(''),
	code: z.string().optional(),
	error: z.string().optional(),
	name: z.string().optional(),
	in: z.string().optional(),
	context: z.record(z.string(), z.array(z.string())).optional().catch(undefined),
});
const errorSchema = z.looseObject({
	message: z.string().catch(''),
	category: z.string().catch(''),
	correlationId: z.string().nullable().catch(null),
	errors: z.array(detailSchema).catch([]),
});

type Detail = z.infer<typeof detailSchema>;
export type Refusal = {
	status: number;
	message: string;
	category: string;
	correlationId: string | null;
	details: Detail[];
};
export type FieldFault = { field: string; code: string; message: string };

export function refusalIn(status: number, text: string): Refusal {
	const body = parsed(text);
	const { message, category, correlationId, errors } = errorSchema.parse(
		typeof body === 'object' && body !== null ? body : {},
	);
	return {
		status,
		message: message.replace(/\[\{"isValid".*$/su, '').replace(/:\s*$/u, '') || text.slice(0, 200),
		category,
		correlationId,
		details: [...errors, ...detailsInText(message)],
	};
}

/** The fields that HubSpot names as the reason, each once. */
export function faultsIn({ details }: Refusal): FieldFault[] {
	const faults = new Map<string, FieldFault>();
	for (const { name, in: place, context, code, error, message } of details) {
		const named = [
			name,
			...(context?.propertyName ?? []),
			...(context?.propertyNames ?? []),
			place,
		];
		const field = named.find((one) => one !== undefined && one !== '');
		if (field && !faults.has(field)) {
			faults.set(field, { field, code: error ?? code ?? '', message });
		}
	}
	return [...faults.values()];
}

/** The contact that owns the e-mail already; null where the refusal is none of that. */
export function conflictIn({ status, message, details }: Refusal): string | null {
	if (status !== 409) return null;
	const texts = [message, ...details.map((detail) => detail.message)];
	return texts.map((text) => /Existing ID: (\d+)/u.exec(text)?.[1]).find(Boolean) ?? null;
}

/** Whether the value of this unique field belongs to another record already. */
export function isTaken({ status, message, details }: Refusal, field: string): boolean {
	if (status === 409) return true;
	const texts = [message, ...details.map((detail) => `${detail.name ?? ''} ${detail.message}`)];
	return texts.some((text) => text.includes(field) && /already has that value/iu.test(text));
}

export const lacksField = (refusal: Refusal, field: string): boolean =>
	faultsIn(refusal).some(
		(fault) => fault.field === field && fault.code === 'PROPERTY_DOESNT_EXIST',
	);

/** Whether asking again would be answered the same: neither the credential nor a limit nor a lock is the reason. */
export const isFinal = ({ status }: Refusal): boolean =>
	status >= 400 && status < 500 && ![401, 423, 429, 477].includes(status);

/** Whether records can't be read by this field: the account lacks it, or holds one that is not unique. */
export const isNoKey = ({ status, message }: Refusal, field: string): boolean =>
	status === 400 && message.includes(field);

/** HubSpot also puts the details as JSON into the message. */
function detailsInText(message: string): Detail[] {
	const start = message.indexOf('[{');
	const end = message.lastIndexOf('}]');
	if (start < 0 || end < start) return [];
	const result = z.array(detailSchema).safeParse(parsed(message.slice(start, end + 2)));
	return result.success ? result.data : [];
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
