import fc from '../support/properties';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { NotFound } from '../../nodes/Enrich/provider';
import { fetchPublic, type Network } from '../../nodes/Enrich/providers/keyless/fetchPublic';
import { DEFAULT_SOURCES } from '../../nodes/Enrich/providers/keyless/keyless';
import { dnsOf, keyless, NOW, PUBLIC_ADDRESS } from './support';

type Zone = Parameters<typeof dnsOf>[0];

/** Whatever is let through to this machine ends here: the real addresses, only the port leads to it. */
const canary = { connections: 0, servers: [] as net.Server[], port: 0 };
/** The site of whoever attacks, where the one public address is. */
const evil = {
	requests: [] as string[],
	answer: ((_request, response) => response.end()) as http.RequestListener,
	server: http.createServer(),
	port: 0,
};
/** Every connection that this process opens, and the checked addresses they were opened for. */
const opened: unknown[] = [];
const contacted: string[] = [];

const networkOf = (zone: Zone): Network => ({ dns: dnsOf(zone), connect: target });
const target: Network['connect'] = (address) => {
	contacted.push(address);
	return address === PUBLIC_ADDRESS
		? { address: '127.0.0.1', port: evil.port, tls: false }
		: { address, port: canary.port, tls: false };
};
const signal = (ms = 2000) => AbortSignal.timeout(ms);
const fetching = async (url: string, zone: Zone = {}) =>
	await fetchPublic(url, { network: networkOf(zone), signal: signal() });
const publicly: Zone[string] = { a: [PUBLIC_ADDRESS] };

beforeAll(async () => {
	const { connect } = net.Socket.prototype;
	jest.spyOn(net.Socket.prototype, 'connect').mockImplementation(function (
		this: net.Socket,
		...parameters: unknown[]
	) {
		opened.push(parameters[0]);
		return Reflect.apply(connect, this, parameters);
	});
	for (const host of ['127.0.0.1', '::1']) {
		const server = net.createServer((socket) => {
			canary.connections += 1;
			socket.destroy();
		});
		const isListening = await new Promise((resolve) => {
			server.on('error', () => resolve(false));
			server.listen(canary.port, host, () => resolve(true));
		});
		if (!isListening) continue;
		canary.servers.push(server);
		canary.port = (server.address() as AddressInfo).port;
	}
	evil.server.on('request', (request, response) => {
		evil.requests.push(`${request.headers.host}${request.url}`);
		evil.answer(request, response);
	});
	await new Promise<void>((resolve) => evil.server.listen(0, '127.0.0.1', resolve));
	evil.port = (evil.server.address() as AddressInfo).port;
});
beforeEach(() => {
	evil.answer = (_request, response) => response.end();
	for (const list of [evil.requests, opened, contacted]) list.length = 0;
});
afterEach(() => {
	expect(canary.connections).toBe(0);
	expect(contacted.filter((address) => address !== PUBLIC_ADDRESS)).toEqual([]);
});
afterAll(() => {
	jest.restoreAllMocks();
	evil.server.closeAllConnections();
	for (const server of [...canary.servers, evil.server]) server.close();
});

test('the traps notice a connection that is let through', async () => {
	const network: Network = {
		dns: dnsOf({ 'acme.com': publicly }),
		connect: () => ({ address: '127.0.0.1', port: canary.port }),
	};
	await expect(fetchPublic('http://acme.com/', { network, signal: signal() })).rejects.toThrow();
	expect(canary.connections).toBe(1);
	expect(opened).toHaveLength(1);
	canary.connections = 0;
});

