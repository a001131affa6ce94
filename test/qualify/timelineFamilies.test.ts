import { placesOf } from '../../nodes/Qualify/readers/rules/place';
import { timelineAt } from '../../nodes/Qualify/readers/rules/timeline';
import { CAPTURED_AT, levelSaid } from './reading';

const level = (said: string) => levelSaid('capacity.timeline', said);

test.each<[string, number | null]>([
	['It has been moved from January to August.', 1],
	['Es wurde von Januar auf August verschoben.', 1],
	['The launch got bumped to June.', 2],
	['Our go-live was brought forward to April.', 2],
	['Der Start wurde auf März vorgezogen.', 3],
	['Die Einführung ist in den Mai gerutscht.', 2],
	['The launch has been postponed indefinitely.', 0],
	['Die Umstellung wurde auf 2029 verschoben.', 0],
	['We moved to this building in May.', null],
	['The meeting was moved to Tuesday.', null],
	['Unser Sommerfest wurde auf Mai verlegt.', null],
])('plans that were moved: the later date counts: “%s” is level %s', (sentence, expected) => {
	expect(level(sentence)).toBe(expected);
});

test.each<[string, number | null]>([
	['We go live in October, sorry, I mean in February.', 3],
	['We start in May, no wait, in July.', 1],
	['Wir starten im Mai, Quatsch, im Juli.', 1],
	['Wir wollen im Juni umstellen, nein, besser gesagt im April.', 2],
	['We wanted to start in May, but realistically it will be in three years.', 0],
	['Not May, sorry, I meant March.', null],
	['Nicht im Juni, ich meinte im Juli.', null],
])('corrections inside a sentence: “%s” is level %s', (sentence, expected) => {
	expect(level(sentence)).toBe(expected);
});

test.each<[string, number | null]>([
	["We can't wait until next year.", 3],
	['Waiting another year is not an option.', 3],
	['Bis nächstes Jahr können wir unmöglich warten.', 3],
	['Das verträgt keinen Aufschub.', 3],
	['This can wait until next year, or even the year after.', 0],
	['Das kann noch ein paar Jahre warten.', 0],
	["We can't wait to see you in March.", null],
])('what cannot wait: “%s” is level %s', (sentence, expected) => {
	expect(level(sentence)).toBe(expected);
});

test.each<[string, number | null]>([
	['We only have until Friday.', 3],
	["I've got until the end of April to sort this out.", 2],
	['They gave us 60 days to fix this.', 3],
	['Wir haben nur noch bis Freitag.', 3],
	['Man hat uns 60 Tage Zeit gelassen.', 3],
	['I can talk until three.', null],
	['The shop has sixty days of stock.', null],
	['Wir haben bis 18 Uhr geöffnet.', null],
])('having no longer than until then: “%s” is level %s', (sentence, expected) => {
	expect(level(sentence)).toBe(expected);
});

test.each<[string, number | null]>([
	["Let's start on Monday.", 3],
	["We'd be happy to begin tomorrow.", 3],
	["I'll start on Thursday.", 3],
	['Ich fange gleich am Montag an.', 3],
	['Start am liebsten schon morgen.', 3],
	['The course starts on Monday.', null],
	["I'm off on Thursday.", null],
	['Am Montag fangen die Azubis an.', null],
])('beginning on a day: “%s” is level %s', (sentence, expected) => {
	expect(level(sentence)).toBe(expected);
});

test.each<[string, number | null]>([
	['We can start as soon as you send the contract.', 3],
	['Sobald der Vertrag da ist, legen wir los.', 3],
	['We can start as soon as we have the money.', null],
	['Sobald das Geld da ist, sehen wir weiter.', null],
])("once the supplier's papers are there: “%s” is level %s", (sentence, expected) => {
	expect(level(sentence)).toBe(expected);
});

test.each<[string, number | null]>([
	["If you can have it running by May, we'll sign.", 2],
	['Wenn das bis Mai steht, nehmen wir es.', 2],
	['If you could have it running by May, that would be something.', null],
	['Wenn Sie bis Mai liefern könnten, wäre das was.', null],
])('an offer on a condition: “%s” is level %s', (sentence, expected) => {
	expect(level(sentence)).toBe(expected);
});

test.each<[string, number | null]>([
	["Nothing happens until the founder retires, and that's five years off.", 0],
	["We won't touch it before the merger is done, which will take three years.", 0],
	['Bevor der Chef in Rente geht, passiert nichts, und das sind noch vier Jahre.', 0],
	["We won't sign before we have seen it.", null],
	['Bevor wir das gesehen haben, unterschreiben wir nichts.', null],
])('years away behind a condition: “%s” is level %s', (sentence, expected) => {
	expect(level(sentence)).toBe(expected);
});

