import { applies } from './conditions';
import type { Policy, Rule } from './policy';

/** The first rule that says something of this kind and whose conditions all hold. */
export function ruleFor(
	{ rules = [] }: Policy,
	item: object,
	says: (rule: Rule) => boolean,
): Rule | null {
	return (
		rules.find(
			(rule) => says(rule) && rule.conditions.every((condition) => applies(condition, item)),
		) ?? null
	);
}

/** The first rule that holds and names who takes the lead. */
export const takerRuleFor = (policy: Policy, item: object): Rule | null =>
	ruleFor(policy, item, ({ owner, team }) => Boolean(owner ?? team));
