import { NodeHelpers, type INodeProperties, type NodeParameterValueType } from 'n8n-workflow';
import fc from '../support/properties';
import { InvalidItem } from '../../lead/validation';
import { properties } from '../../nodes/RouteBucket/description';
import { policyDocument, type RouteParameters } from '../../nodes/RouteBucket/parameters';
import { policyHash, policyOf } from '../../nodes/RouteBucket/policy';

type Panel = Partial<Record<'reps' | 'territories' | 'rules', object[]>> & {
	options?: Record<string, unknown>;
};

/** The policy of a panel as n8n stores it and hands it to the node: hidden and added fields as the editor has them. */
function documentOf({ reps = [], territories = [], rules = [], options = {} }: Panel): unknown {
	const stored = NodeHelpers.getNodeParameters(
		properties,
		{
			...{ reps: { rep: reps }, territories: { territory: territories }, rules: { rule: rules } },
			options,
		} as never,
		true,
		false,
		null,
		null,
	) as Record<string, Record<string, unknown>>;
	return policyDocument({
		reps: stored.reps.rep ?? [],
		territories: stored.territories.territory ?? [],
		rules: stored.rules.rule ?? [],
		fallbackOwner: stored.fallbackOwner,
		launchDate: stored.launchDate,
		options: stored.options,
		workflowTimeZone: 'UTC',
	});
}
const policyFrom = (panel: Panel) => policyOf(documentOf(panel));

function refusal(panel: Panel): string {
	try {
		policyFrom(panel);
	} catch (error) {
		if (error instanceof InvalidItem) return `${error.message} · ${error.description}`;
		throw error;
	}
	throw new Error('the policy was accepted');
}

const anna = { email: 'anna@example.com' };
const ben = { email: 'ben@example.com' };
const inGermany = { condition: [{ field: 'lead.country', operator: 'equals', value: 'DE' }] };

