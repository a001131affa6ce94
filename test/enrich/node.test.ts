import fc from '../support/properties';
import {
	NodeHelpers,
	type IDataObject,
	type IExecuteFunctions,
	type INodePropertyCollection,
	type INodeParameters,
	type INodePropertyOptions,
} from 'n8n-workflow';
import { enrichmentSchema } from '../../lead/schema';
import { properties } from '../../nodes/Enrich/description';
import { Enrich } from '../../nodes/Enrich/Enrich.node';
import { PROVIDERS } from '../../nodes/Enrich/providerDescription';
import { readFields } from '../../nodes/Enrich/providers/http/fields';

const { displayParameter } = NodeHelpers;
const TITLE = 'enrichment.person.title';

/** The node over these items, offline, its first fields resolved from `lead` as their default expressions do. */
async function run(items: IDataObject[], parameters: IDataObject = {}) {
	const context = {
		getInputData: () => items.map((json) => ({ json })),
		getNodeParameter: (name: string, index: number, fallback: unknown) => {
			if (Object.hasOwn(parameters, name)) return parameters[name];
			if (name === 'useNetwork') return false;
			if (!['email', 'domain', 'company'].includes(name)) return fallback;
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

/** What the editor shows while every field is as it comes, or as given here. */
function shown(changes: INodeParameters = {}): string[] {
	const values = {
		...Object.fromEntries(properties.map(({ name, default: value }) => [name, value])),
		...changes,
	};
	return properties
		.filter((property) => displayParameter(values, property, null, null))
		.map(({ displayName }) => displayName);
}

test('the first screen is three fields, one switch, whom to ask and for what', () => {
	const always = ['Email', 'Domain', 'Company', 'Use Network'];
	expect(shown()).toEqual([...always, 'Providers', 'Needed Fields', 'Options']);
	expect(shown({ useNetwork: false })).toEqual([...always, 'Options']);
});

test('a provider brings only fields of its own', () => {
	const added = (provider: string, changes: INodeParameters = {}): string[] => {
		const before = shown();
		return shown({ providers: [provider], ...changes }).filter((name) => !before.includes(name));
	};
	const http = ['HTTP Authentication', 'HTTP URL', 'HTTP Method', 'HTTP Fields'];
	const further = ['HTTP Confidence', 'HTTP Currency'];
	for (const { value } of PROVIDERS) {
		expect(added(value)).toEqual(
			{ hubspot: ['HubSpot Authentication'], http: [...http, ...further] }[value] ?? [],
		);
	}
	expect(added('http', { httpMethod: 'POST' })).toEqual([
		...[...http.slice(0, 3), 'HTTP Body', ...http.slice(3), ...further],
	]);
});

test('each field that HTTP Request offers can be filled', () => {
	const { options = [] } = properties.find(({ name }) => name === 'httpFields') ?? {};
	const [{ values = [] }] = options as INodePropertyCollection[];
	const paths = (values[0].options as INodePropertyOptions[]).map(({ value }) => String(value));
	expect(readFields(paths.map((path) => ({ path, json: 'x' })))).toHaveLength(paths.length);
	expect(paths).toEqual(expect.arrayContaining(['enrichment.company.domain', TITLE]));
});
