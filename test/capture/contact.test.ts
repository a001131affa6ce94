import { emailsIn } from '../../lead/emailAddress';
import { emailTypeOf } from '../../nodes/Capture/email';
import { nameOf, splitName } from '../../nodes/Capture/personName';
import { isDisposableDomain, isFreeMailDomain } from '../../vendor/emailDomains';
import { registrableDomain } from '../../vendor/domains';
import { captured, libraries } from './support';

describe('e-mail addresses', () => {
	it.each([
		[' Anna.Berg@Northwind.DE ', 'anna.berg@northwind.de'],
		['mailto:anna@northwind.de?subject=Hi', 'anna@northwind.de'],
		['Anna Berg <anna@northwind.de>', 'anna@northwind.de'],
		['"Berg, Anna" <anna+demo@northwind.de>', 'anna+demo@northwind.de'],
		['anna＠northwind.de', 'anna@northwind.de'],
		['anna@münchen-software.de', 'anna@xn--mnchen-software-zvb.de'],
		['Write to anna@northwind.de.', 'anna@northwind.de'],
		["o’brien / o'brien@acme.ie", "o'brien@acme.ie"],
	])('%s is %s', (text, address) => {
		expect(emailsIn(text)).toEqual([address]);
	});

	it.each([
		'anna',
		'anna@',
		'@acme.com',
		'anna@acme',
		'a..b@acme.com',
		'anna@acme.c',
		'a@1.2.3.4',
		'anna@@acme.com',
		`${'a'.repeat(65)}@acme.com`,
	])('%s is none', (text) => {
		expect(emailsIn(text)).toEqual([]);
	});

	it.each([
		['anna@northwind.de', 'work'],
		['anna@gmail.com', 'free'],
		['anna@posteo.de', 'free'],
		['anna@inbox.mailinator.com', 'disposable'],
		['info@northwind.de', 'role'],
		['kontakt@northwind.de', 'role'],
		['info@gmail.com', 'free'],
		['info@yopmail.com', 'disposable'],
	])('%s is of type %s', (address, type) => {
		expect(emailTypeOf(address, libraries)).toBe(type);
	});

	it('prefers the work address of two, and keeps the other as an answer', () => {
		const { lead } = captured({ email: 'jo@gmail.com', 'Work email': 'jo@acme.io' });
		expect(lead).toMatchObject({ email: 'jo@acme.io', emailType: 'work', domain: 'acme.io' });
		expect(lead.answers).toEqual([{ question: 'Email', answer: 'jo@gmail.com' }]);
	});

	it('keeps an address that can’t be used as an answer, so that a rep sees it', () => {
		const { lead } = captured({ email: 'jo(at)acme.io', phone: '+49 30 1234567' });
		expect(lead).toMatchObject({ email: null, emailType: null, phone: '+49301234567' });
		expect(lead.answers).toEqual([{ question: 'Email', answer: 'jo(at)acme.io' }]);
	});

	it('takes nobody of our side for the lead', () => {
		const item = { conversation_id: 'c-1', organizer_email: 'rep@seller.com' };
		const { lead } = captured({ ...item, transcript: 'Sales: Hi\nTom Miller: Hello' });
		expect(lead).toMatchObject({ email: null, answers: [] });
	});

	it('takes the end of a call or mail that is the lead’s', () => {
		const call = { from_number: '+12137771234', to_number: '+12137771235' };
		expect(captured({ ...call, direction: 'inbound' }).lead).toMatchObject({
			phone: '+12137771234',
			answers: [],
		});
		expect(captured({ ...call, direction: 'outbound' }).lead.phone).toBe('+12137771235');
		const mail = { to_email: 'sales@seller.com', from_email: 'jo@gmail.com' };
		expect(captured(mail).lead.email).toBe('jo@gmail.com');
	});

	it('takes an address under any label', () => {
		expect(captured({ 'How do we get back to you?': 'jo@acme.io' }).lead).toMatchObject({
			email: 'jo@acme.io',
			answers: [],
		});
	});

	it('takes the name written beside it', () => {
		expect(captured({ email: 'Jo Lee <jo@acme.io>' }).lead).toMatchObject({
			...{ email: 'jo@acme.io', firstName: 'Jo', lastName: 'Lee' },
		});
	});
});

