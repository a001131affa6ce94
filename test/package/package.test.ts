import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { INodeTypeDescription } from 'n8n-workflow';
import { ROOT } from '../support/engine';

const NODES = ['capture', 'crmUpsert', 'enrich', 'qualify', 'routeBucket'];
const ALLOWED = /^(?:\.{1,2}\/.*|node:.*|n8n-workflow|zod(?:\/v4)?|luxon)$/u;

let folder: string;
let installed: string;
let tarball: { size: number; unpackedSize: number; files: Array<{ path: string }> };

/** Packs and installs as n8n does: dependencies stripped but the real ones, no scripts, no lock file. */
beforeAll(() => {
	folder = mkdtempSync(path.join(os.tmpdir(), 'lead-pipeline-'));
	const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
		cwd: ROOT,
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const described = JSON.parse(String(packed)) as unknown;
	const [first] = Array.isArray(described) ? described : Object.values(described as object);
	tarball = first;
	installed = path.join(folder, 'node_modules', 'n8n-nodes-lead-pipeline');
	mkdirSync(installed, { recursive: true });
	const file = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
	execFileSync('tar', ['-xzf', path.join(folder, file), '-C', installed, '--strip-components=1']);
	const manifestFile = path.join(installed, 'package.json');
	const kept = Object.entries(JSON.parse(readFileSync(manifestFile, 'utf8')) as object).filter(
		([field]) => !['devDependencies', 'peerDependencies', 'optionalDependencies'].includes(field),
	);
	writeFileSync(manifestFile, JSON.stringify(Object.fromEntries(kept)));
	execFileSync(
		'npm',
		[
			'install',
			'--audit=false',
			'--fund=false',
			'--bin-links=false',
			'--install-strategy=shallow',
			'--ignore-scripts=true',
			'--package-lock=false',
		],
		{ cwd: installed, stdio: 'ignore' },
	);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const installedFiles = (ending: string): string[] =>
	readdirSync(installed, { recursive: true, encoding: 'utf8' }).filter((name) =>
		name.endsWith(ending),
	);

it('installs nothing beside itself', () => {
	expect(readdirSync(installed)).not.toContain('node_modules');
	expect(readdirSync(installed).sort()).toEqual([
		'LICENSE.md',
		'README.md',
		'dist',
		'package.json',
		'workflows',
	]);
});

it('requires only its own files, Node and what n8n provides', () => {
	const found = installedFiles('.js').flatMap((name) =>
		[
			...readFileSync(path.join(installed, name), 'utf8').matchAll(
				/\brequire\(\s*["']([^"']+)["']\s*\)/gu,
			),
		].map(([, required]) => ({ name, required })),
	);
	const builtIns = new Set(process.getBuiltinModule('node:module').builtinModules);
	expect(found.length).toBeGreaterThan(50);
	expect(
		found.filter(({ required }) => !ALLOWED.test(required) && !builtIns.has(required)),
	).toEqual([]);
});

/** Runs a script in the installed package, where n8n's modules are found as n8n's host lets them be found. */
function inPackage(script: string): unknown {
	const printed = execFileSync(process.execPath, ['-e', script], {
		cwd: installed,
		env: {
			...process.env,
			NODE_PATH: path.join(ROOT, 'node_modules'),
			N8N_USER_FOLDER: folder,
			N8N_ENCRYPTION_KEY: 'package-test',
			N8N_LOG_LEVEL: 'silent',
		},
	});
	return JSON.parse(String(printed));
}

it('is loaded by n8n’s own loader, with icons, codex and output schemas', () => {
	const types = inPackage(`
		const { PackageDirectoryLoader } = require('n8n-core');
		const loader = new PackageDirectoryLoader(process.cwd());
		loader.loadAll().then(() => {
			console.log(JSON.stringify(loader.types.nodes));
			process.exit();
		});`) as INodeTypeDescription[];
	expect(types.map(({ name }) => name).sort()).toEqual(NODES);
	for (const description of types) {
		expect(description.iconUrl).toMatchObject({
			light: expect.stringContaining('.svg'),
			dark: expect.stringContaining('.dark.svg'),
		});
		expect(description.codex?.alias ?? []).toContain('lead');
		expect(description.subtitle).toBeTruthy();
	}
	const schemas = installedFiles('.json').filter((name) => name.includes('__schema__'));
	expect(schemas).toHaveLength(7);
	for (const name of schemas) {
		const schema = JSON.parse(readFileSync(path.join(installed, name), 'utf8'));
		expect(schema).toMatchObject({ type: 'object', properties: { lead: { type: 'object' } } });
	}
});

it('carries the notices of what is bundled, the templates, and no source or test', () => {
	const names = tarball.files.map((file) => file.path);
	expect(names).toEqual(
		expect.arrayContaining([
			'dist/vendor/THIRD_PARTY_NOTICES.txt',
			'workflows/inbound-lead-pipeline.json',
		]),
	);
	expect(names.filter((name) => /\.ts$|test|tsbuildinfo/u.test(name))).toEqual([]);
	expect(tarball.unpackedSize).toBeLessThan(5_000_000);
});

it('loads no library at start: vendor files are required on first use', () => {
	const loaded = inPackage(`
		const path = require('node:path');
		const { n8n } = require(path.resolve('package.json'));
		for (const file of n8n.nodes) require(path.resolve(file));
		console.log(JSON.stringify(Object.keys(require.cache).filter((file) => /[\\\\/]vendor[\\\\/]/.test(file))));`);
	expect(loaded).toEqual([]);
});
