import { B2B_SAAS, changeRubric, type Rubric, type RubricChange } from './rubric';

const weights = (changed: Record<string, number>): RubricChange[] =>
	Object.entries(changed).map(([criterion, weight]) => ({ criterion, weight }));

/** Deals that one or two people decide within a quarter: hurry and a date count more than a committee. */
const MID_MARKET: Rubric = {
	...changeRubric(
		B2B_SAAS,
		weights({ 'intent.whyNow': 3, 'intent.request': 3, 'capacity.committee': 1 }),
	),
	name: 'Mid-market',
};

/** Long deals of many people: nobody decides alone, a date far away is normal, and size decides whether it pays. */
const ENTERPRISE: Rubric = {
	...changeRubric(
		B2B_SAAS,
		weights({
			'fit.size': 4,
			'fit.regulation': 2,
			'intent.whyNow': 3,
			'intent.evaluation': 3,
			'intent.request': 1,
			'capacity.authority': 2,
			'capacity.timeline': 2,
			'capacity.committee': 3,
		}),
		{ capacity: { high: 55, low: 25 } },
	),
	name: 'Enterprise, high ACV',
};

/** Agencies and consultancies: who asks for an offer and can sign it counts; what tools they use hardly does. */
const SERVICES: Rubric = {
	...changeRubric(
		B2B_SAAS,
		weights({
			'fit.technology': 0,
			'fit.geography': 3,
			'intent.trigger': 2,
			'intent.request': 3,
			'capacity.committee': 1,
		}),
	),
	name: 'Services',
};

export const RUBRIC_PRESETS = {
	b2bSaas: B2B_SAAS,
	enterprise: ENTERPRISE,
	midMarket: MID_MARKET,
	services: SERVICES,
} satisfies Record<string, Rubric>;
export type RubricPreset = keyof typeof RUBRIC_PRESETS;
