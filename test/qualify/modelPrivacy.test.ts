import fc from '../support/properties';
import type { LeadItem } from '../../lead/schema';
import { unproven } from '../support/evidence';
import { inputOf, levelOf, READERS, stageOf } from './modelReading';

const HIDING = { reader: { hidePersonalData: true, repeatWhenClose: false } };
const ADA = {
	email: 'ada.lovelace@acme-robotics.example',
	firstName: 'Ada',
	lastName: 'Lovelace',
	phone: '+4930901820',
	company: 'Acme Robotics GmbH',
	domain: 'acme-robotics.example',
};
const SAID = [
	{ speaker: 'assistant' as const, text: 'Hello Ada, what do you look for?' },
	{
		speaker: 'prospect' as const,
		name: 'Ada Lovelace',
		text:
			'I’m ADA  Lovelace, and at Acme Robotics I decide. Acme robotics’s contract ends on 2026-03-31. ' +
			'Mr. Lovelace copies orders by hand. Our budget is 1.200.000 euros. ' +
			'Write to Ada.Lovelace@acme-robotics.example or call me at 030 / 90 18 20.',
	},
];

describe.each(READERS)('%s', (name) => {
	it('sends no name, address, number or company, and gets the prospect’s own words back', async () => {
		const { read, sent, close } = await stageOf(name, HIDING);
		const input = inputOf(SAID, ADA);
		const qualification = await read(input);
		await close();
		expect(sent()).toHaveLength(1);
		expect(sent()[0]).not.toMatch(/ada\b|lovelace|acme|robotics|90 ?18 ?20/iu);
		expect(sent()[0]).toContain('2026-03-31');
		expect(sent()[0]).toContain('1.200.000 euros');
		expect(qualification.reader.fallbackFrom).toBeNull();
		expect(unproven({ ...input, qualification } as LeadItem)).toEqual([]);
		const authority = qualification.capacity.criteria.find(({ id }) => id === 'capacity.authority');
		expect(authority).toMatchObject({
			level: 3,
			quote: 'I’m ADA  Lovelace, and at Acme Robotics I decide.',
		});
		expect(levelOf(qualification, 'intent.pain')).toBe(2);
	});
});

it('sends everything as it is where nothing is to be hidden', async () => {
	const { read, sent } = await stageOf('chatModel');
	await read(inputOf(SAID, ADA));
	expect(sent()[0]).toContain('Acme Robotics');
});

const name = fc.oneof(
	fc.stringMatching(/^[B-Z][bdfgkpvwxz]{2,8}$/u),
	fc.constantFrom('Li', 'Bo', 'O’Brien', 'Jean-Luc', 'Müller', 'Name', 'Email', 'Phone', 'Zoë'),
);
const company = fc.oneof(
	fc.tuple(name, name).map((words) => words.join(' ')),
	fc.constantFrom('Company', 'X+Y (Berlin)', 'HP', 'name_1', 'Kwik$ave', 'B.V.Zorg'),
);
const phone = fc
	.tuple(fc.constantFrom('49', '1', '44'), fc.stringMatching(/^[2-9]\d{8,9}$/u))
	.map(([country, rest]) => ({ e164: `+${country}${rest}`, rest }));
const lead = fc.record({ firstName: name, lastName: name, company, phone, host: name });
type Lead = typeof lead extends fc.Arbitrary<infer Value> ? Value : never;

const emailOf = ({ firstName, host }: Lead): string =>
	`${firstName}@${host}.example`
		.toLowerCase()
		.replace(/’/gu, '')
		.normalize('NFD')
		.replace(/\p{M}/gu, '');
const upper = (text: string): string => text.toUpperCase();
/** Sentences that a level may be read from, with personal data in every shape. */
const SENTENCES: Array<(of: Lead) => string> = [
	({ firstName, lastName }) => `I am ${firstName} ${lastName} and I decide.`,
	({ firstName, lastName }) => `${firstName}\n${lastName} copies it all by hand.`,
	({ company: of }) => `${of}’s contract ends in March.`,
	({ company: of }) => `At (${of}) we compare vendors.`,
	({ lastName, company: of }) => `${upper(lastName)} of “${of}” wants a demo.`,
	(of) => `Write to ${emailOf(of)}, or to ${upper(emailOf(of))}, about a trial.`,
	({ phone: { e164 } }) => `Please call me at ${e164}.`,
	({ phone: { rest } }) => `Then call me: 0${rest.slice(0, 3)} / ${rest.slice(3)}!`,
	() => 'NAME_1 and COMPANY_1 struggle with PHONE_2.',
	() => 'Our budget is 50000-100000, from 2026-03-31 on.',
];

it('hides whatever is known of whoever writes, and reads the same as without hiding', async () => {
	await fc.assert(
		fc.asyncProperty(
			lead,
			fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 6 }),
			async (of, sentences) => {
				const text = sentences.map((sentence) => sentence(of)).join(' ');
				const { firstName, lastName, phone: number } = of;
				const email = emailOf(of);
				const known = { firstName, lastName, email, company: of.company, phone: number.e164 };
				const input = inputOf(['Hello there.', text], known);
				const hidden = await stageOf('chatModel', HIDING);
				const plain = await stageOf('chatModel', { reader: { repeatWhenClose: false } });
				const [read, expected] = [await hidden.read(input), await plain.read(input)];

				const message = (JSON.parse(hidden.sent()[0]) as string[][])[1][1];
				const shown = message.replace(/(?<![\p{L}\d])(?:EMAIL|PHONE|COMPANY|NAME)_\d+/gu, '…');
				for (const secret of [firstName, lastName, of.company]) {
					expect(shown).not.toMatch(wholeWord(secret));
				}
				expect(shown.toLowerCase()).not.toContain(email);
				expect(shown.replace(/\D/gu, '')).not.toContain(number.rest);
				expect(unproven({ ...input, qualification: read } as LeadItem)).toEqual([]);
				expect({ ...read, reader: null }).toEqual({ ...expected, reader: null });
			},
		),
		{ numRuns: 100 },
	);
}, 60_000);

const wholeWord = (secret: string): RegExp =>
	new RegExp(
		`(?<![\\p{L}\\d])${secret.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')}(?![\\p{L}\\d])`,
		secret.length > 2 ? 'iu' : 'u',
	);
