import fc from '../support/properties';
import { readDns } from '../../nodes/Enrich/providers/keyless/dns';
import { anyText, dnsOf } from './support';

const signal = () => AbortSignal.timeout(1000);
const mx = (...exchanges: string[]) =>
	exchanges.map((exchange, index) => ({ exchange, priority: 10 * (index + 1) }));

async function fieldsOf(records: Parameters<typeof dnsOf>[0][string]) {
	const findings = await readDns('acme.com', dnsOf({ 'acme.com': records }), signal());
	return Object.fromEntries(
		findings.map(({ path, value }) => [path.replace('enrichment.company.', ''), value]),
	);
}

test.each([
	['Google Workspace', ['aspmx.l.google.com', 'alt1.aspmx.l.google.com']],
	['Microsoft 365', ['acme-com.mail.protection.outlook.com']],
	['Microsoft 365', ['ACME-COM.n-v1.MX.MICROSOFT.']],
	['Zoho Mail', ['mx.zoho.eu']],
	['Proton Mail', ['mail.protonmail.ch']],
])('%s is read from the MX hosts', async (platform, hosts) => {
	expect(await fieldsOf({ mx: mx(...hosts) })).toEqual({
		mailPlatform: platform,
		technologies: [platform],
	});
});

test('the preferred MX host decides, wherever it stands in the answer', async () => {
	const records = [
		{ exchange: 'mx.zoho.com', priority: 50 },
		{ exchange: 'aspmx.l.google.com', priority: 1 },
	];
	expect(await fieldsOf({ mx: records })).toMatchObject({ mailPlatform: 'Google Workspace' });
});

test('behind a security gateway the SPF record names the mailboxes', async () => {
	const fields = await fieldsOf({
		mx: mx('mxa-0012.gslb.pphosted.com'),
		txt: [
			['v=spf1 include:spf.protection', '.outlook.com include:12345.spf06.hubspotemail.net -all'],
		],
	});
	expect(fields).toEqual({
		mailPlatform: 'Microsoft 365',
		technologies: ['Microsoft 365', 'Proofpoint', 'HubSpot'],
	});
});

test('SPF and verification records name the services in use', async () => {
	const { technologies } = await fieldsOf({
		txt: [
			['v=spf1 include:_spf.salesforce.com include:mail.zendesk.com include:servers.mcsv.net ~all'],
			['atlassian-domain-verification=abc'],
			['hubspot-developer-verification=abc'],
			['some note that means nothing'],
		],
	});
	expect(technologies).toEqual(['Atlassian', 'HubSpot', 'Mailchimp', 'Salesforce', 'Zendesk']);
});

test('a look-alike host is not the platform', async () => {
	expect(await fieldsOf({ mx: mx('mail.notgoogle.com', 'google.com.evil.net') })).toEqual({});
});

test('a domain that receives no mail (null MX) tells nothing', async () => {
	expect(await fieldsOf({ mx: mx('') })).toEqual({});
});

test('says why nothing was found', async () => {
	const failing = (code: string) => async () => {
		throw Object.assign(new Error(code), { code });
	};
	const asking = (code: string) =>
		readDns(
			'acme.com',
			{ ...dnsOf({}), resolveMx: failing(code), resolveTxt: failing(code) },
			signal(),
		);
	await expect(asking('ENOTFOUND')).rejects.toMatchObject({ outcome: 'nothing' });
	await expect(asking('ENODATA')).rejects.toMatchObject({ outcome: 'nothing' });
	await expect(asking('ETIMEOUT')).rejects.toMatchObject({ outcome: 'timeout' });
	await expect(asking('ESERVFAIL')).rejects.toMatchObject({
		outcome: 'failed',
		message: 'DNS did not answer for acme.com (ESERVFAIL)',
	});
});

test('any answer is read without complaint', async () => {
	const hostile = fc.oneof(anyText, fc.constant('v=spf1 '.repeat(20_000)));
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.record({ exchange: hostile, priority: fc.double() }), { maxLength: 5 }),
			fc.array(fc.array(hostile, { maxLength: 3 }), { maxLength: 5 }),
			async (exchanges, txt) => {
				const findings = await readDns(
					'acme.com',
					dnsOf({ 'acme.com': { mx: exchanges, txt } }),
					signal(),
				);
				expect(findings.every(({ value }) => value !== '')).toBe(true);
			},
		),
		{ numRuns: 100 },
	);
});
