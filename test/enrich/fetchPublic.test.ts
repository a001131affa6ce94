import type http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { fetchPublic } from '../../nodes/Enrich/providers/keyless/fetchPublic';
import { dnsOf, PUBLIC_ADDRESS, siteOf } from './support';

const signal = () => AbortSignal.timeout(2000);

test('https is encrypted, whoever is reached', async () => {
	const heard: Buffer[] = [];
	const server = net.createServer((socket) => {
		socket.on('error', () => {});
		socket.once('data', (bytes) => {
			heard.push(bytes);
			socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi');
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const network = {
		dns: dnsOf({ 'acme.com': { a: [PUBLIC_ADDRESS] } }),
		connect: () => ({ address: '127.0.0.1', port }),
	};
	await expect(
		fetchPublic('https://acme.com/secret', { network, signal: signal() }),
	).rejects.toThrow('https://acme.com can’t be reached');
	server.close();
	// A TLS handshake, with the host’s name and nothing of the request.
	expect(heard[0][0]).toBe(0x16);
	expect(heard[0].toString('latin1')).toContain('acme.com');
	expect(heard[0].toString('latin1')).not.toContain('secret');
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
