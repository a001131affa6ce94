import { countryNameOf } from '../../lead/countries';
import { drawOf } from '../../lead/keys';
import type { Decision, Step } from './decision';
import { companyDomainOf, countryOf, type RoutedItem } from './item';
import { repOf, type Policy, type Rep } from './policy';

export type Owner = { email: string; name: string | null };
export type OwnerChoice = {
	owner: Owner | null;
	rep: Rep | null;
	/** Why this owner, in words that follow “owner Alex: ”. */
	why: string;
	steps: Step[];
};
type Claim = { email: string; why: string };
type Loads = Record<string, number>;
type Pool = { why: string; outside: string; holds: (rep: Rep) => boolean };
type Drawn = { rep: Rep; score: number; load: number };

const MOST_CANDIDATES = 10;

/**
 * Whoever already knows the person or company, else the territory, else the team, else the fallback
 * owner. Cold and Other leads cost no rep's time: there only a customer's account owner is named.
 */
export function chooseOwner(item: RoutedItem, decision: Decision, policy: Policy): OwnerChoice {
	const customer = item.qualification?.class === 'existingCustomer';
	const forReps = decision.bucket !== 'cold';
	if (!forReps && !customer) return nobody('no owner needed', []);
	const steps: Step[] = [];
	for (const { email, why } of claimsOn(item, customer, policy)) {
		const gone = goneBecause(email, item, policy);
		if (gone === null) {
			return chosen(email, why, policy, [
				...steps,
				{ step: 'owner', message: `${email}: ${why}.` },
			]);
		}
		steps.push({ step: 'owner', message: `${email} (${why}) is passed over: ${gone}.` });
	}
	if (!forReps) return nobody('no account owner is known', steps);
	return fromPools(item, policy, steps) ?? fallback(item, policy, steps);
}

function nobody(why: string, steps: Step[]): OwnerChoice {
	return { owner: null, rep: null, why, steps };
}

/** Owners on record, in the order of their claim. */
function claimsOn(item: RoutedItem, customer: boolean, policy: Policy): Claim[] {
	const { lead, existing } = item;
	const assignment = existing.assignment?.leadKey === lead.key ? existing.assignment : null;
	const contact = { email: existing.ownerEmail, why: 'owns this contact in the CRM' };
	const company = { email: existing.companyOwnerEmail, why: 'owns this company in the CRM' };
	return [
		{ email: assignment?.ownerEmail ?? null, why: 'already assigned to this enquiry' },
		...(customer ? [company, contact] : [contact, company]),
		{ email: accountOwner(item, policy), why: 'named owner of this account' },
	].flatMap(({ email, why }) => {
		const address = addressOf(email);
		return address === null ? [] : [{ email: address, why }];
	});
}

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

/** The reps of the lead's territory; else those without one; else, if every rep has one, the whole team. */
function poolsFor(item: RoutedItem, { reps }: Policy): Pool[] {
	const country = countryOf(item);
	const place = country === null ? '' : countryNameOf(country);
	const open = reps.some(({ countries }) => countries.length === 0);
	return [
		{
			why: `covers ${place}`,
			outside: `does not cover ${place}`,
			holds: ({ countries }) => country !== null && countries.includes(country),
		},
		{
			why: 'in the team',
			outside: 'has a territory elsewhere',
			holds: ({ countries }) => !open || countries.length === 0,
		},
	];
}

function fromPools(item: RoutedItem, policy: Policy, earlier: Step[]): OwnerChoice | null {
	const loads = loadsOf(item);
	const unavailable = ({ email, weight }: Rep): string | null =>
		goneBecause(email, item, policy) ?? (weight === 0 ? 'weight 0' : null);
	for (const { why: membership, outside, holds } of poolsFor(item, policy)) {
		const barred = (rep: Rep): string | null => (holds(rep) ? unavailable(rep) : outside);
		const eligible = policy.reps.filter((rep) => barred(rep) === null);
		const drawn = drawOwner(item.lead.personKey, policy.ruleset, eligible, loads);
		if (drawn.length === 0) continue;
		const { email } = drawn[0].rep;
		const why = `${membership}, ${drawWords(drawn)}`;
		const candidates = [
			...drawn.map(({ rep, load, score }) => ({
				email: rep.email,
				weight: rep.weight,
				load,
				draw: Math.round(score * 1000) / 1000,
			})),
			...policy.reps
				.map((rep) => ({ email: rep.email, excluded: barred(rep) }))
				.filter(({ excluded }) => excluded !== null),
		];
		const step = {
			step: 'owner',
			message: `${email}: ${why}.`,
			candidates: candidates.slice(0, MOST_CANDIDATES),
			moreCandidates: Math.max(0, candidates.length - MOST_CANDIDATES),
		};
		return chosen(email, why, policy, [...earlier, step]);
	}
	return null;
}

function fallback(item: RoutedItem, policy: Policy, steps: Step[]): OwnerChoice {
	const { fallbackOwner, reps } = policy;
	const noRep = reps.length === 0 ? 'no reps are listed' : 'no rep can take this lead';
	if (fallbackOwner === null || goneBecause(fallbackOwner, item, policy)) {
		const message = `Warning: nobody owns this lead, since ${noRep} and there is no fallback owner who can take it. Add reps or a fallback owner in the Route Bucket node.`;
		return nobody(noRep, [...steps, { step: 'owner', message, warning: true }]);
	}
	const message = `Warning: ${noRep}, so the fallback owner ${fallbackOwner} takes it.`;
	const step = { step: 'owner', message, warning: true };
	return chosen(fallbackOwner, `fallback owner, since ${noRep}`, policy, [...steps, step]);
}

/**
 * Weighted rendezvous hashing with two choices: the same person meets the same two reps everywhere,
 * `s = −ln(u)/w` ascending; of the two the one with the lower load per weight takes the lead. Returns
 * everyone with a weight above 0, the chosen one first.
 */
export function drawOwner(personKey: string, ruleset: string, reps: Rep[], loads: Loads): Drawn[] {
	const [first, second, ...rest] = reps
		.filter(({ weight }) => weight > 0)
		.map((rep) => ({
			rep,
			score: -Math.log(drawOf(personKey, ruleset, rep.email)) / rep.weight,
			load: loads[rep.email] ?? 0,
		}))
		.sort((a, b) => a.score - b.score || (a.rep.email < b.rep.email ? -1 : 1));
	if (!first) return [];
	if (!second) return [first];
	const relative = ({ rep, load }: Drawn): number => load / rep.weight;
	return relative(second) < relative(first) ? [second, first, ...rest] : [first, second, ...rest];
}

function drawWords([taker, other]: Drawn[]): string {
	if (!other) return 'the only one who can take it';
	return taker.score > other.score
		? `fewer open leads for the weight than ${other.rep.email}`
		: `drawn by weight ahead of ${other.rep.email}`;
}

/** Open leads by address; the spelling of addresses is the CRM's. */
function loadsOf({ existing }: RoutedItem): Loads {
	return Object.fromEntries(
		Object.entries(existing.loads).map(([email, load]) => [email.trim().toLowerCase(), load]),
	);
}

/** A usable e-mail address in the spelling of the list of reps, else null. */
function addressOf(email: string | null): string | null {
	const address = email?.trim().toLowerCase() ?? '';
	return /^[^\s@<>\P{ASCII}]+@[^\s@<>\P{ASCII}]+$/u.test(address) && address.length <= 254
		? address
		: null;
}
