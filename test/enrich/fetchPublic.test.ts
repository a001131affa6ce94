import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchPublic, type Network } from '../../nodes/Enrich/providers/keyless/fetchPublic';
import { dnsOf, PUBLIC_ADDRESS, siteOf, type Site } from './support';

const signal = () => AbortSignal.timeout(2000);

/** Whatever the guard lets through to this machine ends here. */
const canary = { requests: 0, server: http.createServer(), port: 0 };
/** The real addresses; only the port leads to the canary. */
const unmapped = (dns: Network['dns']): Network => ({
	dns,
	connect: (address) => ({ address, port: canary.port }),
});

beforeAll(async () => {
	canary.server.on('connection', (socket) => {
		canary.requests += 1;
		socket.destroy();
	});
	await new Promise<void>((resolve) => canary.server.listen(0, resolve));
	canary.port = (canary.server.address() as AddressInfo).port;
});
afterEach(() => expect(canary.requests).toBe(0));
afterAll(() => canary.server.close());

test('the canary notices a connection that is let through', async () => {
	const network: Network = {
		dns: dnsOf({ 'acme.com': { a: [PUBLIC_ADDRESS] } }),
		connect: () => ({ address: '127.0.0.1', port: canary.port }),
	};
	await expect(fetchPublic('http://acme.com/', { network, signal: signal() })).rejects.toThrow();
	expect(canary.requests).toBe(1);
	canary.requests = 0;
});

const REFUSED_URLS = [
	'http://127.0.0.1/',
	'http://127.1/',
	'http://2130706433/',
	'http://0x7f000001/',
	'http://0x7f.0.0.1/',
	'http://0177.0.0.1/',
	'http://017700000001/',
	'http://①②⑦.⓪.⓪.①/',
	'http://0.0.0.0/',
	'http://10.0.0.1/',
	'http://172.16.0.1/',
	'http://192.168.1.1/',
	'http://100.100.100.200/',
	'http://169.254.169.254/latest/meta-data/',
	'http://[::1]/',
	'http://[::]/',
	'http://[::ffff:127.0.0.1]/',
	'http://[::ffff:a9fe:a9fe]/',
	'http://[64:ff9b::7f00:1]/',
	'http://[2002:7f00:1::]/',
	'http://[fd00:ec2::254]/',
	'http://93.184.215.14/',
	'http://localhost/',
	'http://LOCALHOST./',
	'http://acme.localhost/',
	'http://intranet/',
	'http://printer.local/',
	'http://metadata.google.internal/',
	'http://router.home.arpa/',
	'http://acme.example/',
	'http://www.example.com/',
	'http://acme.test/',
	'http://acme.invalid/',
	'http://abcdefgh.onion/',
	'http://user:secret@acme.com/',
	'http://acme.com:8080/',
	'http://acme.com:22/',
	'ftp://acme.com/',
	'file:///etc/passwd',
	'gopher://acme.com/',
	'javascript:alert(1)',
	'data:text/html,hello',
];
const PRIVATE_ADDRESSES = [
	'0.0.0.0',
	'10.1.2.3',
	'100.64.0.1',
	'127.0.0.1',
	'127.255.255.254',
	'168.63.129.16',
	'169.254.169.254',
	'172.31.255.255',
	'192.0.0.192',
	'192.0.2.1',
	'192.168.0.1',
	'198.18.0.1',
	'203.0.113.1',
	'224.0.0.1',
	'240.0.0.1',
	'255.255.255.255',
	'::',
	'::1',
	'::127.0.0.1',
	'::ffff:127.0.0.1',
	'::ffff:10.0.0.1',
	'::ffff:0:127.0.0.1',
	'64:ff9b::7f00:1',
	'64:ff9b:1::1',
	'100::1',
	'2001::1',
	'2001:db8::1',
	'2002:7f00:1::',
	'4000::1',
	'fc00::1',
	'fd00:ec2::254',
	'fe80::1',
	'fe80::1%lo',
	'fec0::1',
	'ff02::1',
	'not an address',
];
const recordsOf = (address: string) =>
	address.includes(':') ? { aaaa: [address] } : { a: [address] };

test.each(REFUSED_URLS)('%s is refused before anyone is asked', async (url) => {
	const dns = dnsOf({ 'acme.com': { a: ['127.0.0.1'] } });
	const network = unmapped(dns);
	await expect(fetchPublic(url, { network, signal: signal() })).rejects.toMatchObject({
		outcome: 'blocked',
	});
	expect(dns.asked).toEqual([]);
});

test.each(PRIVATE_ADDRESSES)('a public name that points to %s is refused', async (address) => {
	const network = unmapped(dnsOf({ 'evil.com': recordsOf(address) }));
	await expect(
		fetchPublic('http://evil.com/', { network, signal: signal() }),
	).rejects.toMatchObject({ outcome: 'blocked' });
});

