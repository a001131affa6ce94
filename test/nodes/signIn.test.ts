import type { INodeType } from 'n8n-workflow';
import { CrmUpsert } from '../../nodes/CrmUpsert/CrmUpsert.node';
import { Enrich } from '../../nodes/Enrich/Enrich.node';
import { Qualify } from '../../nodes/Qualify/Qualify.node';

const nodes: INodeType[] = [new CrmUpsert(), new Enrich(), new Qualify()];

/** n8n's editor hides such a parameter, and every parameter that it depends on. */
test.each(nodes)('no parameter is taken for the sign-in of the node $description.name', (node) => {
	const { credentials = [], properties } = node.description;
	expect(credentials.length).toBeGreaterThan(0);
	const taken = properties.filter(({ name, options = [] }) => {
		const shown = credentials.flatMap(({ displayOptions }) => displayOptions?.show?.[name] ?? []);
		const values = options.map((option) => ('value' in option ? option.value : null));
		return values.length > 0 && values.every((value) => shown.includes(value as never));
	});
	expect(taken.map(({ name }) => name)).toEqual([]);
});
