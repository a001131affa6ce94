import type { INodeProperties } from 'n8n-workflow';

const surface: INodeProperties = {
	displayName: 'Surface',
	name: 'surface',
	type: 'options',
	noDataExpression: true,
	default: 'automatic',
	description: 'Where the lead comes from',
	options: [
		{
			name: 'Automatic',
			value: 'automatic',
			description: 'Recognise the surface by the shape of each item',
		},
		{
			name: 'JSON',
			value: 'api',
			description: 'Any other JSON, e.g. an API response or a table row',
		},
		{
			name: 'n8n Chat Trigger',
			value: 'n8nChat',
			description: 'A message of a chat session, with what the page gives as metadata',
		},
		{
			name: 'n8n Form Trigger',
			value: 'n8nForm',
			description: 'A submitted form, with the parameters of its address',
		},
		{
			name: 'Webhook',
			value: 'webhook',
			description: 'The body, query and headers that a Webhook node received',
		},
	],
};

const fieldMapping: INodeProperties = {
	displayName: 'Field Mapping',
	name: 'fieldMapping',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true, fixedCollection: { layout: 'inline' } },
	placeholder: 'Add Field',
	default: {},
	description:
		'Only for fields that are not found by their name: common names of e-mail, company, message and so on are recognised in seven languages, at any depth. A mapped value wins over what is found; an empty one doesn’t.',
	options: [
		{
			displayName: 'Field',
			name: 'fields',
			values: [
				{
					displayName: 'Field',
					name: 'field',
					type: 'options',
					default: 'email',
					options: [
						{ name: 'Campaign', value: 'campaign' },
						{ name: 'Company', value: 'company' },
						{ name: 'Company Website', value: 'website' },
						{
							name: 'Conversation ID',
							value: 'conversationId',
							description: 'Stays the same while a conversation grows',
						},
						{ name: 'Country', value: 'country' },
						{ name: 'Email', value: 'email' },
						{ name: 'Employees', value: 'employees' },
						{ name: 'First Name', value: 'firstName' },
						{ name: 'Form ID', value: 'formId' },
						{ name: 'Full Name', value: 'fullName' },
						{ name: 'Industry', value: 'industry' },
						{ name: 'Job Title', value: 'jobTitle' },
						{ name: 'Last Name', value: 'lastName' },
						{ name: 'Message', value: 'message' },
						{ name: 'Page URL', value: 'pageUrl', description: 'What they were looking at' },
						{ name: 'Phone', value: 'phone' },
						{ name: 'Postcode', value: 'postcode' },
						{
							name: 'Request',
							value: 'request',
							description: 'What was asked for, e.g. a demo, a quote, a white paper',
						},
						{ name: 'State', value: 'state', description: 'State, province or region' },
						{
							name: 'Submission ID',
							value: 'submissionId',
							description: 'The sender’s own ID of this submission: the same ID twice is one lead',
						},
						{ name: 'Submitted At', value: 'sentAt' },
						{ name: 'Technologies', value: 'technologies' },
						{
							name: 'Transcript',
							value: 'transcript',
							description: 'A list of turns, or text with “Name: text” lines',
						},
					],
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					placeholder: 'e.g. {{ $json.body.contactAddress }}',
				},
			],
		},
	],
};

const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Default Country',
			name: 'defaultCountry',
			type: 'string',
			default: '',
			placeholder: 'e.g. US',
			description:
				'Where phone numbers without a country code are dialled when the lead names no country',
		},
		{
			displayName: 'Disclosure Text',
			name: 'disclosureText',
			type: 'string',
			typeOptions: { rows: 3 },
			default: '',
			placeholder: 'e.g. You are chatting with an AI assistant. Our sales team can read this chat.',
			description:
				'What visitors of a chat are shown before it starts, kept with the conversation as a record. Used where the payload doesn’t say',
		},
		{
			displayName: 'Disclosure Version',
			name: 'disclosureVersion',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2026-03',
			description: 'Which version of the disclosure text is in use',
		},
		{
			displayName: 'Prospect Names',
			name: 'prospectNames',
			type: 'string',
			default: '',
			placeholder: 'e.g. Website Guest, Caller 1',
			description:
				'Comma-separated names that stand for the prospect in your transcripts. The lead’s own name and usual labels such as Visitor or Customer are known',
		},
	],
};

export const properties: INodeProperties[] = [surface, fieldMapping, options];
