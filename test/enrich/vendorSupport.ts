import { JOB_FUNCTIONS, SENIORITIES } from '../../lead/jobTitle';
import { enrichmentSchema } from '../../lead/schema';
import {
	NotFound,
	notFoundOf,
	type Answer,
	type CompanyQuery,
	type Finding,
	type LookUp,
	type PersonQuery,
} from '../../nodes/Enrich/provider';
import {
	SAMPLE_COMPANIES,
	SAMPLE_PEOPLE,
	type SampleCompany,
	type SamplePerson,
} from '../standins/enrichment/companies';

export type Answered = Answer | NotFound;

export const NOW = Date.UTC(2026, 2, 10, 21, 47);
/** Long enough for loopback, short enough that a hanging test says so. */
export const soon = (): AbortSignal => AbortSignal.timeout(3000);

export const companyQuery = (
	domain: string,
	changes: Partial<CompanyQuery> = {},
): CompanyQuery => ({
	...{ domain, name: null, wanted: [] },
	...changes,
});

/** Asks about whoever has this address at a company. */
export const personQuery = (email: string, changes: Partial<PersonQuery> = {}): PersonQuery => ({
	...{ email, firstName: null, lastName: null, domain: email.slice(email.indexOf('@') + 1) },
	...{ wanted: [], ...changes },
});

/** Asks about a sample person as the lead’s own form would. */
export function leadQuery(email: string, changes: Partial<PersonQuery> = {}): PersonQuery {
	const { firstName, lastName } = personAt(email);
	return personQuery(email, { firstName, lastName, ...changes });
}

export function companyAt(domain: string): SampleCompany {
	const company = SAMPLE_COMPANIES.find((one) => one.domain === domain);
	if (!company) throw new Error(`No sample company at ${domain}`);
	return company;
}
export function personAt(email: string): SamplePerson {
	const person = SAMPLE_PEOPLE.find((one) => one.email === email);
	if (!person) throw new Error(`No sample person ${email}`);
	return person;
}

/** What a look-up of one says; whatever ended it is given back, thrown or not. */
export async function look<Query>(
	lookUp: LookUp<Query> | undefined,
	query: Query,
	signal: AbortSignal = soon(),
): Promise<Answered> {
	if (!lookUp) throw new Error('The provider has no such look-up');
	const answers = await lookUp.ask([query], signal).catch((reason) => [notFoundOf(reason)]);
	expect(answers).toHaveLength(1);
	return answers[0];
}

export function answerOf(answered: Answered | undefined): Answer {
	if (!answered || answered instanceof NotFound) throw answered ?? new Error('No answer');
	return answered;
}

/** Values by path, without `enrichment.`; each path once. */
export function valuesOf(answered: Answered): Record<string, unknown> {
	const { findings } = answerOf(answered);
	const paths = findings.map(({ path }) => path);
	expect(paths).toEqual([...new Set(paths)]);
	return Object.fromEntries(
		findings.map(({ path, value }) => [path.replace('enrichment.', ''), value]),
	);
}

export const findingOf = (answered: Answered, field: string): Finding | undefined =>
	answerOf(answered).findings.find(({ path }) => path === `enrichment.${field}`);

/** How a look-up, or the first of several, failed; fails itself where it did not. */
export async function failureOf(
	asked: Answered | Promise<Answered | Answered[]>,
): Promise<NotFound> {
	const [first] = [await Promise.resolve(asked).catch((reason: unknown) => reason)].flat();
	if (first instanceof NotFound) return first;
	throw first instanceof Error ? first : new Error(`Answered ${JSON.stringify(first)}`);
}

/** What is wrong with an answer as the pipeline would keep it; empty for nothing. */
export function faultsOf(
	answered: Answered,
	provider: string,
	lookUp: { gives: readonly string[] } | undefined,
): string[] {
	if (answered instanceof NotFound) return answered.message ? [] : ['It does not say why'];
	const { findings } = answered;
	const read = enrichmentSchema.safeParse(sectionOf(findings));
	return [
		...(read.success ? [] : read.error.issues.map(({ path, message }) => `${path}: ${message}`)),
		...findings.flatMap((finding) =>
			Object.entries(oddities(finding, provider, lookUp?.gives ?? []))
				.filter(([, isSo]) => isSo)
				.map(([what]) => `${finding.path} ${what}: ${JSON.stringify(finding)}`),
		),
	];
}

function oddities(
	{ path, value, raw, provider, confidence, at }: Finding,
	source: string,
	gives: readonly string[],
): Record<string, boolean> {
	const ids = { seniority: SENIORITIES, function: JOB_FUNCTIONS }[path.split('.')[2]];
	const shown = JSON.stringify([value, raw ?? '']);
	return {
		'is not announced': !gives.includes(path),
		'has another source': provider !== source,
		'has no confidence': !(confidence >= 0 && confidence <= 1),
		'has no time': at !== undefined && new Date(at).toISOString() !== at,
		'has markup': /[<>]/u.test(shown),
		'is too long': shown.length > 12_000,
		'is no address': /linkedin|social/u.test(path) && !/^https:\/\/[^/]+\./u.test(String(value)),
		'is no id': ids !== undefined && !ids.some((id) => id === value),
	};
}

function sectionOf(findings: readonly Finding[]): unknown {
	const root: Record<string, Record<string, unknown>> = { company: {}, person: {}, fields: {} };
	for (const { path, ...provenance } of findings) {
		const [, section, key, inner] = path.split('.');
		root[section][key] =
			inner === undefined
				? provenance.value
				: { ...Object(root[section][key]), [inner]: provenance.value };
		root.fields[path] = provenance;
	}
	return root;
}