test('one private address among public ones is enough to refuse', async () => {
	const dns = dnsOf({ 'evil.com': { a: [PUBLIC_ADDRESS, '10.0.0.1'], aaaa: ['2606:4700::1111'] } });
	await expect(
		fetchPublic('https://evil.com/', { network: unmapped(dns), signal: signal() }),
	).rejects.toMatchObject({ outcome: 'blocked' });
});

describe('with a site that redirects', () => {
	let location = '';
	let site: Site;
	beforeAll(async () => {
		site = await siteOf((_request, response) => {
			response.writeHead(302, { location }).end('moved');
		});
	});
	afterAll(async () => await site.close());

	const follow = async (to: string, zone: Parameters<typeof dnsOf>[0] = {}) => {
		location = to;
		const { connect } = site.network(dnsOf({}));
		const network: Network = {
			dns: dnsOf({ 'evil.com': { a: [PUBLIC_ADDRESS] }, ...zone }),
			connect: (address, port) =>
				address === PUBLIC_ADDRESS && connect
					? connect(address, port)
					: { address, port: canary.port },
		};
		return await fetchPublic('http://evil.com/', { network, signal: signal() });
	};

	// A header can't hold the one with circled digits.
	const sendable = REFUSED_URLS.filter((url) => !url.includes('①'));
	test.each(sendable)('a redirect to %s is refused', async (url) => {
		await expect(follow(url)).rejects.toMatchObject({ outcome: 'blocked' });
	});

	test.each(PRIVATE_ADDRESSES)('a redirect to a name at %s is refused', async (address) => {
		const zone = { 'inside.com': recordsOf(address) };
		await expect(follow('http://inside.com/', zone)).rejects.toMatchObject({ outcome: 'blocked' });
	});

	test('redirects in a circle end after three', async () => {
		site.requests.length = 0;
		await expect(follow('/again')).rejects.toThrow('redirects more than 3 times');
		expect(site.requests).toHaveLength(4);
	});

	test('an unreadable redirect is no crash', async () => {
		await expect(follow('http://[')).rejects.toMatchObject({ outcome: 'failed' });
		await expect(follow(`/${'a'.repeat(3000)}`)).rejects.toMatchObject({ outcome: 'failed' });
	});
});

test('the connection goes to the address that was checked, whatever DNS says next', async () => {
	const site = await siteOf((_request, response) => response.end('hello'));
	const { connect } = site.network(dnsOf({}));
	const contacted: string[] = [];
	let answers = 0;
	const network: Network = {
		dns: { ...dnsOf({}), resolve4: async () => [answers++ === 0 ? PUBLIC_ADDRESS : '127.0.0.1'] },
		connect: (address, port) => {
			contacted.push(address);
			return connect?.(address, port) ?? { address, port };
		},
	};
	const page = await fetchPublic('http://rebind.com/', { network, signal: signal() });
	expect(page.text).toBe('hello');
	expect(contacted).toEqual([PUBLIC_ADDRESS]);
	expect(answers).toBe(1);
	await expect(
		fetchPublic('http://rebind.com/', { network, signal: signal() }),
	).rejects.toMatchObject({ outcome: 'blocked' });
	await site.close();
});

describe('limits', () => {
	const zone = { 'acme.com': { a: [PUBLIC_ADDRESS] } };

	test('an endless page is read up to 512 KB', async () => {
		const site = await siteOf((_request, response) => {
			const write = () => {
				while (!response.destroyed && response.write('x'.repeat(65_536)));
			};
			response.on('drain', write);
			write();
		});
		const network = site.network(dnsOf(zone));
		const { text } = await fetchPublic('http://acme.com/', { network, signal: signal() });
		expect(text).toHaveLength(512 * 1024);
		await site.close();
	});

	test.each([
		['never answers', () => {}],
		['sends its page letter by letter', (response: http.ServerResponse) => response.write('<')],
	])('a server that %s is left when the time is up', async (_name, answer) => {
		const site = await siteOf((_request, response) => void answer(response));
		await expect(
			fetchPublic('http://acme.com/', {
				network: site.network(dnsOf(zone)),
				signal: AbortSignal.timeout(100),
			}),
		).rejects.toMatchObject({ name: 'TimeoutError' });
		await site.close();
	});

	test('a resolver that never answers is left when the time is up', async () => {
		const dns = { ...dnsOf({}), resolve4: async () => await new Promise<string[]>(() => {}) };
		await expect(
			fetchPublic('http://acme.com/', { network: { dns }, signal: AbortSignal.timeout(50) }),
		).rejects.toMatchObject({ name: 'TimeoutError' });
	});

	test('a page in Latin-1 keeps its umlauts', async () => {
		const site = await siteOf((_request, response) => {
			response.setHeader('content-type', 'text/html; charset=ISO-8859-1');
			response.end(Buffer.from('Müller', 'latin1'));
		});
		const network = site.network(dnsOf(zone));
		const { text } = await fetchPublic('http://acme.com/', { network, signal: signal() });
		expect(text).toBe('Müller');
		await site.close();
	});
});