const REFUSED_URLS = [
	'http://127.0.0.1/',
	'http://127.1/',
	'http://127.0.1/',
	'http://127.0.0.1./',
	'http://127%2e0%2e0%2e1/',
	'http://%31%32%37.0.0.1/',
	'http://2130706433/',
	'http://017700000001/',
	'http://0x7f000001/',
	'http://0x7F.0.0.1/',
	'http://0177.0.0.1/',
	'http://00000177.0x0.0.1/',
	'http://127。0。0。1/',
	'http://127．0．0．1/',
	'http://①②⑦.⓪.⓪.①/',
	'http://１２７.0.0.1/',
	'http://0.0.0.0/',
	'http://0/',
	'http://10.0.0.1/',
	'http://172.16.0.1/',
	'http://192.168.1.1/',
	'http://100.100.100.200/',
	'http://169.254.169.254/latest/meta-data/',
	'http://①⑥⑨.②⑤④.①⑥⑨.②⑤④/',
	'http://2852039166/',
	'http://[::1]/',
	'http://[::]/',
	'http://[0:0:0:0:0:0:0:1]/',
	'http://[::ffff:127.0.0.1]/',
	'http://[::ffff:a9fe:a9fe]/',
	'http://[::127.0.0.1]/',
	'http://[64:ff9b::7f00:1]/',
	'http://[2002:7f00:1::]/',
	'http://[fd00:ec2::254]/',
	'http://[2606:4700:4700::1111]/',
	'http://93.184.215.14/',
	'http://localhost/',
	'http://LOCALHOST./',
	'http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/',
	'http://loc\u0430lhost/',
	'http://acme.localhost/',
	'http://intranet/',
	'http://com/',
	'http://printer.local/',
	'http://printer.local./',
	'http://metadata.google.internal/',
	'http://metadata.google.internal./',
	'http://ⅿetadata.google.internal/',
	'http://router.home.arpa/',
	'http://1.0.0.127.in-addr.arpa/',
	'http://acme.example/',
	'http://www.example.com/',
	'http://acme.test/',
	'http://acme.invalid/',
	'http://abcdefgh.onion/',
	'http://user:secret@acme.com/',
	'http://acme.com@127.0.0.1/',
	'http://127.0.0.1@acme.com/',
	'http://acme.com:80@169.254.169.254/',
	'http://acme.com:8080/',
	'http://acme.com:22/',
	'https://acme.com:6379/',
	'ftp://acme.com/',
	'file:///etc/passwd',
	'gopher://acme.com/',
	'ws://acme.com/',
	'javascript:alert(1)',
	'data:text/html,hello',
	'blob:http://acme.com/1',
];
const PRIVATE_ADDRESSES = [
	'0.0.0.0',
	'0.1.2.3',
	'10.1.2.3',
	'100.64.0.1',
	'100.127.255.255',
	'127.0.0.1',
	'127.255.255.254',
	'168.63.129.16',
	'169.254.169.254',
	'172.16.0.0',
	'172.31.255.255',
	'192.0.0.192',
	'192.0.2.1',
	'192.168.0.1',
	'198.18.0.1',
	'198.51.100.1',
	'203.0.113.1',
	'224.0.0.1',
	'239.255.255.250',
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
	'127.1',
	'2130706433',
	'0x7f.0.0.1',
	' 93.184.215.14',
	'',
];
const recordsOf = (address: string): Zone[string] =>
	address.includes(':') ? { aaaa: [address] } : { a: [address] };
const isBlocked = { outcome: 'blocked' };

