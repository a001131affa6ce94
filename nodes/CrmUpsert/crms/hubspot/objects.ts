import { z } from 'zod/v4';
import { chunks } from '../../../../lead/chunks';
import type { RejectedField } from '../crm';
import { bodyOf, errorOf, VERSION, type Ask } from './connection';
import { faultsIn, isFinal, lacksField, type Refusal } from './refusal';

export type ObjectType = 'contacts' | 'companies' | 'notes' | 'tasks' | 'leads';
export type Properties = Record<string, string>;
export type Stored = { id: string; properties: Record<string, string | null> };
export type Association = { to: string; typeId: number };
export type Input = { id?: string; properties: Properties; associations?: Association[] };
export type WriteResult = ({ stored: Stored } | { refusal: Refusal }) & {
	rejected: RejectedField[];
};

export const NOT_PROVISIONED = 'HubSpot has no such field yet: run “Provision Fields” once';

const BATCH = 100;
/** Transcripts make long requests: fewer to a batch then. */
const LONGEST_BATCH = 2_000_000;
/** Refused for what was sent, so that a part of a batch may be taken alone. */
const DIVISIBLE = [400, 404, 409, 422];

const storedSchema = z.looseObject({
	id: z.string(),
	properties: z.record(z.string(), z.string().nullable()).catch({}),
	objectWriteTraceId: z.string().optional(),
});
const storedList = z.looseObject({ results: z.array(storedSchema).catch([]) });

export const pathOf = (type: ObjectType, rest = ''): string =>
	`/crm/objects/${VERSION}/${type}${rest}`;

export const resultsOf = (body: Record<string, unknown>): Array<z.infer<typeof storedSchema>> =>
	storedList.parse(body).results;

/** One record by its id or a unique value; null where there is none. */
export async function readOne(
	ask: Ask,
	type: ObjectType,
	id: string,
	{ properties, idProperty }: { properties: string[]; idProperty?: string },
): Promise<Stored | null> {
	const answer = await ask('GET', pathOf(type, `/${encodeURIComponent(id)}`), {
		qs: { properties: properties.join(','), ...(idProperty && { idProperty }) },
	});
	if ('refusal' in answer && answer.refusal.status === 404) return null;
	return storedSchema.parse(bodyOf(answer, `read ${type}`));
}

/** The records that exist, in no particular order. */
export async function readMany(
	ask: Ask,
	type: ObjectType,
	ids: string[],
	{ properties, idProperty }: { properties: string[]; idProperty?: string },
): Promise<Stored[] | { refusal: Refusal }> {
	const found: Stored[] = [];
	for (const part of chunks([...new Set(ids)], BATCH)) {
		const answer = await ask('POST', pathOf(type, '/batch/read'), {
			body: {
				inputs: part.map((id) => ({ id })),
				properties,
				propertiesWithHistory: [],
				...(idProperty && { idProperty }),
			},
		});
		if ('refusal' in answer) {
			if (answer.refusal.status === 404) continue;
			return answer;
		}
		found.push(...resultsOf(answer.body));
	}
	return found;
}

export type Filter = { propertyName: string; operator: string; value?: string; values?: string[] };
type Query = { filterGroups: Array<{ filters: Filter[] }>; properties: string[]; sorts?: string[] };
const PAGE = 200;

/** One page of at most 200; an index that lags behind what was just written. */
export async function search(
	ask: Ask,
	type: ObjectType,
	query: Query,
): Promise<Stored[] | { refusal: Refusal }> {
	const answer = await ask('POST', pathOf(type, '/search'), {
		body: { sorts: [], limit: PAGE, after: '0', ...query },
	});
	return 'body' in answer ? resultsOf(answer.body) : answer;
}

/** Page by page in the order of ids, as a search by itself ends after 10,000 results. */
export async function searchAll(
	ask: Ask,
	type: ObjectType,
	{ filterGroups, properties }: Pick<Query, 'filterGroups' | 'properties'>,
	most = Infinity,
): Promise<Stored[] | { refusal: Refusal }> {
	const found: Stored[] = [];
	for (;;) {
		const last = found.at(-1);
		const further: Filter[] = last
			? [{ propertyName: 'hs_object_id', operator: 'GT', value: last.id }]
			: [];
		const answer = await ask('POST', pathOf(type, '/search'), {
			body: {
				filterGroups: filterGroups.map(({ filters }) => ({ filters: [...filters, ...further] })),
				...{ properties, sorts: ['hs_object_id'], limit: PAGE, after: '0' },
			},
		});
		if ('refusal' in answer) return answer;
		const page = resultsOf(answer.body);
		found.push(...page);
		if (page.length < PAGE || found.length >= most) return found;
	}
}

