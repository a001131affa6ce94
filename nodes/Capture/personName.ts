import { wordSet } from './labels';

export type PersonName = { firstName: string | null; lastName: string | null };

const TITLES = wordSet(
	'dr prof professor mr mrs ms mx miss sir herr frau mag ing dipl dipl-ing med m mme mlle sr sra srta dhr mevr sig ing eng',
);
const SUFFIXES = wordSet('jr sr ii iii iv phd mba msc bsc md esq cpa cfa');
const PARTICLES = wordSet(
	'van von der den de del della di da du dos la le ter ten zu zum bin al el',
);

const folded = (word: string): string => word.toLowerCase().replace(/\./gu, '');

/**
 * First and last name of a full one, in either order ("Berg, Anna"), without titles and academic suffixes;
 * a particle begins the last name ("Jan van der Berg"). A single name is a first name.
 */
export function splitName(fullName: string): PersonName {
	const [names = [], ...behindComma] = fullName
		.split(',')
		.map(namesIn)
		.filter((part) => part.length > 0);
	if (behindComma.length > 0) {
		return { firstName: behindComma.flat().join(' '), lastName: names.join(' ') };
	}
	if (names.length < 2) return { firstName: names[0] ?? null, lastName: null };
	const particle = names.findIndex((name, index) => index > 0 && PARTICLES.has(name.toLowerCase()));
	const split = particle > 0 ? particle : names.length - 1;
	return { firstName: names.slice(0, split).join(' '), lastName: names.slice(split).join(' ') };
}

/** The words of a name that are neither a title in front nor a suffix behind. */
function namesIn(part: string): string[] {
	const words = part.split(/\s/u).filter(Boolean);
	while (words.length > 0 && TITLES.has(folded(words[0]))) words.shift();
	while (words.length > 0 && SUFFIXES.has(folded(words[words.length - 1]))) words.pop();
	return words;
}

/** A name from its parts, whichever of them a form asks for; German forms call the last name "Name". */
export function nameOf(
	firstName: string | null,
	lastName: string | null,
	fullName: string | null,
): PersonName {
	if (fullName === null || (firstName !== null && lastName !== null))
		return { firstName, lastName };
	if (firstName === null && lastName === null) return splitName(fullName);
	const split = splitName(fullName);
	if (firstName !== null) {
		return { firstName, lastName: split.firstName === firstName ? split.lastName : fullName };
	}
	return { firstName: split.lastName === lastName ? split.firstName : fullName, lastName };
}
