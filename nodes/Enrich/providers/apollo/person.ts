import { z } from 'zod/v4';
import { functionOf, type Seniority } from '../../../../lead/jobTitle';
import { NotFound, type Answer, type PersonQuery } from '../../provider';
import { matched, unknownTo, workplaceOf } from '../vendorAnswers';
import { companyPaths, personFrom } from '../vendorFindings';
import { text, texts } from '../vendorSchema';
import { translated } from '../vendorWords';
import {
	COMPANY_FIELDS_ALONE,
	companyFindings,
	companySchema,
	CREDITS_OF_A_MATCH,
	hostOf,
	LABEL,
	NAME,
} from './company';

/** What Apollo leaves out of the employers where it tells of several people at once. */
export const EMPLOYER_FIELDS_ALONE = [...COMPANY_FIELDS_ALONE, ...companyPaths('description')];

export const personSchema = z.object({
	email: text,
	last_name: text,
	title: text,
	seniority: text,
	departments: texts,
	functions: texts,
	linkedin_url: text,
	country: text,
	organization: companySchema.nullish().catch(null),
});
export type Person = z.output<typeof personSchema>;

const SENIORITIES: Record<string, Seniority> = {
	...{ owner: 'owner', founder: 'founder', c_suite: 'cLevel', partner: 'cLevel', vp: 'vp' },
	...{ head: 'head', director: 'director', manager: 'manager' },
	...{ senior: 'specialist', entry: 'specialist', intern: 'student' },
};

export function personAnswer(query: PersonQuery, person: Person | null): Answer | NotFound {
	if (!person) return unknownTo(LABEL, 'person');
	const employer = person.organization;
	const workplace = workplaceOf([employer ? hostOf(employer) : null], query.domain);
	const found = personFrom(
		{
			title: person.title,
			seniority: translated([person.seniority], SENIORITIES),
			function: translated(
				[...(person.departments ?? []), ...(person.functions ?? [])],
				{},
				functionOf,
			),
			isElsewhere: workplace === 'elsewhere',
			linkedin: person.linkedin_url,
			country: person.country,
		},
		{ provider: NAME, confidence: isAddressOf(query, person) ? 0.85 : 0.65 },
	);
	if (found.length === 0) return unknownTo(LABEL, 'person');
	if (!isAddressOf(query, person) && isOtherName(query.lastName, person.last_name)) {
		const message = `${LABEL} answered with another person`;
		return new NotFound('mismatch', message, null, CREDITS_OF_A_MATCH);
	}
	const company = employer && workplace === 'here' ? companyFindings(employer) : [];
	return matched(LABEL, [...found, ...company], CREDITS_OF_A_MATCH);
}

export const isAddressOf = ({ email }: PersonQuery, person: Person): boolean =>
	person.email?.trim().toLowerCase() === email.toLowerCase();

const isOtherName = (ours: string | null, theirs: string | null | undefined): boolean =>
	Boolean(ours && theirs) && folded(ours) !== folded(theirs);
const folded = (name: string | null | undefined): string =>
	(name ?? '').normalize('NFKD').replace(/\P{L}/gu, '').toLowerCase();
