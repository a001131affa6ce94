import { countryCodeOf } from '../../lead/countries';
import type { EmailType, Lead } from '../../lead/schema';
import { emailsIn } from '../../lead/emailAddress';
import { domainOf, preferredEmail } from './email';
import type { Field } from './fields';
import { fieldText, pick, type Found } from './found';
import { compactLabel, wordSet, wordsOf } from './labels';
import type { Libraries } from './libraries';
import { nameOf } from './personName';
import { postcodeOf, stateOf } from './place';
import { shortText } from './shortText';

/** Names of fields with an address of ours, and words in the keys of such fields. */
const RECIPIENTS = wordSet('to cc bcc recipient recipients deliveredto notify assignedto');
const OUR_END = /^to[A-Z_-]/u;
const COLLEAGUES = wordSet('owner assignee assigned host organizer organiser rep agent');
/** A profile there is not the company's own site. */
const SOCIAL_SITES = wordSet(
	'linkedin.com facebook.com instagram.com x.com twitter.com xing.com youtube.com tiktok.com github.com google.com wa.me t.me linktr.ee',
);

export type Contact = Pick<
	Lead,
	| 'email'
	| 'emailType'
	| 'firstName'
	| 'lastName'
	| 'phone'
	| 'jobTitle'
	| 'company'
	| 'domain'
	| 'country'
	| 'state'
	| 'postcode'
	| 'stated'
>;

/** Who the fields say it is, and the firmographics they state. Fields that stand here in full count as used. */
export function contactOf(
	found: Found,
	defaultCountry: string | null,
	libraries: Libraries,
): Contact {
	const email = emailOf(found, libraries);
	const stated = {
		industry: pick(found, 'industry', shortText),
		employees: employeesOf(found),
		country: pick(found, 'country', shortText),
		technologies: technologiesOf(found),
	};
	const country = countryCodeOf(stated.country);
	return {
		email: email?.address ?? null,
		emailType: email?.type ?? null,
		...nameOf(
			pick(found, 'firstName', nameText),
			pick(found, 'lastName', nameText),
			pick(found, 'fullName', nameText) ?? displayName(found),
		),
		phone: phoneOf(found, country ?? defaultCountry, libraries),
		jobTitle: pick(found, 'jobTitle', shortText),
		company: pick(found, 'company', shortText),
		domain: companyDomain(found, email, libraries),
		country,
		state: stateOf(found, country),
		postcode: postcodeOf(found),
		stated,
	};
}

function nameText(text: string): string | null {
	return /\p{L}/u.test(text) && !text.includes('@') ? shortText(text) : null;
}

type TypedEmail = ReturnType<typeof preferredEmail>;

/**
 * The best address of the e-mail fields, or without any, of the fields that hold nothing but an address. Only
 * those of one object are weighed: a colleague's work address elsewhere is not the lead's.
 */
function emailOf(found: Found, libraries: Libraries): TypedEmail {
	const named = (found.byName.get('email') ?? []).filter(sentByLead(found));
	return (
		bestEmail(named, found, libraries) ??
		bestEmail(found.fields.filter(mayHoldOwnAddress), found, libraries)
	);
}

function bestEmail(fields: Field[], found: Found, libraries: Libraries): TypedEmail {
	const filled = fields
		.map((field) => ({ field, addresses: emailsIn(fieldText(field)) }))
		.filter(({ addresses }) => addresses.length > 0);
	const together = filled.filter(({ field }) => isBeside(field, filled[0].field));
	const best = preferredEmail(
		together.flatMap(({ addresses }) => addresses),
		libraries,
	);
	for (const { field, addresses } of together) {
		if (addresses.length === 1 && addresses[0] === best?.address) found.used.add(field);
	}
	return best;
}

function isBeside({ path }: Field, { path: other }: Field): boolean {
	return path.length === other.length && path.every((key, index) => key === other[index]);
}

function mayHoldOwnAddress(field: Field): boolean {
	const text = fieldText(field);
	const isOneWord = text.length <= 320 && !/\s/u.test(text.trim());
	return isOneWord && !isOurAddress(field.labels[0]);
}

