const Module = require('node:module');
const esbuild = require('esbuild');

/** What a TypeScript file of the project exports, with all that it imports of the project; packages stay as they are. */
function loadTypeScript(file) {
	const { outputFiles } = esbuild.buildSync({
		entryPoints: [file],
		bundle: true,
		packages: 'external',
		platform: 'node',
		format: 'cjs',
		write: false,
	});
	const loaded = new Module(file, module);
	loaded.filename = file;
	loaded.paths = module.paths;
	loaded._compile(outputFiles[0].text, file);
	return loaded.exports;
}

module.exports = { loadTypeScript };
