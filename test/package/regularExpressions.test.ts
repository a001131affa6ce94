import { readdirSync } from 'node:fs';
import path from 'node:path';
import 'n8n-workflow';
import 'luxon';
import 'zod/v4';
import { analyse } from 'scslre';
import { ROOT } from '../support/engine';

const OURS = /[\\/](?:nodes|lead)[\\/](?!.*node_modules)/u;

/** Lint reads the literals; these are put together at run time, so only loading the code shows them. */
function composedExpressions(): RegExp[] {
	const found: RegExp[] = [];
	const Native = globalThis.RegExp;
	globalThis.RegExp = new Proxy(Native, {
		construct(target, [source, flags]: [string, string]) {
			const made = new target(source, flags);
			const [, , caller = ''] = (new Error().stack ?? '').split('\n');
			if (OURS.test(caller)) found.push(made);
			return made;
		},
	});
	try {
		for (const folder of ['lead', 'nodes']) {
			for (const file of readdirSync(path.join(ROOT, folder), {
				recursive: true,
				encoding: 'utf8',
			})) {
				// eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded under the proxy
				if (file.endsWith('.ts')) require(path.join(ROOT, folder, file));
			}
		}
	} finally {
		globalThis.RegExp = Native;
	}
	return found;
}

const expressions = composedExpressions();

it('finds the expressions that the code puts together', () => {
	expect(expressions.length).toBeGreaterThan(10);
});

test.each(expressions.map((expression) => [expression.source.slice(0, 60), expression] as const))(
	'%s… is linear',
	(_, { source, flags }) => {
		const { reports } = analyse({ source, flags }, { assumeRejectingSuffix: true });
		expect(reports.map(({ type, character }) => `${type} at ${character.literal.source}`)).toEqual(
			[],
		);
	},
);
