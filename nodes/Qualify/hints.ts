import type { Qualification } from '../../lead/schema';

const SHOWN_REASONS = 3;

type Hint = { message: string; type: 'info' | 'warning'; location: 'outputPane' };

/** What the output pane says of a run with a model: what was used up, and which leads the rules had to read. */
export function hintsOf(read: Qualification[]): Hint[] {
	const readers = read.map(({ reader }) => reader);
	const fallen = readers.filter(({ fallbackFrom }) => fallbackFrom !== null);
	const used = readers.filter(({ tokens }) => tokens !== null);
	const hints: Hint[] = [];
	if (fallen.length > 0) {
		const reasons = [...new Set(fallen.map(({ fallbackFrom }) => fallbackFrom))];
		const shown = reasons.slice(0, SHOWN_REASONS).join('; ');
		hints.push({
			message: `${leads(fallen.length)} read by the rules, because the model gave no reading (${shown}).`,
			type: 'warning',
			location: 'outputPane',
		});
	}
	const input = sum(used.map(({ tokens }) => tokens?.input ?? 0));
	const output = sum(used.map(({ tokens }) => tokens?.output ?? 0));
	const byModel = used.length - fallen.length;
	if (byModel > 0 || input + output > 0) {
		const costs = used.flatMap(({ cost }) => (cost === null ? [] : [cost]));
		const cost = costs.length > 0 ? `, cost ${sum(costs).toFixed(4)}` : '';
		hints.push({
			message: `${byModel === 0 ? 'No lead was' : leads(byModel)} read by the model, with ${input} tokens in and ${output} out${cost}.`,
			type: 'info',
			location: 'outputPane',
		});
	}
	return hints;
}

const leads = (count: number): string => (count === 1 ? '1 lead was' : `${count} leads were`);
const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
