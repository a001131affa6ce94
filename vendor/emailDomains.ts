import { disposableEmailBlocklistSet } from 'disposable-email-domains-js';
import freeMailDomains from 'email-providers/all.json';

/** Mail providers the list lacks. */
const ALSO_FREE = [
	'a1.net',
	'duck.com',
	'fastmail.com',
	'kpnmail.nl',
	'mailfence.com',
	'passmail.net',
	'pm.me',
	'posteo.de',
	'posteo.net',
	'privaterelay.appleid.com',
	'tuta.com',
	'tuta.io',
	'tutamail.com',
	'tutanota.com',
	'tutanota.de',
];
/** Employers (and documentation's placeholders) that the list counts as mail providers. */
const NOT_FREE = [
	'about.com',
	'alibaba.com',
	'ancestry.com',
	'aver.com',
	'discovery.com',
	'dnsmadeeasy.com',
	'example.com',
	'facebook.com',
	'law.com',
	'medscape.com',
	'name.com',
	'nus.edu.sg',
	'oath.com',
	'parrot.com',
	'space.com',
	'techspot.com',
	'unican.es',
];

const free = new Set([...freeMailDomains, ...ALSO_FREE]);
for (const domain of NOT_FREE) free.delete(domain);
const disposable = disposableEmailBlocklistSet();

/** Whether anyone can get an address there: gmail.com, gmx.de. Takes a lower-case ASCII domain. */
export function isFreeMailDomain(domain: string): boolean {
	return free.has(domain);
}

/** Whether the domain, or one it is below, gives out throw-away addresses. Takes a lower-case ASCII domain. */
export function isDisposableDomain(domain: string): boolean {
	for (let rest = domain; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
		if (disposable.has(rest)) return true;
	}
	return false;
}
