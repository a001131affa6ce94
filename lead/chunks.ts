/** A list in parts as long as one request takes. */
export function chunks<Entry>(all: Entry[], size: number): Entry[][] {
	return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
		all.slice(index * size, (index + 1) * size),
	);
}
