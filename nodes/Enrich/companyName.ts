import type { CompanyQuery, Finding } from './provider';

const NAMES = ['enrichment.company.name', 'enrichment.company.legalName'];
/** What people put where they have to name a company and don't want to. */
const NO_NAME =
	/^(?:n\.?a\.?|n\/a|none|no|nope|nil|self|self.employed|freelance|freelancer|private|privat|individual|myself|me|test|tbd|unknown|keine?|nicht vorhanden|\P{L}*)$/u;
/** Words that many companies share. */
const COMMON = new Set(
	`ab ag aps as asa bv co company corp corporation dac ek eu ev gbr gmbh group gruppe gruppen holding holdings inc incorporated
	international kg kgaa limited llc llp lp ltd mbh nv ohg oy oyj plc pte pty sa sarl sas se spa srl ug the and und et of for
	solutions services systems technologies technology software consulting digital media labs partners deutschland germany europe usa global`.split(
		/\s+/u,
	),
);

/**
 * The name under which a provider knows the domain, where it clearly is another company than the one the lead wrote; null
 * where they agree or nobody can tell. A name that resembles the domain is the lead's own.
 */
export function otherCompanyIn(
	{ domain, name }: Pick<CompanyQuery, 'domain' | 'name'>,
	findings: Finding[],
): string | null {
	const told = findings
		.filter(({ path }) => NAMES.includes(path))
		.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
		.filter((one) => isLatin(one) === isLatin(name ?? ''));
	if (!name || NO_NAME.test(folded(name)) || told.length === 0) return null;
	// The name stands there in code.
	if (domain.startsWith('xn--')) return null;
	const agrees = [...told, domain.split('.')[0]].some((one) => resemble(name, one));
	return agrees ? null : told[0];
}

/** What the attempt says of it. */
export const notTakenOver = (
	who: string,
	{ domain, name }: Pick<CompanyQuery, 'domain' | 'name'>,
	other: string,
): string => `${who} knows ${domain} as “${other}”, the lead writes “${name}”: not taken over`;

/** Whether they share a telling word, one holds the other, or one is the other's initials. */
function resemble(one: string, other: string): boolean {
	const [a, b] = [wordsOf(one), wordsOf(other)];
	const [tellingA, tellingB] = [telling(a), telling(b)];
	if (tellingA.some((word) => tellingB.includes(word))) return true;
	const [wholeA, wholeB] = [tellingA.join(''), tellingB.join('')];
	if (holds(wholeA, wholeB) || holds(wholeB, wholeA)) return true;
	return isShortFor(wholeB, a) || isShortFor(wholeA, b);
}

/** A name in another script can't be compared. */
const isLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text);

const SHORTEST_PART = 3;

const holds = (whole: string, part: string): boolean =>
	part.length >= SHORTEST_PART && whole.includes(part);

const folded = (text: string): string => text.slice(0, 200).trim().toLowerCase();

const wordsOf = (text: string): string[] =>
	folded(text)
		.replace(/ß/gu, 'ss')
		.replace(/[äöü]/gu, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? letter)
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean);

/** Without what many share; all of it where nothing else is there. */
function telling(words: string[]): string[] {
	const rare = words.filter((word) => !COMMON.has(word));
	return rare.length > 0 ? rare : words;
}

/** “IBM” of “International Business Machines Corporation”; the legal form may be left out. */
const isShortFor = (short: string, words: string[]): boolean =>
	short.length > 1 &&
	[words, telling(words)].some((some) =>
		some
			.map((word) => word[0])
			.join('')
			.startsWith(short),
	);
