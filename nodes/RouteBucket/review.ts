import { CLASS_WORDS, outputName, QUIET_CLASSES, type Decision } from './decision';
import type { RoutedItem } from './item';
import type { Policy } from './policy';

type ReviewReason = {
	code: string;
	words: (item: RoutedItem) => string;
	holds: (item: RoutedItem, policy: Policy) => boolean;
};

const flagged =
	(flag: string) =>
	({ qualification }: RoutedItem): boolean =>
		qualification?.flags.includes(flag) ?? false;
const isQuiet = ({ qualification }: RoutedItem): boolean =>
	qualification !== null && QUIET_CLASSES.includes(qualification.class);

/** The only reasons for a person to look before anything happens, the gravest first. */
const REVIEW_REASONS: ReviewReason[] = [
	{
		code: 'failedItem',
		words: ({ failure }) => `an earlier stage could not finish: ${failure}`,
		holds: ({ failure }) => failure !== null,
	},
	{
		code: 'injectionSuspected',
		words: () => 'the text may try to instruct the reader',
		holds: flagged('injectionSuspected'),
	},
	{
		code: 'readingsDisagree',
		words: () => 'repeated readings are two or more buckets apart',
		holds: flagged('readingsDisagree'),
	},
	{
		code: 'readersDisagree',
		words: () => 'two readers disagree on what the lead said',
		holds: flagged('readersDisagree'),
	},
	{
		code: 'disclosureMissing',
		words: () => 'no record that the lead was told of the AI',
		holds: (item, { requireDisclosure }) =>
			requireDisclosure &&
			!isQuiet(item) &&
			item.consent?.aiDisclosed !== true &&
			(item.conversation?.turns.some(({ speaker }) => speaker === 'assistant') ?? false),
	},
	{
		code: 'severalMatches',
		words: ({ existing }) => `${existing.matches.length} CRM contacts match this person`,
		holds: (item, { severalMatches }) =>
			severalMatches === 'review' && !isQuiet(item) && item.existing.matches.length > 1,
	},
	{
		code: 'nonSalesWithIntent',
		words: ({ qualification }) =>
			`looks like ${CLASS_WORDS[qualification?.class ?? 'sales']} but says things a buyer says`,
		holds: (item) =>
			item.qualification !== null &&
			!['sales', 'existingCustomer'].includes(item.qualification.class) &&
			!isQuiet(item) &&
			item.qualification.intent.criteria.some(
				({ level, via }) => via === 'conversation' && level !== null && level >= 2,
			),
	},
];

/** The decision with a person in between, or null where nothing speaks for one. */
export function review(item: RoutedItem, policy: Policy, decision: Decision): Decision | null {
	const reasons = REVIEW_REASONS.filter(({ holds }) => holds(item, policy));
	if (reasons.length === 0) return null;
	const because = reasons.map(({ words }) => words(item)).join('; ');
	const wouldBe = decision.route === 'failed' ? null : decision.bucket;
	const otherwise = wouldBe && outputName(decision);
	return {
		...decision,
		bucket: 'review',
		wouldBe,
		outcome: reasons[0].code,
		because: otherwise ? `${because}; would be ${otherwise}: ${decision.because}` : because,
		audit: undefined,
		steps: [
			...decision.steps,
			{
				step: 'review',
				message: `A person should look: ${because}.${otherwise ? ` Else: ${otherwise}.` : ''}`,
				reasons: reasons.map(({ code }) => code),
			},
		],
	};
}
