import { countryCodeOf } from '../../lead/countries';
import { InvalidItem } from '../../lead/validation';
import type { Settings } from './capture';
import { FIELD_NAMES, type FieldName } from './fieldNames';
import { isRecord, textOf } from './json';
import { SURFACE_NAMES } from './surface';

/** The node's parameters as they are stored. */
export type Parameters = { surface: unknown; fields: unknown; options: Record<string, unknown> };

/** What {@link Parameters} mean. Throws {@link InvalidItem} for a default country that is none. */
export function settingsOf({ surface, fields, options }: Parameters): Settings {
	const rows = Array.isArray(fields) ? fields.filter(isRecord) : [];
	return {
		surface: SURFACE_NAMES.find((name) => name === surface) ?? 'automatic',
		mapping: rows.flatMap(({ field, value }) =>
			isFieldName(field) && value !== null && value !== '' ? [{ field, value }] : [],
		),
		defaultCountry: countryOf(options.defaultCountry),
		prospectNames: (textOf(options.prospectNames) ?? '')
			.split(',')
			.map((name) => name.trim())
			.filter(Boolean),
		disclosure: {
			text: textOf(options.disclosureText),
			version: textOf(options.disclosureVersion),
		},
	};
}

const isFieldName = (field: unknown): field is FieldName =>
	FIELD_NAMES.some((name) => name === field);

function countryOf(value: unknown): string | null {
	const country = textOf(value);
	const code = countryCodeOf(country);
	if (country !== null && code === null) {
		throw new InvalidItem(
			`Default Country “${country}” is no country`,
			'Give a two-letter code such as US or DE, or the country’s name.',
		);
	}
	return code;
}
