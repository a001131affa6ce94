import fc from '../support/properties';
import { captured, formItem, said, webhookItem } from './support';

const placeOf = (payload: Record<string, unknown>): Array<string | null> => {
	const { state, postcode } = captured({ email: 'jane@acme.com', ...payload }).lead;
	return [state, postcode];
};

describe('state and postcode', () => {
	it.each([
		[{ state: 'CA', zip: '94107' }, 'CA', '94107'],
		[{ State: 'Oregon', 'ZIP Code': '97201-1234' }, 'Oregon', '97201-1234'],
		[{ 'State/Province': 'ON', 'Zip/Postal Code': 'm5v 2t6' }, 'ON', 'M5V 2T6'],
		[{ MailingState: 'OK', MailingPostalCode: '73102' }, 'OK', '73102'],
		[{ STATE: 'New York', ZIP_POSTAL_CODE: 10001 }, 'New York', '10001'],
		[{ County: 'Kent', Postcode: 'CT1 2AB' }, 'Kent', 'CT1 2AB'],
		[{ Bundesland: 'Bayern', PLZ: 'D-80331' }, 'Bayern', '80331'],
		[{ Kanton: 'Zürich', 'Ihre Postleitzahl': '8001' }, 'Zürich', '8001'],
		[{ Région: 'Nouvelle-Aquitaine', 'Code postal': '33000' }, 'Nouvelle-Aquitaine', '33000'],
		[{ Provincia: 'Nuevo León', 'Código postal': '64000' }, 'Nuevo León', '64000'],
		[{ Provincie: 'Utrecht', Postcode: '3511 AB' }, 'Utrecht', '3511 AB'],
		[{ Provincia: 'NO', CAP: '28100' }, 'NO', '28100'],
		[{ Estado: 'São Paulo', CEP: '01310-100' }, 'São Paulo', '01310-100'],
		[{ address: { state: 'TX', postalCode: '73301', country: 'US' } }, 'TX', '73301'],
		[{ q5_address: { addr_line1: 'Elm 5', state: 'TX', postal: '73301' } }, 'TX', '73301'],
		[{ company: { name: 'Acme', state: 'WA', zip: '98101' } }, 'WA', '98101'],
		[{ contact: { region: 'Bavaria', postal_code: '80331' } }, 'Bavaria', '80331'],
	])('%j', (payload, state, postcode) => {
		expect(placeOf(payload)).toEqual([state, postcode]);
	});

	it.each([
		{ state: 'submitted' },
		{ state: 'in progress' },
		{ state: 'New' },
		{ state: 'ok' },
		{ state: 3 },
		{ state: true },
		{ state: 'xyzABC0123456789abcdefgh' },
		{ state: 'https://acme.com/' },
		{ Status: 'CA' },
		{ ticket: { state: 'open' } },
		{ order: { state: 'CA', zip: '94107' } },
		{ geo: { region: 'Hesse', zip: '60311' } },
		{ consent: { region: 'California' } },
		{ region: 'EMEA' },
		{ region: 'eu-central-1' },
		{ 'Country/Region': 'Germany' },
		{ region: 'Germany' },
		{ region: 'DE' },
		{ Département: 'Marketing' },
		{ zip: 'https://acme.com/files.zip' },
		{ postcode: 'unknown' },
		{ cap: 5 },
		{ owner: { state: 'CA', zip: '94107' } },
	])('are not read from %j', (payload) => {
		expect(placeOf(payload)).toEqual([null, null]);
	});

	it('of the country alone, two letters are a country; beside another country, a region', () => {
		expect(placeOf({ region: 'DE', country: 'US' })).toEqual(['DE', null]);
		expect(placeOf({ region: 'DE', country: 'Germany' })).toEqual([null, null]);
	});

	it('takes the state before the county beside it', () => {
		expect(placeOf({ county: 'Alameda', state: 'CA' })).toEqual(['CA', null]);
	});

	it('are not answers, what else was asked is', () => {
		const form = formItem({
			Email: 'jane@acme.com',
			'State / Province': 'Bavaria',
			'Postal Code': '80331',
			'Which region do you sell to?': 'EMEA',
			Region: 'EMEA',
		});
		const { lead } = captured(form);
		expect([lead.state, lead.postcode]).toEqual(['Bavaria', '80331']);
		expect(said(captured(form))).toEqual([
			'assistant: Which region do you sell to?',
			'prospect: EMEA',
			'assistant: Region',
			'prospect: EMEA',
		]);
	});

	it('are read from the body of a webhook', () => {
		const { lead } = captured(
			webhookItem({ email: 'jane@acme.com', address: { region: 'Kent', postcode: 'ct1 2ab' } }),
		);
		expect([lead.state, lead.postcode]).toEqual(['Kent', 'CT1 2AB']);
	});

	it('are as mapped, whatever they look like', () => {
		const mapping = [
			{ field: 'state' as const, value: 'Open Territory 5' },
			{ field: 'postcode' as const, value: 'Elm' },
		];
		const { lead } = captured({ email: 'jane@acme.com', state: 'CA', zip: '94107' }, { mapping });
		expect([lead.state, lead.postcode]).toEqual(['Open Territory 5', 'Elm']);
	});

	it('with a line break are one line, and too long stay an answer', () => {
		expect(placeOf({ state: 'New\nYork ' })).toEqual(['New York', null]);
		const long = 'x'.repeat(5_000);
		expect(placeOf({ state: long, zip: long })).toEqual([null, null]);
		expect(captured({ email: 'jane@acme.com', state: long }).lead.answers).toEqual([
			{ question: 'State', answer: long },
		]);
	});

	it('of any text are null or one short line', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (state, zip) => {
				for (const value of placeOf({ state, zip })) {
					expect(value ?? '').not.toMatch(/[\r\n]/u);
					expect((value ?? '').length).toBeLessThanOrEqual(80);
				}
			}),
		);
	});
});
