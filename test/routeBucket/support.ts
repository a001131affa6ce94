import { policyOf } from '../../nodes/RouteBucket/policy';
import { OUTPUTS, routeLead } from '../../nodes/RouteBucket/route';
import type { Routing } from '../../lead/schema';
import type { Counterfactual } from '../../nodes/RouteBucket/counterfactual';
import type { Policy } from '../../nodes/RouteBucket/policy';
import { qualifiedItem, type Levels } from '../support/qualification';

/** A Tuesday, 10:00 in Berlin. */
export const NOW = new Date('2026-03-10T09:00:10Z');
export const LAUNCHED_LONG_AGO = '2025-01-01';

export const REPS = [
	{ email: 'anna@example.com', name: 'Anna', bookingUrl: 'https://cal.example.com/anna' },
	{ email: 'ben@example.com', name: 'Ben' },
	{ email: 'cleo@example.com', name: 'Cleo', weight: 2 },
];

/** Three reps everywhere, launch mode over; `settings` are laid over it. */
export function policy(settings: object = {}): Policy {
	return policyOf({
		reps: REPS,
		launchedAt: LAUNCHED_LONG_AGO,
		timeZone: 'Europe/Berlin',
		...settings,
	});
}

export type Routed = Routing & { output: string };

export function route(item: unknown, settings: object = {}, now = NOW): Routed {
	const { routing, output } = routeLead(item, policy(settings), now);
	return { ...routing, output: OUTPUTS[output] };
}

export const routeLevels = (levels: Levels, settings: object = {}): Routed =>
	route(qualifiedItem({ levels }), settings);

export const messageOfStep = (routing: Routing, step: string): string =>
	routing.trace
		.filter((one) => one.step === step)
		.map(({ message }) => message)
		.join(' ');

export const counterfactual = (routing: Routing): Counterfactual | null =>
	(routing.counterfactual ?? null) as Counterfactual | null;
