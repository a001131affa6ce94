import type { INodeProperties } from 'n8n-workflow';

export const properties: INodeProperties[] = [
	{
		displayName: 'Email',
		name: 'email',
		type: 'string',
		placeholder: 'e.g. nathan@example.com',
		default: '={{ $json.lead?.email ?? "" }}',
		description: 'The lead’s e-mail address. The company is found by its domain.',
	},
	{
		displayName: 'Domain',
		name: 'domain',
		type: 'string',
		placeholder: 'e.g. n8n.io',
		default: '={{ $json.lead?.domain ?? "" }}',
		description:
			'The company’s domain or website, where it differs from that of the e-mail address',
	},
	{
		displayName: 'Company',
		name: 'company',
		type: 'string',
		placeholder: 'e.g. n8n',
		default: '={{ $json.lead?.company ?? "" }}',
		description:
			'The company’s name as the lead gives it. It is kept, and never looked up by itself.',
	},
	{
		displayName: 'Use Network',
		name: 'useNetwork',
		type: 'boolean',
		noDataExpression: true,
		default: true,
		description:
			'Whether to look up the domain’s DNS records and read the company’s front page. Off: nothing leaves this server.',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Respect Robots.txt',
				name: 'respectRobots',
				type: 'boolean',
				default: true,
				description: 'Whether to leave a website unread when its robots.txt asks for it',
			},
			{
				displayName: 'Sources',
				name: 'sources',
				type: 'multiOptions',
				options: [
					{
						name: 'Company Website',
						value: 'website',
						description: 'Name, description, employees, address and tools from the front page',
					},
					{
						name: 'DNS Records',
						value: 'dns',
						description: 'Mail platform and services in use from MX and TXT records',
					},
				],
				default: ['dns', 'website'],
				description: 'What to ask when the network is used',
			},
			{
				displayName: 'Timeout (Seconds)',
				name: 'timeoutSeconds',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: 60 },
				default: 8,
				description:
					'How long to look up one lead at most. What is not found by then stays empty; the lead goes on.',
			},
		],
	},
];
