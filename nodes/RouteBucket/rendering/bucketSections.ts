import { COVERAGE_FLOOR, COVERAGE_FOR_EXTREMES, BUDGET_BONUS } from '../../../lead/scoring';
import { AXES, type Band } from '../../../lead/schema';
import { launchEndOf } from '../buckets';
import type { Policy } from '../policy';
import { capitalised } from '../text';
import { section, type Section } from './document';
import { tableRows } from './table';
import {
	COMPARING,
	conditionsWords,
	conditionWords,
	either,
	momentWords,
	percentOf,
	plain,
	quoted,
} from './words';

/** How the bucket comes about, in the order in which it is decided. */
export function bucketSections(policy: Policy): Section[] {
	return [
		section(2, 'Bucket', {
			intro: [
				'The steps follow each other in this order. Field names such as lead.country are those of the item.',
			],
		}),
		section(3, 'Step 1: Qualified', {
			intro: [
				'A lead without a qualification that can be used goes to Review; steps 2 to 11 pass over it.',
			],
		}),
		classSection(),
		vetoSection(policy),
		bandSection(policy),
		ruleSection(policy),
		tableSection(policy),
		fastLaneSection(policy),
		section(3, 'Step 8: Customers', {
			intro: [
				'An existing customer who came this far is at least Lukewarm, whatever steps 5 to 7 say. Steps 9 and 11 pass over existing customers.',
			],
		}),
		launchSection(policy),
		reviewSection(policy),
		holdoutSection(policy),
		softLaunchSection(policy),
	];
}

function classSection(): Section {
	return section(3, 'Step 2: Class', {
		intro: ['By qualification.class:'],
		rows: [
			'sales: goes on.',
			'existingCustomer with an intent criterion at level 2 or 3: goes on; no veto counts.',
			'Every other lead is Cold and leaves by the output Other; of the further steps only 10 and 12 apply.',
		],
	});
}

function vetoSection({ vetoes }: Policy): Section {
	const own = vetoes.map((veto) => {
		const reason = veto.reason === null ? '' : `${quoted(veto.reason)}: `;
		return `${reason}${conditionWords(veto)}.`;
	});
	return section(3, 'Step 3: Vetoes', {
		intro: [
			'One of these makes the lead Cold whatever its scores; of the further steps only 10 and 12 apply. It does not count for existing customers.',
		],
		rows: ['An entry in qualification.vetoes: Qualify ruled the lead out.', ...own],
		isOrdered: true,
		outro: own.length > 0 ? [COMPARING] : [],
	});
}

function bandSection({ thresholds }: Policy): Section {
	const rows = AXES.map((axis) => {
		const bounds = thresholds?.[axis];
		const words = bounds
			? `high from ${bounds.high}, low below ${bounds.low}, medium between.`
			: `as Qualify found it (qualification.${axis}.band).`;
		return `${capitalised(axis)}: ${words}`;
	});
	const isSet = AXES.some((axis) => thresholds?.[axis]);
	return section(3, 'Step 4: Bands', {
		intro: [
			isSet
				? 'Fit, intent and capacity are each high, medium, low or unknown; conditions on qualification read these bands too.'
				: 'Fit, intent and capacity are each high, medium, low or unknown.',
		],
		rows,
		outro: isSet
			? [
					`With bounds set here the score is 100 × Σ(weight × level) ÷ (3 × Σ weight) over the criteria of the axis whose level is known, plus ${BUDGET_BONUS} if capacity.budget is one of them at level 2 or 3, at most 100. Coverage is the share of all its weight that is known. Below a coverage of ${COVERAGE_FLOOR}, or where nothing is known, the band is unknown. Below ${COVERAGE_FOR_EXTREMES} a high band, and a low fit, are medium instead. Scores are compared unrounded.`,
				]
			: [],
	});
}

function ruleSection({ rules = [] }: Policy): Section {
	const rows = rules.flatMap((rule) =>
		rule.bucket
			? [`${quoted(rule.name)}: if ${conditionsWords(rule)}, then ${capitalised(rule.bucket)}.`]
			: [],
	);
	return section(3, 'Step 5: Rules', {
		intro: [
			rows.length > 0
				? 'The first rule whose conditions all hold sets the bucket. Steps 6, 7, 9 and 11 then leave it.'
				: 'No rule sets a bucket.',
		],
		rows,
		isOrdered: true,
		outro: rows.length > 0 ? [COMPARING] : [],
	});
}

