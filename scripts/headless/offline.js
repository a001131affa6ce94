const dns = require('node:dns');
const { syncBuiltinESMExports } = require('node:module');
const net = require('node:net');

const refusal = () =>
	Object.assign(new Error('This run is offline: the network is switched off'), {
		code: 'ENOTFOUND',
	});

/** A query with a callback fails through it, one without fails as a promise. */
function refuse(...args) {
	const callback = args.at(-1);
	if (typeof callback !== 'function') return Promise.reject(refusal());
	process.nextTick(callback, refusal());
	return undefined;
}

/** Makes every DNS query and every connection of this process fail at once, for good; but those to these ports of loopback. */
function switchNetworkOff({ exceptPorts = [] } = {}) {
	const { connect: connectAnyhow } = net.Socket.prototype;
	for (const owner of [
		dns,
		dns.promises,
		dns.Resolver.prototype,
		dns.promises.Resolver.prototype,
	]) {
		const queries = Object.getOwnPropertyNames(owner).filter((name) =>
			/^(?:lookup|resolve|reverse)/u.test(name),
		);
		for (const name of queries) owner[name] = refuse;
	}
	net.Socket.prototype.connect = function connect(...args) {
		const [options] = args.flat();
		if (options?.host === '127.0.0.1' && exceptPorts.includes(Number(options.port))) {
			return connectAnyhow.apply(this, args);
		}
		process.nextTick(() => this.destroy(refusal()));
		return this;
	};
	syncBuiltinESMExports();
}

module.exports = { switchNetworkOff };
