import type { Lead, LeadClass } from '../../lead/schema';
import type { MESSAGE_KEYS, Policy } from './policy';
import { plainName } from './text';

export type MessageKey = (typeof MESSAGE_KEYS)[number];
export type Language = 'en' | 'de';

type Words = {
	greeting: (name: string | null) => string;
	closing: string;
	company: string;
	/** Who a message is passed on to, by class. */
	teams: Partial<Record<LeadClass, string>>;
	colleague: string;
	bodies: Record<MessageKey, string>;
};

const WORDS: Record<Language, Words> = {
	en: {
		greeting: (name) => (name ? `Hello ${name},` : 'Hello,'),
		closing: 'Best regards',
		company: 'your team',
		teams: {
			existingCustomer: 'the colleague who looks after your account',
			support: 'our support team',
			jobSeeker: 'our recruiting team',
			press: 'our press team',
			partner: 'our partnerships team',
		},
		colleague: 'a colleague',
		bodies: {
			bookMeeting:
				'Thank you for getting in touch. I would be glad to show you what this could look like for {company}. Please pick a time that suits you: {bookingUrl}',
			bookMeetingWithoutLink:
				'Thank you for getting in touch. I would be glad to show you what this could look like for {company}, and will contact you right away to find a time.',
			discoveryCall:
				'Thank you for getting in touch. I would like to understand what {company} needs, and will contact you shortly for a first conversation.',
			nurture:
				'Thank you for your interest. There is no hurry on our side: whenever the topic becomes current for {company}, just reply to this message and a person will answer.',
			decline:
				'Thank you for your interest. From what we know so far, our product is not the right fit for {company} at the moment. If we got that wrong, just reply to this message: a person will read it and get back to you.',
			humanReview:
				'Thank you for getting in touch. A colleague will read your message personally and get back to you.',
			handOver:
				'Thank you for your message. I have passed it on to {team}, who will get back to you.',
		},
	},
	de: {
		greeting: (name) => (name ? `Guten Tag ${name},` : 'Guten Tag,'),
		closing: 'Viele Grüße',
		company: 'Ihr Team',
		teams: {
			existingCustomer: 'Ihre Ansprechperson bei uns',
			support: 'unser Support-Team',
			jobSeeker: 'unser Recruiting-Team',
			press: 'unsere Pressestelle',
			partner: 'unser Partner-Team',
		},
		colleague: 'das zuständige Team',
		bodies: {
			bookMeeting:
				'vielen Dank für Ihre Nachricht. Gerne zeige ich Ihnen, wie das für {company} aussehen kann. Bitte suchen Sie sich einen passenden Termin aus: {bookingUrl}',
			bookMeetingWithoutLink:
				'vielen Dank für Ihre Nachricht. Gerne zeige ich Ihnen, wie das für {company} aussehen kann; ich melde mich gleich bei Ihnen, um einen Termin zu finden.',
			discoveryCall:
				'vielen Dank für Ihre Nachricht. Ich möchte gerne verstehen, was {company} braucht, und melde mich in Kürze für ein erstes Gespräch.',
			nurture:
				'vielen Dank für Ihr Interesse. Von unserer Seite eilt es nicht: Sobald das Thema für {company} aktuell wird, antworten Sie einfach auf diese Nachricht; ein Mensch meldet sich bei Ihnen.',
			decline:
				'vielen Dank für Ihr Interesse. Nach dem, was wir bisher wissen, ist unser Produkt derzeit nicht das richtige für {company}. Falls wir uns irren, antworten Sie einfach auf diese Nachricht: Ein Mensch liest sie und meldet sich bei Ihnen.',
			humanReview:
				'vielen Dank für Ihre Nachricht. Eine Kollegin oder ein Kollege liest sie persönlich und meldet sich bei Ihnen.',
			handOver:
				'vielen Dank für Ihre Nachricht. Ich habe sie an {team} weitergegeben; Sie hören von dort.',
		},
	},
};

/** German for a German conversation, else English. */
export function languageOf(language: string | null | undefined): Language {
	return /^de\b/iu.test(language ?? '') ? 'de' : 'en';
}

/**
 * The text for the prospect, ready to send. Of what a prospect typed only names get in, and only as
 * plain words.
 */
export function messageOf(
	key: MessageKey,
	{
		lead,
		language,
		leadClass,
		ownerName,
		bookingUrl,
	}: {
		lead: Lead;
		language: Language;
		leadClass: LeadClass;
		ownerName: string | null;
		bookingUrl: string | null;
	},
	{ messages }: Policy,
): string {
	const words = WORDS[language];
	const values: Record<string, string> = {
		company: plainName(lead.company) ?? words.company,
		firstName: plainName(lead.firstName) ?? '',
		owner: ownerName ?? '',
		bookingUrl: bookingUrl ?? '',
		team: words.teams[leadClass] ?? words.colleague,
	};
	const body = (messages[language][key] ?? words.bodies[key]).replace(
		/\{(\w+)\}/gu,
		(placeholder, name: string) => (Object.hasOwn(values, name) ? values[name] : placeholder),
	);
	const closing = ownerName ? `${words.closing}\n${ownerName}` : words.closing;
	return `${words.greeting(plainName(lead.firstName))}\n\n${body}\n\n${closing}`;
}
