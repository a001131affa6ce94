import { countryCodeOf } from '../../../../lead/countries';
import { countryFrom, textFrom } from '../../firmographics';
import type { Finding } from '../../provider';
import { cleaned, soundsLike } from './text';

/** A company must state these itself, and truly; which of several companies on the page it is can still be misread. */
const IMPRINT_CONFIDENCE = 0.8;
/** Also web agencies, hosts and partners stand in an imprint, under other names than the domain’s. */
const OTHER_NAME_CONFIDENCE = 0.6;
const LONGEST_LINE = 160;
/** How far below the name the address may stand. */
const ADDRESS_LINES = 8;

const LEGAL_FORM =
	/(?<![\p{L}\p{N}])(?:(?:gGmbH|GmbH|UG(?: \(haftungsbeschränkt\))?|AG|SE)(?: ?& ?Co\.? ?(?:KGaA|KG|OHG))?|KGaA|KG|OHG|GbR|e\. ?K\.|e\. ?V\.|eG|Ges\. ?m\. ?b\. ?H\.|Ltd\.?|Limited|LLC|LLP|Inc\.?|Corp\.?|PLC|B\.?V\.?|N\.V\.|S\.A\.S?\.?|SARL|SAS|S\.r\.l\.|S\.p\.A\.|S\.L\.|AB|ASA?|A\/S|ApS|Oyj?|Pty\.? Ltd\.?|Sp\. z o\.o\.)$/u;
/** A postal code and its city, as in “D-80331 München”; four digits in Austria, Switzerland and Denmark. */
const CITY = /^(?:(D|DE|A|AT|CH)[- –])?(\d{5}|\d{4}) (\p{Lu}[\p{L} .()/-]{1,60})$/u;
const COUNTRY_OF_PREFIX: Record<string, string> = {
	D: 'DE',
	DE: 'DE',
	A: 'AT',
	AT: 'AT',
	CH: 'CH',
};
/** A VAT number tells the country by its first letters. */
const VAT = /(?<![\p{L}\p{N}])(DE|ATU|CHE)[- ]?\d[\d. ]{7,12}/u;
const REGISTER =
	/(?<![\p{L}\p{N}])(HR[AB]|VR|GnR|PR) ?:? ?(\d[\d ]{0,8}(?: ?[A-Z]{1,2}(?!\p{L}))?)/u;
const COURT = /(?:Amtsgericht|Registergericht:?) (?!Amtsgericht)(\p{Lu}[\p{L}-]{2,40})/u;

/** Legal name, seat and registration of a company from the lines of its imprint or contact page. */
export function imprintFindings(
	lines: string[],
	{ domain, isImprint }: { domain: string; isImprint: boolean },
	provider: string,
): Finding[] {
	const short = lines.filter(({ length }) => length <= LONGEST_LINE);
	const named = nameIn(short, domain, isImprint);
	if (!named) return [];
	const from = { provider, confidence: named.isOwn ? IMPRINT_CONFIDENCE : OTHER_NAME_CONFIDENCE };
	const below = short.slice(named.index, named.index + ADDRESS_LINES).flatMap(partsOf);
	const place = below.map((part) => CITY.exec(part)).find(Boolean);
	const afterPlace = place ? below.slice(below.indexOf(place[0]) + 1) : [];
	const country =
		COUNTRY_OF_PREFIX[place?.[1] ?? ''] ??
		afterPlace.slice(0, 2).map(countryNamed).find(Boolean) ??
		countryOfVat(short);
	return [
		...textFrom('enrichment.company.legalName', named.name, from),
		...countryFrom(country, from),
		...textFrom('enrichment.company.city', cleaned(place?.[3], 100), from),
		...textFrom('enrichment.company.registration', registrationIn(short), from),
	];
}

/** The first line that ends with a legal form, one that sounds like the domain before others. */
function nameIn(lines: string[], domain: string, isImprint: boolean) {
	const candidates = lines.flatMap((line, index) => {
		const name = cleaned(afterLabel(line), 200);
		return name && LEGAL_FORM.test(name) && name.split(' ').length > 1
			? [{ name, index, isOwn: soundsLike(name.replace(LEGAL_FORM, ''), domain) }]
			: [];
	});
	return candidates.find(({ isOwn }) => isOwn) ?? (isImprint ? candidates[0] : undefined);
}

/** “Firma: Acme GmbH”, “© 2026 Acme GmbH”. */
const afterLabel = (line: string): string =>
	line
		.slice(line.lastIndexOf(': ') + 1)
		.trim()
		.replace(/^(?:©|\(c\)|Copyright)[\s\d–-]*/iu, '')
		.replace(/^[^\p{L}\p{N}]+/u, '');

const partsOf = (line: string): string[] => line.split(/[,|·•]/u).map((part) => part.trim());

/** A country by name; the two letters of a code may be anything. */
const countryNamed = (text: string): string | null =>
	text.length > 2 && !/\d/u.test(text) ? countryCodeOf(text) : null;

const countryOfVat = (lines: string[]): string | null =>
	lines.map((line) => VAT.exec(line)?.[1].slice(0, 2)).find(Boolean) ?? null;

/** “HRB 12345, München” as one text. */
function registrationIn(lines: string[]): string | null {
	const number = lines.map((line) => REGISTER.exec(line)).find(Boolean);
	if (!number) return null;
	const court = lines.map((line) => COURT.exec(line)?.[1]).find(Boolean);
	return [`${number[1]} ${number[2].replace(/\s+/gu, ' ').trim()}`, court ?? []].flat().join(', ');
}
