import eslint from '@eslint/js';
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** A stage's folder may import `lead/` and `vendor/`, never another stage. */
const STAGES = ['Capture', 'Enrich', 'Qualify', 'RouteBucket', 'CrmUpsert'];
const PROVIDED = ['node:.*', 'zod', 'zod/v4', 'luxon'];
const HOST = 'n8n-workflow';

const restrictImports = (...patterns) => ({
	'no-restricted-imports': 'off',
	'@typescript-eslint/no-restricted-imports': ['error', { patterns }],
});
const onlyHostLibraries = (...also) => ({
	regex: `^(?!\\.)(?!(?:${[...PROVIDED, ...also].join('|')})$)`,
	message: 'npm libraries that n8n lacks belong in vendor/; n8n-workflow only in the node shell.',
});
const noSiblings = (stage) => ({
	regex: `/(${STAGES.filter((other) => other !== stage).join('|')})(/|$)`,
	message: 'A stage never imports another stage: share through lead/.',
});
const typesOfVendorOnly = {
	group: ['**/vendor/*'],
	allowTypeImports: true,
	message:
		'Load vendor modules with await import() on first use; import their types with import type.',
};

export default tseslint.config(
	{ ignores: ['dist/**', 'coverage/**', 'node_modules/**', '.cache/**'] },
	eslint.configs.recommended,
	regexp.configs['flat/recommended'],
	{
		rules: {
			// A regular expression over a prospect's text must be linear: a lead form is open to anyone.
			'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
			'regexp/no-super-linear-move': ['error', { report: 'potential' }],
			'regexp/require-unicode-regexp': 'error',
		},
	},
	{
		files: ['**/*.ts'],
		extends: [tseslint.configs.strict],
		rules: {
			'@typescript-eslint/consistent-type-imports': 'error',
			'no-console': 'error',
		},
	},
	{
		files: ['nodes/**/*.ts', 'credentials/**/*.ts', 'package.json'],
		...n8nCommunityNodesPlugin.configs.recommended,
	},
	{
		files: ['package.json'],
		languageOptions: { parser: tseslint.parser, parserOptions: { extraFileExtensions: ['.json'] } },
		rules: { 'no-unused-expressions': 'off', '@typescript-eslint/no-unused-expressions': 'off' },
	},
	{
		// The keyless provider asks DNS and websites itself: only node's own modules can pin a checked address.
		// What it throws ends as an attempt in the item, never as the node's error.
		files: ['nodes/Enrich/providers/**/*.ts'],
		rules: {
			'@n8n/community-nodes/no-restricted-imports': 'off',
			'@n8n/community-nodes/require-node-api-error': 'off',
		},
	},
	{
		// An adapter tells what went wrong in words of its own; the node's shell makes n8n's error of it.
		files: ['nodes/CrmUpsert/crms/**/*.ts'],
		rules: { '@n8n/community-nodes/require-node-api-error': 'off' },
	},
	...STAGES.flatMap((stage) => [
		{
			files: [`nodes/${stage}/**/*.ts`],
			rules: restrictImports(onlyHostLibraries(), noSiblings(stage), typesOfVendorOnly),
		},
		{
			files: [
				`nodes/${stage}/*.node.ts`,
				`nodes/${stage}/**/{description,*Description}.ts`,
				...(stage === 'CrmUpsert' ? ['nodes/CrmUpsert/account.ts'] : []),
				...(stage === 'Qualify' ? ['nodes/Qualify/modelReaders.ts'] : []),
				...(stage === 'RouteBucket' ? ['nodes/RouteBucket/conditions.ts'] : []),
			],
			rules: restrictImports(onlyHostLibraries(HOST), noSiblings(stage), typesOfVendorOnly),
		},
	]),
	{
		files: ['lead/**/*.ts'],
		rules: restrictImports(onlyHostLibraries(), {
			regex: '^\\.\\./',
			message: 'lead/ imports nothing of the project.',
		}),
	},
	{
		files: ['vendor/**/*.ts'],
		rules: restrictImports({ regex: '^\\.\\./', message: 'vendor/ imports npm libraries only.' }),
	},
	{
		files: ['test/**/*.ts'],
		ignores: ['test/support/properties.ts'],
		rules: restrictImports({
			regex: '^fast-check$',
			message: 'Import it from test/support/properties, where its seed is set.',
		}),
	},
	{
		files: ['**/*.js'],
		languageOptions: {
			sourceType: 'commonjs',
			globals: {
				require: 'readonly',
				module: 'writable',
				process: 'readonly',
				console: 'readonly',
				__dirname: 'readonly',
				Buffer: 'readonly',
				URL: 'readonly',
				fetch: 'readonly',
				Headers: 'readonly',
				setTimeout: 'readonly',
				clearTimeout: 'readonly',
				performance: 'readonly',
				AbortSignal: 'readonly',
			},
		},
	},
);
