import { requestOf, requestOfPage } from '../../nodes/Capture/request';
import { timeOf } from '../../nodes/Capture/times';
import { captured, NOW, webhookItem } from './support';

const sourceOf = (fields: Record<string, unknown>) =>
	captured(webhookItem({ email: 'jo@acme.io', ...fields })).source;

describe('where a lead comes from', () => {
	it('takes tracking from fields, nested objects and the addresses of pages, fields first', () => {
		expect(
			sourceOf({
				utm_source: 'google',
				utm: { medium: 'cpc', content: 'b' },
				li_fat_id: 'l1',
				page_url: 'https://acme.com/demo?utm_source=bing&utm_term=crm%20tool&gclid=g1',
				landing_page: 'https://acme.com/?utm_id=77&utm_term=old',
			}),
		).toMatchObject({
			utm: {
				...{ source: 'google', medium: 'cpc', content: 'b', term: 'crm tool', id: '77' },
				...{ gclid: 'g1', li_fat_id: 'l1' },
			},
			viewing: 'https://acme.com/demo?utm_source=bing&utm_term=crm%20tool&gclid=g1',
			entryPage: 'https://acme.com/?utm_id=77&utm_term=old',
		});
	});

	it('lists the pages viewed', () => {
		const pages = ['/pricing', { url: '/docs', title: 'Docs', at: '2026-03-10T21:40:00Z' }, 7, {}];
		expect(sourceOf({ pagesViewed: pages }).pagesViewed).toEqual([
			{ url: '/pricing', title: null, at: null },
			{ url: '/docs', title: 'Docs', at: '2026-03-10T21:40:00.000Z' },
		]);
		expect(sourceOf({ pages_visited: '/pricing, /docs' }).pagesViewed).toHaveLength(2);
		expect(sourceOf({ pageViews: 12 }).pagesViewed).toEqual([]);
	});

	it('knows form, id and time by their German names too', () => {
		expect(
			sourceOf({ Formular: 'demo-anfrage', anfrage_id: 's-18', Zeitpunkt: '2026-02-06T08:15:00Z' }),
		).toMatchObject({
			...{ formId: 'demo-anfrage', submissionId: 's-18', request: 'demo' },
			capturedAt: '2026-02-06T08:15:00.000Z',
		});
	});

	it('names referrer, form and campaign', () => {
		expect(
			sourceOf({
				referrer: 'https://news.example/a',
				formId: 12,
				campaign: 'Launch',
				source: 'Ads',
			}),
		).toMatchObject({
			...{ referrer: 'https://news.example/a', formId: '12', campaign: 'Launch' },
			utm: { source: 'Ads' },
		});
	});
});

describe('when a lead was captured', () => {
	it.each([
		['2026-03-10T22:47:00+01:00', '2026-03-10T21:47:00.000Z'],
		['2026-03-10T21:47:00', '2026-03-10T21:47:00.000Z'],
		['2026-03-10 21:47:00', '2026-03-10T21:47:00.000Z'],
		['Tue, 10 Mar 2026 22:47:00 +0100', '2026-03-10T21:47:00.000Z'],
		[1_773_179_220, '2026-03-10T21:47:00.000Z'],
		['1773179220000', '2026-03-10T21:47:00.000Z'],
	])('%s is %s', (stated, expected) => {
		expect(timeOf(stated)).toBe(expected);
		expect(sourceOf({ submitted_at: stated }).capturedAt).toBe(expected);
	});

	it.each([
		'2026-03-10',
		'10:02',
		'10:02:30.2026',
		'12/10/2026 10:02',
		'soon',
		7,
		-1,
		1e300,
		'',
		null,
	])('%s is no moment', (stated) => {
		expect(timeOf(stated)).toBeNull();
	});

	it('is now where the payload says nothing, or a time to come', () => {
		expect(sourceOf({}).capturedAt).toBe(NOW.toISOString());
		expect(sourceOf({ timestamp: '2031-01-01T00:00:00Z' }).capturedAt).toBe(NOW.toISOString());
	});

	it('a wished date stays an answer', () => {
		const { lead } = captured({ email: 'jo@acme.io', Date: '2026-04-01' });
		expect(lead.answers).toEqual([{ question: 'Date', answer: '2026-04-01' }]);
	});
});

