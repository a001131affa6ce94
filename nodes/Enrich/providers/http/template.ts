import { InvalidItem } from '../../../../lead/validation';
import { NotFound } from '../../provider';

const PLACEHOLDERS = ['domain', 'email', 'company', 'firstName', 'lastName'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
/** What the lead tells; null where it does not. */
export type Values = Record<Placeholder, string | null>;

export type Request = {
	url: string;
	method: 'GET' | 'POST';
	/** JSON with placeholders within its texts. */
	body?: string;
	/** The same for every request; secrets belong in the credential. */
	headers?: Record<string, string>;
};

const PLACEHOLDER = new RegExp(`\\{(${PLACEHOLDERS.join('|')})\\}`, 'gu');
const OF_A_PERSON: readonly Placeholder[] = ['email', 'firstName', 'lastName'];
const LONGEST_VALUE = 200;
const SECRET_HEADERS = ['authorization', 'proxy-authorization', 'cookie', 'x-api-key', 'api-key'];
const WORDS: Record<Placeholder, string> = {
	domain: 'domain',
	email: 'e-mail address',
	company: 'company name',
	firstName: 'first name',
	lastName: 'last name',
};

/** The placeholders that a request has. Throws {@link InvalidItem} for one that may not be sent. */
export function placeholdersOf({ url, method, body, headers = {} }: Request): Placeholder[] {
	checkUrl(url);
	if (body !== undefined) checkBody(body, method);
	checkHeaders(headers);
	const found = [...`${url} ${body ?? ''}`.matchAll(PLACEHOLDER)].map(([, name]) => name);
	const used = PLACEHOLDERS.filter((name) => found.includes(name));
	if (used.length === 0) {
		throw new InvalidItem(
			'The request is the same for every lead',
			`Put a placeholder into the address or the body: ${shown(PLACEHOLDERS)}.`,
		);
	}
	if (used.includes('company') && isForPeople(used)) {
		throw new InvalidItem(
			'{company} can’t be used together with a placeholder of a person',
			'A person is looked up by {email}, {firstName}, {lastName} and {domain}.',
		);
	}
	if (used.includes('company') && !used.includes('domain')) {
		throw new InvalidItem(
			'{company} needs {domain} beside it',
			'A name that a lead writes may be anybody’s; what is known of a company is kept by its domain.',
		);
	}
	return used;
}

export const isForPeople = (used: readonly Placeholder[]): boolean =>
	used.some((name) => OF_A_PERSON.includes(name));

/** The request for one lead. Throws {@link NotFound} where the lead lacks a value, or its value can't be put there. */
export function filled(
	{ url, body }: Request,
	used: readonly Placeholder[],
	values: Values,
): { url: string; body?: string } {
	const missing = used.find((name) => !values[name]?.trim());
	if (missing) {
		throw new NotFound('skipped', `The lead has no ${WORDS[missing]}, which the request needs`);
	}
	const valueOf = (name: Placeholder): string =>
		[...(values[name] ?? '').trim()].slice(0, LONGEST_VALUE).join('');
	const address = new URL(replaced(url, (name) => encoded(valueOf(name))));
	if (shapeOf(address) !== shapeOf(neutral(url))) {
		throw new NotFound('skipped', 'A value of the lead can’t be part of the address');
	}
	return {
		url: address.href,
		...(body !== undefined && {
			body: replaced(body, (name) => JSON.stringify(valueOf(name)).slice(1, -1)),
		}),
	};
}

const shown = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ');

const replaced = (template: string, valueOf: (name: Placeholder) => string): string =>
	template.replace(PLACEHOLDER, (_, name: Placeholder) => valueOf(name));

const encoded = (value: string): string => encodeURIComponent(value.replace(/\p{Cs}/gu, '\uFFFD'));

const neutral = (template: string): URL => new URL(replaced(template, () => 'x'));

/** What a value must not change: whom the request goes to, and how many parts its path has. */
const shapeOf = ({ origin, pathname }: URL): string =>
	[origin, ...pathname.split('/').map((part) => part !== '')].join(' ');

function checkUrl(url: string): void {
	const authority = /^[^/?#]*(?:\/\/[^/?#\\]*)?/u.exec(url)?.[0] ?? '';
	if (authority.includes('{')) {
		throw new InvalidItem(
			'A placeholder can’t be in the scheme, host or port of the address',
			'A lead would choose whom this workflow calls. Write the host out, and use placeholders after it.',
		);
	}
	if (authority.includes('@')) {
		throw new InvalidItem(
			'The address holds a user name or password',
			'Take it out of the address: secrets belong in the credential.',
		);
	}
	if (
		!/^https?:\/\/[^/?#\\]+(?=[/?#]|$)/iu.test(url) ||
		/[\s\p{Cc}]/u.test(url) ||
		!URL.canParse(url)
	) {
		throw new InvalidItem(
			'The address is no http(s) URL',
			'Expected one like https://api.example.com/companies/{domain}.',
		);
	}
	refuseUnknown(url);
}

function checkBody(body: string, method: Request['method']): void {
	if (method !== 'POST') {
		throw new InvalidItem('Only a POST request has a body', 'Choose POST, or empty the body.');
	}
	refuseUnknown(body);
	try {
		JSON.parse(replaced(body, () => 'x'));
	} catch {
		throw new InvalidItem(
			'The body is no JSON',
			'Placeholders stand within quotes, as in {"domain": "{domain}"}.',
		);
	}
}

function refuseUnknown(template: string): void {
	const unknown = /\{\w+\}/u.exec(template.replace(PLACEHOLDER, ''))?.[0];
	if (unknown) {
		throw new InvalidItem(`There is no placeholder ${unknown}`, `Use ${shown(PLACEHOLDERS)}.`);
	}
}

function checkHeaders(headers: Record<string, string>): void {
	const secret = Object.keys(headers).find((name) => SECRET_HEADERS.includes(name.toLowerCase()));
	if (secret) {
		throw new InvalidItem(
			`The header “${secret}” holds a secret`,
			'Choose a credential that sends it.',
		);
	}
	try {
		new Headers(headers);
	} catch {
		throw new InvalidItem(
			'A header can’t be sent',
			'Names have letters, digits and hyphens; values have one line.',
		);
	}
}
