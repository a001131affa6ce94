import { decideByTable } from '../../lead/decisionTable';
import { QUESTIONS } from '../../lead/questions';
import type { Axis, AxisName, Qualification } from '../../lead/schema';
import { axisOf } from '../../lead/scoring';

const MOST_QUESTIONS = 3;
const NEVER_ASKED = 'capacity.budget';
const ALWAYS_LAST = 'capacity.committee';
const RANK = { cold: 0, cool: 1, lukewarm: 2, warm: 3 };

type Axes = Record<AxisName, Axis>;
type OpenQuestion = Qualification['openQuestions'][number] & { gain: number; weight: number };

/**
 * What to ask next: unresolved criteria by what the best answer would do to the bucket, then by
 * weight; the buying committee last, the budget never.
 */
export function openQuestionsOf(axes: Axes): Qualification['openQuestions'] {
	const now = decideByTable(axes).bucket;
	const questions = (Object.keys(axes) as AxisName[]).flatMap((name) =>
		axes[name].criteria
			.filter(({ id, level, weight }) => level === null && weight > 0 && id !== NEVER_ASKED)
			.map((criterion): OpenQuestion => {
				const criteria = axes[name].criteria.map((other) =>
					other.id === criterion.id ? { ...other, level: 3 } : other,
				);
				const answered = axisOf(name, criteria, axes[name].thresholds);
				const then = decideByTable({ ...axes, [name]: answered }).bucket;
				return {
					criterion: criterion.id,
					question: QUESTIONS[criterion.id] ?? `What about ${criterion.id}?`,
					effect: effectOf(name, axes[name], answered, now, then),
					gain: RANK[then] - RANK[now],
					weight: criterion.weight,
				};
			}),
	);
	return questions
		.sort((a, b) => b.gain - a.gain || b.weight - a.weight)
		.slice(0, MOST_QUESTIONS)
		.sort((a, b) => Number(a.criterion === ALWAYS_LAST) - Number(b.criterion === ALWAYS_LAST))
		.map(({ criterion, question, effect }) => ({ criterion, question, effect }));
}

function effectOf(name: AxisName, before: Axis, after: Axis, now: string, then: string): string {
	if (then !== now) return `The best answer would make this lead ${then} instead of ${now}`;
	if (before.score === after.score) {
		return `An answer would raise the coverage of ${name} from ${percent(before)} to ${percent(after)}`;
	}
	const shown = (score: number | null): string => (score === null ? 'unknown' : String(score));
	return `The best answer would take ${name} from ${shown(before.score)} to ${shown(after.score)}`;
}

const percent = ({ coverage }: Axis): string => `${Math.round(coverage * 100)} %`;
