import { countriesOfRegion } from '../../../lead/regions';
import { INDUSTRIES } from '../../../lead/industries';
import { calendarOf, hasOwnCalendar, type Policy, type Rep, type Territory } from '../policy';
import { boundReps, hasTerritory } from '../territories';
import { drawSections } from './drawSections';
import { section, type Section } from './document';
import {
	all,
	COMPARING,
	conditionsWords,
	countryWords,
	daysWords,
	either,
	plain,
	quoted,
	takerWords,
	weekWords,
} from './words';

/** Who gets a lead, in the order in which it is decided. */
export function ownerSections(policy: Policy): Section[] {
	if (policy.ownerDecidedBy === 'crm') {
		const words =
			'The CRM finds the owner by its own rules: this policy names none, also where it lists people.';
		return [section(2, 'Owner', { intro: [words] })];
	}
	return [
		cascadeSection(policy),
		accountSection(policy),
		ruleSection(policy),
		territorySection(policy),
		regionSection(policy),
		countrySection(policy),
		wholeTeamSection(policy),
		teamSection(policy),
		repSection(policy),
		...drawSections(policy),
	].filter((one) => one !== null);
}

function cascadeSection({ onlyListedReps, fallbackOwner }: Policy): Section {
	const listed = onlyListedReps
		? ' At places 2 to 5 also who is not in Reps is passed over.'
		: ' Owners whom the CRM names need not be in Reps.';
	return section(2, 'Owner', {
		intro: [
			'Leads that are Cold, or leave by Other, have no owner; of those only an existing customer’s has, if places 1 to 6 or a rule’s owner name one. Leads outside the soft launch have none.',
			`Else the first place that names somebody decides. Who is not active in Reps, or is the contact owner and not active in the CRM (crm.existing.ownerActive is false), is passed over.${listed} Owners at places 1 to 6 and the owner of a rule get the lead whatever their weight, caps and calendar.`,
		],
		rows: [
			'Existing assignment: crm.existing.assignment if it is of this lead.key, else the owner of the latest row for this lead.key in Assignments So Far.',
			'Contact owner: crm.existing.ownerEmail; for an existing customer place 4 comes before this one.',
			'Lead owner: crm.existing.leadOwnerEmail.',
			'Company owner: crm.existing.companyOwnerEmail.',
			'Account with most contacts: of crm.existing.domainAccounts with an owner the one with most contacts, of several the oldest (crm.existing.domainAccounts.createdAt, unknown last), of those the lowest companyId; not if there are 21 or more accounts, and not for a lead without a company domain.',
			'Named account: see Named accounts.',
			'Rule: the owner, or somebody of the team, of the first rule under Rules for owners that fits.',
			'Territory: somebody of the first row under Territories that fits and has somebody who can take the lead; then of the reps with the lead’s country, see Countries of reps.',
			'Whole team: somebody of the reps under Whole team.',
			fallbackOwner === null
				? 'Fallback owner: there is none, so nobody owns the lead.'
				: `Fallback owner: ${plain(fallbackOwner)}.`,
		],
		isOrdered: true,
		outro: [
			'A lead’s company domain is lead.domain, unless that is the domain of a free or disposable mailbox (lead.emailType) of the lead itself. Its country is the first of lead.country, lead.stated.country, qualification.stated.country, enrichment.company.country and enrichment.person.country that names one.',
		],
	});
}

function accountSection({ namedAccounts }: Policy): Section {
	return section(3, 'Named accounts', {
		intro: [
			namedAccounts.length > 0
				? 'The first row whose domain is the lead’s company domain, or one above it.'
				: 'There are none.',
		],
		rows: namedAccounts.map(({ domain, owner }) => `${plain(domain)}: ${plain(owner)}.`),
		isOrdered: true,
	});
}

function ruleSection({ rules = [] }: Policy): Section {
	const rows = rules.flatMap((rule) => {
		const taker = rule.owner ? plain(rule.owner) : rule.team && `team ${quoted(rule.team)}`;
		return taker ? [`${quoted(rule.name)}: if ${conditionsWords(rule)}, then ${taker}.`] : [];
	});
	return section(3, 'Rules for owners', {
		intro: [
			rows.length > 0
				? 'Only the first rule whose conditions all hold counts.'
				: 'No rule names an owner or a team.',
		],
		rows,
		isOrdered: true,
		outro: rows.length > 0 ? [COMPARING] : [],
	});
}

function territorySection({ territories = [] }: Policy): Section {
	return section(3, 'Territories', {
		intro: [
			territories.length > 0
				? 'Everything a row asks for has to hold; what is unknown does not.'
				: 'There are none.',
		],
		rows: territories.map(
			(row) => `${quoted(row.name)}: ${criteriaOf(row).join('; ')}. Goes to ${takerWords(row)}.`,
		),
		isOrdered: true,
		outro:
			territories.length > 0
				? [
						'State is lead.state, else enrichment.company.region. Postcode is lead.postcode, without spaces and hyphens and in capitals; between two postcodes are those whose beginning of that length is. Industry is what enrichment.company.industry, else lead.stated.industry, else qualification.stated.industry names. Employees are enrichment.company.employees, else lead.stated.employees, else qualification.stated.employees, where a range counts as the square root of its ends’ product, rounded. Language is the first part of conversation.language. Upper and lower case do not matter.',
					]
				: [],
	});
}

