import { z } from 'zod/v4';
import {
	type Answer,
	type ApiOptions,
	type CompanyQuery,
	type LookUp,
	type PersonQuery,
	type Provider,
} from '../../provider';
import { askJson } from '../askJson';
import { givenBy, readAnswer, readFields, type FieldMapping, type Reading } from './fields';
import { filled, isForPeople, placeholdersOf, type Request, type Values } from './template';
import { anotherCompany, matched, unknownTo, workplaceOf } from '../vendorAnswers';
import { ofJobElsewhere } from '../vendorFindings';

const NAME = 'http';
const LABEL = 'HTTP request';

export type HttpOptions = ApiOptions &
	Request & {
		fields: FieldMapping[];
		/** 0–1, how far the source is to be trusted. */
		confidence: number;
		/** Of amounts of money in the answer; US dollars unless it is said. */
		currency?: string;
	};

/**
 * Any source that answers with JSON: asked per person where the request has a placeholder of a person, else per company.
 * Throws `InvalidItem` for a request that may not be sent or a field that can't be filled.
 */
export function httpProvider(options: HttpOptions): Provider {
	const { send, now, prices, method, headers, currency = 'USD' } = options;
	const used = placeholdersOf(options);
	const fields = readFields(options.fields);
	const from = { provider: NAME, confidence: Math.min(1, Math.max(0, options.confidence)) };
	/** Messages name the host, which is the user's own and nothing of the lead. */
	const label = new URL(options.url).host;
	const gives = givenBy(fields);

	async function ask(values: Values, signal: AbortSignal): Promise<Reading | null> {
		const { url, body } = filled(options, used, values);
		const init = {
			method,
			headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
			...(body !== undefined && { body }),
		};
		const asking = { send, label, signal, now, schema: z.unknown(), judge };
		const answer = await askJson(url, init, asking);
		return answer === null ? null : readAnswer(answer, fields, { from, currency });
	}

	const company: LookUp<CompanyQuery> = {
		...{ gives, atOnce: 1, price: prices.company },
		ask: async ([{ domain, name }], signal) => {
			const values = { domain, company: name, email: null, firstName: null, lastName: null };
			const reading = await ask(values, signal);
			if (!reading) return [unknownTo(label, 'company')];
			const credits = creditsOf(prices.company);
			return reading.host && workplaceOf([reading.host], domain) === 'elsewhere'
				? [anotherCompany(label, reading.host, credits)]
				: [answerOf(reading, label, credits)];
		},
	};
	const person: LookUp<PersonQuery> = {
		...{ gives, atOnce: 1, price: prices.person },
		ask: async ([{ email, firstName, lastName, domain }], signal) => {
			const values = { domain, company: null, email, firstName, lastName };
			const reading = await ask(values, signal);
			if (!reading) return [unknownTo(label, 'person')];
			return [answerOf(aboutPerson(reading, domain), label, creditsOf(prices.person))];
		},
	};
	return { name: NAME, label: LABEL, ...(isForPeople(used) ? { person } : { company }) };
}

/** A source of the user's own has no credits; one stands for the price of a match, where there is one. */
const creditsOf = (price: number): number => (price > 0 ? 1 : 0);

const isOfCompany = (path: string): boolean => path.startsWith('enrichment.company.');
const isOfJob = (path: string): boolean => /\.person\.(?:title|seniority|function)$/u.test(path);

/** What is said of a company counts only where the answer shows that it is the person's own. */
function aboutPerson({ findings, unusable, host }: Reading, domain: string | null): Reading {
	const workplace = workplaceOf([host], domain);
	if (workplace === 'here') return { findings, unusable, host };
	const isElsewhere = workplace === 'elsewhere';
	return {
		findings: findings
			.filter(({ path }) => !isOfCompany(path))
			.map((finding) => (isElsewhere && isOfJob(finding.path) ? ofJobElsewhere(finding) : finding)),
		unusable: [...unusable, ...findings.map(({ path }) => path).filter(isOfCompany)],
		host,
	};
}

function answerOf({ findings, unusable }: Reading, label: string, credits: number): Answer {
	const { detail, ...answer } = matched(label, findings, findings.length > 0 ? credits : 0);
	const leftOut = `left out, as not usable: ${[...new Set(unusable)].join(', ')}`;
	const details = [detail ?? [], unusable.length > 0 ? leftOut : []].flat();
	return { ...answer, ...(details.length > 0 && { detail: details.join('; ') }) };
}

/** An answer without content is none. */
const judge = (status: number, body: string): null | undefined =>
	status >= 200 && status <= 299 && body.trim() === '' ? null : undefined;
