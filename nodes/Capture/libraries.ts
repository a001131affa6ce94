import type * as domains from '../../vendor/domains';
import type * as emailDomains from '../../vendor/emailDomains';
import type * as phone from '../../vendor/phone';

/** What the pure core needs of the bundled libraries. */
export type Libraries = Pick<typeof domains, 'registrableDomain'> &
	Pick<typeof emailDomains, 'isDisposableDomain' | 'isFreeMailDomain'> &
	Pick<typeof phone, 'parsePhone'>;

/** Loaded on first use: a node that never runs costs n8n's start nothing. */
export async function loadLibraries(): Promise<Libraries> {
	const [{ registrableDomain }, { isDisposableDomain, isFreeMailDomain }, { parsePhone }] =
		await Promise.all([
			import('../../vendor/domains'),
			import('../../vendor/emailDomains'),
			import('../../vendor/phone'),
		]);
	return { registrableDomain, isDisposableDomain, isFreeMailDomain, parsePhone };
}
