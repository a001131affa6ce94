import { z } from 'zod/v4';
import { functionOf, seniorityOf, type Seniority } from '../../../../lead/jobTitle';
import type { Answer } from '../../provider';
import { matched, nothing } from '../vendorAnswers';
import { personFrom } from '../vendorFindings';
import { text } from '../vendorSchema';
import { translated } from '../vendorWords';
import { CREDITS_OF_A_MATCH, LABEL, SOURCE } from './company';

const properties = {
	jobtitle: text,
	hs_seniority: text,
	seniority: text,
	hs_role: text,
	job_function: text,
	hs_linkedin_url: text,
	country: text,
};
export const CONTACT_PROPERTIES = Object.keys(properties);
export const contactSchema = z.object({ properties: z.object(properties) });
type Contact = z.output<typeof contactSchema>;

/** Levels of HubSpot's list that mean something else in a job title, or nothing. */
const SENIORITIES: Record<string, Seniority> = {
	executive: 'cLevel',
	partner: 'owner',
	senior: 'specialist',
	entry: 'specialist',
};

export function personAnswer(contact: Contact | null): Answer {
	if (!contact) return nothing(`${LABEL} has no contact with this e-mail address`);
	const told = contact.properties;
	const findings = personFrom(
		{
			title: told.jobtitle,
			seniority: translated([told.hs_seniority ?? told.seniority], SENIORITIES, seniorityOf),
			function: translated([told.hs_role ?? told.job_function], {}, functionOf),
			// The record does not tell where else somebody works.
			isElsewhere: false,
			linkedin: told.hs_linkedin_url,
			country: told.country,
		},
		SOURCE,
	);
	return matched(LABEL, findings, CREDITS_OF_A_MATCH);
}
