/** Computes once per label: a transcript has few speakers and many turns. */
export function remembered<Value>(compute: (label: string) => Value): (label: string) => Value {
	const known = new Map<string, Value>();
	return (label) => {
		const before = known.get(label);
		if (before !== undefined) return before;
		const value = compute(label);
		known.set(label, value);
		return value;
	};
}
