import { absenceOf } from './availability';
import type { Span } from './calendar';
import type { Assignment } from './counts';
import type { Decision, Step } from './decision';
import { companyDomainOf, isWithin, type RoutedItem } from './item';
import { repOf, type Policy, type Rep } from './policy';
import { drawFromPools } from './pools';
import { takerRuleFor } from './rules';
import { LEFT_ALONE, type Arm } from './softLaunch';
import type { Enquiry } from './strategies';

export type Owner = { email: string; name: string | null };
export type OwnerChoice = {
	owner: Owner | null;
	rep: Rep | null;
	/** Why this owner, in words that follow “owner Alex: ”. */
	why: string;
	steps: Step[];
};
type Asked = Enquiry & { decision: Decision; window: Span | null; arm: Arm | null };
type Claim = { email: string; rule: string; why: string };

/**
 * Whoever already knows the person or company, else the territory, else the team, else the fallback
 * owner. Cold and Other leads cost no rep's time: there only a customer's account owner is named.
 */
export function chooseOwner(asked: Asked): OwnerChoice {
	const { item, policy, decision, window } = asked;
	const customer = item.qualification?.class === 'existingCustomer';
	const forReps = decision.bucket !== 'cold';
	if (asked.arm === 'existingProcess') return nobody('the existing process answers', [LEFT_ALONE]);
	if (policy.ownerDecidedBy === 'crm') return crmDecides(forReps);
	if (!forReps && !customer) return nobody('no owner needed', []);
	const steps: Step[] = [];
	for (const { email, rule, why: claim } of claimsOn(asked, customer)) {
		const gone = goneBecause(email, item, policy) ?? unlisted(email, rule, policy);
		if (gone === null) {
			const rep = repOf(policy, email);
			const absence = rep && absenceOf(rep, window, policy);
			const why = absence ? `${claim}, ${absence.words}` : claim;
			const step = { step: 'owner', message: `${email}: ${why}.`, rule };
			return chosen(email, why, policy, [...steps, step]);
		}
		steps.push({ step: 'owner', message: `${email} (${claim}) is passed over: ${gone}.` });
	}
	if (!forReps) return nobody('no account owner is known', steps);
	return fromReps(asked, steps);
}

function crmDecides(forReps: boolean): OwnerChoice {
	if (!forReps) return nobody('no owner needed', []);
	const message = 'The CRM finds the owner by its own rules.';
	return nobody('the CRM decides', [{ step: 'owner', message, rule: 'crmDecides' }]);
}

function nobody(why: string, steps: Step[]): OwnerChoice {
	return { owner: null, rep: null, why, steps };
}

/** Owners on record, in the order of their claim. */
function claimsOn({ item, policy, counts }: Asked, customer: boolean): Claim[] {
	const { lead, existing } = item;
	const rule = takerRuleFor(policy, item.json);
	const assignment = existing.assignment?.leadKey === lead.key ? existing.assignment : null;
	const contact = {
		email: existing.ownerEmail,
		rule: 'contactOwner',
		why: 'owns this contact in the CRM',
	};
	const company = {
		email: existing.companyOwnerEmail,
		rule: 'companyOwner',
		why: 'owns this company in the CRM',
	};
	const openLead = {
		email: existing.leadOwnerEmail,
		rule: 'leadOwner',
		why: 'owns an open lead of this person in the CRM',
	};
	return [
		{
			email: assignment?.ownerEmail ?? earlierOwner(counts.rows, lead.key),
			rule: 'existingAssignment',
			why: 'already assigned to this enquiry',
		},
		...(customer ? [company, contact, openLead] : [contact, openLead, company]),
		mostContacts(item),
		{
			email: accountOwner(item, policy),
			rule: 'namedAccount',
			why: 'named owner of this account',
		},
		{ email: rule?.owner ?? null, rule: 'rule', why: `the rule “${rule?.name}” names them` },
	].flatMap(({ email, ...claim }) => {
		const address = addressOf(email);
		return address === null ? [] : [{ email: address, ...claim }];
	});
}

