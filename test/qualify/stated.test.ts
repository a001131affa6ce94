import { SAMPLE_ICP } from '../../nodes/Qualify/icp';
import { qualified } from './reading';

function statedBy(sentence: string) {
	const { stated } = qualified({ said: [sentence] });
	return Object.fromEntries(
		Object.entries(stated).map(([field, { value }]) => [field, String(value)]),
	);
}

describe('firmographics said in the conversation', () => {
	test.each([
		[
			"We're a 240-person SaaS company based in Canada.",
			{ employees: '240', industry: 'software', country: 'CA' },
		],
		[
			'Wir sind ein Softwareunternehmen mit 180 Mitarbeitern aus Österreich.',
			{ employees: '180', industry: 'software', country: 'AT' },
		],
		[
			'Wir sind ein Maschinenbauer aus Stuttgart mit rund dreihundert Leuten.',
			{ employees: '300', industry: 'manufacturing', country: 'DE' },
		],
		[
			'We run a chain of hotels in Spain, about 1,200 employees.',
			{ employees: '1,200', industry: 'hospitality', country: 'ES' },
		],
	])('%s', (sentence, expected) => {
		expect(statedBy(sentence)).toEqual(expected);
	});
});

describe('the number of employees', () => {
	test.each([
		['The course had 25 people.', undefined],
		['We need access for 40 people.', undefined],
		['Unser Betrieb zählt 35 Beschäftigte.', '35'],
		['Wir sind knapp 70 Kollegen.', '70'],
		['Our company has more than 2,000 employees in 12 countries.', '2,000'],
		['We are a small firm of nine people.', '9'],
		['We have 85 employees.', '85'],
		['We are about two hundred people.', '200'],
		["We're a team of forty.", '40'],
		["We're 12 people.", '12'],
		['There are 30 of us.', '30'],
		['We employ some 1,500 staff across Europe.', '1,500'],
		['Headcount is around 650.', '650'],
		['We grew from 50 to 120 people.', '120'],
		['Roughly 2k employees worldwide.', '2k'],
		['Wir beschäftigen 45 Mitarbeitende.', '45'],
		['Wir sind zu fünft.', '5'],
		['Bei uns arbeiten rund sechzig Leute.', '60'],
		['Wir haben etwa 1.200 Mitarbeiter.', '1.200'],
		['Wir sind ein Team aus 25 Leuten.', '25'],
		['Wir sind ein Betrieb mit vierzig Angestellten.', '40'],
		['Our sales team of 12 people hates it.', undefined],
		['I lead a team of 8.', undefined],
		['We serve customers with 5,000 employees.', undefined],
		['We hired 30 people last year.', undefined],
		['We need licences for 20 people.', undefined],
		['About 300 people came to our event.', undefined],
		['Two people are working on it.', undefined],
		['We used to be 90 people.', undefined],
		['Do you have more than 50 employees?', undefined],
		['Our competitor has 900 employees.', undefined],
		['Unser Vertriebsteam hat 12 Leute.', undefined],
		['Wir suchen zehn neue Mitarbeiter.', undefined],
		['Unsere Kunden haben meist 500 Mitarbeiter.', undefined],
		['Zwei Leute sind damit den ganzen Tag beschäftigt.', undefined],
		['Ich leite eine Abteilung mit 15 Mitarbeitern.', undefined],
		['Wir brauchen Lizenzen für 20 Mitarbeiter.', undefined],
	])('“%s” is %s', (sentence, expected) => {
		expect(statedBy(sentence).employees).toBe(expected);
	});
});

