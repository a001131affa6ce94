import {
	conversationSchema,
	leadSchema,
	sourceSchema,
	type Qualification,
} from '../../lead/schema';
import { SAMPLE_ICP } from '../../nodes/Qualify/icp';
import type { QualifyInput } from '../../nodes/Qualify/qualify';
import { readLead, type Clock, type ModelReader } from '../../nodes/Qualify/readLead';
import { askChatModel } from '../../nodes/Qualify/readers/model/chatModel';
import { askOpenAi } from '../../nodes/Qualify/readers/model/openai';
import { B2B_SAAS } from '../../nodes/Qualify/rubric';
import { createChatModel } from '../support/chatModelStandIn';
import type { Behaviours } from '../support/modelBehaviours';
import type { Filler } from '../support/modelForm';
import { startOpenAi } from '../support/openAiStandIn';
import { createClient, type Fetch } from '../../vendor/openai';
import { CAPTURED_AT } from './reading';

export const SETTINGS = { rubric: B2B_SAAS, icp: SAMPLE_ICP };
export const READERS = ['responses', 'chatCompletions', 'chatModel'] as const;
export type ReaderName = (typeof READERS)[number];

type Said = string | { speaker: 'prospect' | 'assistant' | 'human'; text: string; name?: string };

export const inputOf = (said: Said[], lead: Record<string, unknown> = {}): QualifyInput => ({
	lead: leadSchema.parse({ key: 'key', personKey: 'person', ...lead }),
	conversation: conversationSchema.parse({
		turns: said.map((turn) =>
			typeof turn === 'string' ? { speaker: 'prospect', text: turn } : turn,
		),
	}),
	source: sourceSchema.parse({ capturedAt: CAPTURED_AT }),
});

/** Far from any threshold: one reading is enough. */
export const CLEAR = inputOf([
	{ speaker: 'assistant', text: 'What brings you here?' },
	'Our team copies every order by hand. The contract ends in March. We compare three vendors. I recommend what we buy.',
]);

type Given = {
	behaviours?: Behaviours;
	fill?: Filler;
	inParts?: boolean;
	wrap?: (error: Error) => Error;
	reader?: Partial<ModelReader>;
};
export type Stage = {
	read: (input?: QualifyInput) => Promise<Qualification>;
	/** What went out: the body of every request, or its messages. */
	sent: () => string[];
	/** Every pause that was asked for, in milliseconds. */
	waits: number[];
	violations: string[];
	close: () => Promise<void>;
};

/** A reader with a model behind it that behaves as told. Nothing waits; pauses are written down instead. */
export async function stageOf(
	name: ReaderName,
	{ reader: changes, ...given }: Given = {},
): Promise<Stage> {
	const waits: number[] = [];
	const { ask, sent, violations, close } = await modelOf(name, given);
	const reader: ModelReader = {
		kind: name === 'chatModel' ? 'chatModel' : 'openAi',
		ask,
		model: 'asked-for',
		deadlineMs: 10_000,
		hidePersonalData: false,
		repeatWhenClose: true,
		prices: null,
		...changes,
	};
	return {
		waits,
		violations,
		close,
		sent,
		read: async (input = CLEAR) => {
			let readings = 0;
			const clock: Clock = {
				now: CAPTURED_AT,
				nonce: () => `c0de${++readings}`,
				wait: async (ms) => {
					waits.push(ms);
				},
			};
			return await readLead(input, SETTINGS, reader, clock);
		},
	};
}

async function modelOf(name: ReaderName, given: Omit<Given, 'reader'>) {
	if (name === 'chatModel') {
		const chatModel = createChatModel(given);
		return {
			ask: askChatModel(chatModel),
			sent: () => chatModel.requests.map((messages) => JSON.stringify(messages)),
			violations: [],
			close: async () => {},
		};
	}
	const openAi = await startOpenAi(given);
	const authorised: Fetch = async (url, init = {}) => {
		const headers = new Headers(init.headers);
		headers.set('authorization', 'Bearer sk-stand-in');
		return await fetch(url, { ...init, headers });
	};
	const ask = askOpenAi(createClient(openAi.url, authorised), {
		model: 'gpt-5-mini',
		isOpenAi: name === 'responses',
		api: name,
		maxOutputTokens: 2_000,
	});
	return {
		ask,
		sent: () => openAi.requests.map(({ raw }) => raw.toString('utf8')),
		violations: openAi.violations,
		close: openAi.close,
	};
}

export const levelOf = ({ fit, intent, capacity }: Qualification, criterion: string) =>
	[fit, intent, capacity].flatMap(({ criteria }) => criteria).find(({ id }) => id === criterion)
		?.level ?? null;
