const http = require('node:http');
const https = require('node:https');
const { syncBuiltinESMExports } = require('node:module');

/**
 * Sends what this process asks of these hosts by HTTPS to servers on loopback instead. Call it before anything that
 * keeps `https.request` for itself is loaded.
 * @param {Record<string, number>} ports port by host name
 */
function redirectHosts(ports) {
	const { request } = https;
	https.request = function requestOrRedirect(...args) {
		const { options, callback } = read(args);
		const port = ports[options.hostname ?? options.host];
		if (port === undefined) return request.apply(https, args);
		const { path, method, headers, timeout, signal } = options;
		// A connection kept open from an earlier request may just be closing.
		const redirected = {
			...{ host: '127.0.0.1', port, agent: false },
			...{ path, method, headers, timeout, signal },
		};
		return http.request(redirected, callback);
	};
	https.get = (...args) => https.request(...args).end();
	syncBuiltinESMExports();
}

/** `request(url, options, callback)` with any of them left out, as one set of options. */
function read(args) {
	const callback = args.find((argument) => typeof argument === 'function');
	const [first, second] = args;
	const isUrl = typeof first === 'string' || first instanceof URL;
	if (!isUrl) return { options: first ?? {}, callback };
	const { hostname, port, pathname, search } = new URL(first);
	const options = typeof second === 'object' ? second : {};
	return { options: { hostname, port, path: `${pathname}${search}`, ...options }, callback };
}

/** For `node --require`, where a process is started with the ports in its environment. */
const { REDIRECTED_HOSTS } = process.env;
if (REDIRECTED_HOSTS) redirectHosts(JSON.parse(REDIRECTED_HOSTS));

module.exports = { redirectHosts };
