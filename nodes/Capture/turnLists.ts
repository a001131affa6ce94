import { fieldNamed } from './fieldNames';
import { firstText, isRecord, textOf, type Json } from './json';
import { wordSet } from './labels';
import { isRoleWord, roleOf, type Utterance } from './speakers';
import { timeOf } from './times';

const TEXT_KEYS = 'text content message body utterance transcript'.split(' ');
const ROLE_KEYS =
	'role speaker sender_type senderType sender author from participant type direction'.split(' ');
const NAME_KEYS =
	'name speaker_name speakerName display_name displayName author_name user email'.split(' ');
const TIME_KEYS = 'at timestamp time created_at createdAt sent_at sentAt date ts'.split(' ');
const LIST_NAMES = wordSet(
	'messages history messagehistory thread log utterances sentences transcriptobject conversationparts',
);

/** Whether a list holds the turns of a conversation: by the name it has, or by the roles in every entry. */
export function isTurnList(list: unknown[], compactKey: string): boolean {
	const named = LIST_NAMES.has(compactKey) || fieldNamed(compactKey) === 'transcript';
	if (named) return list.some(isSpoken);
	return (
		list.length > 0 && list.every((entry) => isRecord(entry) && isSpoken(entry) && hasRole(entry))
	);
}

function isSpoken(entry: unknown): boolean {
	return (
		typeof entry === 'string' ||
		(isRecord(entry) && (isExchange(entry) || spokenText(entry) !== null))
	);
}

function hasRole(entry: Json): boolean {
	return isExchange(entry) || labelsOf(entry).some((label) => roleOf(label) !== null);
}

/** The utterances of a list of turns, in order, with the text untouched. */
export function utterancesOfList(list: unknown[]): Utterance[] {
	return list.flatMap((entry) => {
		if (typeof entry === 'string') return [{ labels: [], name: null, text: entry, at: null }];
		if (!isRecord(entry)) return [];
		if (isExchange(entry)) {
			return ['human', 'ai'].flatMap((role) => {
				const text = textOf(entry[role]);
				return text === null ? [] : [{ labels: [role], name: null, text, at: null }];
			});
		}
		const text = spokenText(entry);
		if (text === null) return [];
		const times = TIME_KEYS.map((key) => timeOf(entry[key]));
		const at = times.find((time) => time !== null) ?? null;
		return [{ labels: labelsOf(entry), name: nameOf(entry), text, at }];
	});
}

/** n8n's Chat Memory Manager gives pairs: what the visitor wrote, and the model's answer. */
function isExchange(entry: Json): boolean {
	return textOf(entry.human) !== null && Object.hasOwn(entry, 'ai');
}

/** The text of an entry; language models send lists of parts. */
function spokenText(entry: Json): string | null {
	for (const key of TEXT_KEYS) {
		const value = entry[key];
		const text = textOf(value);
		if (text !== null) return text;
		if (Array.isArray(value)) {
			const parts = value.map((part: unknown) =>
				isRecord(part) ? textOf(part.text) : textOf(part),
			);
			const joined = parts.filter((part) => part !== null).join('\n');
			if (joined !== '') return joined;
		}
		if (isRecord(value)) {
			const inner = firstText(value, ['text', 'content', 'value']);
			if (inner !== null) return inner;
		}
	}
	return null;
}

function labelsOf(entry: Json): string[] {
	const labels = ROLE_KEYS.flatMap((key) => {
		const value = entry[key];
		return isRecord(value)
			? ['role', 'type', 'name', 'email'].map((inner) => textOf(value[inner]))
			: [textOf(value)];
	});
	return [...labels, ...NAME_KEYS.map((key) => textOf(entry[key]))].filter(
		(label) => label !== null,
	);
}

function nameOf(entry: Json): string | null {
	const own = firstText(entry, NAME_KEYS);
	if (own !== null) return own;
	for (const key of ROLE_KEYS) {
		const value = entry[key];
		const name = isRecord(value) ? firstText(value, ['name', 'email']) : textOf(value);
		if (name !== null && !isRoleWord(name)) return name;
	}
	return null;
}
