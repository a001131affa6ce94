const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const PROJECT = path.join(__dirname, '..', '..');
/** What n8n passes to npm after it has unpacked a community package. */
const N8N_INSTALL_FLAGS = [
	'--audit=false',
	'--fund=false',
	'--bin-links=false',
	'--install-strategy=shallow',
	'--ignore-scripts=true',
	'--package-lock=false',
];

const run = (command, args, cwd) =>
	execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

/**
 * Packs the project and puts it into an n8n user folder the way n8n's own installer does: unpacked,
 * stripped of development, peer and optional dependencies, the rest installed beside it.
 * Returns the folder of the installed package.
 */
function installPack(userFolder) {
	const { name } = JSON.parse(fs.readFileSync(path.join(PROJECT, 'package.json'), 'utf8'));
	const modules = path.join(userFolder, '.n8n', 'nodes', 'node_modules');
	const folder = path.join(modules, name);
	fs.rmSync(folder, { recursive: true, force: true });
	fs.mkdirSync(folder, { recursive: true });

	const packed = run(
		'npm',
		['pack', '--json', '--ignore-scripts', `--pack-destination=${modules}`],
		PROJECT,
	);
	const tarball = path.join(modules, JSON.parse(packed)[0].filename);
	run('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'], modules);
	fs.rmSync(tarball);

	const manifestFile = path.join(folder, 'package.json');
	const manifest = JSON.parse(fs.readFileSync(manifestFile, 'utf8'));
	delete manifest.devDependencies;
	delete manifest.peerDependencies;
	delete manifest.optionalDependencies;
	fs.writeFileSync(manifestFile, JSON.stringify(manifest, null, '\t'));
	run('npm', ['install', ...N8N_INSTALL_FLAGS], folder);
	return folder;
}

module.exports = { installPack };
