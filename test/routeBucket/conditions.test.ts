import { applies, type Operator } from '../../nodes/RouteBucket/conditions';

const item = JSON.parse(`{
	"lead": {
		"country": "DE", "email": "jane@acme.com", "company": null, "vip": true, "__proto__": {"polluted": "yes"},
		"stated": {"technologies": ["Salesforce", "HubSpot"], "employees": 240}
	},
	"qualification": {"fit": {"score": 79.6}}
}`);
const rule = (field: string, operator: Operator, value = ''): boolean =>
	applies({ field, operator, value }, item);

it('compares the way n8n does, whatever the case', () => {
	expect(rule('lead.country', 'equals', 'de')).toBe(true);
	expect(rule('lead.country', 'notEquals', 'DE')).toBe(false);
	expect(rule('lead.email', 'endsWith', '@ACME.com')).toBe(true);
	expect(rule('lead.email', 'startsWith', 'jane')).toBe(true);
	expect(rule('lead.email', 'contains', 'acme')).toBe(true);
	expect(rule('lead.country', 'regex', '^(DE|AT)$')).toBe(true);
	expect(rule('qualification.fit.score', 'gte', '79.6')).toBe(true);
	expect(rule('qualification.fit.score', 'gt', '80')).toBe(false);
	expect(rule('lead.stated.employees', 'equals', '240')).toBe(true);
	expect(rule('lead.vip', 'equals', 'true')).toBe(true);
});

it('looks into lists', () => {
	expect(rule('lead.stated.technologies', 'contains', 'hubspot')).toBe(true);
	expect(rule('lead.stated.technologies', 'notContains', 'pipedrive')).toBe(true);
	expect(rule('lead.stated.technologies.0', 'equals', 'Salesforce')).toBe(true);
});

it('takes the unknown for no value', () => {
	for (const operator of [
		'equals',
		'notEquals',
		'contains',
		'notContains',
		'lt',
		'exists',
	] as const) {
		expect(rule('lead.company', operator, '5')).toBe(false);
		expect(rule('lead.nowhere.at.all', operator, '5')).toBe(false);
	}
	expect(rule('lead.company', 'notExists')).toBe(true);
	expect(rule('lead.country', 'exists')).toBe(true);
});

it('does not apply where nothing can be compared', () => {
	expect(rule('lead.country', 'gt', '5')).toBe(false);
	expect(rule('lead.stated', 'equals', 'x')).toBe(false);
	expect(rule('lead.country', 'regex', '(')).toBe(false);
	expect(rule('lead.toString.name', 'exists')).toBe(false);
	expect(rule('lead.constructor', 'exists')).toBe(false);
});

it('gives up on a costly expression instead of holding up the queue', () => {
	const slow = { lead: { message: `${'a'.repeat(5000)}!` } };
	const started = performance.now();
	expect(applies({ field: 'lead.message', operator: 'regex', value: '^(a+)+$' }, slow)).toBe(false);
	expect(performance.now() - started).toBeLessThan(2000);
});
