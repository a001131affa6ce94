import { SOCIAL_SITES } from './hints';

/** Also one that never closes. */
const TAG = /<[/!a-z][^<>]{0,500}>?/giu;
const UNPRINTABLE = /[\p{Cc}\p{Cs}\s]+/gu;

/** One line of a source's text as a person would type it, without markup; null when nothing is left. */
export function cleaned(text: unknown, longest: number): string | null {
	if (typeof text !== 'string') return null;
	const oneLine = text
		.slice(0, longest * 4)
		.replace(TAG, ' ')
		.replace(UNPRINTABLE, ' ')
		.trim();
	return [...oneLine].slice(0, longest).join('').trim() || null;
}

const letters = (text: string): string =>
	text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');

const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', æ: 'ae' };
const spelledOut = (text: string): string =>
	text.toLowerCase().replace(/[äöüåøæ]/gu, (letter) => UMLAUTS[letter]);

/** Whether a name may be the one that a domain was made of: “Acme GmbH” and acme.de, but not “Home”. */
export function soundsLike(name: string, domain: string): boolean {
	const label = letters(domain.split('.')[0]);
	return [name, spelledOut(name)]
		.map(letters)
		.some((spelled) =>
			spelled.startsWith(label)
				? spelled.length <= label.length + 14
				: label.startsWith(spelled) && spelled.length > label.length * 0.6,
		);
}

/** The network and the address without parameters of a link to a profile; null for other links. */
export function profileOf(link: unknown): { network: string; url: string } | null {
	if (typeof link !== 'string' || link.length > 500 || !URL.canParse(link)) return null;
	const { protocol, hostname, pathname } = new URL(link);
	const site = Object.keys(SOCIAL_SITES).find(
		(domain) => hostname === domain || hostname.endsWith(`.${domain}`),
	);
	if (!site || !protocol.startsWith('http') || pathname.length < 2) return null;
	return { network: SOCIAL_SITES[site], url: `https://${hostname}${pathname}` };
}