describe('the industry', () => {
	test.each([
		["We're a startup looking for a bank.", undefined],
		['Ich habe eine Arztpraxis.', 'healthcare'],
		['Wir stellen Möbel her.', 'manufacturing'],
		['Wir sind ein Steuerbüro.', 'businessServices'],
		['We are a law firm.', 'legal'],
		["We're in the hotel business.", 'hospitality'],
		['We are a bank.', 'financialServices'],
		["We're a mid-sized logistics provider.", 'logistics'],
		['I run a dental clinic.', 'healthcare'],
		['I work for an insurance company.', 'insurance'],
		['Our company is in construction.', 'construction'],
		["We're in the education business.", 'education'],
		['We manufacture pumps.', 'manufacturing'],
		['Wir sind Maschinenbauer.', 'manufacturing'],
		['Wir kommen aus dem Maschinenbau.', 'manufacturing'],
		['Wir sind eine Anwaltskanzlei.', 'legal'],
		['Wir sind im Großhandel tätig.', 'retail'],
		['Ich betreibe ein Restaurant.', 'hospitality'],
		['Wir sind ein Pflegedienst.', 'healthcare'],
		['Unser Unternehmen ist ein Energieversorger.', 'energy'],
		['Wir sind ein Handwerksbetrieb.', 'construction'],
		['We are looking at marketing tools.', undefined],
		['We are happy with our bank.', undefined],
		['We work with a marketing agency.', undefined],
		['We sell to hospitals.', undefined],
		['We are not a bank.', undefined],
		['Are you a software company?', undefined],
		['Our marketing is fine.', undefined],
		['Wir sind mit unserer Agentur unzufrieden.', undefined],
		['Wir sind auf der Suche nach einer Software.', undefined],
		['Wir verkaufen an Krankenhäuser.', undefined],
		['Ich leite das Marketing.', undefined],
		['I lead marketing.', undefined],
	])('“%s” is %s', (sentence, expected) => {
		expect(statedBy(sentence).industry).toBe(expected);
	});
});

describe('the country', () => {
	test.each([
		['Our office is in a mess.', undefined],
		['Wir sitzen in Graz.', 'AT'],
		['Our HQ is in Chicago.', 'US'],
		["We're an Irish charity.", 'IE'],
		["We're based in Germany.", 'DE'],
		['We are a company in the United Kingdom.', 'GB'],
		["We're headquartered in Paris.", 'FR'],
		['based in austin, texas', 'US'],
		['We are a Dutch startup.', 'NL'],
		['Our head office is in Vienna.', 'AT'],
		['We operate out of Sweden.', 'SE'],
		['Our company is located in the US.', 'US'],
		['We are in Denmark.', 'DK'],
		['Wir sitzen in München.', 'DE'],
		['Wir sind ein Unternehmen aus der Schweiz.', 'CH'],
		['Unser Firmensitz ist in Wien.', 'AT'],
		['Wir sind ein deutsches Unternehmen.', 'DE'],
		['Unser Büro ist in Zürich.', 'CH'],
		['Wir sind in Hamburg ansässig.', 'DE'],
		['We are in a hurry.', undefined],
		['We are in the middle of a project.', undefined],
		['Our customers are based in Germany.', undefined],
		['We are not based in Germany.', undefined],
		['Is your company based in Germany?', undefined],
		['We want to sell to Germany.', undefined],
		['We work with a German agency.', undefined],
		['Our supplier is a Dutch company.', undefined],
		['Unsere Kunden sitzen in Österreich.', undefined],
		['Wir kommen aus dem Staunen nicht heraus.', undefined],
		['Wir liefern in die Schweiz.', undefined],
		['We sell to companies based in France.', undefined],
		['We want leads from Germany.', undefined],
		['Die meisten Bestellungen kommen aus Österreich.', undefined],
		['We operate a plant in Poland.', undefined],
		['We are in IT.', undefined],
		['Wir sind eine Genossenschaft aus dem Schwarzwald.', undefined],
		["We're a family business from Bavaria.", 'DE'],
		['I run a bakery in Leeds.', 'GB'],
		['We are in the UK.', 'GB'],
		['Wir sind eine Genossenschaft aus Tirol.', 'AT'],
	])('“%s” is %s', (sentence, expected) => {
		expect(statedBy(sentence).country).toBe(expected);
	});
});

it('lets the first statement stand until it is corrected', () => {
	expect(statedBy('We have 85 employees. The group has 4,000 employees.').employees).toBe('85');
	expect(statedBy('We have 85 employees. Actually, we have 95 employees.').employees).toBe('95');
});