/**
 * Creates or updates records, a batch at a time. A field that HubSpot refuses is left out and reported; `needed` ones
 * are not, and refuse the record. A refused batch is halved until only the records at fault are left.
 */
export async function writeAll(
	ask: Ask,
	verb: 'create' | 'update',
	type: ObjectType,
	inputs: Input[],
	{ needed, idOf }: { needed: string[]; idOf: (properties: Stored['properties']) => string | null },
): Promise<WriteResult[]> {
	const results: WriteResult[] = [];
	for (const part of batches(inputs)) {
		results.push(...(await writeSome(ask, verb, type, part, { needed, idOf })));
	}
	return results;
}

async function writeSome(
	ask: Ask,
	verb: 'create' | 'update',
	type: ObjectType,
	inputs: Input[],
	rules: { needed: string[]; idOf: (properties: Stored['properties']) => string | null },
): Promise<WriteResult[]> {
	if (inputs.length === 1) return [await writeOne(ask, verb, type, inputs[0], rules.needed)];
	const answer = await ask('POST', pathOf(type, `/batch/${verb}`), {
		body: {
			inputs: inputs.map((input, index) => ({ ...wire(input), objectWriteTraceId: `${index}` })),
		},
	});
	if ('refusal' in answer) {
		const { refusal } = answer;
		const isHopeless = rules.needed.some((field) => lacksField(refusal, field));
		if (isHopeless || !DIVISIBLE.includes(refusal.status)) {
			return inputs.map(() => ({ refusal, rejected: [] }));
		}
		const unusable = faultsIn(refusal).filter(
			({ field, code }) =>
				['PROPERTY_DOESNT_EXIST', 'READ_ONLY_VALUE'].includes(code) &&
				!rules.needed.includes(field) &&
				inputs.some(({ properties }) => Object.hasOwn(properties, field)),
		);
		if (unusable.length > 0) {
			const without = inputs.map((input) => withoutFields(input, unusable));
			const written = await writeSome(
				ask,
				verb,
				type,
				without.map(({ input }) => input),
				rules,
			);
			return written.map((result, index) => ({
				...result,
				rejected: [...without[index].rejected, ...result.rejected],
			}));
		}
		const middle = Math.ceil(inputs.length / 2);
		return [
			...(await writeSome(ask, verb, type, inputs.slice(0, middle), rules)),
			...(await writeSome(ask, verb, type, inputs.slice(middle), rules)),
		];
	}
	const stored = resultsOf(answer.body);
	const results = inputs.map((input, index): WriteResult | null => {
		const one = stored.find(
			({ id, properties, objectWriteTraceId }) =>
				objectWriteTraceId === `${index}` ||
				(input.id === undefined
					? rules.idOf(properties) !== null &&
						rules.idOf(properties) === rules.idOf(input.properties)
					: id === input.id),
		);
		return one ? { stored: one, rejected: [] } : null;
	});
	// Some of a batch may fail with the others written: those alone show why.
	const written: WriteResult[] = [];
	for (const [index, result] of results.entries()) {
		written.push(result ?? (await writeOne(ask, verb, type, inputs[index], rules.needed)));
	}
	return written;
}

async function writeOne(
	ask: Ask,
	verb: 'create' | 'update',
	type: ObjectType,
	given: Input,
	needed: string[],
): Promise<WriteResult> {
	let input = given;
	const rejected: RejectedField[] = [];
	for (;;) {
		const { id, ...rest } = wire(input);
		const answer =
			verb === 'create'
				? await ask('POST', pathOf(type), { body: rest })
				: await ask('PATCH', pathOf(type, `/${encodeURIComponent(id ?? '')}`), { body: rest });
		if ('body' in answer) return { stored: storedSchema.parse(answer.body), rejected };
		const { refusal } = answer;
		const faults = faultsIn(refusal);
		const droppable = faults.filter(({ field }) => Object.hasOwn(input.properties, field));
		if (
			refusal.status !== 400 ||
			droppable.length === 0 ||
			droppable.length < faults.length ||
			droppable.some(({ field }) => needed.includes(field))
		) {
			return { refusal, rejected };
		}
		const without = withoutFields(input, droppable);
		rejected.push(...without.rejected);
		input = without.input;
		if (Object.keys(input.properties).length === 0) {
			return verb === 'create'
				? { refusal, rejected }
				: { stored: { id: input.id ?? '', properties: {} }, rejected };
		}
	}
}

