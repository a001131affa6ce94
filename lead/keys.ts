import { createHash } from 'node:crypto';

/** A lead without id and timestamp that comes again after this long is a new enquiry. */
export const REPEAT_WINDOW_DAYS = 7;

/** Hex SHA-256 over length-prefixed parts, so that no two lists of parts share a hash. */
export function hashOf(...parts: Array<string | null>): string {
	const hash = createHash('sha256');
	for (const part of parts) {
		hash.update(part === null ? '-' : `${Buffer.byteLength(part)}:`);
		hash.update(part ?? '');
	}
	return hash.digest('hex');
}

/** Who it is, without any clock: e-mail, else E.164 phone, else the session's id. */
export function personKeyOf(person: {
	email: string | null;
	phone: string | null;
	sessionId: string | null;
}): string {
	return hashOf('p1', person.email ?? person.phone ?? person.sessionId);
}

export type Enquiry = {
	surface: string;
	formId: string | null;
	submissionId: string | null;
	personKey: string;
	content: string;
	timestamp: string | null;
};

/** Which enquiry it is: the sender's own id, else the person, what was said, and the sender's timestamp. */
export function leadKeyOf(enquiry: Enquiry): string {
	const { surface, formId, submissionId, personKey, content, timestamp } = enquiry;
	return submissionId === null
		? hashOf('l1', surface, formId, hashOf(personKey, hashOf(content), timestamp))
		: hashOf('l1', surface, formId, submissionId);
}

/** A number in (0, 1], equal for equal parts everywhere: for draws that must be stable for a person. */
export function drawOf(...parts: string[]): number {
	const first56Bits = parseInt(hashOf(...parts).slice(0, 14), 16);
	return (first56Bits + 1) / (2 ** 56 + 1);
}

/** Whitespace and Unicode forms folded, so that a resent text hashes alike. */
export function canonicalText(text: string): string {
	// Single spaces stay as they are: replacing each costs a long text more than all else in a capture.
	return text
		.normalize('NFKC')
		.replace(/\s{2,}|[^\S ]/gu, ' ')
		.trim();
}
