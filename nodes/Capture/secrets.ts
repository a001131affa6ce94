import { isRecord, type Json } from './json';
import { wordSet, wordsOf } from './labels';

/** Header Auth of n8n lets users name the header, so a name is judged by its words: `X-Lead-Token`, `apikey`. */
const SECRETS = wordSet(
	'auth authorization authentication cookie token secret key apikey password passwd pwd signature sig hmac jwt bearer credential credentials csrf xsrf cert',
);

/** An item without what authenticates its sender: an item is shown in executions, logs and, later, in a CRM. */
export function withoutSecrets(json: Json): Json {
	const cleaned = { ...json };
	if (isRecord(json.headers)) cleaned.headers = without(json.headers);
	if (isRecord(json.query)) cleaned.query = without(json.query);
	return cleaned;
}

function without(record: Json): Json {
	return Object.fromEntries(
		Object.entries(record).filter(([name]) => !wordsOf(name).some((word) => SECRETS.has(word))),
	);
}