describe('the company’s domain', () => {
	it('is that of a work or role address, whatever the subdomain', () => {
		expect(captured({ email: 'jo@mail.acme.co.uk' }).lead.domain).toBe('acme.co.uk');
		expect(captured({ email: 'info@acme.io' }).lead.domain).toBe('acme.io');
	});

	it('is that of the website where the address is private', () => {
		const { lead } = captured({ email: 'jo@gmail.com', website: 'https://www.acme.io/about' });
		expect(lead).toMatchObject({ domain: 'acme.io', answers: [] });
	});

	it('is never a mail provider’s or a social network’s', () => {
		expect(captured({ email: 'jo@gmail.com' }).lead.domain).toBeNull();
		const { lead } = captured({ email: 'jo@gmail.com', website: 'linkedin.com/in/jo' });
		expect(lead.domain).toBeNull();
		expect(lead.answers).toEqual([{ question: 'Website', answer: 'linkedin.com/in/jo' }]);
	});

	it('knows what one can register', () => {
		expect(registrableDomain('https://www.shop.acme.co.uk/a')).toEqual({
			...{ domain: 'acme.co.uk', publicSuffix: 'co.uk', isIcann: true },
		});
		expect(registrableDomain('acme.github.io')?.domain).toBe('acme.github.io');
		expect(['localhost', '10.0.0.1', 'co.uk', ''].map(registrableDomain)).toEqual([
			...[null, null, null, null],
		]);
	});

	it('does not take employers for mail providers', () => {
		expect(['gmx.de', 'web.de', 'gmail.com'].map(isFreeMailDomain)).toEqual([true, true, true]);
		expect(['discovery.com', 'example.com'].map(isFreeMailDomain)).toEqual([false, false]);
		expect(['x.mailinator.com', 'acme.io'].map(isDisposableDomain)).toEqual([true, false]);
	});
});

describe('phone numbers', () => {
	const phoneOf = (
		phone: unknown,
		more: Record<string, unknown> = {},
		country: string | null = null,
	) => captured({ email: 'jo@acme.io', phone, ...more }, { defaultCountry: country }).lead;

	it('are E.164, dialled in the lead’s country, else in the default one', () => {
		expect(phoneOf('+49 (0)30 123 45 67').phone).toBe('+49301234567');
		expect(phoneOf('0049 30 1234567').phone).toBe('+49301234567');
		expect(phoneOf('030 1234567', { Land: 'Deutschland' }).phone).toBe('+49301234567');
		expect(phoneOf('(415) 555-0123', {}, 'US').phone).toBe('+14155550123');
		expect(phoneOf(4915112345678).phone).toBe('+4915112345678');
	});

	it('that lack a country, alone, ask for one', () => {
		const alone = () => captured({ phone: '(617) 555-0142' });
		expect(alone).toThrow(
			expect.objectContaining({ description: expect.stringMatching(/Default Country/u) }),
		);
	});

	it('that can’t be dialled stay as answers', () => {
		const { phone, answers } = phoneOf('ask for Jo at the front desk');
		expect(phone).toBeNull();
		expect(answers).toEqual([{ question: 'Phone', answer: 'ask for Jo at the front desk' }]);
	});

	it('with an extension keep it as an answer', () => {
		const { phone, answers } = phoneOf('+49 30 1234567 ext. 12');
		expect(phone).toBe('+49301234567');
		expect(answers).toEqual([{ question: 'Phone', answer: '+49 30 1234567 ext. 12' }]);
	});
});

describe('names', () => {
	it.each([
		['Anna Berg', 'Anna', 'Berg'],
		['Dr. Anna Berg, MBA', 'Anna', 'Berg'],
		['Berg, Anna', 'Anna', 'Berg'],
		['Herr Jan van der Berg', 'Jan', 'van der Berg'],
		['Anna Maria Berg', 'Anna Maria', 'Berg'],
		['Anna', 'Anna', null],
		['Prof.', null, null],
	])('%s', (full, firstName, lastName) => {
		expect(splitName(full)).toEqual({ firstName, lastName });
	});

	it('of German forms, where "Name" is the last name', () => {
		expect(nameOf('Anna', null, 'Berg')).toEqual({ firstName: 'Anna', lastName: 'Berg' });
		expect(captured({ Vorname: 'Anna', Name: 'Berg', 'E-Mail': 'a@berg.de' }).lead).toMatchObject({
			firstName: 'Anna',
			lastName: 'Berg',
		});
	});

	it('given whole beside the first name are not doubled', () => {
		expect(nameOf('Anna', null, 'Anna Berg')).toEqual({ firstName: 'Anna', lastName: 'Berg' });
	});
});

