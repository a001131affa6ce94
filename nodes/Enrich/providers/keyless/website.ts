import type { HtmlElement } from '../../../../vendor/html';
import { textFrom } from '../../firmographics';
import type { Finding } from '../../provider';
import { organizationFindings } from './jsonLd';
import { metaOf, structuredDataOf } from './markup';
import { cleaned, profileOf, soundsLike } from './text';

const PROVIDER = 'keyless.website';
/** The site's own statement of its name, and what is cut out of the title. */
const SITE_NAME_CONFIDENCE = 0.6;
const TITLE_CONFIDENCE = 0.5;
const DESCRIPTION_CONFIDENCE = 0.7;
const PROFILE_CONFIDENCE = 0.7;

/** What the front page of a company's domain, as HTML, says of the company. */
export async function websiteFindings(html: string, domain: string): Promise<Finding[]> {
	const { elementsOf } = await import('../../../../vendor/html');
	const elements = elementsOf(html, ['title', 'meta', 'script', 'a']);
	return [
		...(await organizationFindings(structuredDataOf(elements), domain, PROVIDER)),
		...metaFindings(elements, domain),
		...profileFindings(elements),
	];
}

function metaFindings(elements: HtmlElement[], domain: string): Finding[] {
	const title = cleaned(elements.find(({ name }) => name === 'title')?.text, 300);
	const ownName = title?.split(/\s[|–—·•:-]\s/u).find((part) => soundsLike(part, domain));
	const siteName = cleaned(metaOf(elements, 'og:site_name'), 200);
	const described = metaOf(elements, 'description') ?? metaOf(elements, 'og:description');
	return [
		...textFrom('enrichment.company.name', siteName ?? cleaned(ownName, 200), {
			provider: PROVIDER,
			confidence: siteName ? SITE_NAME_CONFIDENCE : TITLE_CONFIDENCE,
		}),
		...textFrom('enrichment.company.description', cleaned(described, 500), {
			provider: PROVIDER,
			confidence: DESCRIPTION_CONFIDENCE,
		}),
	];
}

/** The company's LinkedIn page; links to other networks are as often share buttons. */
function profileFindings(elements: HtmlElement[]): Finding[] {
	const profile = elements
		.map(({ attributes }) => profileOf(attributes.href))
		.find((link) => link?.network === 'linkedin' && /\/(?:company|school)\//u.test(link.url));
	const from = { provider: PROVIDER, confidence: PROFILE_CONFIDENCE };
	return textFrom('enrichment.company.social.linkedin', profile?.url ?? null, from);
}
