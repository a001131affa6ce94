import { getEntity } from 'third-party-web/httparchive-nostats-subset';

export type ThirdParty = { name: string; category: string };

/** The service that serves files from a host, by the list that web performance tools share; null for other hosts. */
export function thirdPartyAt(host: string): ThirdParty | null {
	if (host.length > 253) return null;
	const entity = getEntity(host);
	return entity ? { name: entity.name, category: entity.category } : null;
}
