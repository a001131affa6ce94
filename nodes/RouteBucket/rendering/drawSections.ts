import type { ASSIGNMENTS, Policy } from '../policy';
import { section, type Section } from './document';
import { assignmentOf, quoted } from './words';

type Strategy = { name: string; words: string };

const LOAD = 'leads per weight';
const STRATEGIES: Record<(typeof ASSIGNMENTS)[number], Strategy> = {
	twoChoices: {
		name: 'two choices by weight',
		words: `Of the two reps with the lowest draws the one with fewer ${LOAD} takes the lead, of equals the one with the lower draw. Leads are the count assigned, else open, else 0.`,
	},
	shortfall: {
		name: 'exact shortfall',
		words:
			'The rep furthest below the share takes the lead. Shortfall is (B + C) × w ÷ W − (b + c), rounded to nine digits: b are the leads a rep had (the count assigned, else open), w is the weight, c the credit; B, W and C are the sums over all who can take this lead. Of equals the highest weight, then who has been longest without a lead, then the lowest draw. Without counts: two choices by weight.',
	},
	leastLoaded: {
		name: 'least loaded',
		words: `The rep with the fewest ${LOAD} takes the lead, of equals the one with the lowest draw. Leads are the count open, else assigned. Without counts: two choices by weight.`,
	},
	benchmark: {
		name: 'benchmark',
		words:
			'The rep with the most accepted quotes (the count quotes) takes the lead, of equals the one with the fewest open leads (open), then the one with the lowest draw. Without both counts: two choices by weight.',
	},
	stickyByAccount: {
		name: 'sticky by account',
		words:
			'The rep with the lowest draw takes the lead, where the key of the draw is the company domain, and lead.personKey only for a lead without one.',
	},
};

const WHEN_NOBODY: Record<NonNullable<Policy['whenNobodyIsAvailable']>, string> = {
	hold: 'the lead is drawn as if all were there, and waits.',
	nextOpening: 'the lead is drawn among those who work next.',
	nextRep:
		'the next places after it are asked for somebody who is not away, down to the whole team and then all reps; if everyone is away, the lead is drawn at the first place as if all were there, and waits.',
	fallbackOwner:
		'the fallback owner takes the lead; if there is none, or the fallback owner is passed over, it is drawn as if all were there, and waits.',
};

/** How one of several reps is found. */
export function drawSections(policy: Policy): Section[] {
	const { name, words } = STRATEGIES[assignmentOf(policy)];
	const isShortfall = assignmentOf(policy) === 'shortfall';
	return [
		section(3, 'Who of several takes the lead', {
			intro: [`Strategy: ${name}.`, words],
			outro: [
				...(isShortfall ? [creditWords(policy)] : []),
				...(name === STRATEGIES.twoChoices.name
					? []
					: [`Two choices by weight: ${STRATEGIES.twoChoices.words}`]),
				'Counts come from Assignments So Far; open else from crm.existing.loads. Rows count once per lead, the latest.',
			],
		}),
		section(3, 'When nobody is available', {
			intro: [
				'A rep with a calendar of their own is away for a Warm, Lukewarm or Review lead without a minute of working time from its arrival until its target has passed in the team’s business hours. Who is away is not drawn while somebody else at the same place can take the lead.',
				`If everyone at the first place that has somebody is away: ${WHEN_NOBODY[policy.whenNobodyIsAvailable ?? 'hold']}`,
			],
		}),
		section(3, 'Draws', {
			intro: [
				`The draw of a rep is −ln(u) ÷ weight, and the lowest wins. u is of the key, the ruleset ${quoted(policy.ruleset)} and the rep’s e-mail address; the key is lead.personKey where nothing else is said.`,
				'u of some texts: write each as its length in bytes, a colon and the text, one after the other; take SHA-256 of that, its first 14 hexadecimal digits as a number, add 1 and divide by 2^56 + 1.',
			],
		}),
	];
}

function creditWords({ catchUp }: Policy): string {
	return catchUp
		? 'Credits: none, so reps who joined later or were away catch up.'
		: 'Credits: from rows, to a rep who joined on a day the mean of the leads that those who joined earlier, or have no such day, had before it; and for each time off that is over the mean of the leads of the others in it (days are those of the rep; others are those who can take this lead). From counts, the count calibration.';
}
