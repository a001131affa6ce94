import {
	conversationSchema,
	leadSchema,
	sourceSchema,
	type Qualification,
} from '../../lead/schema';
import { SAMPLE_ICP, type Icp } from '../../nodes/Qualify/icp';
import type { Offer } from '../../nodes/Qualify/offer';
import { qualify } from '../../nodes/Qualify/qualify';
import { readByRules } from '../../nodes/Qualify/readers/rules';
import { screened } from '../../nodes/Qualify/readers/screen';
import { B2B_SAAS, type Rubric } from '../../nodes/Qualify/rubric';

type Said = string | { speaker: 'prospect' | 'assistant' | 'human'; text: string };
type Given = {
	said?: Said[];
	lead?: Record<string, unknown>;
	source?: Record<string, unknown>;
	enrichment?: Parameters<typeof qualify>[0]['enrichment'];
	icp?: Icp;
	rubric?: Rubric;
	offer?: Offer;
};

export const CAPTURED_AT = '2026-01-13T21:47:00.000Z';

/** What Qualify makes of a lead, read by the rules, at a fixed time. */
export function qualified({
	said = [],
	lead,
	source,
	enrichment,
	icp = SAMPLE_ICP,
	rubric = B2B_SAAS,
	offer,
}: Given): Qualification {
	const input = {
		lead: leadSchema.parse({ key: 'key', personKey: 'person', ...lead }),
		conversation: conversationSchema.parse({
			turns: said.map((turn) =>
				typeof turn === 'string' ? { speaker: 'prospect', text: turn } : turn,
			),
		}),
		source: sourceSchema.parse({ capturedAt: CAPTURED_AT, ...source }),
		enrichment,
	};
	const { turns, suspicious } = screened(input.conversation.turns);
	const read = readByRules({
		turns,
		capturedAt: input.source.capturedAt,
		competitors: icp.competitors,
		jobTitle: input.lead.jobTitle,
	});
	const reading = suspicious ? { ...read, flags: [...read.flags, 'injectionSuspected'] } : read;
	const identity = { kind: 'rules', model: null, promptVersion: null };
	return qualify(input, { reading, identity }, { rubric, icp, offer }, CAPTURED_AT);
}

/** The level of a criterion after the prospect said these words alone; null where not stated. */
export function levelSaid(criterion: string, ...said: Said[]): number | null {
	const { fit, intent, capacity, recorded } = qualified({ said });
	const all = [...fit.criteria, ...intent.criteria, ...capacity.criteria, ...recorded];
	return all.find(({ id }) => id === criterion)?.level ?? null;
}
