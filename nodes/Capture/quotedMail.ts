import type { Turn } from '../../lead/schema';

const FORWARDED =
	/^-{2,}\s?(?:Original Message|Ursprüngliche Nachricht|Forwarded message|Weitergeleitete Nachricht)/iu;
const INTRODUCTION = /^(?:On|Am) .{0,200} (?:wrote|schrieb.{0,120}):$/u;

/**
 * The turns of a message. What a reply to a mail quotes is mostly our own mail, so it stays in the
 * conversation, but never counts as the prospect's words. Joined by line breaks the texts are the message.
 */
export function turnsOfMessage(message: string, at: string | null): Turn[] {
	const turns: Array<Pick<Turn, 'speaker'> & { lines: string[] }> = [];
	let forwarded = false;
	for (const line of message.split('\n')) {
		const text = line.slice(0, 400).trim();
		forwarded ||= FORWARDED.test(text);
		const quoted = forwarded || text.startsWith('>') || INTRODUCTION.test(text);
		const last = turns.at(-1);
		const speaker = quoted || (text === '' && last?.speaker === 'human') ? 'human' : 'prospect';
		if (last?.speaker === speaker) last.lines.push(line);
		else turns.push({ speaker, lines: [line] });
	}
	return turns
		.map(({ speaker, lines }) => ({ speaker, name: null, text: lines.join('\n'), at }))
		.filter(({ text }) => text.trim() !== '');
}
