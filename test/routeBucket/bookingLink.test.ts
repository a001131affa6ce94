import { leadSchema, type Lead } from '../../lead/schema';
import { bookingLink } from '../../nodes/RouteBucket/bookingLink';
import fc from '../support/properties';

const leadOf = (lead: Partial<Lead> = {}): Lead =>
	leadSchema.parse({
		...{ key: 'k', personKey: 'p', email: 'jane@acme.com', firstName: 'Jane', lastName: 'Doe' },
		...{ company: 'Acme & Co', ...lead },
	});
const link = (url: string, lead: Partial<Lead> = {}): string => bookingLink(url, leadOf(lead));

const PAGES = [
	'https://cal.com/anna/30min',
	'https://acme.cal.com/anna',
	'https://app.cal.eu/anna',
	'https://calendly.com/anna/demo',
	'https://acme.chilipiper.com/round-robin/demo?assignee=anna',
	'https://acme.chilipiper.com/concierge-router/inbound',
	'https://meetings.hubspot.com/anna',
	'https://meetings-eu1.hubspot.com/anna/demo?uuid=1#top',
	'https://savvycal.com/anna/chat',
	'https://outlook.office365.com/owa/calendar/demo@acme.com/bookings/',
	'https://meet.example.com/anna?a=b%20c',
	'https://meet.example.com/anna?who={firstName}-{lastName}&at={company}#{email}',
];

describe('a booking link', () => {
	it.each([
		['https://cal.com/anna/30min', 'name=Jane+Doe&email=jane%40acme.com'],
		[
			'https://calendly.com/anna/demo',
			'name=Jane+Doe&email=jane%40acme.com&first_name=Jane&last_name=Doe',
		],
		['https://acme.chilipiper.com/round-robin/demo', 'id=jane%40acme.com'],
		[
			'https://acme.chilipiper.com/concierge-router/inbound',
			'PersonEmail=jane%40acme.com&Email=jane%40acme.com&FirstName=Jane&LastName=Doe&Company=Acme+%26+Co',
		],
		[
			'https://meetings-eu1.hubspot.com/anna',
			'firstName=Jane&lastName=Doe&email=jane%40acme.com&company=Acme+%26+Co',
		],
		['https://savvycal.com/anna/chat', 'display_name=Jane+Doe&email=jane%40acme.com'],
		['https://meet.example.com/anna', 'name=Jane+Doe&email=jane%40acme.com'],
	])('of %s has what that tool reads', (page, query) => {
		expect(link(page)).toBe(`${page}?${query}`);
	});

	it('of Microsoft Bookings stays as it is', () => {
		const page = 'https://outlook.office365.com/owa/calendar/demo@acme.com/bookings/';
		expect(link(page)).toBe(page);
	});

	it('is another’s where the host only looks like a tool’s', () => {
		expect(link('https://notcalendly.com/anna')).not.toContain('first_name');
		expect(link('https://calendly.com.example.org/anna')).not.toContain('first_name');
	});

	it('keeps the query and fragment that it has', () => {
		expect(link('https://cal.com/anna?duration=30&email=a%20b#day')).toBe(
			'https://cal.com/anna?duration=30&email=a%20b&name=Jane+Doe#day',
		);
	});

	it('with places of its own has them filled, and nothing else', () => {
		expect(
			link(
				'https://calendly.com/anna?a1={company}&first={firstName}&last={lastName}#{name}{email}',
			),
		).toBe(
			'https://calendly.com/anna?a1=Acme%20%26%20Co&first=Jane&last=Doe#Jane%20Doejane%40acme.com',
		);
		expect(link('https://cal.com/anna?who={name}', { firstName: null, lastName: null })).toBe(
			'https://cal.com/anna?who=',
		);
	});

	it('leaves out what isn’t known', () => {
		const nobody = { firstName: null, lastName: null, email: null, company: null };
		for (const page of PAGES.filter((one) => !one.includes('{'))) {
			expect(link(page, nobody)).toBe(page);
		}
	});

	it('stays on the rep’s page and keeps its query, whatever the lead is called', () => {
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom(
				'..',
				'/../x',
				'?a=b',
				'#x',
				'@evil.com',
				'\\\\evil.com',
				'{email}',
				'\uD800',
			),
			fc.emailAddress(),
			fc.webUrl(),
		);
		const maybe = fc.option(text);
		fc.assert(
			fc.property(
				fc.constantFrom(...PAGES),
				fc.record({ firstName: maybe, lastName: maybe, email: maybe, company: maybe }),
				(page, lead) => {
					const before = new URL(page);
					const after = new URL(link(page, lead));
					expect([after.origin, after.pathname]).toEqual([before.origin, before.pathname]);
					expect([after.username, after.password]).toEqual(['', '']);
					for (const [key, value] of before.searchParams) {
						if (!value.includes('{')) expect(after.searchParams.getAll(key)).toEqual([value]);
					}
					if (!page.includes('{')) expect(after.hash).toBe(before.hash);
				},
			),
		);
	});
});
