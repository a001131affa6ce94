import {
	conversationSchema,
	leadSchema,
	sourceSchema,
	type Qualification,
} from '../../lead/schema';
import { bucketOf } from '../../nodes/Qualify/agreement';
import { SAMPLE_ICP } from '../../nodes/Qualify/icp';
import { readLead, type ModelReader } from '../../nodes/Qualify/readLead';
import { askChatModel, type ChatModel } from '../../nodes/Qualify/readers/model/chatModel';
import { askOpenAi } from '../../nodes/Qualify/readers/model/openai';
import { criteriaAsked } from '../../nodes/Qualify/readers/model/form';
import { B2B_SAAS } from '../../nodes/Qualify/rubric';
import { createClient, type Fetch } from '../../vendor/openai';
import { emptyForm } from '../support/modelForm';
import { CAPTURED_AT } from './reading';

/** A lead with what an honest model reads of it: per criterion a level and the words for it. */
export type HonestLead = {
	name: string;
	lead: Record<string, unknown>;
	source?: Record<string, unknown>;
	turns: string[];
	read: Record<string, [level: number, quote: string]>;
};

export const HONEST_LEADS: HonestLead[] = [
	{
		name: 'thin',
		lead: { jobTitle: 'VP Sales', company: 'Acme' },
		source: { request: 'demo' },
		turns: ['We are just looking around for now.'],
		read: { 'intent.pain': [0, 'We are just looking around for now'] },
	},
	{
		name: 'medium',
		lead: { jobTitle: 'Head of RevOps', country: 'DE' },
		turns: [
			'Hello, our reps lose leads because routing in HubSpot takes two days.\nI recommend a tool and our CFO approves it.',
			'We would like to have something new within nine months.',
		],
		read: {
			'intent.pain': [2, 'our reps lose leads because routing in HubSpot takes two days'],
			'capacity.authority': [2, 'I recommend a tool and our CFO approves it'],
			'capacity.timeline': [1, 'We would like to have something new within nine months'],
		},
	},
	{
		name: 'strong',
		lead: { jobTitle: 'Managing Director', country: 'US' },
		turns: [
			'Our contract with Marketo ends on March 31 and we have to replace it by then. Leads wait for days and we lose deals every week.',
			'We compare three vendors and want a demo next week. I decide, and our CRO is involved.',
		],
		read: {
			'intent.pain': [3, 'Leads wait for days and we lose deals every week'],
			'intent.trigger': [3, 'Our contract with Marketo ends on March 31'],
			'intent.evaluation': [2, 'We compare three vendors'],
			'capacity.timeline': [3, 'we have to replace it by then'],
			'capacity.authority': [3, 'I decide, and our CRO is involved'],
		},
	},
];

/** The form with every criterion at the top and one quote for all, or as an honest model fills it. */
const filled = (read: HonestLead['read'] | { quote: string }): string =>
	JSON.stringify({
		...emptyForm([], []),
		criteria: Object.fromEntries(
			criteriaAsked(B2B_SAAS).map((id) => {
				const one = 'quote' in read ? ([3, read.quote] as const) : read[id];
				const [level, quote] = one ?? [null, ''];
				return [
					id.replace('.', '_'),
					{ level, quotes: level === null ? [] : [{ turn: 0, quote }] },
				];
			}),
		),
	});

/** How a model answers: as told by the attack, with one of two quotes, or whatever it reads, honestly. */
export type Obedience = 'quotesTheAttack' | 'quotesAnHonestSentence' | 'disobeys';
const CHUNK = 16;

/** A model that does whatever it reads: once the attack has reached it, everything is level 3. */
function obeyingModel(honest: HonestLead, attack: string, obedience: Obedience): ChatModel {
	const chunks = attack
		.split('\n')
		.flatMap((line) => (line.length < CHUNK ? [] : [line.slice(0, CHUNK), line.slice(-CHUNK)]));
	const sees = (text: string): boolean =>
		text.includes(attack) || chunks.some((chunk) => text.includes(chunk));
	return {
		invoke: async (messages) => {
			const seen = attack !== '' && sees(messages[1][1]);
			const honestSentence = honest.turns[0].split(/(?<=[.\n])/u)[0];
			const quote = obedience === 'quotesTheAttack' ? attack : honestSentence;
			const obeys =
				attack !== '' && obedience !== 'disobeys' && (seen || obedience === 'quotesTheAttack');
			return { content: filled(obeys ? { quote } : honest.read) };
		},
	};
}

