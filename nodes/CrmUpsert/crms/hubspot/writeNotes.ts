import type { Note } from '../../plan';
import { toHtml } from '../html';
import { noteText } from '../noteText';
import type { Account } from './account';
import { noteOf } from './activities';
import { errorOf } from './connection';
import { createActivities } from './createActivities';
import { readMany, writeAll, type Input } from './objects';
import { activityLinks, privateOf, type Work } from './work';

type Part = { work: Work; note: Note; id?: string };

/** The transcripts, part by part, and then read back: what is stored must be what was said. */
export async function writeNotes(account: Account, works: Work[]): Promise<void> {
	const parts = works.flatMap((work) =>
		work.plan.notes
			.filter(({ action }) => action !== 'unchanged')
			.map((note): Part => ({ work, note, id: privateOf(work).noteIds?.[note.key] })),
	);
	const created = await createParts(
		account,
		parts.filter(({ id }) => id === undefined),
	);
	const changed = [
		...parts.filter(({ id }) => id !== undefined),
		...created.filter(({ differs }) => differs),
	];
	await updateParts(account, changed);
	await readBack(account, [...parts.filter(({ id }) => id !== undefined), ...created]);
}

async function createParts(
	account: Account,
	parts: Part[],
): Promise<Array<Part & { differs: boolean }>> {
	const { associationTypes } = account;
	const types = {
		contact: associationTypes.noteToContact,
		company: associationTypes.noteToCompany,
	};
	const made = await createActivities(
		account,
		'notes',
		parts.map(({ work, note }) => ({
			work,
			key: note.key,
			input: {
				properties: { hs_timestamp: work.item.source.capturedAt, hs_note_body: bodyOf(work, note) },
				associations: activityLinks(work, types),
			},
		})),
	);
	return parts.flatMap((part, index) => {
		const one = made[index];
		if ('refusal' in one) {
			part.work.outcome = errorOf(one.refusal, 'store the transcript');
			return [];
		}
		const differs = one.existed && noteOf(one.stored)?.hash !== part.note.hash;
		return [{ ...part, id: one.stored.id, differs }];
	});
}

async function updateParts({ ask }: Account, parts: Part[]): Promise<void> {
	const results = await writeAll(
		ask,
		'update',
		'notes',
		parts.map(({ work, note, id }): Input => ({
			id,
			properties: { hs_note_body: bodyOf(work, note) },
		})),
		{ needed: ['hs_note_body'], idOf: () => null },
	);
	for (const [index, result] of results.entries()) {
		if ('refusal' in result) {
			parts[index].work.outcome = errorOf(result.refusal, 'update the transcript');
		}
	}
}

async function readBack({ ask }: Account, parts: Part[]): Promise<void> {
	const written = parts.filter(({ work, id }) => work.outcome === null && id !== undefined);
	if (written.length === 0) return;
	const ids = written.map(({ id }) => id ?? '');
	// All is written by now: a fault here is no reason to write the lead again.
	const found = await readMany(ask, 'notes', ids, { properties: ['hs_note_body'] }).catch(() => []);
	const byId = new Map((Array.isArray(found) ? found : []).map((one) => [one.id, one]));
	for (const { work, note, id } of written) {
		const record = byId.get(id ?? '');
		const stored = record && noteOf(record);
		if (stored?.isIntact && stored.body === note.body) continue;
		const where = `Part ${note.part} of ${note.parts} of the transcript`;
		work.warnings.push(
			record
				? `${where} reads differently in HubSpot than it was sent (note ${id}): compare it with the conversation`
				: `${where} could not be read back from HubSpot (note ${id}): look whether it is there`,
		);
	}
}

const bodyOf = ({ item }: Work, note: Note): string =>
	toHtml(noteText(note, item.source.capturedAt));