describe('what may be asked for', () => {
	test.each(REFUSED_URLS)('%s is refused before anyone is asked', async (url) => {
		const network = networkOf({ 'acme.com': { a: ['127.0.0.1'] } });
		await expect(fetchPublic(url, { network, signal: signal() })).rejects.toMatchObject(isBlocked);
		expect((network.dns as ReturnType<typeof dnsOf>).asked).toEqual([]);
		expect(opened).toEqual([]);
	});

	test.each(PRIVATE_ADDRESSES)('a public name that points to “%s” is refused', async (address) => {
		await expect(fetching('http://evil.com/', { 'evil.com': recordsOf(address) })).rejects.toThrow(
			NotFound,
		);
		expect(opened).toEqual([]);
	});

	test.each([
		{ a: [PUBLIC_ADDRESS, '10.0.0.1'], aaaa: ['2606:4700::1111'] },
		{ a: [PUBLIC_ADDRESS], aaaa: ['::1'] },
		{ a: ['127.0.0.1'], aaaa: ['2606:4700::1111'] },
		{ a: [...Array.from({ length: 500 }, () => PUBLIC_ADDRESS), '169.254.169.254'] },
	])('one private address among public ones is enough to refuse: %j', async (records) => {
		await expect(fetching('https://evil.com/', { 'evil.com': records })).rejects.toMatchObject(
			isBlocked,
		);
		expect(opened).toEqual([]);
	});

	test('an alias that ends at a local name is judged by the address it ends at', async () => {
		const toLocalhost = async () => ['127.0.0.1'];
		const network: Network = { dns: { ...dnsOf({}), resolve4: toLocalhost }, connect: target };
		await expect(
			fetchPublic('http://cname.evil.com/', { network, signal: signal() }),
		).rejects.toMatchObject(isBlocked);
		expect(opened).toEqual([]);
	});
});

