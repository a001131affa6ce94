import { levelSaid, qualified } from './reading';

/* Families of formulations, each with others of its kind and with what only looks like it. */

type Said = NonNullable<Parameters<typeof qualified>[0]['said']>;

const ours = (text: string) => ({ speaker: 'human' as const, text });

function outcomeOf(...said: Said): string {
	const { criteria } = qualified({ said }).intent;
	const levels = ['intent.pain', 'intent.trigger'].flatMap(
		(wanted) => criteria.find(({ id }) => id === wanted)?.level ?? [],
	);
	if (levels.some((level) => level >= 2)) return 'there';
	return levels.includes(0) ? 'lacking' : 'not stated';
}

describe('need is lacking', () => {
	test.each([
		"The wardens love the booking system, there's zero demand for a replacement.",
		"There's no need for anything new here, the crew adores the current tool.",
		"The tenants never complain and repairs are quick, so there's nothing to fix.",
		'Nothing needs fixing in our warehouse.',
		"Can't say anything bothers us at the moment, the queue is short.",
		"I wouldn't know what to improve in our dispatch.",
		"I don't see what could be improved in our billing.",
		"I can't name one thing in our company that it would solve.",
		"Our invoicing is something we've truly mastered, no gaps.",
		"There's no problem in our office that needs fixing.",
		'We see no problem that would justify a new system.',
		'There is nothing that hurts in our back office.',
		"I don't think we have any problem that your software would solve.",
		'No problem to solve, no project, sorry.',
		'The team wants nothing else, they get along wonderfully with the present software.',
		'Our current program can do everything we want.',
		'Ich wüsste nicht, was wir in der Planung verbessern sollten.',
		'Ich wüsst jetzt nicht, was bei uns im Lager besser laufen müsste.',
		'Die Mitarbeiter kommen mit der jetzigen Software prima klar und wollen nichts anderes.',
		'Die bisherige Lösung kann alles, was wir brauchen.',
		'Da gibt es bei uns nichts zu verbessern.',
		'Ich sehe bei uns kein Problem, das man lösen müsste.',
		'Mir fällt in unserem Betrieb nichts ein, was das lösen würde.',
		"Bei uns läuft das Lager rund, da gibt's nichts zu reparieren.",
		'In der Buchhaltung drückt bei uns der Schuh nirgends.',
		'Das Problem haben wir im Betrieb schon lange gelöst.',
	])('%s', (sentence) => expect(outcomeOf(sentence)).toBe('lacking'));

	test.each([
		[
			'Wo könnten wir helfen?',
			'Ich glaube nicht, dass wir etwas haben, was Ihr Produkt lösen würde.',
		],
	])('%s %s', (question, answer) => expect(outcomeOf(ours(question), answer)).toBe('lacking'));
});

describe('need is there', () => {
	test.each([
		'I spend my Saturdays matching payments with invoices.',
		'Our technicians note the jobs on a whiteboard, and somebody always wipes it.',
		'Our drivers have to ring four people to find out which gate is open.',
		'Wir müssen drei Abteilungen anrufen, um den Stand eines Auftrags zu erfahren.',
		'The housekeepers never know which rooms are ready.',
		'The porters never know which trolley belongs where.',
		"The beekeepers don't know which hives were treated.",
		'Whenever somebody leaves the firm we find logins that were never closed.',
		'Every time a driver quits we discover keys that were never returned.',
		'Three of us keep the same address list, and half of every mailing comes back.',
		'Zwei Kolleginnen führen dieselbe Kundenliste, und bei jedem Rundschreiben kommt ein Drittel zurück.',
		'Jedes Mal, wenn jemand geht, finden wir Zugänge, die nie gesperrt wurden.',
		'Die Zimmermädchen wissen nie, welche Zimmer frei sind.',
		'Guests get charged twice all the time at our hotel.',
		'Members get billed double every month.',
		'Our customers keep getting the wrong sizes.',
		"The present software can't do what we want.",
	])('%s', (sentence) => expect(outcomeOf(sentence)).toBe('there'));
});

describe('need says nothing', () => {
	test.each([
		"Whoa, thirty thousand? That's half a salary, we can't swing that.",
		'The bank turned us down, so no money for a new system.',
		"Prices tanked, so I'm not able to spend on anything but feed.",
		'As chief medical officer I choose the software for all wards.',
		"I can't agree to anything, the director has to approve it.",
		"We're not in a hurry, things move slowly in a convent.",
		"The launch was struck off the calendar and hasn't been given a new date.",
		'Die Leitung sucht das aus, auf uns von der Station hört da keiner.',
		'Einen Termin hat bei uns keiner im Kopf.',
		'Uns fehlt das Geld für ein neues System.',
		'The funding fell through, so no cash for new tools.',
		'We missed the deadline for the bake sale, sadly.',
		'The train was late this morning.',
		'Three years ago we had trouble with the scanners, that was sorted long ago.',
		'Als Azubi musste ich die Inventur noch von Hand machen, das kennt heute keiner mehr.',
		'Der Preis ist gut, da müssen wir nicht lange reden.',
		'Das entscheidet die Chefin, ich sammle nur Infos.',
		'Am Ende wählt der Einkauf aus, da zähle ich wenig.',
		"We need to hang up soon, I've got a bus to catch.",
		'Our trainee is joining in a minute, her microphone is broken.',
		'Im Radio hat ein Wirt erzählt, wie er an seiner Buchhaltung verzweifelt ist.',
		'Wir sitzen im vierten Stock, die Klingel ist leider defekt.',
		"We won't be touching any systems for at least two years.",
		"There's no problem to fix in my marriage, thanks.",
		'The cat never knows which bowl is hers.',
		'We love the programme on channel four.',
		'The rostering week starts on Monday.',
		'He gets charged twice for his gym.',
		"There's nothing to fix about the weather.",
		'Mir fällt der Name nicht ein.',
		"Money-wise we're sorted, the grant came in last month.",
		'Mir fällt gerade nichts ein, was wir ihr schenken könnten.',
		'Nothing hurts anymore, the doctor was great.',
		'We spend our Sundays hiking.',
	])('%s', (sentence) => expect(outcomeOf(sentence)).toBe('not stated'));
});

describe('a topic without any need', () => {
	test.each([
		['I was looking at the pricing.', null],
		["I'm looking for prices only.", null],
		['We are looking at dispatch software.', 1],
		['I want to learn more about route planning.', 1],
	])('%s', (text, level) => expect(levelSaid('intent.pain', text)).toBe(level));
});
