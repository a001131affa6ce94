import type { Consent } from '../../lead/schema';
import type { Field } from './fields';
import { fieldText, pick, type Found } from './found';
import { textOf } from './json';
import { wordSet, wordsOf } from './labels';
import { timeOf } from './times';

const YES = wordSet(
	'yes y true on 1 ja oui si sim checked accepted granted agreed agree subscribed',
);
const NO = wordSet('no n false off 0 nein non nee nao unchecked declined denied rejected');
const MARKETING = wordSet(
	'newsletter marketing promotional promotions werbung werbe nieuwsbrief boletin publicidad',
);
const AGREEMENT = wordSet(
	'agree consent terms privacy gdpr dsgvo datenschutz datenschutzerklarung datenschutzbestimmungen einwilligung einverstanden zustimmung zustimme stimme agb rgpd confidentialite consentement privacidad consentimiento toestemming akkoord privacybeleid consenso consentimento',
);
const RECEIVING = wordSet(
	'receive subscribe send emails communications updates erhalten abonnieren zusenden recevoir recibir ontvangen ricevere receber',
);

/** What the visitor was told before an assistant spoke to them, as the user sets it. */
export type Disclosure = { text: string | null; version: string | null };

/** What a payload says about disclosure and consent; null where it says nothing. Privacy notices are not marketing consent. */
export function consentOf(found: Found, disclosure: Disclosure | null): Consent {
	const disclosureText = pick(found, 'disclosureText', textOf) ?? disclosure?.text ?? null;
	return {
		aiDisclosed: pick(found, 'aiDisclosed', yesOrNo) ?? (disclosure?.text ? true : null),
		disclosureText,
		disclosureVersion: pick(found, 'disclosureVersion', textOf) ?? disclosure?.version ?? null,
		recording: pick(found, 'recordingConsent', yesOrNo),
		marketing: pick(found, 'marketingConsent', yesOrNo) ?? marketingIn(found),
		at: pick(found, 'consentAt', timeOf),
		region: pick(found, 'consentRegion', textOf),
	};
}

/** Whether a field is a box to tick: proof for the record, not something said about a need. A question is not. */
export function isConsentBox(field: Field): boolean {
	const label = field.labels.join(' ');
	return has(AGREEMENT, label) && !label.includes('?') && ticked(field) !== null;
}

function marketingIn(found: Found): boolean | null {
	const box = found.fields.find((field) => {
		const label = field.labels.join(' ');
		const optsIn = has(MARKETING, label) && (has(AGREEMENT, label) || has(RECEIVING, label));
		return field.name === null && optsIn && !label.includes('?') && ticked(field) !== null;
	});
	if (!box) return null;
	found.used.add(box);
	return ticked(box);
}

/** A ticked box sends yes, its own label, or a list with the text beside it. */
function ticked(field: Field): boolean | null {
	const text = fieldText(field);
	const ownLabel =
		field.labels.includes(text) || (Array.isArray(field.value) && has(AGREEMENT, text));
	return ownLabel ? true : yesOrNo(text);
}

function yesOrNo(text: string): boolean | null {
	const word = wordsOf(text).join(' ');
	if (YES.has(word)) return true;
	return NO.has(word) ? false : null;
}

function has(words: ReadonlySet<string>, text: string): boolean {
	return wordsOf(text).some((word) => words.has(word));
}
