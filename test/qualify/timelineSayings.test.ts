import { levelSaid } from './reading';

/* Families of formulations, each with others of its kind and with what only looks like it. */

type Said = Parameters<typeof levelSaid>[1];

const ours = (text: string) => ({ speaker: 'human' as const, text });

function outcomeOf(...said: Said[]): string {
	const level = levelSaid('capacity.timeline', ...said);
	if (level === null) return 'not stated';
	return level === 0 ? 'lacking' : 'there';
}

describe('timeline is lacking', () => {
	test.each([
		"Someday, sure, but I couldn't even give you a year.",
		"One day perhaps, but don't ask me which year.",
		"I'm thinking long term here, four years or so.",
		"We're thinking in decades, five years at the very least.",
		'We want to let two summers pass before we begin anything.',
		"We'll let a few winters go by first.",
		'That will only come up after the new building, so in four to five years.',
		"I won't tackle it for a good two years.",
		"We won't touch that for at least three years.",
		"It's on the someday pile, right at the bottom.",
		"That's at the very bottom of our list.",
		"First the merger has to be finished, and that'll take two years easily, only then would we begin.",
		'No fixed plan, could be any time or never.',
		'Irgendwann sicher, aber nicht mal ein Jahr könnte ich Ihnen nennen.',
		'Ich denke da langfristig, so in fünf Jahren.',
		'Wir lassen erst noch zwei Winter ins Land gehen.',
		'Das wird erst nach dem Umbau Thema, also in drei bis vier Jahren.',
		'Das packe ich frühestens in zwei, drei Jahren an.',
		'Das steht ganz unten auf der Irgendwann-Liste.',
		'Erst muss die Fusion durch sein, das dauert locker zwei Jahre, erst danach würden wir anfangen.',
		"We'll get to that when I'm retired.",
		"Not in this decade, I'm afraid.",
		'Das machen wir, wenn ich in Rente bin.',
	])('%s', (sentence) => expect(outcomeOf(sentence)).toBe('lacking'));

	test.each([
		['When do you want to start?', 'No fixed plan, any time or never.'],
		['Wann möchten Sie starten?', 'Kein fester Plan, irgendwann oder nie.'],
	])('%s %s', (question, answer) => expect(outcomeOf(ours(question), answer)).toBe('lacking'));
});

describe('timeline is there', () => {
	test.each([
		"It's a rush job, we're talking days, not weeks.",
		'Kind of a rush job for us.',
		"We're talking weeks rather than months here.",
		"Somewhere between four and six months from now is what we're aiming at.",
		"Five to eight months from now is what we're shooting for.",
		'If you can set us up tomorrow, then do it tomorrow.',
		'Wenn Sie morgen anfangen können, dann fangen Sie morgen an.',
		'Das ist ein Eilauftrag, wir reden von Tagen, nicht von Wochen.',
		'We have to be live within six weeks.',
	])('%s', (sentence) => expect(outcomeOf(sentence)).toBe('there'));

	test.each([
		['When do you want to start?', 'The sooner the better.'],
		['Wann soll es losgehen?', 'Je früher, desto besser.'],
		['When do you need it?', 'Yesterday, ideally.'],
	])('%s %s', (question, answer) => expect(outcomeOf(ours(question), answer)).toBe('there'));
});

describe('timeline says nothing', () => {
	test.each([
		"They postponed the concert, so I'm free tonight.",
		'The match was postponed, so we can meet.',
		'Das Konzert wurde verschoben, also habe ich heute Zeit.',
		"We've parked part of the profit for tools.",
		'Every purchase is on hold because of the deficit.',
		"We're talking about the weather.",
		'Five years ago we moved here.',
		'The baby is six months old.',
		'We let the dough rest for two hours.',
		'Somewhere between Bath and Bristol we got lost.',
		'Der Hund ist drei Jahre alt.',
		'Wir reden von Hunden.',
		"When I'm retired I'll sail round the world.",
	])('%s', (sentence) => expect(outcomeOf(sentence)).toBe('not stated'));
});
