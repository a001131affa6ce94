import Ajv from 'ajv';
import type { Org } from './org';

type Reply = { status: number; body: unknown };
export type Crossing = { method: string; path: string; body: unknown; reply: Reply };
export type Part = { method: string; path: string; body: unknown; status: number; answer: unknown };
/** What is wrong with one call, of its own or within a composite one. */
export type Check = (part: Part) => string[];

const text = { type: 'string' };
const FAULTS = {
	type: 'array',
	minItems: 1,
	items: {
		...{ type: 'object', required: ['errorCode', 'message'], additionalProperties: false },
		properties: {
			...{ errorCode: text, message: text, fields: { type: 'array', items: text } },
			duplicateResut: { type: 'object' },
		},
	},
};
const COMPOSITE = {
	...{ type: 'object', required: ['allOrNone', 'compositeRequest'], additionalProperties: false },
	properties: {
		...{ allOrNone: { type: 'boolean' }, collateSubrequests: { type: 'boolean' } },
		compositeRequest: {
			...{ type: 'array', minItems: 1, maxItems: 25 },
			items: {
				...{ type: 'object', required: ['method', 'url', 'referenceId'] },
				additionalProperties: false,
				properties: {
					...{ method: { enum: ['GET', 'POST', 'PATCH', 'DELETE'] }, body: {} },
					url: { ...text, pattern: '^/services/data/v64\\.0/' },
					referenceId: { ...text, pattern: '^[A-Za-z0-9_]+$' },
					httpHeaders: {
						type: 'object',
						additionalProperties: text,
						propertyNames: { not: { enum: ['Accept', 'Authorization', 'Content-Type'] } },
					},
				},
			},
		},
	},
};
const COLLECTION = {
	...{ type: 'object', required: ['allOrNone', 'records'], additionalProperties: false },
	properties: {
		allOrNone: { type: 'boolean' },
		records: {
			...{ type: 'array', minItems: 1, maxItems: 200 },
			items: {
				...{ type: 'object', required: ['attributes'] },
				properties: {
					attributes: {
						...{ type: 'object', required: ['type'], additionalProperties: false },
						properties: { type: text },
					},
				},
			},
		},
	},
};
const CUSTOM_FIELD = {
	...{ type: 'object', required: ['FullName', 'Metadata'], additionalProperties: false },
	properties: {
		FullName: { ...text, pattern: '^(Lead|Contact|Activity)\\.[A-Za-z][A-Za-z0-9_]{0,39}__c$' },
		Metadata: {
			...{ type: 'object', required: ['label', 'type'], additionalProperties: false },
			properties: {
				...{ label: { ...text, maxLength: 40 }, description: { ...text, maxLength: 1000 } },
				type: { enum: ['Text', 'LongTextArea', 'Number', 'DateTime', 'Checkbox'] },
				...{ length: { type: 'integer' }, visibleLines: { type: 'integer', minimum: 2 } },
				...{ precision: { type: 'integer', maximum: 18 }, scale: { type: 'integer' } },
				...{ unique: { type: 'boolean' }, externalId: { type: 'boolean' } },
				caseSensitive: { type: 'boolean' },
			},
		},
	},
};
const QUERY_RESULT = {
	...{ type: 'object', required: ['totalSize', 'done', 'records'] },
	properties: { done: { type: 'boolean' }, records: { type: 'array' } },
};

const ajv = new Ajv({ strict: false });
const compiled = Object.fromEntries(
	Object.entries({ FAULTS, COMPOSITE, COLLECTION, CUSTOM_FIELD, QUERY_RESULT }).map(
		([name, schema]) => [name, ajv.compile(schema)],
	),
);

/** Checks of everything that crosses the wire against our own description, and what is laid over it. */
export function contractChecks(org: Org, more: Check[]): (crossing: Crossing) => string[] {
	const faultsOf = (name: string, value: unknown): string[] =>
		compiled[name](value)
			? []
			: [
					`${name}: ${ajv.errorsText(compiled[name].errors)} in ${JSON.stringify(value)?.slice(0, 300)}`,
				];

	const ofPart = (part: Part): string[] => {
		const { method, path, body, status, answer } = part;
		const found: string[] = [];
		if (status >= 400) found.push(...faultsOf('FAULTS', answer));
		else if (path.includes('/query?')) found.push(...faultsOf('QUERY_RESULT', answer));
		if (path.includes('/composite/sobjects') && method !== 'DELETE') {
			found.push(...faultsOf('COLLECTION', body));
		}
		if (path.includes('/tooling/sobjects/CustomField'))
			found.push(...faultsOf('CUSTOM_FIELD', body));
		for (const [type, record] of recordsIn(part)) {
			for (const [name, value] of Object.entries(record)) {
				if (['Id', 'attributes'].includes(name)) continue;
				const isEmptied = value === '' || value === undefined;
				if (isEmptied) found.push(`${type}.${name} is sent empty`);
				if (!org.fieldNamed(type, name)) found.push(`${type}.${name} is no visible field`);
			}
		}
		return [...found, ...more.flatMap((check) => check(part))];
	};

	return ({ method, path, body, reply }) => {
		const part = { method, path, body, status: reply.status, answer: reply.body };
		if (!/\/composite$/u.test(path)) return ofPart(part);
		const violations = faultsOf('COMPOSITE', body);
		if (reply.status >= 300 || violations.length > 0) return violations;
		const calls = (body as { compositeRequest: Array<Record<string, unknown>> }).compositeRequest;
		const answers = (reply.body as { compositeResponse: Array<Record<string, unknown>> })
			.compositeResponse;
		return calls.flatMap((call, at) =>
			ofPart({
				...{ method: String(call.method), path: String(call.url), body: call.body },
				...{ status: Number(answers[at].httpStatusCode), answer: answers[at].body },
			}),
		);
	};
}

/** The records that a call writes, with their types. */
export function recordsIn({ method, path, body }: Part): Array<[string, Record<string, unknown>]> {
	if (!['POST', 'PATCH'].includes(method) || path.includes('/tooling/')) return [];
	if (path.includes('/composite/sobjects')) {
		const { records } = body as { records: Array<Record<string, unknown>> };
		return records.map((record) => [(record.attributes as { type: string }).type, record]);
	}
	const [, type] = /\/sobjects\/(\w+)/u.exec(path) ?? [];
	return type ? [[type, body as Record<string, unknown>]] : [];
}
