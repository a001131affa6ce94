import { functionOf, seniorityOf } from '../../../../lead/jobTitle';
import { textFrom } from '../../firmographics';
import { NotFound, type Answer, type Finding } from '../../provider';
import { attemptOf } from './attempt';
import type { PublicDomain } from './domains';

const DOMAIN_CONFIDENCE = 0.9;
/** A national domain is as often registered by a company next door. */
const COUNTRY_CONFIDENCE = 0.5;
const TITLE_CONFIDENCE = 0.8;

/** What the e-mail address and the job title tell by themselves, without asking anybody. */
export function offlineFindings(
	company: PublicDomain,
	jobTitle: string | null,
	now: () => number,
): Required<Pick<Answer, 'findings' | 'attempts'>> {
	const parts = [
		attemptOf('keyless.email', now(), now, () => emailFindings(company)),
		attemptOf('keyless.jobTitle', now(), now, () => titleFindings(jobTitle)),
	];
	return {
		findings: parts.flatMap(({ findings }) => findings),
		attempts: parts.map(({ attempt }) => attempt),
	};
}

function emailFindings({ domain, country, noLookUp }: PublicDomain): Finding[] {
	if (domain === null) throw new NotFound('nothing', noLookUp ?? 'No domain');
	const provider = 'keyless.email';
	return [
		...textFrom('enrichment.company.domain', domain, { provider, confidence: DOMAIN_CONFIDENCE }),
		...textFrom('enrichment.company.country', country, {
			provider,
			confidence: COUNTRY_CONFIDENCE,
		}),
	];
}

function titleFindings(jobTitle: string | null): Finding[] {
	if (!jobTitle) throw new NotFound('skipped', 'The lead has no job title');
	const from = { provider: 'keyless.jobTitle', confidence: TITLE_CONFIDENCE };
	return [
		...textFrom('enrichment.person.seniority', seniorityOf(jobTitle), from),
		...textFrom('enrichment.person.function', functionOf(jobTitle), from),
	];
}
