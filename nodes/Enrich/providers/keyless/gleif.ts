import { z } from 'zod/v4';
import { countryFrom, textFrom } from '../../firmographics';
import { NotFound, type Finding } from '../../provider';
import type { AskApi } from './publicApi';
import { cleaned } from './text';

const PROVIDER = 'keyless.gleif';
const RECORDS = 'https://api.gleif.org/api/v1/lei-records';
const ACCEPT = 'application/vnd.api+json, application/json;q=0.9';
/** A register checks what it holds; whether the record is that of the domain's owner is Wikidata's word, or the name's. */
const BY_LEI_CONFIDENCE = 0.85;
const BY_NAME_CONFIDENCE = 0.8;

const address = z
	.looseObject({ country: z.string().nullish(), city: z.string().nullish() })
	.nullish();
const recordSchema = z.looseObject({
	attributes: z.looseObject({
		entity: z.looseObject({
			legalName: z.looseObject({ name: z.string().nullish() }).nullish(),
			status: z.string().nullish(),
			legalAddress: address,
			headquartersAddress: address,
		}),
	}),
});
type LeiRecord = z.output<typeof recordSchema>;

/** An LEI, or else the legal name and country that the company's own site states. */
export type Entity = { lei: string | null; legalName: string | null; country: string | null };

/** Legal name and seat from the register of legal entity identifiers. Throws NotFound. */
export async function readGleif(
	{ lei, legalName, country }: Entity,
	ask: AskApi,
	signal: AbortSignal,
): Promise<Finding[]> {
	const question = { label: 'GLEIF', accept: ACCEPT, signal };
	if (lei) {
		const schema = z.looseObject({ data: recordSchema.nullish() });
		const answer = await ask(`${RECORDS}/${encodeURIComponent(lei)}`, { ...question, schema });
		return findingsOf(answer?.data, BY_LEI_CONFIDENCE);
	}
	if (!legalName || !country) {
		throw new NotFound('skipped', 'Neither an LEI nor a legal name with a country is known');
	}
	const filter = new URLSearchParams({
		'filter[entity.legalName]': legalName,
		'filter[entity.legalAddress.country]': country,
		'page[size]': '5',
	});
	const schema = z.looseObject({ data: z.array(recordSchema).nullish() });
	const answer = await ask(`${RECORDS}?${filter}`, { ...question, schema });
	const same = (answer?.data ?? []).filter(({ attributes: { entity } }) => {
		const name = entity.legalName?.name ?? '';
		return folded(name) === folded(legalName) && entity.legalAddress?.country === country;
	});
	return findingsOf(same.length === 1 ? same[0] : null, BY_NAME_CONFIDENCE);
}

function findingsOf(record: LeiRecord | null | undefined, confidence: number): Finding[] {
	const entity = record?.attributes.entity;
	if (!entity || entity.status === 'INACTIVE') {
		throw new NotFound('nothing', 'GLEIF has no active record of the company');
	}
	const from = { provider: PROVIDER, confidence };
	const seat = entity.headquartersAddress ?? entity.legalAddress;
	return [
		...textFrom('enrichment.company.legalName', cleaned(entity.legalName?.name, 200), from),
		...countryFrom(cleaned(seat?.country, 80), from),
		...textFrom('enrichment.company.city', cleaned(seat?.city, 100), from),
	];
}

const folded = (name: string): string =>
	name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
