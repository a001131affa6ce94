const { readFileSync } = require('node:fs');

/** A message for whoever called the command, without a stack trace. */
class UsageError extends Error {}

/**
 * @typedef {{ name?: string, payload: any, expect?: Record<string, any>, existing?: object, headers?: object,
 *   query?: object }} LeadEntry `existing` is what a CRM look-up before routing would have found
 */
const ENTRY_KEYS = ['name', 'about', 'payload', 'expect', 'existing', 'headers', 'query'];

/** @returns {LeadEntry[]} from a JSON array, `{ leads: […] }`, one JSON object, or one JSON object per line */
function readLeads(file) {
	const parsed = parse(readText(file, 'leads'), file);
	const list = Array.isArray(parsed) ? parsed : (parsed?.leads ?? [parsed]);
	if (!Array.isArray(list)) throw new UsageError(`${file}: "leads" is not a list`);
	return list.map((entry) => (isEntry(entry) ? entry : { payload: entry }));
}

/** @returns a workflow as n8n exports it */
function readWorkflow(file) {
	try {
		return JSON.parse(readText(file, 'workflow'));
	} catch (error) {
		if (error instanceof UsageError) throw error;
		throw new UsageError(`${file} is not valid JSON: ${error.message}`);
	}
}

function readText(file, what) {
	try {
		return readFileSync(file, 'utf8').replace(/^\uFEFF/u, '');
	} catch (error) {
		const reason = error.code === 'ENOENT' ? 'there is no such file' : error.message;
		throw new UsageError(`Can't read the ${what} ${file}: ${reason}`);
	}
}

function parse(text, file) {
	try {
		return JSON.parse(text);
	} catch (error) {
		const lines = text.split('\n').map((line) => line.trim());
		const isPerLine = lines.filter(Boolean).length > 1 && isJson(lines.find(Boolean));
		if (!isPerLine) throw new UsageError(`${file} is not valid JSON: ${error.message}`);
		return lines.flatMap((line, index) => (line ? [parseLine(line, index, file)] : []));
	}
}

function parseLine(line, index, file) {
	try {
		return JSON.parse(line);
	} catch (error) {
		throw new UsageError(`${file}, line ${index + 1} is not valid JSON: ${error.message}`);
	}
}

function isJson(text) {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

/** A raw payload may have a field "payload" too, so an entry has an expectation or nothing but an entry's keys. */
const isEntry = (value) =>
	typeof value === 'object' &&
	value !== null &&
	'payload' in value &&
	('expect' in value || Object.keys(value).every((key) => ENTRY_KEYS.includes(key)));

module.exports = { UsageError, readLeads, readWorkflow };
