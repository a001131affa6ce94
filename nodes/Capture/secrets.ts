import { isRecord, type Json } from './json';
import { wordSet } from './labels';

const SECRET_HEADERS = wordSet(
	'authorization proxy-authorization cookie set-cookie x-api-key api-key apikey x-auth-token x-access-token x-csrf-token x-xsrf-token x-amz-security-token x-goog-iap-jwt-assertion x-webhook-secret x-verification-token x-vapi-secret x-forwarded-access-token x-forwarded-client-cert',
);
const SECRET_PARAMETERS = wordSet(
	'token access_token auth auth_token api_key apikey api-key key secret webhook_secret password pwd signature sig',
);

/** An item without what authenticates its sender: an item is shown in executions, logs and, later, in a CRM. */
export function withoutSecrets(json: Json): Json {
	const cleaned = { ...json };
	if (isRecord(json.headers)) cleaned.headers = without(json.headers, SECRET_HEADERS);
	if (isRecord(json.query)) cleaned.query = without(json.query, SECRET_PARAMETERS);
	return cleaned;
}

function without(record: Json, names: ReadonlySet<string>): Json {
	return Object.fromEntries(
		Object.entries(record).filter(([name]) => !names.has(name.toLowerCase())),
	);
}