describe('field names', () => {
	it.each([
		[
			'English',
			{
				'E-mail Address': 'a@b.io',
				'Company Name': 'B',
				'Job Title': 'CEO',
				'How can we help?': 'x',
			},
		],
		['camel case', { emailAddress: 'a@b.io', companyName: 'B', jobTitle: 'CEO', yourMessage: 'x' }],
		[
			'snake case',
			{ email_address: 'a@b.io', company_name: 'B', job_title: 'CEO', your_message: 'x' },
		],
		[
			'German',
			{ 'E-Mail-Adresse *': 'a@b.io', Unternehmen: 'B', Funktion: 'CEO', 'Ihre Nachricht': 'x' },
		],
		['French', { 'Adresse e-mail': 'a@b.io', Société: 'B', Poste: 'CEO', 'Votre message': 'x' }],
		['Spanish', { 'Correo electrónico': 'a@b.io', Empresa: 'B', Cargo: 'CEO', Mensaje: 'x' }],
		['Dutch', { 'E-mailadres': 'a@b.io', Bedrijfsnaam: 'B', Functie: 'CEO', Bericht: 'x' }],
		['Italian', { 'Indirizzo email': 'a@b.io', Azienda: 'B', Ruolo: 'CEO', Messaggio: 'x' }],
		[
			'Portuguese',
			{ 'Endereço de e-mail': 'a@b.io', 'Nome da empresa': 'B', Cargo: 'CEO', Mensagem: 'x' },
		],
	])('are known in %s', (_, fields) => {
		expect(captured(fields).lead).toMatchObject({
			...{ email: 'a@b.io', company: 'B', jobTitle: 'CEO', message: 'x', answers: [] },
		});
	});

	it('that only contain a known word are answers, not fields', () => {
		const { lead } = captured({
			email: 'a@b.io',
			'Tell us about your company': 'We sell tents',
			'Which email provider do you use?': 'Exchange',
		});
		expect(lead.company).toBeNull();
		expect(lead.answers.map(({ answer }) => answer)).toEqual(['We sell tents', 'Exchange']);
	});

	it('of people and things that are not the lead are left alone', () => {
		const { lead } = captured({
			agent: { email: 'rep@seller.com', name: 'Rep' },
			form: { id: 'f-1', name: 'Contact' },
			page: { title: 'Pricing', url: 'https://seller.com/pricing' },
			user: { email: 'jo@acme.io' },
		});
		expect(lead).toMatchObject({
			...{ email: 'jo@acme.io', firstName: null, jobTitle: null, answers: [] },
		});
	});

	it('mapped by the user win over what is found', () => {
		const { lead } = captured(
			{ email: 'wrong@acme.io', Kontaktweg: 'right@acme.io', n1: 'Acme' },
			{
				mapping: [
					{ field: 'email', value: 'right@acme.io' },
					{ field: 'company', value: 'Acme' },
					{ field: 'phone', value: '' },
				],
			},
		);
		expect(lead).toMatchObject({ email: 'right@acme.io', company: 'Acme' });
		expect(lead.answers).toEqual([{ question: 'Email', answer: 'wrong@acme.io' }]);
	});

	it('mapped to another field are not read under their own name', () => {
		const { lead } = captured(
			{ email: 'jo@acme.io', name: 'Acme' },
			{ mapping: [{ field: 'company', value: 'Acme' }] },
		);
		expect(lead).toMatchObject({ company: 'Acme', firstName: null, answers: [] });
	});
});

describe('an e-mail as n8n’s mail triggers give it', () => {
	it('is its sender’s, not its recipient’s', () => {
		const { lead, source } = captured({
			...{ from: 'Jo Lee <jo@acme.io>', to: 'sales@seller.com', subject: 'Demo next week?' },
			...{ textPlain: 'We want to see it.', textHtml: '<p>We want to see it.</p>' },
			date: 'Tue, 10 Mar 2026 22:47:00 +0100',
		});
		expect(lead).toMatchObject({
			...{ email: 'jo@acme.io', firstName: 'Jo', message: 'We want to see it.' },
			answers: [{ question: 'Subject', answer: 'Demo next week?' }],
		});
		expect(source).toMatchObject({ request: 'demo', capturedAt: '2026-03-10T21:47:00.000Z' });
	});
});

describe('what the form states', () => {
	it('keeps firmographics as given', () => {
		const { lead } = captured({
			email: 'a@b.io',
			Branche: 'Maschinenbau',
			Mitarbeiterzahl: '51-200',
			Land: 'Österreich',
			'Current tools': 'Salesforce, HubSpot; Slack',
		});
		expect(lead.country).toBe('AT');
		expect(lead.stated).toEqual({
			industry: 'Maschinenbau',
			employees: '51-200',
			country: 'Österreich',
			technologies: ['Salesforce', 'HubSpot', 'Slack'],
		});
	});

	it('is null where nothing or a placeholder is given', () => {
		const { lead } = captured({ email: 'a@b.io', company: '-', country: 'n/a', employees: null });
		expect(lead).toMatchObject({ company: null, country: null });
		expect(lead.stated).toEqual({
			industry: null,
			employees: null,
			country: null,
			technologies: [],
		});
	});
});
