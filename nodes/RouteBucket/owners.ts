import { absenceOf } from './availability';
import type { Span } from './calendar';
import type { Assignment } from './counts';
import type { Decision, Step } from './decision';
import { companyDomainOf, type RoutedItem } from './item';
import { repOf, type Policy, type Rep } from './policy';
import { drawFromPools } from './pools';
import type { Enquiry } from './strategies';

export type Owner = { email: string; name: string | null };
export type OwnerChoice = {
	owner: Owner | null;
	rep: Rep | null;
	/** Why this owner, in words that follow “owner Alex: ”. */
	why: string;
	steps: Step[];
};
type Asked = Enquiry & { decision: Decision; window: Span | null };
type Claim = { email: string; rule: string; why: string };

/**
 * Whoever already knows the person or company, else the territory, else the team, else the fallback
 * owner. Cold and Other leads cost no rep's time: there only a customer's account owner is named.
 */
export function chooseOwner(asked: Asked): OwnerChoice {
	const { item, policy, decision, window } = asked;
	const customer = item.qualification?.class === 'existingCustomer';
	const forReps = decision.bucket !== 'cold';
	if (!forReps && !customer) return nobody('no owner needed', []);
	const steps: Step[] = [];
	for (const { email, rule, why: claim } of claimsOn(asked, customer)) {
		const gone = goneBecause(email, item, policy);
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

function nobody(why: string, steps: Step[]): OwnerChoice {
	return { owner: null, rep: null, why, steps };
}

/** Owners on record, in the order of their claim. */
function claimsOn({ item, policy, counts }: Asked, customer: boolean): Claim[] {
	const { lead, existing } = item;
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
	return [
		{
			email: assignment?.ownerEmail ?? earlierOwner(counts.rows, lead.key),
			rule: 'existingAssignment',
			why: 'already assigned to this enquiry',
		},
		...(customer ? [company, contact] : [contact, company]),
		{
			email: accountOwner(item, policy),
			rule: 'namedAccount',
			why: 'named owner of this account',
		},
	].flatMap(({ email, ...claim }) => {
		const address = addressOf(email);
		return address === null ? [] : [{ email: address, ...claim }];
	});
}

/** The owner of an audit row for this enquiry: a retry must not draw again, since counts have moved on. */
const earlierOwner = (rows: Assignment[] | null, leadKey: string): string | null =>
	rows?.find((row) => row.leadKey === leadKey)?.owner ?? null;

function accountOwner(item: RoutedItem, { namedAccounts }: Policy): string | null {
	const domain = companyDomainOf(item);
	if (domain === null) return null;
	const account = namedAccounts.find(
		(named) => domain === named.domain || domain.endsWith(`.${named.domain}`),
	);
	return account?.owner ?? null;
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