export function criteriaOf(row: Territory): string[] {
	const { employeesFrom: from, employeesTo: to } = row;
	return [
		listed('region is', row.regions, quoted),
		listed('country is', row.countries, countryWords),
		listed('state is', row.states, quoted),
		listed('postcode', row.postcodes, postcodeWords),
		listed('industry is', row.industries, (id) => `${INDUSTRIES[id].name} (${id})`),
		from !== undefined ? [`employees are at least ${from}`] : [],
		to !== undefined ? [`employees are at most ${to}`] : [],
		listed('language is', row.languages, (code) => code),
	].flat();
}

const listed = (
	what: string,
	list: string[] | undefined,
	words: (entry: string) => string,
): string[] => (list?.length ? [`${what} ${either(list.map(words))}`] : []);

function postcodeWords(range: string): string {
	const [from, to] = range.split('-').map((part) => part.toUpperCase().replace(/[\s*]+/gu, ''));
	return to === undefined ? `begins with ${from}` : `is between ${from} and ${to}`;
}

/** Which countries the regions mean that the territories name. */
function regionSection({ territories = [] }: Policy): Section | null {
	const names = [...new Set(territories.flatMap(({ regions = [] }) => regions))];
	if (names.length === 0) return null;
	return section(3, 'Regions', {
		intro: ['The countries of the regions that the territories name.'],
		rows: names.map(
			(name) => `${quoted(name)}: ${[...new Set(countriesOfRegion(name))].sort().join(', ')}.`,
		),
	});
}

function countrySection({ reps }: Policy): Section {
	const codes = [...new Set(reps.flatMap(({ countries }) => countries))].sort();
	return section(3, 'Countries of reps', {
		intro: [codes.length > 0 ? 'Who takes the leads of a country.' : 'No rep has countries.'],
		rows: codes.map((code) => {
			const takers = reps.filter(({ countries }) => countries.includes(code));
			return `${countryWords(code)}: ${all(takers.map(({ email }) => plain(email)))}.`;
		}),
	});
}

function wholeTeamSection(policy: Policy): Section {
	const { reps } = policy;
	const bound = boundReps(policy);
	const open = reps.filter((rep) => !hasTerritory(rep, bound));
	const why =
		open.length === reps.length
			? 'All reps, since none has a territory.'
			: open.length === 0
				? 'All reps, since every one has a territory.'
				: 'The reps without a territory: no countries, and in no row of Territories and no team of a rule.';
	return section(3, 'Whole team', {
		intro: [reps.length === 0 ? 'There are no reps.' : why],
		rows: (open.length > 0 ? open : reps).map(({ email }) => `${plain(email)}.`),
	});
}

function teamSection({ teams = [] }: Policy): Section | null {
	if (teams.length === 0) return null;
	return section(3, 'Teams', {
		rows: teams.map(({ name, reps }) => `${quoted(name)}: ${all(reps.map(plain))}.`),
	});
}

function repSection(policy: Policy): Section {
	const { reps } = policy;
	return section(3, 'Reps', {
		intro: [
			reps.length > 0
				? 'A rep with weight 0, one who is not active or has not joined yet (by the date where the rep is), and one at a cap takes no lead from a rule’s team, a territory or the whole team. A day and a week are those of the rep, from midnight and from Monday, when the lead came. Caps whose counts are not supplied do not hold: today, thisWeek and open.'
				: 'There are none.',
		],
		rows: reps.map((rep) => repWords(rep, policy)),
	});
}

function repWords(rep: Rep, policy: Policy): string {
	const name = rep.name === null ? '' : ` ${quoted(rep.name)}`;
	const caps = [
		rep.capPerDay === undefined ? '' : `${rep.capPerDay} leads a day`,
		rep.capPerWeek === undefined ? '' : `${rep.capPerWeek} leads a week`,
		rep.capOpenLeads === undefined ? '' : `${rep.capOpenLeads} open leads`,
	].filter(Boolean);
	return [
		`${plain(rep.email)}${name}: weight ${rep.weight}`,
		rep.active ? '' : 'not active',
		rep.joined === undefined ? '' : `joins on ${rep.joined}`,
		caps.length > 0 ? `at most ${all(caps)}` : '',
		...calendarWords(rep, policy),
	]
		.filter(Boolean)
		.join('; ')
		.concat('.');
}

function calendarWords(rep: Rep, policy: Policy): string[] {
	if (!hasOwnCalendar(rep)) return ['works as the team does'];
	const { spans, timeZone } = calendarOf(policy, rep);
	return [
		`works ${weekWords(spans)} in ${timeZone}`,
		`holidays ${daysWords(rep.holidays ?? policy.businessHours.holidays)}`,
		`time off ${daysWords(rep.timeOff ?? [])}`,
	];
}