describe('any spelling of an address', () => {
	const ranges: [first: number[], prefix: number][] = [
		[[0, 0, 0, 0], 8],
		[[10, 0, 0, 0], 8],
		[[100, 64, 0, 0], 10],
		[[127, 0, 0, 0], 8],
		[[169, 254, 0, 0], 16],
		[[172, 16, 0, 0], 12],
		[[192, 168, 0, 0], 16],
		[[224, 0, 0, 0], 4],
		[[240, 0, 0, 0], 4],
	];
	const numberOf = (bytes: number[]) => bytes.reduce((sum, byte) => sum * 256 + byte, 0);
	const bytesOf = (number: number) =>
		[24, 16, 8, 0].map((bits) => Math.floor(number / 2 ** bits) % 256);
	const privateAddress = fc
		.tuple(fc.constantFrom(...ranges), fc.integer({ min: 0, max: 2 ** 32 - 1 }))
		.map(([[first, prefix], noise]) => bytesOf(numberOf(first) + (noise % 2 ** (32 - prefix))));
	const part = (byte: number) =>
		fc.constantFrom(
			String(byte),
			`0x${byte.toString(16)}`,
			`0X${byte.toString(16)}`,
			`0${byte.toString(8)}`,
			`000${byte.toString(8)}`,
		);
	const fullWidth = (text: string) =>
		text.replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
	const hosts = privateAddress.chain((bytes) => {
		const number = numberOf(bytes);
		const whole = fc.constantFrom(
			String(number),
			`0x${number.toString(16)}`,
			`0${number.toString(8)}`,
		);
		const dotted = fc.tuple(...bytes.map(part)).map((parts) => parts.join('.'));
		const short = fc.constant(`${bytes[0]}.${number % 2 ** 24}`);
		const spelled = fc.oneof(whole, dotted, short);
		return fc
			.tuple(spelled, fc.constantFrom('', '.'), fc.constantFrom('plain', 'wide', 'dots'))
			.map(([host, end, style]) => {
				if (style === 'wide') return `${fullWidth(host)}${end}`;
				return `${style === 'dots' ? host.replace(/\./gu, '。') : host}${end}`;
			});
	});

	test('in a URL is refused unasked', async () => {
		await fc.assert(
			fc.asyncProperty(hosts, fc.constantFrom('http', 'https'), async (host, scheme) => {
				const network = networkOf({});
				await expect(
					fetchPublic(`${scheme}://${host}/`, { network, signal: signal() }),
				).rejects.toMatchObject(isBlocked);
			}),
			{ numRuns: 300 },
		);
		expect(opened).toEqual([]);
	});

	test('in an IPv6 address that DNS answers with is refused', async () => {
		const wrapped = privateAddress.chain(([a, b, c, d]) => {
			const hex = `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
			return fc.constantFrom(
				`::ffff:${a}.${b}.${c}.${d}`,
				`::FFFF:${hex}`,
				`0:0:0:0:0:ffff:${hex}`,
				`::${hex}`,
				`::ffff:0:${hex}`,
				`64:ff9b::${hex}`,
				`64:ff9b:1::${hex}`,
				`2002:${hex}::`,
				`2002:${hex}::1`,
				`2001:0:${hex}::1`,
				`fe80::5efe:${hex}`,
			);
		});
		await fc.assert(
			fc.asyncProperty(wrapped, async (address) => {
				await expect(
					fetching('https://evil.com/', { 'evil.com': { a: [PUBLIC_ADDRESS], aaaa: [address] } }),
				).rejects.toMatchObject(isBlocked);
			}),
			{ numRuns: 300 },
		);
		expect(opened).toEqual([]);
	});

	test('as the domain of a lead opens no connection, whatever DNS says', async () => {
		const everywhere = async () => ['127.0.0.1'];
		const dns = { ...dnsOf({}), resolve4: everywhere, resolve6: async () => ['::1'] };
		let time = NOW;
		const provider = keyless(
			{ dns, connect: target },
			{ sources: DEFAULT_SOURCES, now: () => (time += 1000) },
		);
		const wanted = provider.company?.gives ?? [];
		const domains = fc.oneof(
			hosts,
			fc.constantFrom(...REFUSED_URLS),
			fc.constantFrom(
				'evil.com',
				'evil.com/@127.0.0.1',
				'evil.com:80',
				'a.com\\@localhost',
				'evil.com\r\nHost: x',
			),
			fc.string(),
			fc.stringMatching(/^[a-z0-9.-]{1,20}\.(?:com|de|io)$/u),
		);
		await fc.assert(
			fc.asyncProperty(domains, async (domain) => {
				await provider.company?.ask([{ domain, name: null, wanted }], signal(200));
			}),
			{ numRuns: 60 },
		);
		expect(opened).toEqual([]);
	});
});

describe('DNS that changes its mind', () => {
	const answering = (...answers: string[]): Network['dns'] => {
		let asked = 0;
		return { ...dnsOf({}), resolve4: async () => [answers[Math.min(asked++, answers.length - 1)]] };
	};

	test('the connection goes to the address that was checked', async () => {
		evil.answer = (_request, response) => response.end('hello');
		const network: Network = { dns: answering(PUBLIC_ADDRESS, '127.0.0.1'), connect: target };
		const { text } = await fetchPublic('http://rebind.com/', { network, signal: signal() });
		expect(text).toBe('hello');
		expect(contacted).toEqual([PUBLIC_ADDRESS]);
		await expect(
			fetchPublic('http://rebind.com/', { network, signal: signal() }),
		).rejects.toMatchObject(isBlocked);
	});

	test('a redirect to the same name is checked again', async () => {
		evil.answer = (_request, response) => response.writeHead(302, { location: '/again' }).end();
		const network: Network = { dns: answering(PUBLIC_ADDRESS, '10.0.0.1'), connect: target };
		await expect(
			fetchPublic('http://rebind.com/', { network, signal: signal() }),
		).rejects.toMatchObject(isBlocked);
		expect(opened).toHaveLength(1);
	});

	test('it is node’s own resolver that is passed by: a name is never resolved while connecting', async () => {
		const network: Network = {
			dns: dnsOf({ 'localtest.me': publicly }),
			connect: target,
		};
		evil.answer = (_request, response) => response.end('checked');
		expect((await fetchPublic('http://localtest.me/', { network, signal: signal() })).text).toBe(
			'checked',
		);
	});
});

describe('redirects', () => {
	const follow = async (location: string, zone: Zone = {}) => {
		evil.answer = (_request, response) => response.writeHead(302, { location }).end('moved');
		return await fetching('http://evil.com/', { 'evil.com': publicly, ...zone });
	};
	// A header can't hold the letters of other scripts.
	const sendable = REFUSED_URLS.filter((url) => /^\p{ASCII}+$/u.test(url));

	test.each(sendable)('to %s are refused', async (url) => {
		await expect(follow(url)).rejects.toMatchObject(isBlocked);
		expect(evil.requests).toEqual(['evil.com/']);
	});

	test.each(PRIVATE_ADDRESSES)('to a name at “%s” are refused', async (address) => {
		const zone = { 'inside.com': recordsOf(address) };
		await expect(follow('http://inside.com/', zone)).rejects.toThrow(NotFound);
		expect(evil.requests).toEqual(['evil.com/']);
	});

	test.each([301, 302, 303, 307, 308])(
		'with status %s over a second public name',
		async (status) => {
			evil.answer = ({ headers }, response) => {
				const location = headers.host === 'evil.com' ? '//second.com/' : 'http://inside.com/';
				response.writeHead(status, { location }).end();
			};
			const zone = {
				'evil.com': publicly,
				'second.com': publicly,
				'inside.com': { a: ['10.0.0.1'] },
			};
			await expect(fetching('http://evil.com/', zone)).rejects.toMatchObject(isBlocked);
			expect(evil.requests).toEqual(['evil.com/', 'second.com/']);
		},
	);

	test('in a circle end after three', async () => {
		await expect(follow('/again')).rejects.toThrow('redirects more than 3 times');
		expect(evil.requests).toHaveLength(4);
	});

	test('that are unreadable are no crash', async () => {
		await expect(follow('http://[')).rejects.toMatchObject({ outcome: 'failed' });
		await expect(follow(`/${'a'.repeat(3000)}`)).rejects.toMatchObject({ outcome: 'failed' });
	});

	test('of other kinds are not followed', async () => {
		const page =
			'<meta http-equiv="refresh" content="0;url=http://127.0.0.1/"><base href="http://127.0.0.1/">';
		evil.answer = (_request, response) => {
			response
				.writeHead(200, {
					refresh: '0;url=http://127.0.0.1/',
					location: 'http://127.0.0.1/',
					'content-location': 'http://127.0.0.1/',
					link: '<http://127.0.0.1/>; rel=preload',
				})
				.end(page);
		};
		expect((await fetching('http://evil.com/', { 'evil.com': publicly })).text).toBe(page);
		expect(evil.requests).toEqual(['evil.com/']);
	});

	test.each([300, 304, 305, 306])('status %s with an address is not one', async (status) => {
		evil.answer = (_request, response) =>
			response.writeHead(status, { location: 'http://second.com/' }).end();
		await fetching('http://evil.com/', { 'evil.com': publicly, 'second.com': publicly });
		expect(evil.requests).toEqual(['evil.com/']);
	});
});

describe('the provider as a whole', () => {
	const services = Object.fromEntries(
		['data.iana.org', 'query.wikidata.org', 'api.gleif.org', 'data.sec.gov'].map((host) => [
			host,
			publicly,
		]),
	);
	const look = async (sources: string[], zone: Zone = {}) => {
		const network = networkOf({ 'evil.com': publicly, ...services, ...zone });
		const { company } = keyless(network, { sources, respectRobots: false });
		const [answer] =
			(await company?.ask([{ domain: 'evil.com', name: null, wanted: company.gives }], signal())) ??
			[];
		if (!answer || answer instanceof NotFound) throw answer;
		return Object.fromEntries(
			(answer.attempts ?? []).map(({ provider, outcome }) => [
				provider.replace('keyless.', ''),
				outcome,
			]),
		);
	};
	const html = (response: http.ServerResponse, body: string) =>
		response.writeHead(200, { 'content-type': 'text/html' }).end(body);

	test('contact pages are read on the same site only', async () => {
		const links = [
			'http://127.0.0.1/impressum',
			'http://localhost/impressum',
			'//169.254.169.254/impressum',
			'http://other.com/impressum',
			'//evil.com.other.com/impressum',
			'http://evil.com:8080/impressum',
			'http://user@evil.com/impressum',
			'http://evil.com@127.0.0.1/impressum',
			'ftp://evil.com/impressum',
			'file:///impressum',
			'javascript:impressum()',
			'data:text/html,impressum',
			'http://[impressum',
		];
		evil.answer = (_request, response) => {
			const anchors = links.map(
				(link) => `<a href="${link}">Impressum</a><a href="${link}">Contact</a>`,
			);
			html(response, `<base href="http://127.0.0.1/"><title>Evil</title>${anchors.join('')}`);
		};
		expect(await look(['website', 'contact'], { 'other.com': publicly })).toEqual({
			website: 'found',
			contact: 'nothing',
		});
		expect(evil.requests).toEqual(['evil.com/']);
	});

	test('a contact page elsewhere on the site is checked as the front page is', async () => {
		evil.answer = (_request, response) =>
			html(response, '<a href="http://intern.evil.com/impressum">Impressum</a>');
		const outcomes = await look(['contact'], { 'intern.evil.com': { a: ['192.168.0.5'] } });
		expect(outcomes).toEqual({ contact: 'blocked' });
		expect(evil.requests).toEqual(['evil.com/']);
	});

	test.each([
		'http://127.0.0.1/',
		'http://other.com/',
		'http://evil.co.uk/',
		'https://evil.com:8443/',
	])('a contact page that redirects to %s is not followed', async (location) => {
		evil.answer = ({ url }, response) => {
			if (url === '/') html(response, '<a href=/impressum>Impressum</a>');
			else response.writeHead(302, { location }).end();
		};
		const zone = { 'other.com': publicly, 'evil.co.uk': publicly };
		expect(await look(['contact'], zone)).toEqual({ contact: 'blocked' });
		expect(evil.requests).toEqual(['evil.com/', 'evil.com/impressum']);
	});

	test('addresses in a page are not fetched', async () => {
		const inside = 'http://127.0.0.1/secret';
		const structured = {
			'@type': 'Organization',
			url: inside,
			logo: inside,
			sameAs: [inside],
			'@id': inside,
		};
		evil.answer = (_request, response) =>
			html(
				response,
				`<link rel=canonical href="${inside}"><link rel=stylesheet href="${inside}"><meta property=og:url content="${inside}">
				<img src="${inside}"><iframe src="${inside}"></iframe><script src="${inside}"></script>
				<script type="application/ld+json">${JSON.stringify(structured)}</script>`,
			);
		await look(['website', 'technologies', 'contact']);
		expect(evil.requests).toEqual(['evil.com/']);
	});

	test('robots.txt is fetched under the same rules', async () => {
		evil.answer = ({ url }, response) => {
			if (url === '/robots.txt')
				response.writeHead(301, { location: 'http://127.0.0.1/robots.txt' }).end();
			else html(response, '<title>Evil</title>');
		};
		const { company } = keyless(networkOf({ 'evil.com': publicly }), { sources: ['website'] });
		const [answer] =
			(await company?.ask([{ domain: 'evil.com', name: null, wanted: company.gives }], signal())) ??
			[];
		expect(answer).toMatchObject({
			attempts: [{ provider: 'keyless.website', outcome: 'blocked' }],
		});
		expect(evil.requests).toEqual(['evil.com/robots.txt']);
	});

	const bootstrap = (...urls: string[]) => {
		evil.answer = ({ headers }, response) => {
			if (headers.host === 'data.iana.org')
				response.end(JSON.stringify({ services: [[['com'], urls]] }));
			else response.writeHead(302, { location: 'https://127.0.0.1/domain/evil.com' }).end();
		};
	};

	test.each([
		'https://127.0.0.1/',
		'https://[::1]/',
		'https://localhost/rdap/',
		'https://2130706433/',
		'https://rdap.internal/',
		'https://inside.com/',
		'https://user:pass@registry.com/',
		'https://registry.com:8443/',
		'https://registry.com@127.0.0.1/',
	])('a registry at %s is not asked', async (url) => {
		bootstrap(url);
		const zone = { 'inside.com': { a: ['10.0.0.1'] }, 'registry.com': publicly };
		expect(await look(['rdap'], zone)).toEqual({ rdap: 'blocked' });
		expect(evil.requests).toEqual(['data.iana.org/rdap/dns.json']);
	});

	test.each(['http://registry.com/', 'file:///etc/passwd', 'https://', ''])(
		'a registry without encryption, as at “%s”, counts as none',
		async (url) => {
			bootstrap(url);
			expect(await look(['rdap'], { 'registry.com': publicly })).toEqual({ rdap: 'nothing' });
			expect(evil.requests).toEqual(['data.iana.org/rdap/dns.json']);
		},
	);

	test('a registry that redirects inside is not followed', async () => {
		bootstrap('https://registry.com/');
		expect(await look(['rdap'], { 'registry.com': publicly })).toEqual({ rdap: 'blocked' });
		expect(evil.requests).toEqual(['data.iana.org/rdap/dns.json', 'registry.com/domain/evil.com']);
	});

	test.each(['query.wikidata.org', 'data.iana.org'])('%s is guarded too', async (host) => {
		const outcomes = await look(['wikidata', 'rdap'], { [host]: { a: ['127.0.0.1'] } });
		expect(Object.values(outcomes)).toContain('blocked');
		expect(evil.requests.some((request) => request.startsWith(host))).toBe(false);
	});
});

describe('answers that are meant to exhaust', () => {
	const raw = (write: (socket: net.Socket) => void) => {
		evil.answer = ({ socket }) => {
			socket.on('error', () => {});
			write(socket);
		};
	};
	const reading = async (ms = 500) =>
		await fetchPublic('http://evil.com/', {
			network: networkOf({ 'evil.com': publicly }),
			signal: signal(ms),
		});

	test('a compressed bomb stays compressed', async () => {
		const bomb = gzipSync(Buffer.alloc(16 * 1024 * 1024));
		evil.answer = ({ headers }, response) => {
			expect(headers['accept-encoding']).toBe('identity');
			response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
		};
		expect((await reading()).text.length).toBeLessThanOrEqual(bomb.length);
	});

	test('an endless body is cut off', async () => {
		evil.answer = (_request, response) => {
			const write = () => {
				while (!response.destroyed && response.write('x'.repeat(65_536)));
			};
			response.on('drain', write);
			write();
		};
		const { isWhole, text } = await reading(2000);
		expect([isWhole, text.length]).toEqual([false, 512 * 1024]);
	});

	test('a body that says it is 10 GB and breaks off', async () => {
		raw((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 10000000000\r\n\r\nhello'));
		await expect(reading()).rejects.toMatchObject({ outcome: 'failed' });
	});

	test.each([
		['one header of a megabyte', `HTTP/1.1 200 OK\r\nx-a: ${'a'.repeat(1_000_000)}\r\n\r\n`],
		['very many headers', `HTTP/1.1 200 OK\r\n${'x-a: b\r\n'.repeat(100_000)}\r\n`],
		['a status line without end', `HTTP/1.1 200 ${'OK'.repeat(500_000)}`],
		['no HTTP at all', `SSH-2.0-OpenSSH_9.6\r\n`],
		[
			'a chunk size without end',
			`HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${'1'.repeat(1_000_000)}`,
		],
	])('%s', async (_name, bytes) => {
		raw((socket) => socket.write(bytes));
		await expect(reading()).rejects.toMatchObject({ outcome: 'failed' });
	});

	test.each([
		['headers', 'HTTP/1.1 200 OK\r\nx-a: ', 'a'],
		['interim answers', '', 'HTTP/1.1 103 Early Hints\r\n\r\n'],
		['a body', 'HTTP/1.1 200 OK\r\n\r\n', '<'],
	])('%s that drip are left when the time is up', async (_name, start, drop) => {
		let timer: NodeJS.Timeout | undefined;
		raw((socket) => {
			socket.write(start);
			timer = setInterval(() => socket.write(drop), 10);
		});
		const startedAt = performance.now();
		await expect(reading(120)).rejects.toMatchObject({ name: 'TimeoutError' });
		expect(performance.now() - startedAt).toBeLessThan(1000);
		clearInterval(timer);
	});
});
