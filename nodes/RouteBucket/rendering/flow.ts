import { AXES } from '../../../lead/schema';
import { launchEndOf } from '../buckets';
import type { Policy } from '../policy';
import { capitalised } from '../text';
import { boundReps, hasTerritory } from '../territories';
import { criteriaOf } from './ownerSections';
import { tableRows } from './table';
import {
	all,
	assignmentOf,
	conditionsWords,
	conditionWords,
	countryWords,
	either,
	momentWords,
	percentOf,
	plain,
	takerWords,
} from './words';

export type Tone = 'warm' | 'lukewarm' | 'cool' | 'cold' | 'review' | 'other' | 'person';
/** Where a step leads to: `when` holds, then `to`. */
export type Exit = { tone: Tone; when: string; to: string };
export type Step = { title: string; text: string; exits: Exit[] };
export type Flow = { title: string; steps: Step[]; end: string };

const toBucket = (bucket: Exclude<Tone, 'person'>, when: string): Exit => ({
	tone: bucket,
	when,
	to: capitalised(bucket),
});
const toPeople = (when: string, to: string): Exit => ({ tone: 'person', when, to });

/** The decision of the bucket, as a picture shows it. */
export function bucketFlow(policy: Policy): Flow {
	const { rules = [], vetoes, fastLanes, holdout, softLaunch } = policy;
	const launchEnds = launchEndOf(policy);
	const steps: Step[] = [
		{
			title: 'Class',
			text: 'Sales enquiries, and existing customers who want to buy, go on.',
			exits: [
				toBucket('review', 'not qualified'),
				toBucket('other', 'any other class, e.g. support, press, spam'),
			],
		},
		{
			title: 'Vetoes',
			text: 'Cold whatever the scores; not for existing customers.',
			exits: [
				toBucket('cold', 'ruled out by Qualify'),
				...vetoes.map((veto) => toBucket('cold', veto.reason ?? conditionWords(veto))),
			],
		},
		{
			title: 'Rules',
			text: rules.some(({ bucket }) => bucket)
				? 'The first that fits sets the bucket.'
				: 'No rule sets a bucket.',
			exits: rules.flatMap((rule) =>
				rule.bucket ? [toBucket(rule.bucket, `${rule.name}: ${conditionsWords(rule)}`)] : [],
			),
		},
		{
			title: 'Decision table',
			text: `The first row that fits decides. ${thresholdWords(policy)}`,
			exits: tableRows(policy).map(({ fit, intent, capacity, bucket, orAsked, isOwn }) => {
				const bands = AXES.flatMap((axis) => {
					const list = { fit, intent, capacity }[axis];
					return list.length === 4 ? [] : [`${axis} ${either([...list])}`];
				});
				const when = bands.join(', ') || 'everything else';
				const asked = orAsked ? ' (Lukewarm if it asked for sales)' : '';
				return toBucket(bucket, `${isOwn ? 'Own row: ' : ''}${when}${asked}`);
			}),
		},
		{
			title: 'Fast lanes',
			text: fastLanes ? `A person within ${fastLanes.seconds} seconds.` : 'There are none.',
			exits: laneWords(policy).map((when) => ({
				tone: 'lukewarm',
				when,
				to: 'At least Lukewarm',
			})),
		},
		{
			title: 'Existing customers',
			text: 'Those who want to buy are never below Lukewarm.',
			exits: [],
		},
		{
			title: 'Launch mode',
			text:
				launchEnds === null
					? 'On until a launch date is set.'
					: `On until ${momentWords(launchEnds)}.`,
			exits: [{ tone: 'cool', when: 'Cold by score while it is on', to: 'Cool' }],
		},
		{ title: 'Review', text: 'A person looks first.', exits: reviewExits(policy) },
		{
			title: 'Holdout',
			text: holdout === 0 ? 'Nobody is selected.' : 'A share of Cold and Cool by score.',
			exits:
				holdout === 0
					? []
					: [{ tone: 'lukewarm', when: `${percentOf(holdout)} of people`, to: 'Lukewarm' }],
		},
		{
			title: 'Soft launch',
			text: softLaunch
				? `${softLaunch.percent} % of people take this pipeline.`
				: 'All people take this pipeline.',
			exits: softLaunch
				? [{ tone: 'other', when: 'everybody else: the existing process', to: 'Other' }]
				: [],
		},
	];
	return { title: 'How the bucket is decided', steps, end: 'Bucket' };
}

function thresholdWords({ thresholds }: Policy): string {
	const set = AXES.flatMap((axis) => {
		const bounds = thresholds?.[axis];
		return bounds ? [`${axis} is high from ${bounds.high}, low below ${bounds.low}`] : [];
	});
	return set.length > 0 ? `${capitalised(set.join('; '))}.` : '';
}

