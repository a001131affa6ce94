import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

export type PhoneNumber = {
	/** E.164: `+493012345678`. */
	number: string;
	extension: string | null;
};

/**
 * The valid phone number that a text holds; `country` (ISO 3166-1 alpha-2) is where a number without a
 * country code is dialled. Null when there is none.
 */
export function parsePhone(text: string, country: string | null): PhoneNumber | null {
	const defaultCountry = country && isSupportedCountry(country) ? country : undefined;
	const found = parsePhoneNumberFromString(text, { defaultCountry });
	if (!found?.isValid()) return null;
	return { number: found.number, extension: found.ext ?? null };
}
