import { levelSaid } from './reading';

/* Families of formulations, each with others of its kind and with what only looks like it. */

type Said = Parameters<typeof levelSaid>[1];

const ours = (text: string) => ({ speaker: 'human' as const, text });

function outcomeOf(...said: Said[]): string {
	const level = levelSaid('capacity.authority', ...said);
	if (level === null) return 'not stated';
	return level < 2 ? 'lacking' : 'there';
}

describe('authority is lacking', () => {
	test.each([
		'They sent me to write things down, decisions get made on the fifth floor without me.',
		'The choice happens three levels up, without my input.',
		"The wardens rule on purchases and I'm only staff.",
		"The elders rule on that, I'm just staff.",
		"Head office hands us the software, we don't get asked.",
		"We're simply given our tools by corporate.",
		'We use whatever headquarters picks.',
		'As a branch we get our systems assigned by the head office.',
		"My proposal goes up to the committee, and I don't sit on it.",
		"I put in a suggestion, the board decides, and I'm not on it.",
		"My word doesn't count for much here.",
		'My opinion carries little weight in the selection.',
		"I've got nothing to say in these matters.",
		'Als Außenstelle bekommen wir die Software von der Konzernmutter vorgesetzt.',
		'Wir kriegen die Systeme vom Träger zugeteilt.',
		'Das wird zwei Etagen über mir entschieden.',
		'Die Entscheidung fällt ohne mich, ich schreibe nur mit.',
		'Mein Wort zählt da kaum.',
		'Meine Stimme hat da wenig Gewicht.',
		'Ich werde da nicht gefragt.',
		'Bei solchen Anschaffungen werde ich nicht gefragt.',
		"I don't get asked about these things.",
		'In dem Gremium sitze ich nicht drin, und das entscheidet.',
		'Meine Empfehlung geht an den Lenkungskreis, dem ich nicht angehöre.',
		'Ich hab da nichts mitzubestimmen.',
		"I'm just a cog, they tell me what we're using.",
		"That's for the bosses upstairs to decide.",
		'I may only order paper and pens, everything else goes to the office manager.',
		'Ich darf höchstens Büromaterial bestellen.',
	])('%s', (sentence) => expect(outcomeOf(sentence)).toBe('lacking'));

	test.each([
		['Are you the decision maker?', 'Nope, above my pay grade.'],
		['Who decides on this?', 'Above my pay grade, honestly.'],
		['Who signs this off?', 'Not my department.'],
		['Wer entscheidet das?', 'Nicht meine Baustelle, leider.'],
		['Wer unterschreibt am Ende?', 'Der Alte.'],
		['Können Sie das selbst entscheiden?', 'Leider zu klein, das Rädchen.'],
	])('%s %s', (question, answer) => expect(outcomeOf(ours(question), answer)).toBe('lacking'));
});

describe('authority is there', () => {
	test.each([
		'Nobody upstairs meddles, I order what I think fits.',
		'Nobody tells me which tools to buy for the workshop.',
		'Alle Bestellungen laufen über meinen Tisch.',
		'Beim Einkauf habe ich freie Bahn.',
		"The purchasing lead, that's me, awards the contract.",
		'Our procurement officer, which happens to be me, picks the vendor.',
		'The head of the clinic, i.e. me, signs.',
		'Der Einkaufsleiter, das bin ich, vergibt den Auftrag.',
		"We're five partners with equal votes, I'm one of them.",
		'There are four of us on the panel, one vote each, mine included.',
		"We're three owners and everybody's vote weighs the same.",
		'Wir sind vier Partner, jede Stimme zählt gleich, meine auch.',
		'Wir sind zwei Geschäftsführer mit gleichem Stimmrecht, einer davon bin ich.',
		'Jeder von uns drei Gesellschaftern hat eine Stimme, ich auch.',
		'Den Auftrag vergebe ich.',
		'Die Freigabe erteile ich.',
		'Das mache ich mit mir selbst aus.',
		'Ich mach das allein aus.',
		'Da muss ich nirgends rückfragen.',
		"I'd be the person to sign it.",
		"That'd be me who signs the contract.",
		"As the owner I've decided that we'll replace it.",
		'Als Inhaberin habe ich beschlossen, das System zu tauschen.',
		'Das entscheiden wir vor Ort selbst.',
		'We decide that locally.',
		'Our site picks its own tools, and I run the site.',
		'Sole decision maker here.',
		'Alleinige Entscheiderin bin ich.',
	])('%s', (sentence) => expect(outcomeOf(sentence)).toBe('there'));

	test.each([
		['Who decides?', 'Just me.'],
		['Who decides?', 'Yours truly, nobody else.'],
		['Who signs?', 'Me and only me.'],
		['Wer entscheidet?', 'Nur ich.'],
		['Wer entscheidet?', 'Ich ganz allein.'],
	])('%s %s', (question, answer) => expect(outcomeOf(ours(question), answer)).toBe('there'));
});

describe('authority says nothing', () => {
	test.each([
		"The receptionist, that's me, answers the phone.",
		'Der Hausmeister, das bin ich, macht die Tür auf.',
		'The boss is back from holiday.',
		"Everyone's vote counts in an election.",
		"I don't sit on the sofa with my shoes on.",
		'I have nothing to say in this movie.',
		'Mein Hund entscheidet, wann wir rausgehen.',
		'Ich mach das Licht allein aus.',
		'Ich werde nie gefragt, ob ich mitkommen will.',
		'My sister decided what we eat, without me.',
		'I take notes in every lecture.',
		'Das Wetter entscheidet.',
		'We decide that tomorrow.',
		'Grandma hands us the soup.',
		'Die Kinder kriegen das Essen von der Oma vorgesetzt.',
		'My boss took notes while I was on the phone.',
		'We get what Grandma cooks.',
		"That's for the bride to decide.",
		'Die Kinder hören nicht auf mich, mein Wort zählt bei den Kindern wenig.',
		'Nobody meddles with my garden.',
		'They sent me to take notes for the play.',
		"I'm just crew on the boat.",
	])('%s', (sentence) => expect(outcomeOf(sentence)).toBe('not stated'));
});
