import { industryOf } from '../../../lead/industries';
import type { JobFunction, Seniority } from '../../../lead/jobTitle';
import {
	countryFrom,
	employeesFrom,
	foundedFrom,
	industryFrom,
	moneyIn,
	textFrom,
	titleFrom,
	valueFrom,
	type From,
} from '../firmographics';
import type { Finding } from '../provider';
import { dayIn, listIn, plainText, profileAt, type Network } from './untrusted';
import { revenueFrom, wordsOf, type Translated } from './vendorWords';

const LONGEST_DESCRIPTION = 1000;
const SURE_OF_JOB_ELSEWHERE = 0.5;

export const companyPaths = (fields: string): string[] =>
	fields.split(' ').map((field) => `enrichment.company.${field}`);

/** What each vendor tells of a person. */
export const PERSON_FIELDS = ['title', 'seniority', 'function', 'linkedin', 'country'].map(
	(field) => `enrichment.person.${field}`,
);

type Text = string | null | undefined;
type NumberOrText = number | Text;

/** A company as a vendor tells of it, in any words; amounts in whole units of the currency. */
export type ToldCompany = {
	name?: Text;
	legalName?: Text;
	/** A host. */
	domain?: string | null;
	/** Of these, the first that the taxonomy has counts. */
	industries?: readonly Text[];
	/** A number or a range. */
	employees?: NumberOrText;
	/** What the company itself states beside a number that was counted, in the contract's ranges. */
	employeesRange?: Text;
	revenue?: NumberOrText;
	/** Of the revenue; US dollars where left out. */
	currency?: string;
	founded?: NumberOrText;
	country?: Text;
	region?: Text;
	city?: Text;
	technologies?: readonly string[] | Text;
	description?: Text;
	/** The total in US dollars. */
	funding?: { total?: number | null; stage?: Text; lastRoundAt?: Text };
	profiles?: Partial<Record<Network, Text>>;
};

export function companyFrom(told: ToldCompany, from: From): Finding[] {
	const text = (field: string, given: Text, longest?: number): Finding[] =>
		textFrom(`enrichment.company.${field}`, plainText(given, longest), from);
	const industries = (told.industries ?? []).map((words) => plainText(words, 100));
	return [
		...text('name', told.name),
		...text('legalName', told.legalName),
		...text('domain', told.domain),
		...industryFrom(industries.find(industryOf) ?? industries.find(Boolean), from),
		...headcountFrom(told, from),
		...revenueFrom(told.revenue, from, told.currency),
		...foundedFrom(told.founded, from),
		...countryFrom(told.country, from),
		...text('region', told.region, 100),
		...text('city', told.city, 100),
		...valueFrom('enrichment.company.technologies', listIn(told.technologies).map(wordsOf), from),
		...text('description', told.description, LONGEST_DESCRIPTION),
		...fundingFrom(told.funding, from),
		...(Object.keys(told.profiles ?? {}) as Network[]).flatMap((network) =>
			textFrom(
				`enrichment.company.social.${network}`,
				profileAt(network, told.profiles?.[network]),
				from,
			),
		),
	];
}

function headcountFrom({ employees, employeesRange }: ToldCompany, from: From): Finding[] {
	const stated = employeesFrom(plainText(employeesRange, 80), from);
	const given = typeof employees === 'number' ? employees : plainText(employees, 80);
	const [counted, range] = employeesFrom(given, from);
	return counted ? [counted, stated[1] ?? range] : stated;
}

function fundingFrom(given: ToldCompany['funding'], from: From): Finding[] {
	const total = moneyIn(given?.total, 'USD');
	const stage = plainText(given?.stage, 60);
	const lastRoundAt = dayIn(given?.lastRoundAt);
	const isKnown = total || stage || lastRoundAt;
	const funding = { total, stage: stage && wordsOf(stage), lastRoundAt };
	return valueFrom('enrichment.company.funding', isKnown ? funding : null, from);
}

/** A person as a vendor tells of them; its own rank and field of work count where the title does not tell. */
export type ToldPerson = {
	title?: Text;
	seniority: Translated<Seniority>;
	function: Translated<JobFunction>;
	/** Whether the job is at another company than the lead's. */
	isElsewhere: boolean;
	linkedin?: Text;
	country?: Text;
};

/** The same, believed as far as a job at another company tells about who writes from this one. */
export const ofJobElsewhere = <Source extends From>(source: Source): Source => ({
	...source,
	confidence: Math.min(source.confidence, SURE_OF_JOB_ELSEWHERE),
});

export function personFrom(told: ToldPerson, from: From): Finding[] {
	const job = told.isElsewhere ? ofJobElsewhere(from) : from;
	const byTitle = titleFrom(plainText(told.title), job);
	const byVendor = (['seniority', 'function'] as const).flatMap((field): Finding[] => {
		const path = `enrichment.person.${field}`;
		const isTold = byTitle.some((finding) => finding.path === path);
		return isTold || !told[field] ? [] : [{ path, ...told[field], ...job }];
	});
	return [
		...byTitle,
		...byVendor,
		...textFrom('enrichment.person.linkedin', profileAt('linkedin', told.linkedin), from),
		...countryFrom(told.country, from, 'person'),
	];
}
