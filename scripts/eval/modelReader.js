const { askOpenAi } = require('../../dist/nodes/Qualify/readers/model/openai');
const { createClient } = require('../../dist/vendor/openai');

const OPENAI_URL = 'https://api.openai.com/v1';
const DEADLINE_MS = 120_000;
const LONGEST_ANSWER = 6_000;

/** A reader with the key of the environment; prices are per million tokens: input, cached input, output. */
async function modelReader(model, prices) {
	const baseUrl = process.env.OPENAI_BASE_URL || OPENAI_URL;
	const api = new URL(baseUrl).hostname.endsWith('openai.com') ? 'responses' : 'chatCompletions';
	const [input, cachedInput, output] = (prices ?? '').split(',').map(Number);
	return {
		kind: 'openAi',
		model,
		ask: askOpenAi(createClient(baseUrl, withKey), { model, api, maxOutputTokens: LONGEST_ANSWER }),
		deadlineMs: DEADLINE_MS,
		hidePersonalData: false,
		repeatWhenClose: false,
		prices: prices ? { input, cachedInput, output } : null,
	};
}

async function withKey(url, init = {}) {
	const headers = new Headers(init.headers);
	headers.set('authorization', `Bearer ${process.env.OPENAI_API_KEY}`);
	return await fetch(url, { ...init, headers });
}

module.exports = { modelReader };
