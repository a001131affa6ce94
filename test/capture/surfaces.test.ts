import { InvalidItem } from '../../lead/validation';
import { captured, formItem, NOW, said, webhookItem } from './support';

describe('a Webhook item', () => {
	it('gives the lead of the body, with its page and parameters', () => {
		const { lead, source } = captured(
			webhookItem(
				{
					email: 'Anna.Berg@Northwind.de',
					name: 'Dr. Anna Berg',
					company: 'Northwind GmbH',
					message: 'We lose leads over the weekend.',
				},
				{ utm_source: 'google', gclid: 'Cj0K' },
				{ referer: 'https://acme.com/de/demo' },
			),
		);
		expect(lead).toMatchObject({
			...{ email: 'anna.berg@northwind.de', emailType: 'work', domain: 'northwind.de' },
			...{ firstName: 'Anna', lastName: 'Berg', company: 'Northwind GmbH' },
			message: 'We lose leads over the weekend.',
		});
		expect(source).toMatchObject({
			...{ surface: 'webhook', utm: { source: 'google', gclid: 'Cj0K' } },
			...{ viewing: 'https://acme.com/de/demo', request: 'demo' },
			capturedAt: NOW.toISOString(),
		});
	});

	it('finds fields in nested bodies', () => {
		const { lead } = captured(
			webhookItem({
				lead: {
					contact: { email: 'jo@acme-tools.com', name: { first: 'Jo', last: 'Lee' } },
					company: { name: 'Acme Tools', size: '51-200', industry: 'Software' },
				},
				owner: { name: 'Sarah Rep', email: 'sarah@seller.com' },
			}),
		);
		expect(lead).toMatchObject({
			...{ email: 'jo@acme-tools.com', firstName: 'Jo', lastName: 'Lee', company: 'Acme Tools' },
			stated: { employees: '51-200', industry: 'Software' },
			answers: [],
		});
	});

	it('finds fields in the lists of labels and values that form builders send', () => {
		const result = captured(
			webhookItem({
				eventId: 'event-1',
				eventType: 'FORM_RESPONSE',
				createdAt: '2026-03-10T21:47:00.000Z',
				data: {
					submissionId: 'submission-1',
					formId: 'form-1',
					formName: 'Book a demo',
					fields: [
						{
							key: 'q1',
							label: 'Where can we reach you?',
							type: 'INPUT_EMAIL',
							value: 'jo@acme.io',
						},
						{ key: 'q2', label: 'What brought you here?', type: 'TEXTAREA', value: 'Slow CRM' },
						{
							...{ key: 'q3', label: 'Which teams?', type: 'MULTI_SELECT', value: ['b', 'a'] },
							options: [
								{ id: 'a', text: 'Sales' },
								{ id: 'b', text: 'Marketing' },
							],
						},
						{ key: 'q4', label: 'utm_source', type: 'HIDDEN_FIELDS', value: 'bing' },
						{ key: 'q5', label: 'internal_ref', type: 'HIDDEN_FIELDS', value: 'hero' },
						{ key: 'q6', label: 'Phone', type: 'INPUT_PHONE_NUMBER', value: null },
					],
				},
			}),
		);
		expect(result.lead.email).toBe('jo@acme.io');
		expect(result.lead.answers).toEqual([
			{ question: 'What brought you here?', answer: 'Slow CRM' },
			{ question: 'Which teams?', answer: 'Marketing, Sales' },
		]);
		expect(result.source).toMatchObject({
			...{ submissionId: 'submission-1', formId: 'form-1', request: 'demo' },
			...{ utm: { source: 'bing' }, capturedAt: '2026-03-10T21:47:00.000Z' },
		});
	});

	it('finds the lead in an object of any name, not in those about somebody else', () => {
		const { lead, source } = captured(
			webhookItem({
				result: {
					enquirer: {
						...{ name: 'Anna Berg', email: 'anna@gmail.com', budget: '20k' },
						...{ submitted_at: '2026-03-10T21:47:00Z', team: ['Sales', 'Ops'] },
					},
					closer: { name: 'Rep', email: 'rep@seller.com' },
					assignee: { email: 'rep@seller.com' },
				},
				products: [{ title: 'Suite', name: 'Suite', text: 'Our best' }],
			}),
		);
		expect(lead).toMatchObject({
			...{ email: 'anna@gmail.com', firstName: 'Anna', jobTitle: null, message: null },
			answers: expect.arrayContaining([
				{ question: 'Budget', answer: '20k' },
				{ question: 'Team', answer: 'Sales, Ops' },
			]),
		});
		expect(source.capturedAt).toBe('2026-03-10T21:47:00.000Z');
	});

	it('reads the answers of Typeform under their questions', () => {
		const field = (id: string) => ({ id, type: 'x', ref: `ref-${id}` });
		const { lead, source } = captured(
			webhookItem({
				event_id: 'e-1',
				form_response: {
					...{ form_id: 'f-1', submitted_at: '2026-03-10T21:47:00Z' },
					definition: {
						title: 'Talk to sales',
						fields: [
							{ id: 'a', title: 'Where can we write to?' },
							{ id: 'b', title: 'How big is your team?' },
							{ id: 'c', title: 'Which tools?' },
						],
					},
					answers: [
						{ type: 'email', email: 'jo@acme.io', field: field('a') },
						{ type: 'choice', choice: { label: '51-200' }, field: field('b') },
						{ type: 'choices', choices: { labels: ['Excel', 'Mail'] }, field: field('c') },
						{ type: 'text', text: 'We lose leads', field: field('d') },
					],
				},
			}),
		);
		expect(lead).toMatchObject({
			email: 'jo@acme.io',
			answers: [
				{ question: 'How big is your team?', answer: '51-200' },
				{ question: 'Which tools?', answer: 'Excel, Mail' },
				{ question: 'Ref d', answer: 'We lose leads' },
			],
		});
		expect(source).toMatchObject({ formId: 'f-1', request: 'call' });
	});

	it('reads the fields that Jotform packs into a text', () => {
		const rawRequest = JSON.stringify({
			...{ q3_name: { first: 'Maria', last: 'Gomez' }, q4_email: 'maria@soltec.es' },
			...{ q5_company: 'Soltec', q6_message: 'A demo, please' },
		});
		const { lead } = captured(webhookItem({ formID: '24', rawRequest, pretty: 'Name:Maria' }));
		expect(lead).toMatchObject({
			...{ email: 'maria@soltec.es', firstName: 'Maria', lastName: 'Gomez', company: 'Soltec' },
			...{ message: 'A demo, please', answers: [] },
		});
	});

	it('begins an Intercom conversation with its first message', () => {
		const author = { type: 'user', name: 'Ines', email: 'ines@acme.io' };
		const reply = { body: 'What made you look?', author: { type: 'admin', name: 'Sam' } };
		const item = {
			...{ type: 'conversation', id: '11', source: { type: 'conversation', author, body: 'Hi' } },
			conversation_parts: { conversation_parts: [reply] },
		};
		const result = captured(webhookItem({ data: { item } }));
		expect(said(result)).toEqual(['prospect: Hi', 'human: What made you look?']);
		expect(result.lead.email).toBe('ines@acme.io');
	});

	it('does not take the name of a Webflow form for the person’s', () => {
		const payload = { name: 'Contact Form', data: { 'Email 2': 'zoe@acme.io', Name: 'Zoe' } };
		expect(captured(webhookItem({ triggerType: 'form_submission', payload }))).toMatchObject({
			lead: { firstName: 'Zoe', lastName: null },
			source: { formId: 'Contact Form' },
		});
	});

	it('reads the subject and text of a ticket', () => {
		const requester = { name: 'Franz Huber', email: 'franz@acme.io' };
		const ticket = { subject: 'Pricing', description: 'We want an offer.', requester };
		expect(captured(webhookItem({ ticket })).lead.message).toBe('We want an offer.');
	});

	it('refuses a list of several leads instead of mixing them', () => {
		const body = [
			{ email: 'one@acme.io', message: 'A demo' },
			{ email: 'two@acme.io', message: 'A quote' },
		];
		expect(() => captured(webhookItem(body))).toThrow(InvalidItem);
		expect(captured(webhookItem(body.slice(0, 1))).lead.email).toBe('one@acme.io');
	});

	it('does not take the day a contact was created for the day they wrote', () => {
		const contact = { email: 'anna@northwind.de', created_at: '2019-01-01T00:00:00Z' };
		expect(captured(webhookItem({ contact })).source.capturedAt).toBe(NOW.toISOString());
	});

	it('reads values that a CRM wraps with their history', () => {
		const versions = [{ value: 'old@northwind.de', timestamp: 1 }];
		const properties = {
			email: { value: 'anna@northwind.de', versions },
			jobtitle: { value: 'CRO' },
			message: { text: 'Hello' },
		};
		expect(captured(webhookItem({ properties })).lead).toMatchObject({
			...{ email: 'anna@northwind.de', jobTitle: 'CRO', message: 'Hello', answers: [] },
		});
	});

	it('reads a list of name and value as the body', () => {
		const body = [
			{ name: 'email', value: 'jo@acme.io' },
			{ name: 'your-message', value: 'Hello' },
		];
		expect(captured(webhookItem(body)).lead).toMatchObject({
			...{ email: 'jo@acme.io', message: 'Hello' },
		});
	});

	it('reads a form sent in the address', () => {
		const { lead } = captured(webhookItem({}, { email: 'jo@acme.io', 'Team size': '40 people' }));
		expect(lead).toMatchObject({ email: 'jo@acme.io', stated: { employees: '40 people' } });
	});

	it('reads a text body as the message', () => {
		const { lead } = captured(webhookItem('Please call jo@acme.io about a quote'));
		expect(lead).toMatchObject({
			email: 'jo@acme.io',
			message: 'Please call jo@acme.io about a quote',
		});
	});
});

