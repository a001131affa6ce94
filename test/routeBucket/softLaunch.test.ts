import { BANDS, qualifiedItem } from '../support/qualification';
import { messageOfStep, route } from './support';

const LEVELS = { ...BANDS.fit.high, ...BANDS.intent.medium };
const person = (at: number, key = 'lead'): unknown =>
	qualifiedItem({ levels: LEVELS }, { lead: { key: `${key}-${at}`, personKey: `person-${at}` } });
const armOf = (at: number, percent: number, key?: string): string | null =>
	route(person(at, key), { softLaunch: { percent } }).arm;
const PEOPLE = Array.from({ length: 300 }, (_, at) => at);

describe('a soft launch', () => {
	it('splits people by the percentage, each the same way every time', () => {
		const arms = PEOPLE.map((at) => armOf(at, 30));
		const share = arms.filter((arm) => arm === 'pipeline').length;
		expect(share).toBeGreaterThan(70);
		expect(share).toBeLessThan(110);
		expect(PEOPLE.slice(0, 50).map((at) => armOf(at, 30, 'another'))).toEqual(arms.slice(0, 50));
	});

	it('only adds people when it grows', () => {
		const grown = PEOPLE.filter(
			(at) => armOf(at, 30) === 'pipeline' && armOf(at, 60) !== 'pipeline',
		);
		expect(grown).toEqual([]);
		expect(PEOPLE.every((at) => armOf(at, 100) === 'pipeline')).toBe(true);
		expect(PEOPLE.every((at) => armOf(at, 0) === 'existingProcess')).toBe(true);
	});

	it('leaves the others to the existing process, and says so', () => {
		const routed = route(person(1), { softLaunch: { percent: 0 } });
		expect(routed).toMatchObject({
			...{ output: 'Other', arm: 'existingProcess', bucket: 'lukewarm', owner: null, sla: null },
			nextAction: { type: 'existingProcess', message: null, dueAt: null },
		});
		expect(messageOfStep(routed, 'owner')).toContain('stays with the existing process');
	});

	it('is recorded as none while there is none', () => {
		expect(route(person(1)).arm).toBeNull();
	});
});

describe('with the CRM deciding', () => {
	it('nobody is named, while bucket, due time and reason are there for its rules', () => {
		const item = qualifiedItem(
			{ levels: LEVELS },
			{ crm: { existing: { ownerEmail: 'ben@example.com' } } },
		);
		const routed = route(item, { ownerDecidedBy: 'crm' });
		expect(routed).toMatchObject({ bucket: 'lukewarm', owner: null, sla: { target: 'PT30M' } });
		expect(routed.trace).toContainEqual({
			...{ step: 'owner', rule: 'crmDecides' },
			message: 'The CRM finds the owner by its own rules.',
		});
	});
});
