const { execFileSync } = require('node:child_process');
const {
	existsSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	realpathSync,
	rmSync,
	writeFileSync,
} = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');
const { dest, parallel, series, src } = require('gulp');

const DIST = path.join(__dirname, 'dist');
/** n8n provides these; everything else a vendor file imports is bundled into it. */
const PROVIDED_BY_HOST = ['n8n-workflow', 'zod', 'zod/*', 'luxon'];

function clean(done) {
	rmSync(DIST, { recursive: true, force: true });
	done();
}

function compile(done) {
	execFileSync(process.execPath, [require.resolve('typescript/bin/tsc')], { stdio: 'inherit' });
	done();
}

async function bundleVendor() {
	const folder = path.join(__dirname, 'vendor');
	if (!existsSync(folder)) return;
	const entryPoints = readdirSync(folder)
		.filter((file) => file.endsWith('.ts'))
		.map((file) => path.join(folder, file));
	const { metafile } = await esbuild.build({
		entryPoints,
		metafile: true,
		outdir: path.join(DIST, 'vendor'),
		allowOverwrite: true,
		bundle: true,
		platform: 'node',
		target: 'node20',
		format: 'cjs',
		external: PROVIDED_BY_HOST,
		plugins: [lean],
		legalComments: 'none',
		minifySyntax: true,
		minifyWhitespace: true,
	});
	writeFileSync(path.join(DIST, 'vendor', 'THIRD_PARTY_NOTICES.txt'), noticesOf(metafile));
}

/* eslint-disable regexp/require-unicode-regexp -- esbuild hands filters to Go, which has no such flag */
/**
 * What vendor files import but never run is left out: pipedrive's CommonJS build comes with the whole API, its ES modules
 * are shaken; jsforce brings an HTTP client of its own (of which it makes an Agent when it loads) and CSV for bulk jobs.
 */
const UNUSED = /^(?:undici|mime-db|csv-(?:parse|stringify)(?:\/sync)?)$/;
const lean = {
	name: 'lean',
	setup({ onResolve, onLoad }) {
		const pipedrive = realpathSync(path.join(__dirname, 'node_modules', 'pipedrive'));
		onResolve({ filter: /^pipedrive\/v[12]$/ }, ({ path: name }) => ({
			path: path.join(pipedrive, 'dist', 'esm', 'versions', path.basename(name), 'index.js'),
			sideEffects: false,
		}));
		// The ES modules look for it one folder too low.
		onResolve({ filter: /\.\/package\.json$/ }, ({ importer }) =>
			importer.startsWith(pipedrive) ? { path: path.join(pipedrive, 'package.json') } : null,
		);
		onResolve({ filter: UNUSED }, ({ path: name }) => ({ path: name, namespace: 'unused' }));
		onLoad({ filter: UNUSED, namespace: 'unused' }, () => ({
			contents: 'exports.Agent = class {};',
		}));
	},
};
/* eslint-enable regexp/require-unicode-regexp */

/** Name, version and licence text of every package that went into a bundle. */
function noticesOf({ inputs }) {
	const packages = Object.keys(inputs).map(
		(file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(file)?.[0],
	);
	return [...new Set(packages.filter(Boolean))]
		.sort()
		.map((folder) => {
			const { name, version, license } = require(path.join(__dirname, folder, 'package.json'));
			const file = readdirSync(folder).find((entry) => /^licen[cs]e/iu.test(entry));
			const text = file ? readFileSync(path.join(folder, file), 'utf8') : `Licence: ${license}`;
			return `${name} ${version}\n\n${text.trim()}\n`;
		})
		.join(`\n${'-'.repeat(72)}\n\n`);
}

/** Which sections of the contract an item has when it leaves a stage, by the path of its output schema. */
const CAPTURED = ['lead', 'conversation', 'source', 'consent'];
const ENRICHED = [...CAPTURED, 'enrichment'];
const QUALIFIED = [...ENRICHED, 'qualification'];
const ROUTED = [...QUALIFIED, 'routing'];
const OUTPUT_SCHEMAS = {
	'Capture/__schema__/v1.0.0.json': CAPTURED,
	'Enrich/__schema__/v1.0.0.json': ENRICHED,
	'Qualify/__schema__/v1.0.0.json': QUALIFIED,
	'RouteBucket/__schema__/v1.0.0/route.json': ROUTED,
	'CrmUpsert/__schema__/v1.0.0/getLead.json': [...CAPTURED, 'crm'],
	'CrmUpsert/__schema__/v1.0.0/preview.json': [...ROUTED, 'crm'],
	'CrmUpsert/__schema__/v1.0.0/upsert.json': [...ROUTED, 'crm'],
};

/** The editor shows these as a node's output before its first run; they are the contract itself. */
async function writeOutputSchemas() {
	const { z } = require('zod/v4');
	const { leadItemSchema } = require(path.join(DIST, 'lead/schema.js'));
	const { properties } = z.toJSONSchema(leadItemSchema, { unrepresentable: 'any' });
	for (const [file, sections] of Object.entries(OUTPUT_SCHEMAS)) {
		const shown = Object.fromEntries(sections.map((name) => [name, previewOf(properties[name])]));
		const target = path.join(DIST, 'nodes', file);
		mkdirSync(path.dirname(target), { recursive: true });
		writeFileSync(target, JSON.stringify({ type: 'object', properties: shown, version: 1 }));
	}
}

/** The editor's preview knows types, properties and items, and neither unions nor defaults. */
function previewOf(schema) {
	const { type, properties, items, anyOf } = schema;
	if (anyOf) return previewOf(anyOf.find((option) => option.type !== 'null') ?? anyOf[0]);
	return {
		type: type ?? 'string',
		...(properties && {
			properties: Object.fromEntries(
				Object.entries(properties).map(([name, value]) => [name, previewOf(value)]),
			),
		}),
		...(items && { items: previewOf(items) }),
	};
}

function copyAssets() {
	return src(['nodes/**/*.{svg,png}', 'nodes/**/*.node.json', 'icons/*.svg'], {
		base: '.',
		encoding: false,
		allowEmpty: true,
	}).pipe(dest(DIST));
}

exports.build = series(clean, compile, parallel(bundleVendor, writeOutputSchemas, copyAssets));
