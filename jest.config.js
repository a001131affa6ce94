/** @type {import('jest').Config} */
module.exports = {
	// Jest leaves a core free, which is half of a small machine.
	maxWorkers: '100%',
	// A busy machine is slow, and no reason to fail.
	testTimeout: 60_000,
	testEnvironment: 'node',
	testMatch: ['<rootDir>/test/**/*.test.ts'],
	testPathIgnorePatterns: ['/node_modules/', '/dist/', '<rootDir>/test/e2e/'],
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
	transform: {
		'^.+\\.ts$': [
			'@swc/jest',
			{
				jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
				module: { type: 'commonjs' },
			},
		],
	},
	coverageProvider: 'v8',
	collectCoverageFrom: ['nodes/**/*.ts', 'lead/**/*.ts', 'vendor/**/*.ts'],
};
