import type { CrmItem } from '../input';

export type Company = {
	/** Key of the match; null where the e-mail says nothing about a company. */
	domain: string | null;
	name: string | null;
	country: string | null;
	employees: number | null;
	industry: string | null;
};

/** The company a lead belongs to; null where neither a domain of its own nor a name is known. Free mail is no company. */
export function companyOf({ lead, enrichment }: CrmItem): Company | null {
	const isOwnDomain = lead.emailType !== 'free' && lead.emailType !== 'disposable';
	const domain = isOwnDomain ? lead.domain : null;
	const found = enrichment?.company;
	const name = lead.company ?? (text(found?.name) || domain);
	if (domain === null && lead.company === null) return null;
	return {
		domain,
		name,
		country: lead.country ?? lead.stated.country ?? text(found?.country),
		employees: numberOf(lead.stated.employees) ?? numberOf(found?.employees),
		industry: lead.stated.industry ?? text(found?.industry),
	};
}

const text = (value: unknown): string | null =>
	typeof value === 'string' && value.trim() !== '' ? value : null;
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
