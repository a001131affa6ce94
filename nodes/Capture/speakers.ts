import type { Speaker, Turn } from '../../lead/schema';
import { wordSet, wordsOf } from './labels';
import { remembered } from './remembered';

/** One utterance as a transcript gives it, before it is known whose it is. */
export type Utterance = {
	/** What says who speaks: a role first, then a name. */
	labels: string[];
	name: string | null;
	text: string;
	at: string | null;
};

/** What is known of the people in a conversation. */
export type Parties = {
	prospectNames: string[];
	lead: { firstName: string | null; lastName: string | null; email: string | null };
};

/** `agent` is software or a person, `human` a visitor or a rep, depending on who else speaks; `silent` is never said. */
type Role = Speaker | 'agent' | 'human?' | 'silent';

const ROLES = new Map<string, Role>();
const define = (role: Role, names: string) => {
	for (const name of names.split(', ')) ROLES.set(wordsOf(name).join(' '), role);
};
define(
	'prospect',
	'prospect, user, end user, customer, visitor, website visitor, site visitor, lead, client, guest, contact, caller, buyer, inbound, incoming, ' +
		'Interessent, Interessentin, Kunde, Kundin, Besucher, Besucherin, Nutzer, Nutzerin, Benutzer, Anrufer, Anruferin, Gast, ' +
		'visiteur, visiteuse, utilisateur, client potentiel, cliente, visitante, usuario, bezoeker, klant, gebruiker, visitatore, utente, visitante do site',
);
define(
	'assistant',
	'assistant, ai, ai agent, ai assistant, bot, chatbot, chat bot, virtual assistant, virtual agent, voice agent, voicebot, model, llm, ' +
		'KI, KI-Assistent, Assistent, Assistentin, digitaler Assistent, virtueller Assistent, IA, asistente, asistente virtual, assistente, assistente virtuale, robot',
);
define(
	'human',
	'rep, sales rep, sales, sdr, bdr, ae, account executive, account manager, employee, operator, admin, administrator, staff, teammate, team, support, support agent, sales agent, live agent, human agent, advisor, consultant, host, interviewer, moderator, outbound, outgoing, ' +
		'Berater, Beraterin, Kundenberater, Vertrieb, Vertriebsmitarbeiter, Verkäufer, Verkäuferin, Mitarbeiter, Mitarbeiterin, conseiller, conseillère, commercial, vendeur, asesor, asesora, vendedor, adviseur, medewerker, verkoper, consulente, venditore, atendente, consultor',
);
define('agent', 'agent, agente');
define('human?', 'human');
define('silent', 'system, tool, function, developer, tool call, tool result');

/** One word of these in a longer label tells: "Support Bot", "Anna from Sales". Never the prospect: their words alone are evidence. */
const TELLING_WORDS: Array<[Speaker, ReadonlySet<string>]> = [
	['assistant', wordSet('bot chatbot assistant ai assistent assistentin ki')],
	['human', wordSet('sales support rep sdr success vertrieb berater beraterin kundenberater')],
];

/** Who a label names by the words that stand for a role, without knowing anyone. */
export function roleOf(label: string): Role | null {
	const exact = ROLES.get(wordsOf(label).filter(isWord).join(' '));
	if (exact) return exact;
	const [, inBrackets] = /\(([^()]*)\)/u.exec(label.slice(0, 200)) ?? [];
	return inBrackets ? (ROLES.get(wordsOf(inBrackets).join(' ')) ?? null) : null;
}

/** Whether a label is a mere role: "Visitor", not "Visitor 12" or "Anna (Support)". */
export function isRoleWord(label: string): boolean {
	return ROLES.has(wordsOf(label).join(' '));
}

const isWord = (word: string): boolean => !/^\d+$/u.test(word);

/**
 * The turns of a conversation with their speakers. A name that nothing identifies is the prospect only when
 * it is the one voice left beside ours; else it is taken for a colleague, so that nobody else's words count
 * as the prospect's.
 */
export function turnsOf(utterances: Utterance[], parties: Parties): Turn[] {
	const identify = remembered((label: string) => identified(label, parties));
	const roles = utterances.map(({ labels }) => {
		const named = labels.map(identify);
		return (
			named.find((role) => role === 'prospect!') ?? named.find((role) => role !== null) ?? null
		);
	});
	const present = new Set(roles);
	const unknown = new Set(utterances.filter((_, index) => roles[index] === null).map(voiceOf));
	const prospectIsKnown = present.has('prospect') || present.has('prospect!');
	const speakers: Record<Role | 'prospect!' | 'unknown', Speaker | null> = {
		prospect: 'prospect',
		'prospect!': 'prospect',
		assistant: 'assistant',
		human: 'human',
		agent: present.has('assistant') ? 'human' : 'assistant',
		'human?': prospectIsKnown ? 'human' : 'prospect',
		unknown:
			unknown.size === 1 && !prospectIsKnown && !present.has('human?') ? 'prospect' : 'human',
		silent: null,
	};
	return utterances.flatMap(({ name, text, at }, index) => {
		const speaker = speakers[roles[index] ?? 'unknown'];
		return speaker === null || text.trim() === '' ? [] : [{ speaker, name, text, at }];
	});
}

function voiceOf({ name, labels }: Utterance): string {
	return name ?? labels[0] ?? '';
}

/** Whether a label names a role, or somebody known. */
export function isKnownSpeaker(label: string, parties: Parties): boolean {
	return identified(label, parties) !== null;
}

/** `prospect!` is whom the user named, or the lead: stronger than what a role word says of the same turn. */
function identified(label: string, { prospectNames, lead }: Parties): Role | 'prospect!' | null {
	const words = wordsOf(label).join(' ');
	if (prospectNames.some((name) => wordsOf(name).join(' ') === words)) return 'prospect!';
	const role = roleOf(label);
	if (role !== null) return role;
	const withoutBrackets = wordsOf(label.slice(0, 200).replace(/\([^()]*\)/u, '')).join(' ');
	const own = ownNames(lead).map((name) => wordsOf(name).join(' '));
	if (own.includes(words) || own.includes(withoutBrackets)) return 'prospect';
	const telling = TELLING_WORDS.find(([, telltales]) =>
		words.split(' ').some((word) => telltales.has(word)),
	);
	return telling ? telling[0] : null;
}

function ownNames({ firstName, lastName, email }: Parties['lead']): string[] {
	const both =
		firstName && lastName ? [`${firstName} ${lastName}`, `${lastName} ${firstName}`] : [];
	return [firstName, lastName, email, ...both].filter((name) => name !== null);
}

/** Names in a conversation in which nobody is the prospect: one of them may be. */
export function speakersWithoutProspect(turns: Turn[]): string[] {
	if (turns.some(({ speaker }) => speaker === 'prospect')) return [];
	return turns
		.map(({ speaker, name }) => (speaker === 'human' ? name : null))
		.filter((name) => name !== null);
}