function withoutFields(
	input: Input,
	faults: ReturnType<typeof faultsIn>,
): { input: Input; rejected: RejectedField[] } {
	const refused = faults.filter(({ field }) => Object.hasOwn(input.properties, field));
	const names = new Set(refused.map(({ field }) => field));
	return {
		input: {
			...input,
			properties: Object.fromEntries(
				Object.entries(input.properties).filter(([name]) => !names.has(name)),
			),
		},
		rejected: refused.map(({ field, code, message }) => ({
			field,
			value: input.properties[field],
			reason: reasonOf(field, code, message),
		})),
	};
}

function reasonOf(field: string, code: string, message: string): string {
	if (code === 'PROPERTY_DOESNT_EXIST') {
		return field.startsWith('lead_pipeline_')
			? NOT_PROVISIONED
			: 'HubSpot has no such field: correct its name in the field rules';
	}
	if (code === 'READ_ONLY_VALUE') return 'HubSpot keeps this field itself: it is read-only';
	return message || code;
}

const wire = ({ id, properties, associations }: Input) => ({
	...(id !== undefined && { id }),
	properties,
	...(associations && {
		associations: associations.map(({ to, typeId }) => ({
			to: { id: to },
			types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: typeId }],
		})),
	}),
});

function batches(inputs: Input[]): Input[][] {
	const made: Input[][] = [];
	let length = 0;
	for (const input of inputs) {
		const size = Object.values(input.properties).reduce((sum, value) => sum + value.length, 0);
		const last = made.at(-1);
		if (last && last.length < BATCH && length + size <= LONGEST_BATCH) last.push(input);
		else {
			made.push([input]);
			length = 0;
		}
		length += size;
	}
	return made;
}

const associatedSchema = z.looseObject({
	results: z
		.array(
			z.looseObject({
				from: z.looseObject({ id: z.string() }),
				to: z.array(z.looseObject({ toObjectId: z.coerce.string() })).catch([]),
				paging: z.looseObject({ next: z.looseObject({ after: z.string() }).optional() }).optional(),
			}),
		)
		.catch([]),
});

/** Ids of the `to` records that each `from` record is linked with. */
export async function associatedWith(
	ask: Ask,
	from: ObjectType,
	to: ObjectType,
	ids: string[],
): Promise<Map<string, string[]>> {
	const found = new Map<string, string[]>();
	let inputs: Array<{ id: string; after?: string }> = [...new Set(ids)].map((id) => ({ id }));
	while (inputs.length > 0) {
		const next: typeof inputs = [];
		for (const part of chunks(inputs, BATCH)) {
			const answer = await ask('POST', `/crm/associations/${VERSION}/${from}/${to}/batch/read`, {
				body: { inputs: part },
			});
			if ('refusal' in answer && answer.refusal.status === 404) continue;
			const { results } = associatedSchema.parse(bodyOf(answer, `read links of ${from} to ${to}`));
			for (const { from: record, to: targets, paging } of results) {
				const known = found.get(record.id) ?? [];
				found.set(record.id, [...known, ...targets.map(({ toObjectId }) => toObjectId)]);
				if (paging?.next) next.push({ id: record.id, after: paging.next.after });
			}
		}
		inputs = next;
	}
	return found;
}

/**
 * Links records; where they are linked already nothing changes. For each pair null, or the refusal that it met for good:
 * a refused request is halved until only the pairs at fault are left.
 */
export async function associate(
	ask: Ask,
	from: ObjectType,
	to: ObjectType,
	pairs: Array<[from: string, to: string]>,
): Promise<Array<Refusal | null>> {
	const path = `/crm/associations/${VERSION}/${from}/${to}/batch/associate/default`;
	const results: Array<Refusal | null> = [];
	for (const part of chunks(pairs, BATCH)) {
		const refused = await refusedOf(part, async (some) => {
			const inputs = some.map(([a, b]) => ({ from: { id: a }, to: { id: b } }));
			const answer = await ask('POST', path, { body: { inputs } });
			if ('body' in answer) return null;
			if (!isFinal(answer.refusal)) throw errorOf(answer.refusal, `link ${from} with ${to}`);
			return answer.refusal;
		});
		results.push(...refused);
	}
	return results;
}

/** The refusal that each entry met, null where none; what is refused for what was sent is tried in halves. */
export async function refusedOf<Entry>(
	entries: Entry[],
	send: (some: Entry[]) => Promise<Refusal | null>,
): Promise<Array<Refusal | null>> {
	const refusal = await send(entries);
	if (refusal === null || entries.length === 1 || !DIVISIBLE.includes(refusal.status)) {
		return entries.map(() => refusal);
	}
	const middle = Math.ceil(entries.length / 2);
	return [
		...(await refusedOf(entries.slice(0, middle), send)),
		...(await refusedOf(entries.slice(middle), send)),
	];
}
