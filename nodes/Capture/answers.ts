import type { Lead } from '../../lead/schema';
import { isConsentBox } from './consent';
import { isOurAddress } from './contact';
import { isKnownPlace } from './fieldMeaning';
import type { FieldName } from './fieldNames';
import type { Field } from './fields';
import { fieldText, type Found } from './found';
import { compactLabel, readableLabel, wordSet, wordsOf } from './labels';

type Answer = Lead['answers'][number];

/** What tells where a lead comes from or which one it is, not what the prospect says. */
const NEVER_SAID: ReadonlySet<FieldName> = new Set<FieldName>([
	'formId',
	'formName',
	'submissionId',
	'conversationId',
	'sessionId',
	'eventId',
	'campaign',
	'leadSource',
	'referrer',
	'entryPage',
	'pageUrl',
	'pageTitle',
	'pagesViewed',
	'aiDisclosed',
	'disclosureText',
	'disclosureVersion',
	'consentAt',
	'consentRegion',
	'transcript',
]);
const TECHNICAL_NAMES = wordSet(
	'type status action event rawrequest pretty mode index position score count order enabled active verified spam test debug draft partial environment env source channel platform redirect url uri href hidden object apiversion direction participants attendees webhook version locale timezone tz key slug created updated modified agent useragent formmode bot botfield hp hs vid ga gl ip eventtype eventname objecttype recordtype contenttype triggertype to cc bcc html texthtml bodyhtml',
);
const TECHNICAL_WORDS = wordSet(
	'uuid guid token hash nonce secret captcha recaptcha turnstile honeypot gotcha csrf cookie fbp fbc hutk mkt timestamp utc ip hs password passwd passwort pwd signature created createdate landed updated modified',
);

/** What was answered and stands in no other section: each question with its answer, in the order given. */
export function answersOf({ fields, used }: Found): Answer[] {
	return fields
		.filter((field) => !used.has(field) && isSaid(field))
		.map((field) => ({ question: readableLabel(questionOf(field)), answer: fieldText(field) }));
}

function isSaid(field: Field): boolean {
	const { name, hidden, mapped } = field;
	if (fieldText(field).trim() === '' || isConsentBox(field)) return false;
	if (isOurAddress(field.labels[0])) return false;
	if (mapped) return name === null || !NEVER_SAID.has(name);
	if (hidden || (name !== null && NEVER_SAID.has(name))) return false;
	if (!isKnownPlace(field.context)) return /\s/u.test(field.labels[0]);
	return name !== null || !isTechnical(field);
}

/** Keys such as `g-recaptcha-response` and `_hp`, and values that only software reads. A label with spaces is a person's. */
function isTechnical(field: Field): boolean {
	const [label] = field.labels;
	if (/\s/u.test(label)) return false;
	const words = wordsOf(label);
	return (
		TECHNICAL_NAMES.has(compactLabel(label)) ||
		/^(?:ids?|key)$/u.test(words.at(-1) ?? '') ||
		words.some((word) => TECHNICAL_WORDS.has(word)) ||
		isOpaque(fieldText(field))
	);
}

function isOpaque(text: string): boolean {
	return (
		text.length >= 20 && text.length <= 2_000 && /^[\w+/=.-]+$/u.test(text) && /\d/u.test(text)
	);
}

const questionOf = ({ labels, name, mapped }: Field): string => (mapped && name ? name : labels[0]);