describe('an n8n Form Trigger item', () => {
	it('gives fields, answers and the address’s parameters', () => {
		const { lead, source } = captured({
			...formItem({
				'Work Email': 'lea@dupont.fr',
				'Full Name': 'Léa Dupont',
				'What would you like to improve?': 'Faster answers',
				'Which tools?': ['Salesforce', 'Slack'],
				Comments: null,
			}),
			formQueryParameters: { utm_campaign: 'spring', utm_medium: 'cpc' },
		});
		expect(lead).toMatchObject({
			...{ email: 'lea@dupont.fr', firstName: 'Léa', lastName: 'Dupont', message: null },
			answers: [
				{ question: 'What would you like to improve?', answer: 'Faster answers' },
				{ question: 'Which tools?', answer: 'Salesforce, Slack' },
			],
		});
		expect(source).toMatchObject({
			...{ surface: 'n8nForm', capturedAt: '2026-03-10T21:47:00.000Z', campaign: 'spring' },
			utm: { campaign: 'spring', medium: 'cpc' },
		});
	});
});

describe('an n8n Chat Trigger item', () => {
	const chat = { sessionId: 'session-1', action: 'sendMessage', chatInput: 'We need a CRM.' };

	it('is one turn of a conversation that its session names', () => {
		const result = captured(chat);
		expect(said(result)).toEqual(['prospect: We need a CRM.']);
		expect(result.source).toMatchObject({ surface: 'n8nChat', submissionId: 'session-1' });
		expect(result.lead).toMatchObject({ email: null, message: 'We need a CRM.', answers: [] });
	});

	it('continues the history of the Chat Memory Manager', () => {
		const messages = [{ human: 'Hi', ai: 'Hello! What brings you here?' }];
		expect(said(captured({ ...chat, messages }))).toEqual([
			'prospect: Hi',
			'assistant: Hello! What brings you here?',
			'prospect: We need a CRM.',
		]);
	});

	it('does not repeat a message that the history already holds', () => {
		const messages = [{ human: 'We need a CRM.', ai: 'Which one do you use?' }];
		expect(said(captured({ ...chat, messages }))).toEqual([
			'prospect: We need a CRM.',
			'assistant: Which one do you use?',
		]);
	});

	it('reads the page’s metadata, also as text', () => {
		const metadata = {
			email: 'jo@acme.io',
			page: { url: 'https://acme.com/pricing?utm_source=li&gclid=x', title: 'Pricing' },
		};
		for (const given of [metadata, JSON.stringify(metadata)]) {
			const { lead, source } = captured({ ...chat, metadata: given });
			expect(lead.email).toBe('jo@acme.io');
			expect(source).toMatchObject({
				viewing: 'https://acme.com/pricing?utm_source=li&gclid=x',
				utm: { source: 'li', gclid: 'x' },
				request: null,
			});
		}
	});

	it('keeps one key while the chat grows and the visitor gives an address', () => {
		const first = captured(chat);
		const later = captured({ ...chat, chatInput: 'You can write to jo@acme.io' });
		expect(later.lead.key).toBe(first.lead.key);
		expect(later.lead).toMatchObject({ email: 'jo@acme.io', domain: 'acme.io' });
	});
});

