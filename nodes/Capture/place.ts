import { countryCodeOf } from '../../lead/countries';
import { countriesOfRegion } from '../../lead/regions';
import type { Field } from './fields';
import type { FieldName } from './fieldNames';
import { fieldText, type Found } from './found';
import { wordSet, wordsOf } from './labels';
import { shortText } from './shortText';

/** No state's name is longer; what is was written about something else. */
const LONGEST_STATE = 80;
const LONGEST_POSTCODE = 12;
/** What tickets, bookings and tasks have for a state, and boxes for an answer; all words of it. */
const STATUSES = wordSet(
	'in not for to review open opened reopened closed close new pending waiting queued scheduled started running ongoing progress processing processed done complete completed finished ended stopped paused success successful succeeded ok error failed failure submitted sent delivered received read unread seen draft published live active inactive enabled disabled archived deleted removed created updated changed accepted approved confirmed cancelled canceled declined rejected denied resolved solved unresolved partial valid invalid verified unverified subscribed unsubscribed qualified unqualified connected disconnected online offline snoozed assigned unassigned available unavailable yes no true false on off ' +
		'offen geschlossen neu wartend erledigt abgeschlossen fertig gesendet aktiv inaktiv ja nein ouvert ferme nouveau termine envoye actif inactif oui non abierto cerrado nuevo pendiente terminado completado enviado activo inactivo aberto fechado novo pendente concluido ativo inativo aperto chiuso nuovo completato inviato attivo inattivo nieuw gesloten voltooid verzonden actief inactief',
);

/** State, province or region as it was written: a code or a name. */
export function stateOf(found: Found, country: string | null): string | null {
	const stateText = (text: string) => (isSomethingElse(text) ? null : text);
	const regionText = (text: string) => (isAbroad(text, country) ? null : stateText(text));
	return firstOf(found, 'state', stateText) ?? firstOf(found, 'region', regionText);
}

export function postcodeOf(found: Found): string | null {
	return firstOf(found, 'postcode', postcodeText);
}

/** What the first field of a name says that `read` takes. What the user mapped is taken as it is. */
function firstOf(
	{ byName, used }: Found,
	name: FieldName,
	read: (line: string) => string | null,
): string | null {
	for (const field of byName.get(name) ?? []) {
		const value = lineOf(field);
		const taken = value === null || field.mapped ? value : read(value);
		if (taken === null) continue;
		used.add(field);
		return taken;
	}
	return null;
}

function lineOf(field: Field): string | null {
	const line = typeof field.value === 'boolean' ? null : shortText(fieldText(field));
	return line !== null && line.length <= LONGEST_STATE ? line : null;
}

/** “open”, “in progress”, a number, `eu-central-1`, an address or a token of a sign-in: anything but a state. */
function isSomethingElse(text: string): boolean {
	if (CODE.test(text)) return false;
	const isStatus = wordsOf(text).every((word) => STATUSES.has(word));
	return isStatus || /[\d@=_?!{}<>]|:\/\//u.test(text);
}

/** OK and ON are states, and so is what ISO 3166-2 lists, as US-CA and AT-9. */
const CODE = /^(?:[A-Z]{2}|[A-Z]{2}-[A-Z\d]{1,3})$/u;

/**
 * A region of the world, or a country, doesn't say where within the country somebody is. Two letters may mean
 * either; they are a state's where the country is known to be another.
 */
function isAbroad(text: string, country: string | null): boolean {
	if (countriesOfRegion(text) !== null) return true;
	const named = countryCodeOf(text);
	return named !== null && (text.length > 2 || country === null || named === country);
}

/** Without the sign of the country in front (D-10115), which nobody writes in a list of postcodes. */
function postcodeText(text: string): string | null {
	const code = text.replace(/^[A-Za-z]{1,3}-(?=\d)/u, '');
	const isCode =
		code.length >= 3 && code.length <= LONGEST_POSTCODE && /^[A-Za-z\d][A-Za-z\d -]*$/u.test(code);
	return isCode && /\d/u.test(code) ? code.toUpperCase() : null;
}
