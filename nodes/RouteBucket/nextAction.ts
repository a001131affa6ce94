import type { Lead, LeadClass, Routing } from '../../lead/schema';
import { QUIET_CLASSES, type Decision } from './decision';
import type { RoutedItem } from './item';
import { languageOf, messageOf, type MessageKey } from './messages';
import type { OwnerChoice } from './owners';
import type { Policy } from './policy';
import { oneLine, plainName } from './text';

type Action = { type: string; title: (who: string) => string; message: MessageKey | null };

const BY_BUCKET: Record<Decision['bucket'], Action> = {
	warm: {
		type: 'bookMeeting',
		title: (who) => `Book a meeting with ${who}`,
		message: 'bookMeeting',
	},
	lukewarm: {
		type: 'discoveryCall',
		title: (who) => `Discovery call with ${who}`,
		message: 'discoveryCall',
	},
	cool: { type: 'nurture', title: (who) => `Nurture ${who}`, message: 'nurture' },
	cold: { type: 'decline', title: (who) => `Decline ${who} politely`, message: 'decline' },
	review: {
		type: 'humanReview',
		title: (who) => `Look at the enquiry of ${who}`,
		message: 'humanReview',
	},
};

const handTo = (type: string, team: string): Action => ({
	type,
	title: (who) => `Hand ${who} to ${team}`,
	message: 'handOver',
});
const IGNORE: Action = {
	type: 'ignore',
	title: (who) => `Nothing to do for ${who}`,
	message: null,
};

const BY_CLASS: Record<Exclude<LeadClass, 'sales'>, Action> = {
	existingCustomer: handTo('handToAccountOwner', 'the account owner'),
	support: handTo('handToSupport', 'support'),
	jobSeeker: handTo('handToRecruiting', 'recruiting'),
	student: handTo('handToMarketing', 'marketing'),
	press: handTo('handToPress', 'the press team'),
	partner: handTo('handToPartnerships', 'partnerships'),
	consumer: handTo('handToSupport', 'support'),
	vendorPitch: IGNORE,
	competitor: IGNORE,
	spam: IGNORE,
	test: IGNORE,
};

/** What happens next, by when, and the text for the prospect. */
export function nextActionOf(
	item: RoutedItem,
	decision: Decision,
	{ owner, rep }: OwnerChoice,
	dueAt: string | null,
	policy: Policy,
): Routing['nextAction'] {
	const { lead, conversation, qualification } = item;
	const leadClass = qualification?.class ?? 'sales';
	const quiet = getsNoReply(item);
	const action = actionFor(decision, leadClass, quiet);
	const bookingUrl =
		action.type === 'bookMeeting' && rep?.bookingUrl ? prefilled(rep.bookingUrl, lead) : null;
	const key =
		action.message === 'bookMeeting' && bookingUrl === null
			? 'bookMeetingWithoutLink'
			: action.message;
	const context = {
		lead,
		leadClass,
		language: languageOf(conversation?.language),
		ownerName: owner?.name ?? null,
		bookingUrl,
	};
	return {
		type: action.type,
		title: action.title(titleOf(lead)),
		dueAt,
		bookingUrl,
		message: key === null || quiet ? null : messageOf(key, context, policy),
	};
}

function actionFor({ bucket, route }: Decision, leadClass: LeadClass, quiet: boolean): Action {
	if (bucket !== 'cold') return BY_BUCKET[bucket];
	if (route === 'nonSales' && leadClass !== 'sales') return BY_CLASS[leadClass];
	return quiet ? IGNORE : BY_BUCKET.cold;
}

/** Flags of Qualify with which a lead gets no message: it tries to steer us, or wants to be left alone. */
const QUIET_FLAGS = ['injectionSuspected', 'doNotContact'];

/** Spam, tests, competitors and disposable mail are never answered, nor is a lead with a quiet flag. */
function getsNoReply({ lead, qualification }: RoutedItem): boolean {
	if (lead.emailType === 'disposable') return true;
	if (qualification === null) return false;
	return (
		QUIET_CLASSES.includes(qualification.class) ||
		qualification.flags.some((flag) => QUIET_FLAGS.includes(flag)) ||
		qualification.vetoes.some(({ id }) => id === 'competitor')
	);
}

/** “Jane Doe (Acme)”, or the best there is to call the lead by. */
export function titleOf(lead: Lead): string {
	const name = oneLine([lead.firstName, lead.lastName].filter(Boolean).join(' '), 80);
	const company = oneLine(lead.company ?? '', 60);
	const called = name || oneLine(lead.email ?? '', 80) || oneLine(lead.phone ?? '', 40);
	if (!called) return company || 'an unnamed lead';
	return company ? `${called} (${company})` : called;
}

/**
 * The booking page with the lead's name and e-mail filled in: at `{name}` and `{email}` where the
 * address has them, else as the query parameters that the common booking tools read.
 */
function prefilled(bookingUrl: string, lead: Lead): string {
	const name = [lead.firstName, lead.lastName].map(plainName).filter(Boolean).join(' ');
	const values: Record<string, string> = { name, email: (lead.email ?? '').slice(0, 254) };
	if (/\{(?:name|email)\}/u.test(bookingUrl)) {
		return bookingUrl.replace(/\{(name|email)\}/gu, (_, key: string) => encoded(values[key]));
	}
	const url = new URL(bookingUrl);
	for (const [key, value] of Object.entries(values)) {
		if (value !== '') url.searchParams.set(key, value);
	}
	return url.href;
}

/** A form may deliver half a surrogate pair, which `encodeURIComponent` refuses. */
const encoded = (text: string): string => encodeURIComponent(Buffer.from(text).toString());
