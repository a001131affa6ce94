import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

const GLOBAL_UNICAST_IPV6 = ipaddr.parseCIDR('2000::/3');
/** In public ranges, yet they answer only inside a cloud's network: Azure's platform address. */
const PLATFORM_ADDRESSES = ['168.63.129.16'];

/**
 * Whether an IP address belongs to the public internet: not private, loopback, link-local (with the clouds'
 * metadata), carrier NAT, multicast or reserved, also where IPv6 wraps such an IPv4 address.
 */
export function isPublicAddress(address: string): boolean {
	if (!isIP(address)) return false;
	const parsed = ipaddr.process(address);
	if (parsed.range() !== 'unicast' || PLATFORM_ADDRESSES.includes(parsed.toString())) return false;
	return !(parsed instanceof ipaddr.IPv6) || parsed.match(GLOBAL_UNICAST_IPV6);
}
