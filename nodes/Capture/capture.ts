import { canonicalText, hashOf, leadKeyOf, personKeyOf } from '../../lead/keys';
import type { Consent, Conversation, Lead, Source, Turn } from '../../lead/schema';
import { InvalidItem } from '../../lead/validation';
import { answersOf } from './answers';
import { consentOf, type Disclosure } from './consent';
import { contactOf, domainOfEmail, type Contact } from './contact';
import { emailsIn } from '../../lead/emailAddress';
import { preferredEmail } from './email';
import { hasEmailField } from './fieldMeaning';
import { readContents } from './fields';
import { fieldText, pick, sortFields, type Found, type Mapping } from './found';
import { isRecord, textOf, type Json } from './json';
import type { Libraries } from './libraries';
import { provenanceOf, requestIn } from './provenance';
import { turnsOfMessage } from './quotedMail';
import { surfaceOf, type SurfaceName } from './surface';
import { timeOf } from './times';
import { readTranscript } from './transcript';
import { isStampedTranscript } from './transcriptText';

export type Settings = {
	surface: SurfaceName | 'automatic';
	mapping: Mapping;
	/** ISO 3166-1 alpha-2. */
	defaultCountry: string | null;
	prospectNames: string[];
	/** What visitors of a chat are told, where the payload doesn't say. */
	disclosure: Disclosure;
};

export type Captured = {
	lead: Lead;
	conversation: Conversation;
	source: Source;
	consent: Consent;
};

/**
 * Turns what any capture surface delivered into the contract's sections. Throws {@link InvalidItem} when
 * nothing in it reaches a person. Keys depend on the payload alone; `now` stands in for a missing time.
 */
export function capture(json: Json, settings: Settings, now: Date, libraries: Libraries): Captured {
	const { name: surface, read } = surfaceOf(json, settings.surface);
	const delivery = read(json);
	if (Array.isArray(delivery.payload)) assertOneLead(delivery.payload);
	const body = readContents(delivery.payload);
	// The parameters of an address are what a form sent only where there is nothing else.
	const query = readContents(delivery.query).fields;
	const parameters = query.map((field) => ({ ...field, hidden: body.fields.length > 0 }));
	const found = sortFields(body.fields, parameters, settings.mapping);

	const sentAt = pick(found, 'sentAt', timeOf);
	const contact = contactOf(found, settings.defaultCountry, libraries);
	const mappedTranscript = settings.mapping.find(({ field }) => field === 'transcript')?.value;
	const written =
		pick(found, 'chatMessage', textOf) ??
		pick(found, 'message', textOf) ??
		pick(found, 'text', textOf);
	const spoken = mappedTranscript ?? body.turnLists[0] ?? pick(found, 'transcript', textOf);
	// An exported chat pasted as the message holds our words too.
	const isExport = spoken === null && written !== null && isStampedTranscript(written);
	const message = isExport ? null : written;
	const transcript = readTranscript(isExport ? written : spoken, {
		prospectNames: settings.prospectNames,
		lead: contact,
	});
	const isChat = transcript.length > 0 || found.byName.has('chatMessage');
	const provenance = provenanceOf(found, body.pageLists, delivery.referer);
	const request = requestIn(found, isChat ? null : provenance.viewing);
	const consent = consentOf(found, isChat ? settings.disclosure : null);
	// A booking starts and ends too, some day to come.
	const startedAt = isChat ? pick(found, 'startedAt', timeOf) : null;
	const endedAt = isChat ? pick(found, 'endedAt', timeOf) : null;
	const language = pick(found, 'language', languageCode);
	const answers = answersOf(found);

	const turns = everythingSaid(transcript, message, answers, sentAt);
	const times = turns.map(({ at }) => at).filter((at) => at !== null);
	const { email, emailType, domain } = contact.email
		? contact
		: emailSaid(turns, contact, libraries);
	const conversationId = pick(found, 'conversationId', textOf);
	const sessionId = conversationId ?? (isChat ? pick(found, 'sessionId', textOf) : null);
	if (!email && !contact.phone && (!sessionId || turns.length === 0)) throw unreachable(found);

	const submissionId =
		pick(found, 'submissionId', textOf) ?? sessionId ?? pick(found, 'eventId', textOf);
	const statedAt = sentAt ?? endedAt ?? times.at(-1) ?? null;
	const personKey = personKeyOf({ email, phone: contact.phone, sessionId });
	const key = leadKeyOf({
		surface,
		formId: provenance.formId,
		submissionId,
		personKey,
		content: contentOf(message, answers, turns),
		timestamp: statedAt,
	});
	return {
		lead: {
			key,
			personKey,
			...contact,
			email,
			emailType,
			domain,
			message,
			answers,
		},
		conversation: {
			surface,
			startedAt: startedAt ?? times[0] ?? null,
			endedAt: endedAt ?? times.at(-1) ?? null,
			language,
			hash: hashOf(JSON.stringify(turns)),
			turns,
		},
		source: {
			surface,
			submissionId,
			...provenance,
			capturedAt: statedAt && statedAt <= now.toISOString() ? statedAt : now.toISOString(),
			request,
		},
		consent,
	};
}

