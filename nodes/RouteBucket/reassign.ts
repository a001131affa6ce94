import type { Routing } from '../../lead/schema';
import { valueAt } from '../../lead/validation';
import type { Counts } from './counts';
import { policyHash, type Policy } from './policy';
import { routeLead } from './route';

/**
 * Routes a lead once more as if `excluded` (e-mail addresses in lower case) were not there: they are inactive,
 * and own nothing by any table or record. The time to answer begins anew, as for a lead that comes now.
 */
export function reassign(
	item: object,
	policy: Policy,
	excluded: string[],
	now: Date,
	counts: Counts,
): Routing {
	const { routing } = routeLead(
		withoutOwners(item, excluded, now),
		policyWithout(policy, excluded),
		now,
		countsWithout(counts, valueAt(item, ['lead', 'key'])),
	);
	return { ...routing, policy: { version: policy.version, hash: policyHash(policy) } };
}

function policyWithout(policy: Policy, excluded: string[]): Policy {
	const isOut = (email: string | null | undefined): boolean =>
		typeof email === 'string' && excluded.includes(email);
	return {
		...policy,
		reps: policy.reps.map((rep) => (isOut(rep.email) ? { ...rep, active: false } : rep)),
		rules: policy.rules?.map((rule) => (isOut(rule.owner) ? { ...rule, owner: undefined } : rule)),
		namedAccounts: policy.namedAccounts.filter(({ owner }) => !isOut(owner)),
		fallbackOwner: isOut(policy.fallbackOwner) ? null : policy.fallbackOwner,
		// Whoever is watched takes this pipeline already.
		softLaunch: undefined,
	};
}

const OWNERS = ['ownerEmail', 'leadOwnerEmail', 'companyOwnerEmail'];

/** What the CRM says of other owners still counts: a company's owner is a better heir than a draw. */
function withoutOwners(item: object, excluded: string[], now: Date): object {
	const section = (name: string): object => Object(valueAt(item, [name]));
	const existing: object = Object(valueAt(item, ['crm', 'existing']));
	const isOut = (email: unknown): boolean =>
		typeof email === 'string' && excluded.includes(email.trim().toLowerCase());
	const accounts = valueAt(existing, ['domainAccounts']);
	const kept = Object.entries(existing).filter(
		([name, value]) => !(OWNERS.includes(name) && isOut(value)),
	);
	return {
		...item,
		...(Object.hasOwn(item, 'source') && {
			source: { ...section('source'), capturedAt: now.toISOString() },
		}),
		crm: {
			...section('crm'),
			existing: {
				...Object.fromEntries(kept),
				assignment: null,
				...(Array.isArray(accounts) && {
					domainAccounts: accounts.filter((one) => !isOut(valueAt(one, ['ownerEmail']))),
				}),
			},
		},
	};
}

const countsWithout = (counts: Counts, leadKey: unknown): Counts => ({
	...counts,
	rows: counts.rows?.filter((row) => row.leadKey === null || row.leadKey !== leadKey) ?? null,
});
