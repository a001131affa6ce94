import { countryCodeOf } from './countries';
import { InvalidItem } from './validation';

const COUNTRY_GROUPS: Record<string, string[]> = {
	nordics: ['DK', 'FI', 'IS', 'NO', 'SE'],
	dach: ['DE', 'AT', 'CH'],
	benelux: ['BE', 'NL', 'LU'],
};

/** The words of a field that takes several, separated by commas, semicolons or line breaks. */
export function wordsIn(text: string): string[] {
	return text
		.split(/[,;\n]/u)
		.map((word) => word.trim())
		.filter(Boolean);
}

/**
 * Country names, codes or groups such as “Nordics” in a list that the user wrote into a field, as ISO codes. Throws
 * {@link InvalidItem} naming those nobody knows.
 */
export function countryCodesIn(text: string, field: string): string[] {
	const codesOf = (word: string): readonly string[] => {
		const code = countryCodeOf(word);
		return COUNTRY_GROUPS[word.toLowerCase()] ?? (code ? [code] : []);
	};
	const words = wordsIn(text);
	const unknown = words.filter((word) => codesOf(word).length === 0);
	if (unknown.length > 0) {
		throw new InvalidItem(
			`“${field}” has ${unknown.length === 1 ? 'a country' : 'countries'} that nobody knows: ${unknown.join(', ')}`,
			'Use names such as “Germany” or two-letter codes such as “DE”, separated by commas.',
		);
	}
	return [...new Set(words.flatMap(codesOf))];
}
