/** Sends what this process asks of these hosts to ports on loopback; a port changed later counts. */
export function redirectHosts(ports: Record<string, number>): Record<string, number> {
	// eslint-disable-next-line @typescript-eslint/no-require-imports -- the scripts are plain CommonJS
	require('../../scripts/headless/redirectHosts').redirectHosts(ports);
	return ports;
}