/**
 * Everything said, as turns: the transcript, then the message, then each question with its answer. A message
 * that a chat's transcript already holds is not said twice.
 */
function everythingSaid(
	transcript: Turn[],
	message: string | null,
	answers: Lead['answers'],
	at: string | null,
): Turn[] {
	const turns = [...transcript];
	const trimmed = message?.trim();
	const isMessage = ({ speaker, text }: Turn) => speaker === 'prospect' && text.trim() === trimmed;
	if (message !== null && !transcript.some(isMessage)) {
		turns.push(...turnsOfMessage(message, at));
	}
	for (const { question, answer } of answers) {
		turns.push({ speaker: 'assistant', name: null, text: question, at: null });
		turns.push({ speaker: 'prospect', name: null, text: answer, at });
	}
	return turns;
}

/** An address the prospect gives in their own words, where no field holds one. */
function emailSaid(
	turns: Turn[],
	{ domain }: Contact,
	libraries: Libraries,
): Pick<Contact, 'email' | 'emailType' | 'domain'> {
	const said = turns
		.filter(({ speaker, text }) => speaker === 'prospect' && /[@＠]/u.test(text))
		.flatMap(({ text }) => emailsIn(text));
	const best = preferredEmail(said, libraries);
	if (!best) return { email: null, emailType: null, domain };
	return {
		email: best.address,
		emailType: best.type,
		domain: domainOfEmail(best.address, best.type, libraries) ?? domain,
	};
}

/** What makes two enquiries of a person the same one, where their sender gives no id. */
function contentOf(message: string | null, answers: Lead['answers'], turns: Turn[]): string {
	const asked = answers.map(({ question, answer }) => `${question} ${answer}`);
	const said = turns.filter(({ speaker }) => speaker === 'prospect').map(({ text }) => text);
	return canonicalText([message ?? '', ...asked, ...said].join('\n'));
}

function languageCode(text: string): string | null {
	return /^([a-z]{2})(?:[-_][a-z]{2,4})?$/iu.exec(text.trim())?.[1].toLowerCase() ?? null;
}

/** Two people read as one would give the first the words of the second. */
function assertOneLead(entries: unknown[]): void {
	const leads = entries.filter((entry) => isRecord(entry) && hasEmailField(entry));
	if (leads.length < 2) return;
	throw new InvalidItem(
		`The item holds a list of ${leads.length} leads, but one item is one lead`,
		'Place a Split Out node before this one, so that each of them is an item of its own.',
	);
}

function unreachable({ fields, byName }: Found): InvalidItem {
	const unreadable = [...(byName.get('email') ?? []), ...(byName.get('phone') ?? [])].map(
		(field) => `“${field.labels[0]}” holds “${shortened(fieldText(field))}”`,
	);
	const names = [...new Set(fields.map(({ labels }) => shortened(labels[0])))].slice(0, 8);
	const saw =
		unreadable.length > 0
			? `Found ${unreadable.slice(0, 3).join(' and ')}, which can’t be used.`
			: `Looked at ${names.length > 0 ? `the fields ${names.join(', ')}` : 'an item without any fields'}.`;
	const advice = byName.has('phone')
		? 'If the number lacks its country code, set Default Country under Options.'
		: 'If one of them holds the address, map it to Email under Field Mapping.';
	return new InvalidItem(
		'No way to reach a person: no e-mail address, phone number or chat session found',
		`${saw} ${advice}`,
	);
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
