import type {
	IDataObject,
	IExecuteFunctions,
	INodeProperties,
	NodeExecutionHint,
} from 'n8n-workflow';
import { Capture } from '../../nodes/Capture/Capture.node';
import { properties } from '../../nodes/Capture/description';
import { FIELD_NAMES } from '../../nodes/Capture/fieldNames';
import { SURFACE_NAMES } from '../../nodes/Capture/surface';
import { webhookItem } from './support';

type Json = Record<string, unknown>;

const defaults = Object.fromEntries(
	properties.map(({ name, default: value }: INodeProperties) => [name, value]),
);

/** Runs the node over items with the little of n8n's execution context that it touches. */
async function execute(jsons: Json[], parameters: Json = {}) {
	const given: Json = { ...defaults, ...parameters };
	const hints: NodeExecutionHint[] = [];
	const context = {
		getInputData: () => jsons.map((json) => ({ json })),
		getNode: () => ({ name: 'Capture', type: 'capture', typeVersion: 1, parameters: {} }),
		continueOnFail: () => true,
		addExecutionHints: (...added: NodeExecutionHint[]) => hints.push(...added),
		getNodeParameter: (name: string, _index: number, fallback?: unknown) =>
			Object.hasOwn(given, name) ? given[name] : fallback,
	} as unknown as IExecuteFunctions;
	const [items] = await new Capture().execute.call(context);
	return { items: items.map(({ json }) => json), hints };
}

const leadOf = (item: IDataObject): unknown => item.lead;

describe('the Capture node', () => {
	it('as dropped on the canvas adds the sections and keeps the item’s own keys', async () => {
		const item = webhookItem({ email: 'jo@acme.io', message: 'Hi' });
		const { items } = await execute([{ ...item, foreign: { key: 1 } }]);
		expect(items[0]).toMatchObject({
			...item,
			foreign: { key: 1 },
			lead: { email: 'jo@acme.io' },
			conversation: { surface: 'webhook', turns: [{ text: 'Hi' }] },
			source: { surface: 'webhook' },
			consent: { marketing: null },
		});
	});

	it('removes what authenticates the sender', async () => {
		const item = webhookItem(
			{ email: 'jo@acme.io', token: 'response-1' },
			{ utm_source: 'x', access_token: 's' },
			{ Authorization: 'Bearer s', cookie: 's', 'X-Lead-Secret': 's', 'user-agent': 'curl' },
		);
		const [{ headers, query, body }] = (await execute([item])).items;
		expect(Object.keys(headers as Json)).toEqual(['host', 'content-type', 'user-agent']);
		expect(query).toEqual({ utm_source: 'x' });
		expect(body).toEqual({ email: 'jo@acme.io', token: 'response-1' });
		expect(item.headers).toHaveProperty('cookie', 's');
	});

	it('reads mapping and options', async () => {
		const { items } = await execute(
			[{ Kontaktweg: 'jo@acme.io', phone: '030 1234567', transcript: 'User: Hi' }],
			{
				surface: 'api',
				'fieldMapping.fields': [
					{ field: 'email', value: 'jo@acme.io' },
					{ field: 'technologies', value: ['Slack'] },
					{ field: 'nonsense', value: 'x' },
					{ field: 'transcript', value: '' },
				],
				options: { defaultCountry: 'Germany' },
			},
		);
		expect(leadOf(items[0])).toMatchObject({
			...{ email: 'jo@acme.io', phone: '+49301234567', stated: { technologies: ['Slack'] } },
		});
		expect(items[0]).toMatchObject({
			conversation: { turns: [{ text: 'Hi' }, { text: 'Technologies' }, { text: 'Slack' }] },
		});
	});

	it('keeps an item that reaches nobody, with the reason, and goes on', async () => {
		const { items } = await execute([{ message: 'Hi' }, { email: 'jo@acme.io' }]);
		expect(items[0]).toMatchObject({
			message: 'Hi',
			error: expect.stringContaining('No way to reach'),
		});
		expect(leadOf(items[1])).toMatchObject({ email: 'jo@acme.io' });
	});

	it('says which setting is no country', async () => {
		const { items } = await execute([{ email: 'jo@acme.io' }], {
			options: { defaultCountry: 'Utopia' },
		});
		expect(items[0].error).toContain('Default Country “Utopia” is no country');
	});

	it('hints at transcripts in which nobody is known to be the prospect', async () => {
		const item = { email: 'x@acme.io', transcript: 'Sarah: Hi\nTom: Hello' };
		const { hints } = await execute([item, item]);
		expect(hints).toHaveLength(1);
		expect(hints[0].message).toContain('Sarah, Tom');
		expect((await execute([item], { options: { prospectNames: 'Tom' } })).hints).toEqual([]);
	});
});

describe('the parameters', () => {
	const optionsOf = (name: string): string[] =>
		JSON.stringify(properties).includes(name)
			? valuesOf(properties.find((one) => one.name === name))
			: [];
	const valuesOf = (property: INodeProperties | undefined): string[] =>
		(property?.options ?? []).flatMap((option) =>
			'value' in option ? [String(option.value)] : [],
		);

	it('offer every surface and only fields that exist', () => {
		expect(optionsOf('surface').sort()).toEqual(['automatic', ...SURFACE_NAMES].sort());
		const fields = JSON.parse(JSON.stringify(properties[1])) as {
			options: [{ values: [INodeProperties] }];
		};
		const offered = valuesOf(fields.options[0].values[0]);
		expect(offered.length).toBeGreaterThan(10);
		expect(offered.filter((name) => !FIELD_NAMES.some((known) => known === name))).toEqual([]);
	});
});
