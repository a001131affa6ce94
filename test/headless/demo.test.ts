import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FIXTURE_PACK } from './workflows';

const FIXTURES = path.join(__dirname, 'fixtures');
const RUN = path.join(__dirname, '..', '..', 'demo', 'run.js');
const OFFLINE = path.join(__dirname, '..', '..', 'scripts', 'headless', 'offline.js');
const folder = mkdtempSync(path.join(os.tmpdir(), 'demo-test-'));
const REPORT = path.join(folder, 'report.html');

function demo(...args: string[]) {
	const common = ['--pack', FIXTURE_PACK, '--report', REPORT];
	const { status, stdout, stderr } = spawnSync(process.execPath, [RUN, ...common, ...args], {
		encoding: 'utf8',
		timeout: 30_000,
	});
	return { status, stdout, stderr };
}

const workflow = ['--workflow', path.join(FIXTURES, 'workflow.json')];
const leads = ['--leads', path.join(FIXTURES, 'leads.json')];
const file = (name: string, content: string) => {
	const target = path.join(folder, name);
	writeFileSync(target, content);
	return target;
};

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the demo command', () => {
	test('prints a line per lead and the totals, and writes the report', () => {
		const { status, stdout, stderr } = demo(...workflow, ...leads);
		expect(stderr).toBe('');
		expect(status).toBe(0);
		expect(stdout).toMatch(/^bucket/u);
		expect(stdout).toMatch(/^WARM {2,}Wants a demo/mu);
		expect(stdout).toMatch(/^FAILED .*The payload has no e-mail$/mu);
		expect(stdout).toMatch(/^3 leads: 1 warm · 1 other · 1 failed/mu);
		expect(readFileSync(REPORT, 'utf8')).toContain('Fixture pipeline');
	});

	test('--json prints nothing but the items, one per lead, in order', () => {
		rmSync(REPORT, { force: true });
		const { status, stdout, stderr } = demo(...workflow, ...leads, '--json');
		const items = JSON.parse(stdout);
		expect(stderr).toBe('');
		expect(status).toBe(0);
		expect(items).toHaveLength(3);
		expect(items[0]).toMatchObject({
			routing: { bucket: 'warm' },
			sample: { name: 'Wants a demo', expect: { bucket: 'warm', class: 'sales' } },
		});
		expect(items[1].qualification.class).toBe('student');
		expect(items[2]).toMatchObject({
			body: { message: 'nobody to call back' },
			error: 'The payload has no e-mail',
		});
		expect(existsSync(REPORT)).toBe(false);
	});

	test('takes one JSON object per line too', () => {
		const lines = file('leads.jsonl', '{"email":"a@b.example"}\n\n{"email":"c@d.example"}\n');
		const { status, stdout } = demo(...workflow, '--leads', lines, '--json');
		expect(status).toBe(0);
		expect(JSON.parse(stdout).map((item: { lead: object }) => item.lead)).toEqual([
			{ email: 'a@b.example' },
			{ email: 'c@d.example' },
		]);
	});

	test('a run that fails keeps the lead with its payload', () => {
		const strict = JSON.parse(readFileSync(path.join(FIXTURES, 'workflow.json'), 'utf8'));
		delete strict.nodes[1].onError;
		const { status, stdout } = demo(
			'--workflow',
			file('strict.json', JSON.stringify(strict)),
			...leads,
			'--json',
		);
		expect(status).toBe(0);
		expect(JSON.parse(stdout)[2]).toEqual({
			error: 'The payload has no e-mail',
			payload: { message: 'nobody to call back' },
		});
	});

	test('a lead that nothing can write back is reported, not lost, and stops no other', () => {
		const deep = `{"email":"a@b.example","deep":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
		const lines = file('deep.jsonl', `${deep}\n"just text"\n{"email":"c@d.example"}\n`);
		const { status, stdout } = demo(...workflow, '--leads', lines, '--json');
		expect(status).toBe(0);
		expect(JSON.parse(stdout)).toEqual([
			{ error: expect.any(String) },
			expect.objectContaining({ error: 'The payload has no e-mail' }),
			expect.objectContaining({ lead: { email: 'c@d.example' } }),
		]);
	});

	test('the network is switched off: no query, no connection', () => {
		const script = `
			require(${JSON.stringify(OFFLINE)}).switchNetworkOff();
			const { resolveMx } = require('node:dns/promises');
			const said = (error) => (error.cause ?? error).message;
			const tried = [fetch('https://192.0.2.1/'), resolveMx('example.com')];
			Promise.all(tried.map((attempt) => attempt.catch(said))).then((all) => console.log(all.join('|')));
		`;
		const { stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
		const refusal = 'This run is offline: the network is switched off';
		expect(stdout.trim()).toBe(`${refusal}|${refusal}`);
	});

	test.each([
		[
			'a missing file',
			['--leads', 'no-such.json'],
			"Can't read the leads no-such.json: there is no such file",
		],
		['bad JSON', ['--leads', file('bad.json', '{"a": ')], 'bad.json is not valid JSON'],
		[
			'a bad line',
			['--leads', file('bad.jsonl', '{"a":1}\n{"b"}\n')],
			'bad.jsonl, line 2 is not valid JSON',
		],
		['an unknown option', ['--fast'], "Unknown option '--fast'"],
		[
			'a workflow without nodes',
			['--workflow', file('empty.json', '{}')],
			'it has no list of nodes',
		],
		['a pack that is not built', ['--pack', folder], 'build the pack first'],
	])('says in one line what is wrong: %s', (_what, args, message) => {
		const { status, stdout, stderr } = demo(...workflow, ...leads, ...args);
		expect(status).toBe(2);
		expect(stdout).toBe('');
		expect(stderr).toContain(message);
		expect(stderr.trimEnd().split('\n')).toHaveLength(1);
	});
});