describe('what was requested', () => {
	it.each([
		['Book a demo', 'demo'],
		['Produktvorführung', 'demo'],
		['Vorführung vereinbaren', 'demo'],
		['Angebot anfordern', 'quote'],
		['Pricing', 'quote'],
		['Start free trial', 'trial'],
		['Contact sales', 'call'],
		['Rückruf', 'call'],
		['Talk to someone', 'call'],
		['Download white paper', 'content'],
		['Newsletter', 'newsletter'],
		['Kontaktformular', 'contact'],
		['form_12', null],
	])('by the words "%s": %s', (text, request) => {
		expect(requestOf(text)).toBe(request);
	});

	it.each([
		['https://acme.com/de/demo?x=pricing', 'demo'],
		['/pricing', 'quote'],
		['https://acme.com/contact-sales/', 'call'],
		['/resources/whitepaper', 'content'],
		['https://demo.acme.com/', null],
		['about', null],
	])('by the page %s: %s', (url, request) => {
		expect(requestOfPage(url)).toBe(request);
	});

	it('is a field’s first, then the form’s, then the page’s', () => {
		const page = { page_url: 'https://acme.com/pricing' };
		expect(sourceOf({ ...page, form_name: 'Trial sign-up', request: 'Demo' }).request).toBe('demo');
		expect(sourceOf({ ...page, form_name: 'Trial sign-up' }).request).toBe('trial');
		expect(sourceOf(page).request).toBe('quote');
		expect(sourceOf({}).request).toBeNull();
	});

	it('in words of one’s own stays an answer, and is other where it fits nothing', () => {
		const { lead, source } = captured({ email: 'jo@acme.io', Betreff: 'Frage zur Rechnung' });
		expect(source.request).toBe('other');
		expect(lead.answers).toEqual([{ question: 'Betreff', answer: 'Frage zur Rechnung' }]);
	});

	it('is not read from the page a chat is on', () => {
		const chat = {
			sessionId: 's',
			chatInput: 'Hi',
			metadata: { page_url: 'https://a.io/pricing' },
		};
		expect(captured(chat).source.request).toBeNull();
	});
});

describe('keys', () => {
	const keyOf = (fields: Record<string, unknown>, now?: Date) =>
		captured(webhookItem({ email: 'jo@acme.io', ...fields }), {}, now).lead.key;

	it('depend on nothing but the payload', () => {
		const later = new Date('2027-01-01T00:00:00Z');
		expect(keyOf({ message: 'Hi' }, later)).toBe(keyOf({ message: 'Hi' }));
		const stamped = { transcript: '[10:02:30] User: Hi', timestamp: '2031-01-01T00:00:00Z' };
		expect(keyOf(stamped, later)).toBe(keyOf(stamped));
	});

	it('follow the sender’s id whatever else changes, and differ without one', () => {
		const id = { submission_id: 's-1' };
		expect(keyOf({ ...id, message: 'Hi' })).toBe(keyOf({ ...id, message: 'Hi again' }));
		expect(keyOf({ message: 'Hi' })).toBe(keyOf({ message: '  Hi ' }));
		expect(keyOf({ message: 'Hi' })).not.toBe(keyOf({ message: 'Hi again' }));
		expect(keyOf({ a: '1' })).not.toBe(keyOf({ a: '2' }));
	});

	it('do not take a record’s own id for that of a submission', () => {
		expect(keyOf({ id: 7, message: 'One' })).not.toBe(keyOf({ id: 7, message: 'Two' }));
	});

	it('of the person are the same for every enquiry', () => {
		const { lead } = captured({ email: 'JO@acme.io', message: 'One' });
		expect(captured(webhookItem({ mail: 'jo@acme.io' })).lead.personKey).toBe(lead.personKey);
	});
});

describe('consent', () => {
	const consentOf = (fields: Record<string, unknown>) =>
		captured({ email: 'a@b.io', ...fields }).consent;

	it('is null where nothing is said', () => {
		expect(consentOf({ message: 'Hi' })).toEqual({
			...{ aiDisclosed: null, disclosureText: null, disclosureVersion: null, recording: null },
			...{ marketing: null, at: null, region: null },
		});
	});

	it.each([
		[{ newsletter: 'on' }, true],
		[{ marketingConsent: false }, false],
		[{ 'Ja, ich möchte den Newsletter erhalten': 'ja' }, true],
		[{ 'I agree to receive marketing emails': ['I agree to receive marketing emails'] }, true],
		[{ 'I agree to the privacy policy': true }, null],
		[{ 'Do you use a marketing tool?': 'yes' }, null],
	])('to marketing: %j is %s', (fields, marketing) => {
		expect(consentOf(fields).marketing).toBe(marketing);
	});

	it('is kept as the payload states it', () => {
		const consent = {
			...{ aiDisclosed: true, disclosureText: 'You talk to an AI', disclosureVersion: '3' },
			...{ recording: 'yes', at: '2026-03-10T10:00:00Z', region: 'EU' },
		};
		expect(consentOf({ consent })).toMatchObject({
			...consent,
			recording: true,
			at: '2026-03-10T10:00:00.000Z',
		});
	});

	it('of the settings stands in for chats only', () => {
		const disclosure = { text: 'You talk to an AI', version: '1' };
		const chat = { sessionId: 's', chatInput: 'Hi' };
		expect(captured(chat, { disclosure }).consent).toMatchObject({
			...{ aiDisclosed: true, disclosureText: 'You talk to an AI', disclosureVersion: '1' },
		});
		expect(captured({ email: 'a@b.io' }, { disclosure }).consent.aiDisclosed).toBeNull();
	});
});