describe('the tables of the panel', () => {
	it('say nothing in the policy while nobody added a row or an option', () => {
		const bare = policyOf({ reps: [anna] });
		expect(policyHash(policyFrom({ reps: [anna] }))).toBe(policyHash(bare));
		const emptied = {
			reps: [anna],
			territories: [],
			rules: [],
			options: {
				...{ decisionTable: { row: [] }, teams: {}, thresholds: {}, fastLanes: {} },
				...{ escalation: {}, vetoRules: {}, namedAccounts: {}, policyJson: '' },
			},
		};
		expect(policyHash(policyFrom(emptied))).toBe(policyHash(bare));
	});

	it('Rules', () => {
		const rules = [
			{ name: 'Germans', conditions: inGermany, bucket: 'warm' },
			{ name: 'To Anna', conditions: inGermany, goesTo: 'owner', owner: 'Anna@Example.com' },
			{ name: 'To the team', conditions: inGermany, goesTo: 'team', team: 'Core', owner: 'x' },
		];
		const options = { teams: { team: [{ name: 'Core', reps: 'anna@example.com' }] } };
		const conditions = inGermany.condition;
		expect(policyFrom({ reps: [anna], rules, options }).rules).toEqual([
			{ name: 'Germans', conditions, bucket: 'warm' },
			{ name: 'To Anna', conditions, owner: 'anna@example.com' },
			{ name: 'To the team', conditions, team: 'Core' },
		]);
	});

	it('Territories', () => {
		const territories = [
			{ name: 'South', regions: ['EMEA', 'Nordics'], countries: 'de, Austria', reps: anna.email },
			{
				...{ name: 'Big', states: 'CA', postcodes: 'SW1*', industries: ['software'] },
				...{ employeesFrom: 200, languages: 'EN', goesTo: 'team', team: 'Core', reps: 'x' },
			},
		];
		const options = { teams: { team: [{ name: 'Core', reps: 'anna@example.com' }] } };
		const policy = policyFrom({ reps: [anna], territories, options });
		expect(policy.territories).toEqual([
			{
				...{ name: 'South', regions: ['EMEA', 'Nordics'], countries: ['DE', 'AT'] },
				reps: ['anna@example.com'],
			},
			{
				...{ name: 'Big', states: ['CA'], postcodes: ['SW1*'] },
				...{ industries: ['software'], employeesFrom: 200, languages: ['en'], team: 'Core' },
			},
		]);
		expect(policy.teams).toEqual([{ name: 'Core', reps: ['anna@example.com'] }]);
	});

	it('Decision Table, Thresholds and Fast Lanes', () => {
		const options = {
			decisionTable: { row: [{ intent: 'high', bucket: 'warm' }] },
			thresholds: { fit: { high: 70, low: 20 }, intent: {} },
			fastLanes: { lanes: { strategicAccounts: 'Acme.com, example.org' } },
		};
		expect(policyFrom({ options })).toMatchObject({
			decisionTable: [{ fit: 'any', intent: 'high', capacity: 'any', bucket: 'warm' }],
			thresholds: { fit: { high: 70, low: 20 }, intent: { high: 65, low: 35 } },
			fastLanes: {
				askedForPerson: true,
				strategicAccounts: ['acme.com', 'example.org'],
				seconds: 60,
			},
		});
		const deals = { fastLanes: { lanes: { dealSizeAbove: 50_000, pricePerEmployee: 90 } } };
		expect(policyFrom({ options: deals }).fastLanes).toEqual({
			...{ askedForPerson: true, dealSizeAbove: 50_000, pricePerEmployee: 90, seconds: 60 },
		});
	});

	it('the other options', () => {
		const options = {
			...{ ownerDecidedBy: 'crm', softLaunchPercent: 25, onlyListedReps: true },
			escalation: { steps: { remindAt: 40, escalateTo: 'Boss@Example.com' } },
		};
		expect(policyFrom({ options })).toMatchObject({
			...{ ownerDecidedBy: 'crm', softLaunch: { percent: 25 }, onlyListedReps: true },
			escalation: {
				...{ remindAt: 40, escalateAt: 80, reassignAt: 100 },
				escalateTo: 'boss@example.com',
			},
		});
	});
});

describe('what is wrong is named by table, row and cell', () => {
	const team = { team: [{ name: 'Core', reps: 'anna@example.com' }] };
	const cases: Array<[Panel, string]> = [
		[
			{ rules: [{ name: 'A', conditions: {}, bucket: 'warm' }] },
			'Rules, row 1: “conditions” can’t be used: found a list of 0 · Expected at least one condition.',
		],
		[
			{ rules: [{ name: 'A', conditions: inGermany }] },
			'Rules, row 1: “bucket” is missing · Expected a bucket, an owner or a team.',
		],
		[
			{ rules: [{ name: 'A', conditions: inGermany, bucket: 'warm', goesTo: 'owner' }] },
			'Rules, row 1: “owner” is missing · Fill it in, or choose something else under “Goes To”.',
		],
		[
			{
				rules: [
					{
						...{ name: 'A', bucket: 'warm' },
						conditions: {
							condition: [...inGermany.condition, { field: 'lead.x', operator: 'gt', value: 'a' }],
						},
					},
				],
			},
			'Rules, row 1, condition 2: “value” can’t be used: found "a" · Expected a number for “gt”.',
		],
		[
			{ rules: [{ name: 'A', conditions: inGermany, goesTo: 'team', team: 'Nobody' }] },
			'Rules, row 1: “team” can’t be used: found "Nobody" · Expected the name of a team.',
		],
		[
			{ reps: [anna], territories: [{ name: 'A', countries: 'DE' }] },
			'Territories, row 1: “reps” is missing · Fill it in, or choose something else under “Goes To”.',
		],
		[
			{ reps: [anna], territories: [{ name: 'A', reps: anna.email }] },
			'Territories, row 1: “countries” is missing · Expected at least one criterion.',
		],
		[
			{ reps: [anna], territories: [{ name: 'A', countries: 'DE', reps: ben.email }] },
			'Territories, row 1: “reps” can’t be used: found "ben@example.com" · Expected reps of the table Reps, found ben@example.com.',
		],
		[
			{
				reps: [anna],
				territories: [{ name: 'A', countries: 'DE', goesTo: 'team', team: 'Cor' }],
				options: { teams: team },
			},
			'Territories, row 1: “team” can’t be used: found "Cor" · Expected the name of a team.',
		],
		[
			{ reps: [ben], options: { teams: team } },
			'Teams, row 1: “reps” can’t be used: found "anna@example.com" · Expected reps of the table Reps, found anna@example.com.',
		],
		[
			{ options: { thresholds: { fit: { high: 20, low: 30 } } } },
			'Thresholds: “fit” can’t be used: found 30 · Expected no more than “high”.',
		],
		[
			{ options: { fastLanes: { lanes: { strategicAccounts: 'Acme' } } } },
			'Fast Lanes: “strategicAccounts” can’t be used: found "Acme" · Expected a domain, e.g. example.com.',
		],
		[
			{ options: { softLaunchPercent: 120 } },
			'Soft Launch: “percent” can’t be used: found 120 · Expected a number from 0 to 100.',
		],
		[
			{ options: { escalation: { steps: { remindAt: 0 } } } },
			'Escalation: “remindAt” can’t be used: found 0 · Expected a number from 1 to 1000.',
		],
	];
	it.each(cases)('%j', (panel, message) => {
		expect(refusal(panel)).toBe(message);
	});
});

