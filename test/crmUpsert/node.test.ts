import fc from '../support/properties';
import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { InvalidItem } from '../../lead/validation';
import { CrmUpsert } from '../../nodes/CrmUpsert/CrmUpsert.node';
import { dataTables } from '../../nodes/CrmUpsert/crms/dataTables';
import { preview } from '../../nodes/CrmUpsert/crms/preview';
import { properties } from '../../nodes/CrmUpsert/description';
import { crmOf, getLead, routedLead } from './leads';

type Json = Record<string, unknown>;

const defaults = Object.fromEntries(
	properties.map(({ name, default: value }: INodeProperties) => [name, value]),
);

/** The little of n8n's execution context that this node touches. */
function contextWith(jsons: Json[], parameters: Record<string, unknown> = {}): IExecuteFunctions {
	const given: Record<string, unknown> = { ...defaults, contactRow: {}, ...parameters };
	return {
		getInputData: () => jsons.map((json) => ({ json })),
		getNode: () => ({ name: 'CRM Upsert', type: 'crmUpsert', typeVersion: 1, parameters: {} }),
		continueOnFail: () => true,
		getNodeParameter: (name: string, _index: number, fallback?: unknown) =>
			Object.hasOwn(given, name) ? given[name] : fallback,
	} as unknown as IExecuteFunctions;
}

async function execute(
	jsons: Json[],
	parameters?: Record<string, unknown>,
): Promise<IDataObject[]> {
	const [items] = await new CrmUpsert().execute.call(contextWith(jsons, parameters));
	return items.map(({ json }) => json);
}

describe('the CRM Upsert node', () => {
	it('as dropped on the canvas previews what it would write, and keeps the rest of the item', async () => {
		const [json] = await execute([{ ...routedLead(), foreign: { key: 1 } }]);
		expect(json.foreign).toEqual({ key: 1 });
		expect(json.crm).toMatchObject({
			...{ system: 'preview', action: 'previewed', wouldBe: 'created', warnings: [] },
			enquiry: { key: 'lead-1', kind: 'firstContact' },
		});
	});

	it('gets what is known, then writes rows for the Data Tables', async () => {
		const [found] = await execute([routedLead()], { system: 'dataTables', operation: 'getLead' });
		const [json] = await execute([found], {
			system: 'dataTables',
			options: { crmRecordUrlPattern: 'https://tables.example/{contactId}' },
		});
		expect(json.crm).toMatchObject({
			...{ system: 'dataTables', action: 'created', url: 'https://tables.example/person-1' },
			rows: { contacts: [{ person_key: 'person-1' }] },
		});
	});

	it('keeps an item it can’t use, with the reason', async () => {
		const [broken, fine] = await execute([{ foreign: 1 }, routedLead()]);
		expect(broken).toMatchObject({ foreign: 1, error: expect.stringContaining('“lead”') });
		expect(fine.crm).toBeDefined();
	});

	it('names a field rule that can’t be used', async () => {
		const [json] = await execute([routedLead()], { 'writePolicy.rules': [{ field: '' }] });
		expect(json.error).toContain('Field Rules, row 1');
	});
});

describe('any JSON at the node’s edge gives a valid item or a readable reason', () => {
	const readable = async (work: () => Promise<unknown>): Promise<void> => {
		try {
			await work();
		} catch (error) {
			expect(error).toBeInstanceOf(InvalidItem);
		}
	};

	const attempt = async (json: Json): Promise<void> => {
		const original = structuredClone(json);
		for (const crm of [preview, dataTables]) await readable(async () => await crmOf(json, { crm }));
		await readable(async () => await getLead(json, dataTables));
		expect(json).toEqual(original);
	};

	/** Every path to a value of the lead, to put something else there. */
	const pathsOf = (value: unknown, path: string[]): string[][] =>
		typeof value === 'object' && value !== null
			? [path, ...Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key]))]
			: [path];

	function replaced(json: Json, path: string[], by: unknown): Json {
		const copy = structuredClone(json);
		const parent = path.slice(0, -1).reduce<Json>((value, key) => value[key] as Json, copy);
		parent[path[path.length - 1]] = by;
		return copy;
	}

	let complete: Json;
	let paths: string[][];
	beforeAll(async () => {
		complete = await withHistory();
		paths = pathsOf(complete, []).filter((path) => path.length > 0);
	});
	const anything = fc.oneof(
		fc.jsonValue({ maxDepth: 4 }),
		fc.string({ unit: 'binary' }),
		fc.constant(JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}')),
	);

	async function withHistory(): Promise<Json> {
		const first = await getLead(routedLead(), dataTables);
		const { rows } = await crmOf(first, { crm: dataTables });
		return await getLead({ ...routedLead(), ...rows?.contacts[0] }, dataTables);
	}

	it('for arbitrary JSON', async () => {
		await fc.assert(
			fc.asyncProperty(fc.dictionary(fc.string(), anything), async (json) => {
				await attempt(json);
			}),
		);
	});

	it('for a lead with anything anywhere', async () => {
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...paths), anything, async (path, value) => {
				await attempt(replaced(complete, path, value));
			}),
			{ numRuns: 200 },
		);
		expect(({} as Json).polluted).toBeUndefined();
	});

	it('for huge and deep values', async () => {
		const huge = '<&😀\n'.repeat(400_000);
		let deep: unknown = 1;
		for (let depth = 0; depth < 5000; depth++) deep = [deep];
		const cases: Array<[string, unknown]> = [
			['conversation.turns.1.text', huge],
			['conversation.turns.1.name', huge],
			['lead.company', huge],
			['routing.reason', huge],
			['lead.company', deep],
			['qualification.challenger', deep],
			['crm.existing.record.campaigns', deep],
			['crm.existing.record.custom', deep],
			['routing.trace', [{ step: 's', message: 'm', deep }]],
		];
		for (const [path, value] of cases) {
			const json = replaced(complete, path.split('.'), value);
			for (const crm of [preview, dataTables])
				await readable(async () => await crmOf(json, { crm }));
		}
	});
});
