/** Lines of aligned columns: the first to the left, the others to the right. */
function table(columns, rows) {
	const lines = [columns, ...rows].map((cells) => cells.map(String));
	const widths = columns.map((_, column) =>
		Math.max(...lines.map((cells) => cells[column].length)),
	);
	return lines
		.map((cells) =>
			cells
				.map((cell, column) =>
					column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
				)
				.join('   ')
				.trimEnd(),
		)
		.map((line) => `  ${line}`)
		.join('\n');
}

/** e.g. 1,234 · 56.7 · 1.23 · 0.012 */
function number(value) {
	const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.1 ? 2 : 3;
	return value.toLocaleString('en', {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	});
}

const times = (value) => `${number(value)} ×`;
const percent = (value) => `${(value * 100).toFixed(0)} %`;
const kilobytes = (bytes) => `${number(bytes / 1000)} kB`;
const megabytes = (bytes) => `${number(bytes / 1_000_000)} MB`;

module.exports = { kilobytes, megabytes, number, percent, table, times };