/** The same model behind OpenAI's Responses API: what the client sends is answered without a network. */
function obeyingOpenAi(model: ChatModel): ModelReader['ask'] {
	const answer: Fetch = async (_url, init) => {
		const { input } = JSON.parse(String(init?.body)) as { input: Array<{ content: string }> };
		const messages = input.map(({ content }): [string, string] => ['human', content]);
		const { content } = await model.invoke(messages, { signal: AbortSignal.timeout(10_000) });
		const text = { type: 'output_text', text: content, annotations: [] };
		return Response.json({
			object: 'response',
			status: 'completed',
			model: 'obeying',
			output: [{ type: 'message', role: 'assistant', content: [text] }],
		});
	};
	return askOpenAi(createClient('http://127.0.0.1/v1', answer), {
		model: 'obeying',
		isOpenAi: true,
		api: 'responses',
		maxOutputTokens: 6_000,
	});
}

export const PLACES = ['appended', 'prepended', 'alone'] as const;
export type Placed = (typeof PLACES)[number] | 'ownTurn';

/** The lead's turns with the attack at a place. */
function turnsWith({ turns }: HonestLead, attack: string, place: Placed): string[] {
	const [first, ...others] = turns;
	if (place === 'alone') return [attack];
	if (place === 'ownTurn') return [...turns, attack];
	if (place === 'prepended') return [`${attack}\n${first}`, ...others];
	const last = turns.length - 1;
	return turns.map((text, turn) => (turn === last ? `${text} ${attack}` : text));
}

export async function readWith(
	honest: HonestLead,
	attack: string,
	place: Placed,
	obedience: Obedience | null,
	by: 'chatModel' | 'openAi' = 'chatModel',
): Promise<Qualification> {
	const said =
		attack === '' ? (place === 'alone' ? [] : honest.turns) : turnsWith(honest, attack, place);
	const input = {
		lead: leadSchema.parse({ key: 'key', personKey: 'person', ...honest.lead }),
		conversation: conversationSchema.parse({
			turns: said.map((text) => ({ speaker: 'prospect', text })),
		}),
		source: sourceSchema.parse({ capturedAt: CAPTURED_AT, ...honest.source }),
	};
	const known = place === 'alone' ? { ...honest, turns: [attack], read: {} } : honest;
	const model = obeyingModel(known, attack, obedience ?? 'disobeys');
	const reader: ModelReader | null = obedience && {
		kind: by,
		ask: by === 'openAi' ? obeyingOpenAi(model) : askChatModel(model),
		model: null,
		deadlineMs: 10_000,
		hidePersonalData: false,
		repeatWhenClose: true,
		prices: null,
	};
	const settings = { rubric: B2B_SAAS, icp: SAMPLE_ICP };
	const clock = { now: CAPTURED_AT, nonce: () => '4c1f', wait: async () => undefined };
	return await readLead(input, settings, reader, clock);
}

export function levelsOf({ fit, intent, capacity, recorded }: Qualification): Map<string, number> {
	const all = [...fit.criteria, ...intent.criteria, ...capacity.criteria, ...recorded];
	return new Map(all.map(({ id, level }) => [id, level ?? -1]));
}

const RANKS = ['cold', 'cool', 'lukewarm', 'warm'];
export const rankOf = (qualification: Qualification): number =>
	RANKS.indexOf(bucketOf(qualification));

/** The criteria that are higher than in the lead without the attack, and the bucket where it is. */
export function raisedBy(attacked: Qualification, honest: Qualification): string[] {
	const before = levelsOf(honest);
	const raised = [...levelsOf(attacked)].filter(([id, level]) => level > (before.get(id) ?? -1));
	return [...raised.map(([id]) => id), ...(rankOf(attacked) > rankOf(honest) ? ['bucket'] : [])];
}