function tableSection(policy: Policy): Section {
	const bands = (list: readonly Band[]): string => (list.length === 4 ? 'any' : either([...list]));
	return section(3, 'Step 6: Decision table', {
		intro: ['The first row that fits decides.'],
		rows: tableRows(policy).map(({ fit, intent, capacity, bucket, orAsked, isOwn }) => {
			const when = `Fit ${bands(fit)}, intent ${bands(intent)}, capacity ${bands(capacity)}`;
			const asked = orAsked ? ', but Lukewarm if the lead asked for sales' : '';
			return `${when}: ${capitalised(bucket)}${asked}.${isOwn ? ' (row of this policy)' : ''}`;
		}),
		isOrdered: true,
		outro: [
			'A lead asked for sales if the criterion intent.request is at level 3, neither fit nor intent is low, and none of intent.pain, intent.trigger and intent.evaluation is at level 0.',
		],
	});
}

function fastLaneSection({ fastLanes }: Policy): Section {
	const title = 'Step 7: Fast lanes';
	if (!fastLanes) return section(3, title, { intro: ['There are none.'] });
	const { askedForPerson, strategicAccounts = [], dealSizeAbove, pricePerEmployee } = fastLanes;
	const rows = [
		askedForPerson ? 'It asked for a person: qualification.flags has askedForPerson.' : '',
		strategicAccounts.length > 0
			? `Its company domain is a strategic account, or below one: ${strategicAccounts.map(plain).join(', ')}.`
			: '',
		dealSizeAbove === undefined
			? ''
			: `Its deal is above ${dealSizeAbove}. The deal is qualification.stated.budget where that is a number, else ${pricePerEmployee === undefined ? 'unknown' : `${pricePerEmployee} for each employee`}.`,
	].filter(Boolean);
	return section(3, title, {
		intro: [
			rows.length > 0
				? `A lead that no rule of step 5 decided is at least Lukewarm, and a person gets to it within ${fastLanes.seconds} seconds, if one of these holds:`
				: 'There are none: nothing is set that would lead to one.',
		],
		rows,
	});
}

function launchSection(policy: Policy): Section {
	const cool = 'a lead that step 6 makes Cold is Cool instead.';
	const unread =
		'A lead whose qualification.flags has languageNotRead is spared in the same way at any time.';
	const until = launchEndOf(policy);
	return section(3, 'Step 9: Launch mode', {
		intro: [
			until === null
				? `Always, since no launch date is set: ${cool}`
				: `Before ${momentWords(until)}: ${cool}`,
			unread,
		],
	});
}

function reviewSection({ requireDisclosure, severalMatches }: Policy): Section {
	const quiet = 'but not of the classes spam, test and competitor';
	return section(3, 'Step 10: Review', {
		intro: [
			'A lead goes to Review, and a person looks before anything else happens, if one of these holds:',
		],
		rows: [
			'An earlier node left an error on it, or a part of it cannot be read.',
			'qualification.flags has injectionSuspected.',
			'qualification.flags has readingsDisagree.',
			'qualification.flags has readersDisagree.',
			...(requireDisclosure
				? [`An assistant spoke in the conversation and consent.aiDisclosed is not true, ${quiet}.`]
				: []),
			...(severalMatches === 'review'
				? [`More than one CRM contact matches it (crm.existing.matches), ${quiet}.`]
				: []),
			`Its class is neither sales nor existingCustomer, but an intent criterion is at level 2 or 3 from the conversation (via is conversation), ${quiet}.`,
		],
	});
}

function holdoutSection({ holdout }: Policy): Section {
	return section(3, 'Step 11: Holdout', {
		intro: [
			holdout === 0
				? 'Nobody is selected for personal contact.'
				: `${percentOf(holdout)} of the people whose lead steps 6 and 9 make Cold or Cool are selected for personal contact: their lead is Lukewarm. Only the audit tells who they are. Disposable mail (lead.emailType) and leads in Review are never selected.`,
		],
	});
}

function softLaunchSection({ softLaunch, ruleset }: Policy): Section {
	return section(3, 'Step 12: Soft launch', {
		intro: softLaunch
			? [
					`${softLaunch.percent} % of people take this pipeline; the others stay with the existing process: their lead leaves by the output Other with the bucket it has, and has no owner and no SLA.`,
					`A person takes this pipeline if u is at most ${softLaunch.percent} ÷ 100, with u of lead.personKey, ${quoted(ruleset)} and “softLaunch” (see Draws).`,
				]
			: ['All people take this pipeline.'],
	});
}
