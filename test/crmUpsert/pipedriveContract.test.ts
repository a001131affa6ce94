import { HAS_SPECS, specs } from './pipedriveAccount';
import { contractWith, type Exchange } from '../standins/pipedrive/contract';

const exchange = (changes: Partial<Exchange>): Exchange => ({
	...{ method: 'POST', path: '/v1/notes', query: {}, status: 200, answer: {} },
	body: { content: 'x', person_id: 1 },
	...changes,
});

describe('the contract that every exchange with the stand-in is held to', () => {
	const own = contractWith(null);

	it('takes what the pack may send', () => {
		expect(own(exchange({}))).toEqual([]);
	});

	it.each([
		['a field that is none', exchange({ body: { content: 'x', person_id: 1, persn: 1 } })],
		['a body where none belongs', exchange({ path: '/v1/users' })],
		[
			'an empty value',
			exchange({
				...{ method: 'PATCH', path: '/api/v2/persons/7' },
				body: { custom_fields: { ['0'.repeat(40)]: '' } },
			}),
		],
		['nothing to update', exchange({ method: 'PATCH', path: '/api/v2/persons/7', body: {} })],
	])('refuses %s', (_, wrong) => {
		expect(own(wrong)).not.toEqual([]);
	});

	(HAS_SPECS ? describe : describe.skip)(
		`by the vendor’s descriptions${HAS_SPECS ? '' : ' (skipped: no vendor specs)'}`,
		() => {
			const both = contractWith(specs);
			const listed = {
				...{ method: 'GET', path: '/api/v2/persons', body: undefined },
				answer: { success: true, data: [], additional_data: { next_cursor: null } },
			};

			it('takes what Pipedrive describes', () => {
				expect(both(exchange({ ...listed, query: { limit: '5' } }))).toEqual([]);
			});

			it.each([
				['an unknown parameter', exchange({ ...listed, query: { page: '5' } })],
				['a parameter of another kind', exchange({ ...listed, query: { sort_by: 'name' } })],
				['an unknown call', exchange({ ...listed, path: '/api/v2/people' })],
				['an answer of another shape', exchange({ ...listed, answer: { success: true, data: 1 } })],
			])('refuses %s', (_, wrong) => {
				expect(both(wrong)).not.toEqual([]);
			});
		},
	);
});
