import fc from 'fast-check';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { enrichmentSchema } from '../../lead/schema';
import { properties } from '../../nodes/Enrich/description';
import { Enrich } from '../../nodes/Enrich/Enrich.node';

/** The node over these items, offline, its fields resolved from `lead` as their default expressions do. */
async function run(items: IDataObject[], parameters: IDataObject = {}) {
	const context = {
		getInputData: () => items.map((json) => ({ json })),
		getNodeParameter: (name: string, index: number) => {
			if (Object.hasOwn(parameters, name)) return parameters[name];
			if (name === 'useNetwork') return false;
			if (name === 'options') return {};
			return ((items[index].lead ?? {}) as IDataObject)[name] ?? '';
		},
		getExecutionCancelSignal: () => undefined,
		continueOnFail: () => true,
		getNode: () => ({ name: 'Enrich', type: 'enrich', typeVersion: 1, position: [0, 0] }),
	};
	const [output] = await new Enrich().execute.call(context as unknown as IExecuteFunctions);
	return output;
}

test('items keep their order, their own keys and their pairing', async () => {
	const emails = Array.from({ length: 12 }, (_, index) => `a@company${index}.de`);
	const output = await run(emails.map((email, row) => ({ row, lead: { email } })));
	expect(output.map(({ json, pairedItem }) => [json.row, pairedItem])).toEqual(
		emails.map((_, row) => [row, { item: row }]),
	);
	expect(output[11].json.enrichment).toMatchObject({ company: { domain: 'company11.de' } });
});

test('works on an item without a lead, as the AI tool does', async () => {
	const [{ json }] = await run([{ query: 'acme' }], { domain: 'www.acme.de', company: 'Acme' });
	expect(json).toMatchObject({
		query: 'acme',
		enrichment: { company: { name: 'Acme', domain: 'acme.de', country: 'DE' } },
	});
	const { fields } = enrichmentSchema.parse(json.enrichment);
	expect(fields['enrichment.company.name'].provider).toBe('user');
});

test('an item with nothing to look up goes on, and says so', async () => {
	const [{ json }] = await run([{}]);
	expect(json.enrichment).toMatchObject({
		attempts: expect.arrayContaining([
			{
				provider: 'keyless.email',
				outcome: 'nothing',
				detail: 'The lead has no e-mail address or domain',
				ms: expect.any(Number),
				cost: 0,
			},
		]),
	});
});

test('any item leaves with a valid section, or as it came with the reason', async () => {
	const json = fc.dictionary(
		fc.oneof(fc.constantFrom('lead', 'enrichment', 'crm', '__proto__'), fc.string()),
		fc.jsonValue(),
	);
	await fc.assert(
		fc.asyncProperty(json, async (item) => {
			const [output] = await run([item as IDataObject]);
			const { error, ...rest } = output.json;
			if (typeof error === 'string') {
				expect(error).toMatch(/^“(?:lead|enrichment)/u);
				expect(rest).toEqual(item);
			} else {
				expect(enrichmentSchema.safeParse(output.json.enrichment).success).toBe(true);
			}
		}),
		{ numRuns: 200 },
	);
});

test('the first screen is three fields and one switch', () => {
	expect(properties.map(({ displayName }) => displayName)).toEqual([
		'Email',
		'Domain',
		'Company',
		'Use Network',
		'Options',
	]);
});