/** Whether what a field is called says that it holds an address of our side: `owner_email`, `To`. */
export function isOurAddress(label: string): boolean {
	if (RECIPIENTS.has(compactLabel(label)) || OUR_END.test(label)) return true;
	return (
		!/\s/u.test(label) &&
		/e-?mail/iu.test(label) &&
		wordsOf(label).some((word) => COLLEAGUES.has(word))
	);
}

/** Not our end of a call or mail: `to_number`, or `from_number` of an outgoing call. */
function sentByLead({ fields }: Found): (field: Field) => boolean {
	const isOutgoing = fields.some(
		(field) =>
			compactLabel(field.labels[0]) === 'direction' &&
			/^out(?:bound|going)/iu.test(fieldText(field)),
	);
	const ourEnd = isOutgoing ? /^from[_ -]?(?:number|phone)/iu : OUR_END;
	return ({ labels: [label] }) => !ourEnd.test(label);
}

/** The name in `Anna Berg <anna@acme.com>`. */
function displayName({ byName }: Found): string | null {
	for (const field of byName.get('email') ?? []) {
		const text = fieldText(field);
		const name = nameText(text.slice(0, Math.max(0, text.indexOf('<'))).replace(/"/gu, ''));
		if (name !== null) return name;
	}
	return null;
}

/** The first valid number; its field stays an answer where it says more than the number does. */
function phoneOf(found: Found, country: string | null, { parsePhone }: Libraries): string | null {
	const { fields, byName, used } = found;
	const unnamed = fields.filter(({ name }) => name === null);
	const international = unnamed.filter((field) =>
		/^\s*\+\d[\d ()./-]{6,24}$/u.test(fieldText(field)),
	);
	const candidates = [...(byName.get('phone') ?? []), ...international];
	for (const field of candidates.filter(sentByLead(found))) {
		const text = fieldText(field);
		// 00 is how most of the world dials abroad, whatever the form's country is.
		const dialled = text.replace(/^\s*00/u, '+');
		// WhatsApp writes international numbers without their plus.
		const plus = /^[1-9]\d{11,14}$/u.test(text) ? `+${text}` : '';
		const number = parsePhone(dialled, country) ?? parsePhone(plus, null);
		if (number === null) continue;
		if (number.extension === null && !/\p{L}/u.test(text)) used.add(field);
		return number.number;
	}
	return null;
}

/** As the form gives it: a number, or a range as text. */
function employeesOf({ byName, used }: Found): number | string | null {
	for (const field of byName.get('employees') ?? []) {
		const { value } = field;
		const employees = typeof value === 'number' ? value : shortText(fieldText(field));
		if (employees === null || (typeof employees === 'number' && employees <= 0)) continue;
		used.add(field);
		return employees;
	}
	return null;
}

/** The tools named; what was written about them stays an answer too. */
function technologiesOf({ byName }: Found): string[] {
	const named = (byName.get('technologies') ?? []).flatMap((field) =>
		fieldText(field).split(/[,;\n]/u),
	);
	return [...new Set(named.map(shortText))].filter((name) => name !== null);
}

/** The registrable domain of a company's own address; null for a mail provider's. */
export function domainOfEmail(
	address: string,
	type: EmailType,
	{ registrableDomain }: Libraries,
): string | null {
	const isOwn = type === 'work' || type === 'role';
	return isOwn ? (registrableDomain(domainOf(address))?.domain ?? null) : null;
}

/** The domain of the e-mail address, else of the site that a field names. */
function companyDomain(
	{ byName, used }: Found,
	email: TypedEmail,
	libraries: Libraries,
): string | null {
	const { isDisposableDomain, isFreeMailDomain, registrableDomain } = libraries;
	let domain = email ? domainOfEmail(email.address, email.type, libraries) : null;
	for (const field of byName.get('website') ?? []) {
		const text = fieldText(field).trim();
		const ofSite = text.length <= 2_000 ? registrableDomain(text)?.domain : undefined;
		if (!ofSite || SOCIAL_SITES.has(ofSite) || isFreeMailDomain(ofSite)) continue;
		if (isDisposableDomain(ofSite)) continue;
		domain ??= ofSite;
		if (domain === ofSite) used.add(field);
	}
	return domain;
}
