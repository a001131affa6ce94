import { z } from 'zod/v4';
import { functionOf, type Seniority } from '../../../../lead/jobTitle';
import type { Answer, Finding, PersonQuery } from '../../provider';
import { hostIn, profileAt, since } from '../untrusted';
import { matched, workplaceOf } from '../vendorAnswers';
import { companyFrom, companyPaths, personFrom } from '../vendorFindings';
import { number, part, parts, text, texts } from '../vendorSchema';
import { translated } from '../vendorWords';
import { CONFIDENCE, CREDITS_OF_A_MATCH, firm, LABEL, NAME, toldOf } from './company';

/** No address and no number: nothing that a lead’s qualification needs. */
export const CONTACT_OUTPUT =
	'id jobTitle jobFunction managementLevel externalUrls country personHasMoved contactAccuracyScore validDate companyName companyWebsite companyPrimaryIndustry companyIndustries companyEmployeeCount companyEmployeeRange companyRevenueNumeric companyCountry companyState companyCity companyDescription companySocialMediaUrls'.split(
		' ',
	);
export const EMPLOYER_FIELDS = companyPaths(
	'name domain industry employees employeesRange revenue country region city description social.linkedin social.x social.facebook',
);

/** Whole US dollars in `revenueNumeric`, unlike a company’s own record. */
const employer = part({ ...firm, revenueNumeric: number });
export const contactSchema = z.object({
	jobTitle: text,
	jobFunction: parts({ name: text, department: text }),
	managementLevel: texts,
	externalUrls: parts({ url: text }),
	country: text,
	personHasMoved: text,
	contactAccuracyScore: number,
	validDate: text,
	company: employer,
});
type Contact = z.output<typeof contactSchema>;

const SENIORITIES: [level: RegExp, seniority: Seniority][] = [
	[/^c[- ]level|^board/iu, 'cLevel'],
	[/^vp/iu, 'vp'],
	[/^director/iu, 'director'],
	[/^manager/iu, 'manager'],
	[/^non[- ]manager/iu, 'specialist'],
];
const seniorityIn = (level: string): Seniority | null =>
	SENIORITIES.find(([expression]) => expression.test(level))?.[1] ?? null;

export function personAnswer({ domain }: PersonQuery, contact: Contact, now: number): Answer {
	const { company } = contact;
	const workplace = workplaceOf([hostIn(company?.website)], domain);
	const hasMoved = contact.personHasMoved?.trim().toLowerCase() === 'yes';
	const about = personFrom(
		{
			title: contact.jobTitle,
			seniority: translated(contact.managementLevel ?? [], {}, seniorityIn),
			function: translated(
				(contact.jobFunction ?? []).flatMap(({ name, department }) => [name, department]),
				{},
				functionOf,
			),
			isElsewhere: hasMoved || workplace === 'elsewhere',
			linkedin: contact.externalUrls?.find(({ url }) => profileAt('linkedin', url))?.url,
			country: contact.country,
		},
		{ provider: NAME, confidence: confidenceIn(contact), ...since(contact.validDate, now) },
	);
	const employed = company && workplace === 'here' ? employerFindings(company) : [];
	return matched(LABEL, [...about, ...employed], CREDITS_OF_A_MATCH);
}

const employerFindings = (company: NonNullable<Contact['company']>): Finding[] =>
	companyFrom(
		{ ...toldOf(company), revenue: company.revenueNumeric },
		{ provider: NAME, confidence: CONFIDENCE },
	);

/** By ZoomInfo’s own score of 75 to 99. */
const confidenceIn = ({ contactAccuracyScore: score }: Contact): number =>
	score !== null && score >= 50 && score <= 100 ? score / 100 : CONFIDENCE;
