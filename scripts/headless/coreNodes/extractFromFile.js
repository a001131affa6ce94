const { choice, collection, standIn, text } = require('../standIn');

const CELL = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu;

/** Rows of a CSV file with a header line; quoted cells may hold commas, but no line breaks. */
module.exports = standIn({
	type: 'n8n-nodes-base.extractFromFile',
	displayName: 'Extract from File',
	versions: [1, 1.1],
	properties: [
		choice('operation', ['csv']),
		text('binaryPropertyName', 'data'),
		collection('options', []),
	],
	async execute() {
		const rows = await Promise.all(
			this.getInputData().map(async (_, index) => {
				const property = this.getNodeParameter('binaryPropertyName', index);
				const file = await this.helpers.getBinaryDataBuffer(index, property);
				return rowsOf(file.toString('utf8')).map((json) => ({ json, pairedItem: { item: index } }));
			}),
		);
		return [rows.flat()];
	},
});

function rowsOf(csv) {
	const [header, ...lines] = csv.split(/\r?\n/u).filter((line) => line !== '');
	const names = cellsOf(header ?? '');
	return lines.map((line) =>
		Object.fromEntries(cellsOf(line).map((cell, column) => [names[column], cell])),
	);
}

const cellsOf = (line) =>
	[...line.matchAll(CELL)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain);
