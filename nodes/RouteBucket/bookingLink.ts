import type { Lead } from '../../lead/schema';
import { plainName } from './text';

type Blank = 'name' | 'firstName' | 'lastName' | 'email' | 'company';
type Values = Record<Blank, string>;
type Parameters = Array<[parameter: string, value: Blank]>;

const NAME_AND_EMAIL: Parameters = [
	['name', 'name'],
	['email', 'email'],
];

/** What each booking tool calls the fields of its form, by the host that its pages are on. */
const TOOLS: Array<{ hosts: RegExp; path?: RegExp; parameters: Parameters }> = [
	{ hosts: /(?:^|\.)cal\.(?:com|eu)$/u, parameters: NAME_AND_EMAIL },
	{
		// Forms ask for the name in one field or in two.
		hosts: /(?:^|\.)calendly\.com$/u,
		parameters: [...NAME_AND_EMAIL, ['first_name', 'firstName'], ['last_name', 'lastName']],
	},
	{
		// A router reads the fields of a form; those usual for it are given.
		hosts: /(?:^|\.)chilipiper\.com$/u,
		path: /\/concierge-router\//u,
		parameters: [
			['PersonEmail', 'email'],
			['Email', 'email'],
			['FirstName', 'firstName'],
			['LastName', 'lastName'],
			['Company', 'company'],
		],
	},
	// All other links read who it is in the CRM, by the address.
	{ hosts: /(?:^|\.)chilipiper\.com$/u, parameters: [['id', 'email']] },
	{
		hosts: /^meetings(?:-\w+)?\.hubspot\.com$/u,
		parameters: [
			['firstName', 'firstName'],
			['lastName', 'lastName'],
			['email', 'email'],
			['company', 'company'],
		],
	},
	{
		hosts: /(?:^|\.)savvycal\.com$/u,
		parameters: [
			['display_name', 'name'],
			['email', 'email'],
		],
	},
	// Microsoft Bookings fills in nothing.
	{
		hosts: /^(?:outlook\.office(?:365)?\.com|outlook\.cloud\.microsoft|book\.ms)$/u,
		parameters: [],
	},
];

const BLANK = /\{(name|firstName|lastName|email|company)\}/gu;

/**
 * A rep's booking page with what is known of the lead filled in: at `{name}`, `{email}` and so on in the query or
 * fragment where the address has them, else as the query parameters that the booking tool reads. A parameter that is
 * there already stays.
 */
export function bookingLink(bookingUrl: string, lead: Lead): string {
	const values = valuesOf(lead);
	const start = bookingUrl.search(/[?#]/u);
	const [page, rest] =
		start < 0 ? [bookingUrl, ''] : [bookingUrl.slice(0, start), bookingUrl.slice(start)];
	const filled = rest.replace(BLANK, (_, blank: Blank) => encoded(values[blank]));
	if (filled !== rest) return page + filled;
	const url = new URL(bookingUrl);
	const added = parametersFor(url).filter(
		([parameter, value]) => values[value] !== '' && !url.searchParams.has(parameter),
	);
	if (added.length === 0) return bookingUrl;
	const query = new URLSearchParams();
	for (const [parameter, value] of added) query.append(parameter, values[value]);
	url.search = [url.search.replace(/^\?/u, ''), query.toString()].filter(Boolean).join('&');
	return url.href;
}

function parametersFor({ hostname, pathname }: URL): Parameters {
	const tool = TOOLS.find(
		({ hosts, path }) => hosts.test(hostname) && (path === undefined || path.test(pathname)),
	);
	return tool?.parameters ?? NAME_AND_EMAIL;
}

function valuesOf({ firstName, lastName, email, company }: Lead): Values {
	const [first, last] = [firstName, lastName].map((name) => plainName(name) ?? '');
	return {
		name: [first, last].filter(Boolean).join(' '),
		firstName: first,
		lastName: last,
		email: (email ?? '').slice(0, 254),
		company: plainName(company) ?? '',
	};
}

/** A form may deliver half a surrogate pair, which `encodeURIComponent` refuses. */
const encoded = (text: string): string => encodeURIComponent(Buffer.from(text).toString());
