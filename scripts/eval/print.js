const percent = (share) => (share === null ? '–' : `${(share * 100).toFixed(1)} %`);

/** The summary as a table for people. */
function printed(summary, factors) {
	const { calls, exactMatch, qualifiedAccuracy, majorityBaseline, threeValues } = summary;
	const rows = factors.map((factor) => {
		const { precision, recall, f1, support } = summary.factors[factor];
		const cells = [percent(precision), percent(recall), percent(f1), String(support)];
		return factor.padEnd(12) + cells.map((cell) => cell.padStart(11)).join('');
	});
	return [
		`${calls} calls`,
		`failed set right  ${percent(exactMatch)}   (always the commonest set: ${percent(majorityBaseline.exactMatch)})`,
		`qualified or not  ${percent(qualifiedAccuracy)}   (always the commoner answer: ${percent(majorityBaseline.qualifiedAccuracy)})`,
		'',
		`${'fails'.padEnd(12)}${['precision', 'recall', 'F1', 'labelled'].map((name) => name.padStart(11)).join('')}`,
		...rows,
		...(threeValues
			? [
					'',
					`three values: ${percent(threeValues.accuracy)} right, ${percent(threeValues.opposite)} taken for the opposite`,
					`where something is stated: ${percent(threeValues.accuracyWhereStated)} right, ${percent(threeValues.oppositeWhereStated)} opposite`,
				]
			: []),
	].join('\n');
}

module.exports = { printed };
