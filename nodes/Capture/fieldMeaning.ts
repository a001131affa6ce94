import { fieldNamed, type FieldName } from './fieldNames';
import type { Json } from './json';
import { compactLabel, wordSet } from './labels';

const COMPANIES = wordSet(
	'company organization organisation account firm firma unternehmen employer business entreprise societe empresa bedrijf azienda',
);
const OF_COMPANIES: ReadonlySet<FieldName> = new Set<FieldName>([
	'email',
	'phone',
	'website',
	'country',
	'state',
	'region',
	'postcode',
	'industry',
	'employees',
	'technologies',
]);
/** Objects that hold the parts of a postal address. */
const ADDRESSES = wordSet(
	'address addresses postaladdress homeaddress workaddress streetaddress mailingaddress billingaddress businessaddress companyaddress officeaddress adresse anschrift postanschrift firmenadresse adressepostale direccion adres indirizzo endereco morada',
);
const OF_ADDRESSES: ReadonlySet<FieldName> = new Set<FieldName>([
	'country',
	'state',
	'region',
	'postcode',
]);
const PEOPLE = wordSet(
	'lead contact person prospect customer visitor user profile client sender from',
);
/** What forms and tools put their fields in. */
const ENVELOPES = wordSet(
	'body data payload fields field answers answer responses response submission formsubmissions formdata formresponse form values value questions questionsandanswers survey inquiry enquiry request message customfields customattributes properties attributes details extra additional metadata ticket fielddata usercolumndata',
);
/** Names that mean something else inside a page, a product or a calendar. */
const AMBIGUOUS: ReadonlySet<FieldName> = new Set<FieldName>([
	'fullName',
	'jobTitle',
	'leadSource',
	'pageUrl',
	'postcode',
	'region',
	'request',
	'state',
	'text',
	'website',
]);

/** The contract's name of a field by its form builder's type. */
export function nameOfType(type: string): FieldName | null {
	if (/e-?mail/iu.test(type)) return 'email';
	return /phone/iu.test(type) ? 'phone' : null;
}

/** The contract's name of a field by what it is called and by the object that it is in, if any. */
export function nameInPlace(labels: string[], parentKey = ''): FieldName | null {
	const parent = compactLabel(parentKey);
	for (const label of labels.map(compactLabel)) {
		const together = fieldNamed((COMPANIES.has(parent) ? 'company' : parent) + label);
		if (together) return together;
		const alone = fieldNamed(label);
		if (alone && meansThat(alone, parent)) return alone;
	}
	return null;
}

/** Whether a name keeps its usual meaning inside an object. */
function meansThat(name: FieldName, parent: string): boolean {
	if (parent === '' || ENVELOPES.has(parent)) return true;
	if (ADDRESSES.has(parent) && OF_ADDRESSES.has(name)) return true;
	if (COMPANIES.has(parent)) return OF_COMPANIES.has(name);
	// When a contact was created is not when they wrote.
	if (name === 'sentAt' || parent.startsWith('utm')) return false;
	return PEOPLE.has(parent) || !AMBIGUOUS.has(name);
}

/** Whether an object has an e-mail address of its own. */
export function hasEmailField(record: Json): boolean {
	return Object.keys(record).some((key) => fieldNamed(compactLabel(key)) === 'email');
}

/** Whether everything around a field is an envelope, the lead or their company: so it was filled in by someone. */
export function isKnownPlace(context: string[]): boolean {
	return context
		.map(compactLabel)
		.every((key) => ENVELOPES.has(key) || PEOPLE.has(key) || COMPANIES.has(key));
}
