import { isRecord, parsedJson } from '../json';
import type { Surface } from '../delivery';

/**
 * n8n's Chat Trigger: one message of a session. What the page knows (its address, UTM parameters, the
 * visitor's e-mail) comes as `metadata`, as text when files were attached.
 */
export const n8nChat: Surface = {
	name: 'n8nChat',
	recognises: ({ sessionId, chatInput }) =>
		sessionId !== undefined && typeof chatInput === 'string',
	read: ({ metadata, ...rest }) => {
		const page = typeof metadata === 'string' ? parsedJson(metadata) : metadata;
		return {
			payload: { ...(isRecord(page) ? page : {}), ...rest },
			query: undefined,
			referer: null,
		};
	},
};