describe('Policy JSON', () => {
	const policy = { rules: [{ name: 'A', conditions: inGermany.condition, bucket: 'warm' }] };
	const text = JSON.stringify(policy);
	it.each([
		['an object', policy],
		['a text', text],
		['the text of a file with a byte order mark', `\uFEFF${text}\n`],
		['a row with a column “policy”', { id: 7, policy: text }],
		['the text of such a row', JSON.stringify({ id: 7, policy })],
	])('reads %s', (_what, policyJson) => {
		expect(policyFrom({ options: { policyJson } }).rules).toEqual(policy.rules);
	});

	it('says where the text stops being JSON', () => {
		expect(refusal({ options: { policyJson: '{"holdout": }' } })).toMatch(
			/^“Policy JSON” is not valid JSON · .+ Correct the text/u,
		);
	});

	it('names rows of tables given as JSON', () => {
		const policyJson = { rules: [...policy.rules, { ...policy.rules[0], bucket: 'hot' }] };
		expect(refusal({ options: { policyJson } })).toBe(
			'Rules, row 2: “bucket” can’t be used: found "hot" · Expected one of warm, lukewarm, cool, cold.',
		);
	});
});

describe('whatever expressions give', () => {
	const wild = fc.oneof(
		fc.anything({ withDate: true, withBigInt: true, withMap: true, withNullPrototype: true }),
		fc.constantFrom('', ' ', 0, -1, '5', 'anna@example.com', 'team', 'DE', [{}], {}, null),
	);
	const row = (...keys: string[]) =>
		fc.oneof(
			fc.array(fc.record(Object.fromEntries(keys.map((key) => [key, wild]))), { maxLength: 3 }),
			wild,
		);
	const table = (name: string, ...keys: string[]) =>
		fc.oneof(fc.record({ [name]: row(...keys) }), wild);
	const parameters: fc.Arbitrary<RouteParameters> = fc.record({
		reps: row('email', 'weight', 'countries', 'calendarAndCaps', 'active'),
		territories: row('name', 'regions', 'countries', 'postcodes', 'reps', 'team', 'goesTo'),
		rules: row('name', 'conditions', 'bucket', 'goesTo', 'owner', 'team'),
		fallbackOwner: wild,
		launchDate: wild,
		options: fc.record({
			teams: table('team', 'name', 'reps'),
			thresholds: table('fit', 'high', 'low'),
			decisionTable: table('row', 'fit', 'intent', 'bucket'),
			fastLanes: table('lanes', 'askedForPerson', 'dealSizeAbove', 'strategicAccounts'),
			escalation: table('steps', 'remindAt', 'escalateTo'),
			vetoRules: table('rule', 'field', 'operator', 'value'),
			namedAccounts: table('account', 'domain', 'owner'),
			...{ softLaunchPercent: wild, ownerDecidedBy: wild, onlyListedReps: wild },
			...{ policyJson: wild, holdoutPercent: wild, slaWarmMinutes: wild, holidays: wild },
		}),
		workflowTimeZone: fc.constant('UTC'),
	});

	it('ends in a policy or in a message that a person understands', () => {
		fc.assert(
			fc.property(parameters, fc.subarray(Object.keys(KEPT)), (all, wildParts) => {
				const panel = Object.fromEntries(
					Object.entries(all).map(([key, value]) => [
						key,
						wildParts.includes(key) ? value : KEPT[key as keyof RouteParameters],
					]),
				) as RouteParameters;
				try {
					policyOf(policyDocument(panel));
				} catch (error) {
					expect(error).toBeInstanceOf(InvalidItem);
					const { message, description } = error as InvalidItem;
					expect(message).toMatch(
						/ (?:is (?:missing|not valid JSON)|can’t be used|has no setting “)/u,
					);
					const own = `${message.split(': found ')[0]} ${description.slice(description.lastIndexOf('Expected'))}`;
					expect(own).not.toMatch(
						/Invalid input|Too (?:big|small)|undefined|\[object|[<>]=|TypeError|is not a function/u,
					);
				}
			}),
			{ numRuns: 1000 },
		);
	});

	const KEPT: RouteParameters = {
		...{ reps: [{ email: 'anna@example.com' }], territories: [], rules: [] },
		...{ fallbackOwner: '', launchDate: '', options: {}, workflowTimeZone: 'UTC' },
	};
});

it('names every field in Title Case, and explains it in sentences and by an example', () => {
	const texts = (list: INodeProperties[]): INodeProperties[] =>
		list.flatMap((one) => [
			one,
			...texts(
				(one.options ?? []).flatMap((option) =>
					'values' in option ? option.values : 'type' in option ? [option] : [],
				),
			),
		]);
	const all = texts(properties);
	expect(all.length).toBeGreaterThan(60);
	const untitled = all.filter(({ displayName }) =>
		/(?:^| )(?!at\b|by\b|for\b|per\b|a\b|to\b|and\b)[a-z]/u.test(displayName),
	);
	expect(untitled.map(({ displayName }) => displayName)).toEqual([]);
	const lines = all.flatMap(({ description }) => description ?? []);
	expect(
		lines.filter((line) => /^[a-z]|^[^.]*\.$/u.test(line.replace(/\be\.g\./gu, 'eg'))),
	).toEqual([]);
	const unfilled = all.filter(
		(one) => one.type === 'string' && one.default === '' && !one.placeholder,
	);
	expect(unfilled.map(({ displayName }) => displayName)).toEqual([]);
});

it('offers only regions and industries that the policy knows', () => {
	const territories = properties.find(({ name }) => name === 'territories');
	const [group] = territories?.options ?? [];
	const cells = 'values' in group ? group.values : [];
	const valuesOf = (name: string): NodeParameterValueType[] =>
		(cells.find((cell) => cell.name === name)?.options ?? []).flatMap((option) =>
			'value' in option ? option.value : [],
		);
	const row = {
		...{ name: 'All', regions: valuesOf('regions'), industries: valuesOf('industries') },
		reps: anna.email,
	};
	expect(policyFrom({ reps: [anna], territories: [row] }).territories).toMatchObject([
		{ regions: valuesOf('regions'), industries: valuesOf('industries') },
	]);
	expect(valuesOf('regions').length).toBeGreaterThan(10);
});
