import type { Turn } from '../../lead/schema';
import { parsedJson } from './json';
import { isKnownSpeaker, turnsOf, type Parties, type Utterance } from './speakers';
import { utterancesOfText } from './transcriptText';
import { isTurnList, utterancesOfList } from './turnLists';

/**
 * The turns of a transcript: a list of turns, the JSON text of one, "Name: text" lines (as one text or a
 * list of lines), or a single message. Null and the like give no turns.
 */
export function readTranscript(transcript: unknown, parties: Parties): Turn[] {
	return turnsOf(utterancesOf(transcript, parties), parties);
}

function utterancesOf(transcript: unknown, parties: Parties): Utterance[] {
	if (typeof transcript === 'string') {
		const parsed = parsedJson(transcript);
		return Array.isArray(parsed) && isTurnList(parsed, 'transcript')
			? utterancesOfList(parsed)
			: utterancesOfText(transcript, (label) => isKnownSpeaker(label, parties));
	}
	if (!Array.isArray(transcript)) return [];
	const lines = transcript.filter((entry) => typeof entry === 'string');
	if (lines.length < transcript.length) return utterancesOfList(transcript);
	const spoken = utterancesOf(lines.join('\n'), parties);
	return spoken.some(({ labels }) => labels.length > 0) ? spoken : utterancesOfList(lines);
}
