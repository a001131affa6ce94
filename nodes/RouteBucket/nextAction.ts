import type { Lead, LeadClass, Routing } from '../../lead/schema';
import { bookingLink } from './bookingLink';
import { QUIET_CLASSES, type Decision } from './decision';
import type { RoutedItem } from './item';
import { languageOf, messageOf, type MessageKey } from './messages';
import type { OwnerChoice } from './owners';
import type { Policy } from './policy';
import { oneLine } from './text';

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
		action.type === 'bookMeeting' && rep?.bookingUrl ? bookingLink(rep.bookingUrl, lead) : null;
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