describe('the tool in use', () => {
	it.each([
		['Which tool do you use now?', 'None.', undefined],
		['Which tool do you use now?', 'Pipedrive', 'Pipedrive'],
		['Welches System nutzen Sie?', 'Noch keins.', undefined],
		['Welches System nutzen Sie?', 'Pipedrive', 'Pipedrive'],
	])('%s – %s', (question, answer, tool) => {
		const said = [{ speaker: 'human' as const, text: question }, answer];
		expect(qualified({ said }).signals.currentTool?.value).toBe(tool);
	});

	const toolSaid = (...said: Parameters<typeof qualified>[0]['said'] & object) =>
		qualified({ said }).signals.currentTool?.value;
	test.each([
		['We use Salesforce today.', 'Salesforce'],
		['Our contract with Walnut ends in March.', 'Walnut'],
		['We need to replace Marketo.', 'Marketo'],
		['We track everything in spreadsheets.', 'spreadsheets'],
		['Our current system is Zoho.', 'Zoho'],
		['We are switching from Pipedrive to HubSpot.', 'Pipedrive'],
		['We are looking for an alternative to Intercom.', 'Intercom'],
		['Wir suchen eine Alternative zu Salesforce.', 'Salesforce'],
		['Wir wollen von Pipedrive zu HubSpot wechseln.', 'Pipedrive'],
		['Wir nutzen derzeit Pipedrive.', 'Pipedrive'],
		['Wir arbeiten mit Microsoft Dynamics 365.', 'Microsoft Dynamics 365'],
		['Unser Vertrag mit Walnut läuft im März aus.', 'Walnut'],
		['Wir müssen Marketo ablösen.', 'Marketo'],
		['Wir haben aktuell SAP im Einsatz.', 'SAP'],
		['we use hubspot at the moment', 'hubspot'],
		["we're on pipedrive", 'pipedrive'],
		['wir arbeiten mit salesforce', 'salesforce'],
		['i have a notion where that is', undefined],
		['we should zoom in a bit', undefined],
		['We have a meeting on Monday.', undefined],
		['We want to use your product in Germany.', undefined],
		['Do you use Salesforce?', undefined],
		['They told me they use HubSpot.', undefined],
		['We want to replace it in March.', undefined],
		['Wir nutzen die Zeit bis Ostern.', undefined],
		['Wir haben Ende März Messe.', undefined],
		['Nutzen Sie Salesforce?', undefined],
		['Wir arbeiten mit Kunden aus Bayern.', undefined],
		['Wir haben Probleme mit der Zuordnung.', undefined],
	])('“%s” names %s', (sentence, tool) => {
		expect(toolSaid(sentence)).toBe(tool);
	});
	const assistant = (text: string) => ({ speaker: 'assistant' as const, text });
	test.each([
		['What tool are you using today?', 'Walnut', 'Walnut'],
		['Which software do you use?', 'Mostly Excel', 'Mostly Excel'],
		['Welches CRM nutzen Sie?', 'Pipedrive', 'Pipedrive'],
	])('“%s” “%s”', (question, answer, tool) => {
		expect(toolSaid(assistant(question), answer)).toBe(tool);
	});
});

describe('competitors', () => {
	const named = (sentence: string) =>
		qualified({
			said: [sentence],
			icp: { ...SAMPLE_ICP, competitors: ['rivalflow.com', 'Chili Piper', 'Lean Data'] },
		}).signals.competitors.map(({ value }) => value);
	test.each([
		["We're leaving Chili Piper.", ['Chili Piper']],
		['We talked to RivalFlow and chilipiper.', ['rivalflow.com', 'Chili Piper']],
		['Wir vergleichen Sie mit LeanData.', ['Lean Data']],
		['Rivalflow’s routing is slow.', ['rivalflow.com']],
		['Have you heard of rivalflow.com?', ['rivalflow.com']],
		['We like chili and a piper at our party.', []],
		['Our data is lean.', []],
		['Rivalflow2 is a game.', []],
		['Wir nutzen Chili-Piper.', ['Chili Piper']],
		['Wir mögen Rivalflowers.', []],
	])('“%s” names %s', (sentence, expected) => {
		expect(named(sentence)).toEqual(expected);
	});
});