function laneWords({ fastLanes }: Policy): string[] {
	if (!fastLanes) return [];
	const { askedForPerson, dealSizeAbove, pricePerEmployee, strategicAccounts = [] } = fastLanes;
	const price = pricePerEmployee === undefined ? '' : ` (${pricePerEmployee} for each employee)`;
	return [
		askedForPerson ? 'asked for a person' : '',
		dealSizeAbove === undefined ? '' : `deal above ${dealSizeAbove}${price}`,
		strategicAccounts.length > 0 ? `strategic account: ${strategicAccounts.join(', ')}` : '',
	].filter(Boolean);
}

const reviewExits = ({ requireDisclosure, severalMatches }: Policy): Exit[] =>
	[
		'an earlier node failed',
		'the text may try to instruct the reader',
		'readings or readers disagree',
		requireDisclosure ? 'no record that the lead was told of the AI' : '',
		severalMatches === 'review' ? 'several CRM contacts match' : '',
		'not a sales class, but says what a buyer says',
	]
		.filter(Boolean)
		.map((when) => toBucket('review', when));

/** The cascade of owners, as a picture shows it. */
export function ownerFlow(policy: Policy): Flow {
	const title = 'Who gets the lead';
	if (policy.ownerDecidedBy === 'crm') {
		const text = 'This policy names no owner.';
		return { title, steps: [{ title: 'The CRM decides', text, exits: [] }], end: 'Owner' };
	}
	const { fallbackOwner, namedAccounts } = policy;
	const inCrm = policy.onlyListedReps ? 'Only who is in Reps.' : '';
	const steps: Step[] = [
		{ title: 'Existing assignment', text: 'Never twice: a lead keeps its owner.', exits: [] },
		{
			title: 'Owner in the CRM',
			text: `Contact, then lead, then company (for customers first the company), then the account with most contacts. ${inCrm}`,
			exits: [],
		},
		{
			title: 'Named accounts',
			text: namedAccounts.length > 0 ? 'By the company’s domain.' : 'There are none.',
			exits: namedAccounts.map(({ domain, owner }) => toPeople(domain, owner)),
		},
		ruleStep(policy),
		territoryStep(policy),
		countryStep(policy),
		wholeTeamStep(policy),
		{
			title: 'Fallback owner',
			text: fallbackOwner === null ? 'There is none: nobody owns the lead.' : '',
			exits: fallbackOwner === null ? [] : [toPeople('nobody else can take it', fallbackOwner)],
		},
	];
	return { title, steps, end: 'Owner' };
}

function ruleStep({ rules = [] }: Policy): Step {
	const exits = rules.flatMap((rule) => {
		const taker = rule.owner ?? (rule.team && takerWords({ team: rule.team }));
		return taker ? [toPeople(`${rule.name}: ${conditionsWords(rule)}`, taker)] : [];
	});
	const text = exits.length > 0 ? 'The first that fits.' : 'No rule names a taker.';
	return { title: 'Rules', text, exits };
}

function territoryStep({ territories = [] }: Policy): Step {
	const exits = territories.map((row) =>
		toPeople(`${row.name}: ${criteriaOf(row).join('; ')}`, takerWords(row)),
	);
	const text = exits.length > 0 ? 'The first that fits and has somebody free.' : 'There are none.';
	return { title: 'Territories', text, exits };
}

function countryStep({ reps }: Policy): Step {
	const codes = [...new Set(reps.flatMap(({ countries }) => countries))].sort();
	const exits = codes.map((code) => {
		const takers = reps.filter(({ countries }) => countries.includes(code));
		return toPeople(countryWords(code), all(takers.map(({ email }) => email)));
	});
	const text = exits.length > 0 ? 'Countries in the list of reps.' : 'No rep has countries.';
	return { title: 'Countries of reps', text, exits };
}

const STRATEGY_NAMES = {
	benchmark: 'most accepted quotes, then fewest open leads',
	leastLoaded: 'fewest leads for the weight',
	shortfall: 'furthest below the share by weight',
	stickyByAccount: 'one rep for a company’s domain',
	twoChoices: 'two choices by weight',
};

function wholeTeamStep(policy: Policy): Step {
	const { reps } = policy;
	const bound = boundReps(policy);
	const open = reps.filter((rep) => !hasTerritory(rep, bound));
	const members = (open.length > 0 ? open : reps).map(({ email, weight, active }) => {
		const state = active ? `weight ${weight}` : 'not active';
		return `${plain(email)} (${state})`;
	});
	return {
		title: 'Whole team',
		text:
			reps.length === 0
				? 'There are no reps.'
				: `Of several: ${STRATEGY_NAMES[assignmentOf(policy)]}.`,
		exits:
			members.length > 0
				? [
						toPeople(
							open.length > 0
								? 'reps without a territory'
								: 'all reps, since every one has a territory',
							members.join(', '),
						),
					]
				: [],
	};
}
