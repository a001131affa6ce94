import { drawOf } from '../../lead/keys';
import type { Routing } from '../../lead/schema';
import type { Step } from './decision';
import type { RoutedItem } from './item';
import type { Policy } from './policy';

export const ARMS = ['pipeline', 'existingProcess'] as const;
export type Arm = (typeof ARMS)[number];

/** Which process answers this person: the same one every time. Null without a soft launch. */
export function armOf({ lead }: RoutedItem, { ruleset, softLaunch }: Policy): Arm | null {
	if (softLaunch === undefined) return null;
	const draw = drawOf(lead.personKey, ruleset, 'softLaunch');
	return draw <= softLaunch.percent / 100 ? 'pipeline' : 'existingProcess';
}

export const leftAlone = (who: string): Routing['nextAction'] => ({
	type: 'existingProcess',
	title: `Leave ${who} to the existing process`,
	dueAt: null,
	bookingUrl: null,
	message: null,
});

export const LEFT_ALONE: Step = {
	step: 'owner',
	message: 'Soft launch: this person stays with the existing process, so nobody is named.',
	rule: 'existingProcess',
};