/** So many accounts of one domain say nothing about whose lead it is (Odoo). */
const TOO_MANY_ACCOUNTS = 21;

/** Of the accounts with the lead's domain the one with most contacts, then the oldest. */
function mostContacts(item: RoutedItem): { email: string | null; rule: string; why: string } {
	const accounts = item.existing.domainAccounts;
	const isTelling = companyDomainOf(item) !== null && accounts.length < TOO_MANY_ACCOUNTS;
	const [first] = (isTelling ? accounts : [])
		.filter(({ ownerEmail }) => ownerEmail !== null)
		.toSorted(
			(a, b) =>
				b.contacts - a.contacts ||
				(a.createdAt ?? '9').localeCompare(b.createdAt ?? '9') ||
				(a.companyId < b.companyId ? -1 : 1),
		);
	return {
		email: first?.ownerEmail ?? null,
		rule: 'accountWithMostContacts',
		why: `owns the account with most contacts at this domain (${first?.contacts})`,
	};
}

/** The owner of an audit row for this enquiry: a retry must not draw again, since counts have moved on. */
const earlierOwner = (rows: Assignment[] | null, leadKey: string): string | null =>
	rows?.find((row) => row.leadKey === leadKey)?.owner ?? null;

function accountOwner(item: RoutedItem, { namedAccounts }: Policy): string | null {
	const domain = companyDomainOf(item);
	if (domain === null) return null;
	const account = namedAccounts.find((named) => isWithin(domain, named.domain));
	return account?.owner ?? null;
}

const IN_CRM = ['contactOwner', 'leadOwner', 'companyOwner', 'accountWithMostContacts'];

/** With *Only Listed Reps* whoever the CRM names has to be one of the team. */
function unlisted(address: string, rule: string, policy: Policy): string | null {
	const isAsked = policy.onlyListedReps === true && IN_CRM.includes(rule);
	return isAsked && repOf(policy, address) === null ? 'not in the list of reps' : null;
}

/** Why someone can own nothing any more, else null. */
function goneBecause(address: string, { existing }: RoutedItem, policy: Policy): string | null {
	if (existing.ownerActive === false && addressOf(existing.ownerEmail) === address) {
		return 'no longer active in the CRM';
	}
	return repOf(policy, address)?.active === false ? 'not active in the list of reps' : null;
}

function chosen(email: string, why: string, policy: Policy, steps: Step[]): OwnerChoice {
	const rep = repOf(policy, email);
	return { owner: { email, name: rep?.name ?? null }, rep, why, steps };
}

function fromReps(asked: Asked, earlier: Step[]): OwnerChoice {
	const { item, policy } = asked;
	const { fallbackOwner } = policy;
	const standIn =
		fallbackOwner !== null && goneBecause(fallbackOwner, item, policy) === null
			? fallbackOwner
			: null;
	const drawn = drawFromPools({
		...asked,
		gone: ({ email }) => goneBecause(email, item, policy),
		hasFallback: standIn !== null,
	});
	const steps = [...earlier, ...drawn.steps];
	if (drawn.rep) return chosen(drawn.rep.email, drawn.why, policy, steps);
	if (standIn === null) {
		const message = `Warning: nobody owns this lead, since ${drawn.why} and there is no fallback owner who can take it. Add reps or a fallback owner in the Route Bucket node.`;
		return nobody(drawn.why, [...steps, { step: 'owner', message, rule: 'nobody', warning: true }]);
	}
	const message = `Warning: ${drawn.why}, so the fallback owner ${standIn} takes it.`;
	const step = { step: 'owner', message, rule: 'fallbackOwner', warning: true };
	return chosen(standIn, `fallback owner, since ${drawn.why}`, policy, [...steps, step]);
}

/** A usable e-mail address in the spelling of the list of reps, else null. */
function addressOf(email: string | null): string | null {
	const address = email?.trim().toLowerCase() ?? '';
	return /^[^\s@<>\P{ASCII}]+@[^\s@<>\P{ASCII}]+$/u.test(address) && address.length <= 254
		? address
		: null;
}