describe('the surface', () => {
	it('can be chosen instead of recognised', () => {
		const item = webhookItem({ email: 'jo@acme.io' });
		expect(captured(item, { surface: 'api' }).source.surface).toBe('api');
		expect(captured({ email: 'jo@acme.io' }).source.surface).toBe('api');
	});

	it('differs in the key, so that two of them never merge by chance', () => {
		const item = webhookItem({ email: 'jo@acme.io' });
		expect(captured(item).lead.key).not.toBe(captured(item, { surface: 'api' }).lead.key);
	});
});

describe('a payload that reaches nobody', () => {
	const reasonFor = (body: unknown): InvalidItem => {
		try {
			captured(webhookItem(body));
		} catch (reason) {
			if (reason instanceof InvalidItem) return reason;
		}
		throw new Error('was captured');
	};

	it('says what is missing and how to map it', () => {
		const { message, description } = reasonFor({ Kontaktweg: 'per Post', message: 'Hi' });
		expect(message).toBe(
			'No way to reach a person: no e-mail address, phone number or chat session found',
		);
		expect(description).toContain('Kontaktweg');
		expect(description).toContain('Field Mapping');
	});

	it('quotes an address that can’t be used', () => {
		expect(reasonFor({ email: 'anna at northwind' }).description).toContain(
			'“email” holds “anna at northwind”',
		);
	});

	it('a form’s session is no way to reach anyone', () => {
		expect(reasonFor({ session_id: 'analytics-1', comments: '' }).message).toContain('No way');
	});
});
