import type { Turn } from '../../../lead/schema';
import type { Reading, ReadQuote, ReadValue } from './reading';

export type Known = {
	email: string | null;
	firstName: string | null;
	lastName: string | null;
	phone: string | null;
	company: string | null;
	domain: string | null;
	names: string[];
};

/** What stands for what; lives as long as one reading and is never written anywhere. */
export type Tokens = { turns: Turn[]; restore: (text: string) => string };

type Kind = 'EMAIL' | 'PHONE' | 'COMPANY' | 'NAME';

const EMAIL = /[\p{L}\p{N}._%+'’-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/u;
const PHONE = /(?<![\p{L}\d])(?:\+|00)?\(?\d{1,4}\)?(?:[ ./()-]{0,3}\d{2,5}){2,6}(?!\d)/u;
const FEWEST_DIGITS = 7;
/** Names up to this length are ordinary words in another case, such as “IT” and “it”. */
const LONGEST_SHORT_NAME = 2;
const LEGAL_FORM = /^(?:ag|bv|co|corp|gmbh|inc|kg|limited|llc|llp|ltd|nv|plc|sa|se|ug)$/u;
/** With no \b around, as a token may stand in _emphasis_. */
const TOKEN = /(?<![\p{L}\d])(?:EMAIL|PHONE|COMPANY|NAME)_\d+/gu;

/** Turns with e-mail addresses, phone numbers, names and the company replaced by stable tokens, and the way back. */
export function tokenised(turns: Turn[], known: Known): Tokens {
	const kinds = wordsOf(known);
	const pattern = patternOf([...kinds.keys()]);
	const said = turns.map(({ text }) => text).join('\n');
	const tokens = new Map<string, string>();
	const originals = new Map<string, string>();
	const counts: Record<Kind, number> = { EMAIL: 0, PHONE: 0, COMPANY: 0, NAME: 0 };

	const tokenOf = (kind: Kind, original: string): string => {
		const key = keyOf(original);
		const existing = tokens.get(key);
		if (existing) return existing;
		// What the prospect wrote as it stands must not be taken for a token on the way back.
		do counts[kind]++;
		while (said.includes(`${kind}_${counts[kind]}`));
		const token = `${kind}_${counts[kind]}`;
		tokens.set(key, token);
		originals.set(token, original);
		return token;
	};
	const kindOf = (match: string, email?: string, phone?: string): Kind | null => {
		if (email) return 'EMAIL';
		if (phone) return isPhone(phone, known.phone) ? 'PHONE' : null;
		const { kind, written } = kinds.get(keyOf(match)) ?? { kind: 'NAME', written: [] };
		return match.length > LONGEST_SHORT_NAME || written.includes(match) ? kind : null;
	};
	// In one pass, so that no token is taken for a name.
	const hide = (text: string): string =>
		text.replace(pattern, (match: string, email?: string, phone?: string) => {
			const kind = kindOf(match, email, phone);
			return kind ? tokenOf(kind, match) : match;
		});
	return {
		turns: turns.map((turn) => ({ ...turn, name: null, text: hide(turn.text) })),
		restore: (text) => text.replace(TOKEN, (token) => originals.get(token) ?? token),
	};
}

const keyOf = (text: string): string => text.toLowerCase().replace(/\s+/gu, ' ');

/** “Acme” of “Acme, Inc.” */
function withoutLegalForm(company: string | null): string | null {
	const words = (company ?? '').split(/\s+/u);
	const last = words.at(-1)?.toLowerCase().replace(/\./gu, '') ?? '';
	return LEGAL_FORM.test(last) ? words.slice(0, -1).join(' ').replace(/,$/u, '') : null;
}

type Words = Map<string, { kind: Kind; written: string[] }>;

function wordsOf({ email, firstName, lastName, company, domain, names }: Known): Words {
	const people = [firstName && lastName ? `${firstName} ${lastName}` : null, firstName, lastName];
	const given: Array<[Kind, Array<string | null>]> = [
		['EMAIL', [email]],
		['COMPANY', [company, withoutLegalForm(company), domain]],
		['COMPANY', [domain?.split('.')[0] ?? null]],
		['NAME', [...people, ...names, ...names.flatMap((name) => name.split(/\s+/u))]],
	];
	const words: Words = new Map();
	for (const [kind, values] of given) {
		for (const value of values) {
			const word = value?.trim() ?? '';
			if (word.length < LONGEST_SHORT_NAME) continue;
			const known = words.get(keyOf(word));
			words.set(keyOf(word), {
				kind: known?.kind ?? kind,
				written: [...(known?.written ?? []), word],
			});
		}
	}
	return words;
}

/** Addresses and numbers of any shape, then the known words, the longest first. */
function patternOf(words: string[]): RegExp {
	const known = words
		.sort((a, b) => b.length - a.length)
		.map((word) =>
			word
				.split(' ')
				.map(escaped)
				.join(String.raw`\s+`),
		);
	const whole = String.raw`(?<![\p{L}\d])(?:${known.join('|')})(?![\p{L}\d])`;
	return new RegExp(
		[`(${EMAIL.source})`, `(${PHONE.source})`, ...(known.length > 0 ? [whole] : [])].join('|'),
		'giu',
	);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

/** Numbers that a prospect gives for other reasons, and that a reader must see. */
const NO_PHONE = [
	/^\d{4}-\d{2}-\d{2}(?!\d)/u,
	/^\d{1,2}[./-]\d{1,2}[./-]\d{4}(?!\d)/u,
	/^[1-9]\d?(?:[ .]\d{3}){2}$/u,
	/^[1-9]\d{6,7}$/u,
	/^[1-9]\d{3,6} ?- ?\d{4,7}$/u,
];

function isPhone(text: string, known: string | null): boolean {
	const digits = text.replace(/\D/gu, '');
	if (digits.length < FEWEST_DIGITS) return false;
	const ofLead = (known ?? '').replace(/\D/gu, '');
	if (ofLead.length >= FEWEST_DIGITS && digits.endsWith(ofLead.slice(-FEWEST_DIGITS))) return true;
	return !NO_PHONE.some((shape) => shape.test(text));
}

/** A reading whose quotes and values have their original words again. */
export function restored(reading: Reading, restore: Tokens['restore']): Reading {
	const quote = <Q extends ReadQuote>(read: Q): Q => ({ ...read, quote: restore(read.quote) });
	const value = (read: ReadValue): ReadValue => ({ ...quote(read), value: restore(read.value) });
	const maybe = (read: ReadValue | null): ReadValue | null => read && value(read);
	const { claims, stated, signals } = reading;
	return {
		...reading,
		claims: claims.map((claim) => ({ ...claim, quotes: claim.quotes.map(quote) })),
		stated: Object.fromEntries(Object.entries(stated).map(([field, read]) => [field, value(read)])),
		signals: {
			currentTool: maybe(signals.currentTool),
			pain: maybe(signals.pain),
			timeline: maybe(signals.timeline),
			budget: maybe(signals.budget),
			buyingCommittee: signals.buyingCommittee.map(value),
			competitors: signals.competitors.map(value),
		},
		class: { ...reading.class, quote: reading.class.quote && quote(reading.class.quote) },
	};
}
