import { levelSaid } from './reading';

/* Families of formulations, each with others of its kind and with what only looks like it. */

type Said = Parameters<typeof levelSaid>[1];

const ours = (text: string) => ({ speaker: 'human' as const, text });

function outcomeOf(...said: Said[]): string {
	const level = levelSaid('capacity.budget', ...said);
	if (level === null) return 'not stated';
	return level < 2 ? 'lacking' : 'there';
}

describe('budget is lacking', () => {
	test.each([
		'Every hire and every order is on hold here because of the shortfall.',
		'All purchases are frozen because of the deficit.',
		'The price is a dealbreaker for us.',
		'Your price is a showstopper, honestly.',
		"You'd have to halve the price before we could afford you.",
		'You would need to come down by a third for us to afford it.',
		'The money we had for software went into the new boiler.',
		'The funds meant for tools went on the roof.',
		'We lost our main sponsor and had to cut every line to zero.',
		'We had to slash all our software lines.',
		"There isn't a cent to fix it.",
		"There's not a dime for this.",
		'No money, no say, sorry.',
		'No budget, no problem to solve.',
		'Jede Anschaffung liegt wegen des Defizits auf Eis.',
		'Bestellungen sind wegen der Haushaltslage alle gestoppt.',
		'Der Preis ist für uns ein K.-o.-Kriterium.',
		'Sie müssten um die Hälfte runter, damit wir uns das leisten können.',
		'Das Geld für die Software ist ins Dach geflossen.',
		'Wir mussten alle Softwareposten auf null kürzen.',
		"We'd have to sell a van to pay for that.",
		"I'd need to take out a loan to afford it.",
		'Dafür müssten wir einen Kredit aufnehmen.',
		"That's twice what my car cost.",
		'The well is dry.',
	])('%s', (sentence) => expect(outcomeOf(sentence)).toBe('lacking'));

	test.each([
		['Did the grant come through?', 'No, not granted.'],
		['Wurde das Geld bewilligt?', 'Nicht bewilligt, nein.'],
	])('%s %s', (question, answer) => expect(outcomeOf(ours(question), answer)).toBe('lacking'));
});

describe('budget is there', () => {
	test.each([
		'Finanziell ist alles unter Dach und Fach.',
		'Zu dem Preis schlage ich zu.',
		'The funding is in the bag.',
		'The town council appropriated 60,000 pounds for this line in the spring session.',
		'The county commissioners voted 40,000 dollars for it.',
		'A sponsor gave us a gift earmarked for software.',
		'Our donors earmarked a gift for this.',
		"A donor's cheque for exactly this has cleared.",
		"The grant was paid out and the money's on our account.",
		'We can absorb that price easily.',
		'We can absorb the cost.',
		"That price doesn't hurt us at all.",
		"We've parked part of the profit for new tools.",
		'Part of our surplus is parked for it.',
		"What you charge is what we'd reckoned with.",
		'Your price is pretty much what we expected and accepted.',
		'Your offer came in under what we had put aside.',
		"The quote came in below what we'd set aside.",
		"That yearly figure is comfortably within what's been allocated.",
		'We can spend up to 3,000 a month on this without touching other plans.',
		"It's funded, yes.",
		'The project is fully funded.',
		'Der Kreistag hat 50.000 Euro für diesen Posten bereitgestellt.',
		'Ein Spender hat uns Geld für Software zweckgebunden gegeben.',
		'Die Fördergelder sind auf unserem Konto eingegangen.',
		'Den Preis stecken wir locker weg.',
		'Einen Teil vom Gewinn haben wir für Software geparkt.',
		'Ihr Angebot liegt unter dem, was wir zurückgelegt haben.',
		'Bis zu 2.000 im Monat können wir ausgeben, ohne andere Pläne anzutasten.',
	])('%s', (sentence) => expect(outcomeOf(sentence)).toBe('there'));

	test.each([
		['Das wären 2.400 Euro im Jahr, ginge das?', 'Klar, das können wir zahlen.'],
		["That'd be 2,400 a year, would that work?", 'Sure, we can pay that.'],
	])('%s %s', (question, answer) => expect(outcomeOf(ours(question), answer)).toBe('there'));
});

describe('budget says nothing', () => {
	test.each([
		'We parked part of the lorries behind the hall.',
		'Part of the profit comes from repairs.',
		'Every call is on hold for ages.',
		'The dealbreaker for us is the missing interface.',
		'The sponge can absorb water.',
		'Vom Chef habe ich freie Hand bei der Auswahl.',
		'I have a free hand in choosing the tool.',
		"What you're charging your phone with?",
		'My cheque cleared on Monday.',
		'Our guests parked in the yard.',
		'Wir haben das Auto vor dem Haus geparkt.',
		'No say, no vote.',
		"We can't say yet, there's a meeting on it.",
		'Our order is on hold at the post office.',
		'The line was on hold for an hour.',
		"We'd have to sell tickets at the door.",
		'He lent me twice what I asked.',
	])('%s', (sentence) => expect(outcomeOf(sentence)).toBe('not stated'));
});
