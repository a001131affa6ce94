import { timeInWords } from './calendar';
import type { Policy } from './policy';
import type { Stage, Watched } from './watched';

export type SlaMessage = { to: string; subject: string; text: string };
type Told = {
	stage: Stage;
	/** “5 of 5 working minutes (100 %) are used” */
	used: string;
	dueAt: number;
	/** The due time of whoever takes over. */
	newDueAt: number | null;
	heir: string | null;
	escalateTo: string | null;
	zone: string;
};

/** What to tell whom at a stage, ready to send. Without anybody to tell, `to` is empty. */
export function slaMessagesOf(watched: Watched, told: Told, policy: Policy): SlaMessage[] {
	const { who, bucket, owner, reason } = watched;
	const { stage, used, dueAt, newDueAt, heir, escalateTo, zone } = told;
	const manager = escalateTo ?? policy.fallbackOwner ?? owner ?? '';
	const due = timeInWords(dueAt, zone);
	const waiting = `${who} (${bucket}) still has no first answer: ${used}, due ${due}.`;
	const message = (to: string, subject: string, ...lines: string[]): SlaMessage => ({
		to,
		subject: `${subject}: ${who}`,
		text: [...lines, reason].filter(Boolean).join('\n'),
	});
	if (stage === 'remind') return [message(owner ?? manager, 'Reminder', waiting)];
	const named = owner ?? 'nobody';
	if (stage === 'escalate') return [message(manager, 'Time runs out', waiting, `Owner: ${named}.`)];
	if (heir === null || newDueAt === null) {
		const advice = 'Nobody else can take this lead. Please find somebody.';
		return [message(manager, 'Nobody to take over', waiting, `Owner: ${named}. ${advice}`)];
	}
	const until = `Please answer until ${timeInWords(newDueAt, zone)}.`;
	const handed = `This lead is ${heir}’s now, since there was no first answer in time: ${used}.`;
	return [
		message(heir, 'Yours now', waiting, `It was ${named}’s. ${until}`),
		...(owner
			? [message(owner, 'Handed over', handed, 'There is nothing left to do for you.')]
			: []),
	];
}
