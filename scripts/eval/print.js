const percent = (share) => (share === null ? '–' : `${(share * 100).toFixed(1)} %`);

/** The summary as a table for people. */
function printed(summary, factors) {
	const { calls, exactMatch, qualifiedAccuracy, majorityBaseline, threeValues } = summary;
	const { agreementOverRepeats, usage } = summary;
	const rows = factors.map((factor) => {
		const { precision, recall, f1, kappa, support } = summary.factors[factor];
		const shown = kappa === null ? '–' : kappa.toFixed(2);
		const cells = [percent(precision), percent(recall), percent(f1), shown, String(support)];
		return factor.padEnd(12) + cells.map((cell) => cell.padStart(11)).join('');
	});
	return [
		`${calls} calls`,
		`failed set right  ${percent(exactMatch)}   (always the commonest set: ${percent(majorityBaseline.exactMatch)})`,
		`qualified or not  ${percent(qualifiedAccuracy)}   (always the commoner answer: ${percent(majorityBaseline.qualifiedAccuracy)})`,
		'',
		`${'fails'.padEnd(12)}${['precision', 'recall', 'F1', 'kappa', 'labelled'].map((name) => name.padStart(11)).join('')}`,
		...rows,
		...(threeValues
			? [
					'',
					`three values: ${percent(threeValues.accuracy)} right, ${percent(threeValues.opposite)} taken for the opposite`,
					`where something is stated: ${percent(threeValues.accuracyWhereStated)} right, ${percent(threeValues.oppositeWhereStated)} opposite`,
				]
			: []),
		...(agreementOverRepeats === undefined
			? []
			: ['', `read alike every time: ${percent(agreementOverRepeats)}`]),
		...(usage
			? [
					'',
					`tokens: ${usage.input} in (${usage.cached} cached), ${usage.output} out; cost ${usage.cost?.toFixed(4) ?? 'unknown (--prices)'}; read by the rules instead: ${usage.fellBack}`,
				]
			: []),
	].join('\n');
}

module.exports = { printed };
