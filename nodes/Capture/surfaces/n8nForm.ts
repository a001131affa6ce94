import type { Surface } from '../delivery';

/** n8n's Form Trigger: labels with answers, and the parameters of the form's address. */
export const n8nForm: Surface = {
	name: 'n8nForm',
	recognises: (json) => Object.hasOwn(json, 'submittedAt') && Object.hasOwn(json, 'formMode'),
	read: ({ formQueryParameters, ...answers }) => ({
		payload: answers,
		query: formQueryParameters,
		referer: null,
	}),
};