test.each<[string, number | null]>([
	['Try us again in two years.', 0],
	["Get in touch again in three years' time.", 0],
	['Fragen Sie in zwei Jahren noch mal.', 0],
	['Melden Sie sich 2029 wieder.', 0],
	['Call me again in two weeks.', null],
	['Melden Sie sich nächsten Monat wieder.', null],
	['We spoke two years ago.', null],
])('to be asked again in years: “%s” is level %s', (sentence, expected) => {
	expect(level(sentence)).toBe(expected);
});

test.each<[string, number | null]>([
	['This has no priority for us.', 0],
	["It's at the bottom of our list.", 0],
	['There are bigger fish to fry.', 0],
	['Das hat keine hohe Priorität.', 0],
	['Wir haben im Moment ganz andere Sorgen.', 0],
	["It's a top priority and must be in by May.", 2],
	['What are your priorities?', null],
	['Unsere Prioritätenliste schicke ich Ihnen.', null],
])('no priority: “%s” is level %s', (sentence, expected) => {
	expect(level(sentence)).toBe(expected);
});

test.each<[string, number | null]>([
	["We're under no time pressure.", 0],
	['We are not in a hurry.', 0],
	['Wir stehen nicht unter Zeitdruck.', 0],
	['Bei uns hat es keiner eilig.', 0],
	["We're under enormous time pressure.", 3],
	['Wir stehen unter enormem Zeitdruck.', 3],
])('pressure denied: “%s” is level %s', (sentence, expected) => {
	expect(level(sentence)).toBe(expected);
});

test.each<[string, number | null]>([
	['We were on hold, but the project is running again.', null],
	['Das Projekt lag auf Eis, aber jetzt geht es weiter.', null],
	["It was on hold, but it's back on and we go live in May.", 2],
	["It was running, but now it's on hold again.", 0],
	['Es lief an, aber jetzt liegt es wieder auf Eis.', 0],
])('taken up again: “%s” is level %s', (sentence, expected) => {
	expect(level(sentence)).toBe(expected);
});

test.each<[string, number | null]>([
	['From June to August we have extra staff.', null],
	['Von Juni bis August haben wir Aushilfen.', null],
	['We want to roll it out from June to August.', 2],
	['Von Juni bis August wollen wir umstellen.', 2],
])('stretches: “%s” is level %s', (sentence, expected) => {
	expect(level(sentence)).toBe(expected);
});

test.each<[string, number | null]>([
	['Sometime in the second half of the year.', 1],
	['Not before the summer, but definitely this year.', 2],
	['Irgendwann im zweiten Halbjahr.', 1],
	['Dieses Jahr auf jeden Fall noch.', 2],
	['Not this year and not the next one either.', 0],
	['Dieses Jahr nicht und nächstes auch nicht.', 0],
	['In ein paar Jahren vielleicht wieder.', 0],
	['End of February.', null],
	['Am Dienstag.', null],
])('nothing but a time: “%s” is level %s', (sentence, expected) => {
	expect(level(sentence)).toBe(expected);
});

test.each<[string, number | null]>([
	['We need it before Ramadan.', 3],
	['Launch is planned for Halloween.', 1],
	['It has to be in by the start of lambing.', 2],
	['Vor Karneval muss das laufen.', 3],
	['Bis zur Weinlese brauchen wir das neue System.', 2],
	['We sell a lot of pumpkins at Halloween.', null],
	['An Karneval ist bei uns geschlossen.', null],
])('feasts and seasons of a trade: “%s” is level %s', (sentence, expected) => {
	expect(level(sentence)).toBe(expected);
});

test.each<[string, number | null]>([
	['Das wird noch etliche Jahre dauern.', 0],
	['We are years from making that move.', 0],
	["That's more of a long-term thing.", 0],
	['Das ist eher ein langfristiges Thema.', 0],
	['When the old one dies, whenever that is.', 0],
	['Das machen wir, wenn mal Luft ist.', 0],
	['We want a long-term partner.', null],
	['Wir suchen einen langfristigen Partner.', null],
	['Die Maschine ist schon etliche Jahre alt.', null],
])('years in other words: “%s” is level %s', (sentence, expected) => {
	expect(level(sentence)).toBe(expected);
});

test.each<[string, number | null]>([
	['Customers sit on hold for ten minutes.', null],
	['The team was put on hold for twenty minutes.', null],
	['The project is on hold.', 0],
])('on hold is also a phone: “%s” is level %s', (sentence, expected) => {
	expect(level(sentence)).toBe(expected);
});

test('a mere list of what is missing is level 0', () => {
	const text = 'no timeline, no deadline, nothing';
	const turn = { speaker: 'prospect' as const, name: null, text, at: null };
	const levels = placesOf([turn], CAPTURED_AT)
		.flatMap(timelineAt)
		.map(({ level: said }) => said);
	expect(new Set(levels)).toEqual(new Set([0]));
});
