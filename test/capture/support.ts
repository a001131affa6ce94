import { capture, type Captured, type Settings } from '../../nodes/Capture/capture';
import type { Json } from '../../nodes/Capture/json';
import { isDisposableDomain, isFreeMailDomain } from '../../vendor/emailDomains';
import { registrableDomain } from '../../vendor/domains';
import { parsePhone } from '../../vendor/phone';

export const NOW = new Date('2026-03-11T08:00:00.000Z');
export const libraries = { isDisposableDomain, isFreeMailDomain, registrableDomain, parsePhone };

const DEFAULTS: Settings = {
	surface: 'automatic',
	mapping: [],
	defaultCountry: null,
	prospectNames: [],
	disclosure: { text: null, version: null },
};

export function captured(json: Json, settings: Partial<Settings> = {}, now = NOW): Captured {
	return capture(json, { ...DEFAULTS, ...settings }, now, libraries);
}

/** An item as n8n's Webhook node gives it. */
export function webhookItem(body: unknown, query: Json = {}, headers: Json = {}): Json {
	return {
		headers: { host: 'n8n.acme.com', 'content-type': 'application/json', ...headers },
		params: {},
		query,
		body,
		webhookUrl: 'https://n8n.acme.com/webhook/lead',
		executionMode: 'production',
	};
}

export const formItem = (answers: Json): Json => ({
	...answers,
	submittedAt: '2026-03-10T22:47:00.000+01:00',
	formMode: 'production',
});

/** Each turn as "speaker: text". */
export const said = ({ conversation }: Captured): string[] =>
	conversation.turns.map(({ speaker, text }) => `${speaker}: ${text}`);
