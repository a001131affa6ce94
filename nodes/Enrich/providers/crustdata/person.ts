import { z } from 'zod/v4';
import { functionOf, seniorityOf, type Seniority } from '../../../../lead/jobTitle';
import type { From } from '../../firmographics';
import type { Answer, Finding, PersonQuery } from '../../provider';
import { hostIn } from '../untrusted';
import { matched, unknownTo, workplaceOf } from '../vendorAnswers';
import { companyFrom, companyPaths, personFrom } from '../vendorFindings';
import { number, part, parts, text } from '../vendorSchema';
import { translated } from '../vendorWords';
import { byScore, CREDITS_OF_A_MATCH, LABEL, sourceOf } from './company';

/** Other sections are not in every plan, and one that is not fails the whole request. */
export const PERSON_SECTIONS = ['basic_profile', 'experience', 'social_handles'];
export const EMPLOYER_FIELDS = companyPaths(
	'name domain industry employees employeesRange social.linkedin',
);

const job = {
	title: text,
	is_default: z.boolean().nullish().catch(null),
	seniority_level: text,
	function_category: text,
	name: text,
	company_website_domain: text,
	company_website: text,
	company_professional_network_industry: text,
	company_headcount_latest: number,
	company_headcount_range: text,
	company_professional_network_profile_url: text,
};
const personSchema = z.object({
	basic_profile: part({ current_title: text, location: part({ country: text }) }),
	experience: part({ employment_details: part({ current: parts(job) }) }),
	social_handles: part({ professional_network_identifier: part({ profile_url: text }) }),
});
export const personMatchSchema = z.object({
	confidence_score: number,
	person_data: personSchema.nullish().catch(null),
});
type Person = z.output<typeof personSchema>;
type Job = z.output<z.ZodObject<typeof job>>;

/** Levels whose name is no part of a job title. */
const SENIORITIES: Record<string, Seniority> = {
	senior: 'specialist',
	strategic: 'specialist',
	entry: 'specialist',
	'entry level': 'specialist',
	training: 'student',
	'in training': 'student',
};

const hostOf = (one: Job): string | null =>
	hostIn(one.company_website_domain) ?? hostIn(one.company_website);

export function personAnswer(
	{ domain }: PersonQuery,
	matches: Array<z.output<typeof personMatchSchema>>,
): Answer {
	const [match] = matches.filter(({ person_data }) => person_data).sort(byScore);
	const person = match?.person_data;
	return person
		? matched(
				LABEL,
				personFindings(person, domain, sourceOf(match)),
				CREDITS_OF_A_MATCH * matches.length,
			)
		: unknownTo(LABEL, 'person');
}

function personFindings(person: Person, domain: string | null, from: From): Finding[] {
	const jobs = person.experience?.employment_details?.current ?? [];
	const here = jobs.find((one) => workplaceOf([hostOf(one)], domain) === 'here');
	const taken = here ?? jobs.find((one) => one.is_default) ?? jobs.at(0);
	const about = personFrom(
		{
			title: taken?.title ?? person.basic_profile?.current_title,
			seniority: translated([taken?.seniority_level], SENIORITIES, seniorityOf),
			function: translated([taken?.function_category], {}, functionOf),
			isElsewhere: taken ? workplaceOf([hostOf(taken)], domain) === 'elsewhere' : false,
			linkedin: person.social_handles?.professional_network_identifier?.profile_url,
			country: person.basic_profile?.location?.country,
		},
		from,
	);
	return [...about, ...(here ? employerFindings(here, from) : [])];
}

const employerFindings = (one: Job, from: From): Finding[] =>
	companyFrom(
		{
			name: one.name,
			domain: hostOf(one),
			industries: [one.company_professional_network_industry],
			employees: one.company_headcount_latest ?? one.company_headcount_range,
			profiles: { linkedin: one.company_professional_network_profile_url },
		},
		from,
	);
