import { levelSaid, qualified } from './reading';

const level = (sentence: string) => levelSaid('capacity.committee', sentence);

describe('nobody buys, or the speaker takes no part', () => {
	test.each([
		["I'm not involved in the purchase.", 0],
		["I'm not part of the buying team.", 0],
		['Nobody here is buying anything.', 0],
		['I have nothing to do with the selection.', 0],
		['Ich bin da nicht eingebunden.', 0],
		['Mit der Auswahl habe ich nichts zu tun.', 0],
		['An der Entscheidung bin ich nicht beteiligt.', 0],
		['Our customers are not involved.', null],
		['Unsere Kunden sind nicht beteiligt.', null],
		['Nobody here answers the phone.', null],
	])('“%s” is level %s', (sentence, expected) => {
		expect(level(sentence)).toBe(expected);
	});
});

describe('others, unnamed', () => {
	test.each([
		['A few colleagues are involved in this.', 1],
		['My team and I will decide together.', 1],
		['There are three of us evaluating it.', 1],
		['Several stakeholders have a say in this.', 1],
		['We decide as a group.', 1],
		['Ein paar Kollegen schauen es sich auch an.', 1],
		['Mein Team entscheidet mit.', 1],
		['Wir sind zu dritt in der Auswahl.', 1],
		['Mehrere Leute reden da mit.', 1],
		['Das entscheiden wir gemeinsam im Team.', 1],
		["It'll be a team decision.", 1],
		['Das bespreche ich mit meinen Kollegen.', 1],
		['My team and I love your blog.', null],
		['Our team is growing.', null],
		['Several people called us yesterday.', null],
		['My colleagues enter leads by hand.', null],
		['Meine Kollegen tippen alles ab.', null],
		['Mehrere Kollegen sind krank.', null],
		['Unser Team schaut jeden Morgen in das Postfach.', null],
	])('“%s” is level %s', (sentence, expected) => {
		expect(level(sentence)).toBe(expected);
	});
});

describe('roles', () => {
	test.each([
		['Our CFO is involved.', 2, ['CFO']],
		['Our Head of Sales will join the demo.', 2, ['Head of Sales']],
		['Unser Vertriebsleiter ist eingebunden.', 2, ['Vertriebsleiter']],
		['Unsere IT-Abteilung prüft das auch.', 2, ['IT-Abteilung']],
		['Our CFO and our IT department look at it too.', 3, ['CFO', 'IT department']],
		['The CEO and my boss decide together.', 3, ['CEO', 'boss']],
		['Der Geschäftsführer und unser Einkauf entscheiden.', 3, ['Geschäftsführer', 'Einkauf']],
		['The boss is back from the fair.', null, []],
		["Our manager's on holiday.", null, []],
		['Der Chef ist gerade nicht da.', null, []],
		['Meine Chefin kommt gleich.', null, []],
		['The boss is coming around to the idea.', 2, ['boss']],
		["I'd like to talk to your CEO.", null, []],
		['They told me their CFO likes it.', null, []],
		['Ist Ihr Geschäftsführer zu sprechen?', null, []],
	])('“%s” is level %s with %s', (sentence, expected, members) => {
		expect(level(sentence)).toBe(expected);
		const { buyingCommittee } = qualified({ said: [sentence] }).signals;
		expect(buyingCommittee.map(({ value }) => value)).toEqual(members);
	});
});

describe('one person alone', () => {
	test.each([
		["It's just me.", 3],
		['I decide on my own.', 3],
		["I'm the sole decision maker.", 3],
		['Nobody else is involved.', 3],
		['The decision is mine alone.', 3],
		["I don't need to ask anyone.", 3],
		['Ich entscheide das allein.', 3],
		['Da redet sonst niemand mit.', 3],
		['Das mache ich alleine aus.', 3],
		['Außer mir entscheidet da keiner.', 3],
		["I'm the only one who decides this.", 3],
		['I live alone.', null],
		['Is it just me or is the page slow?', null],
		['It is not just me.', null],
		['It is just me and my two kids at home.', null],
		["I can't decide that alone.", null],
		['Nur ich habe den Schlüssel zum Lager.', null],
		['Das kann ich nicht allein entscheiden.', null],
	])('“%s” is level %s', (sentence, expected) => {
		expect(level(sentence)).toBe(expected);
	});
});
