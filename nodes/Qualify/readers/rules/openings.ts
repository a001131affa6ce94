const LENGTH = 3;
/** What may follow is not known. */
const OPEN = '\u0000';

type Part = { options: string[]; next: number };

/**
 * The first letters, at most three, that matches of an expression may begin with; a shorter one leaves the rest open.
 * Knows what word lists are made of: letters, choices, options and repetitions; of all else it knows nothing.
 */
export const openingsOf = (source: string): string[] => {
	const plain = source.replace(/\\(?:p\{[^}]*\}|[DSW])/gu, '.').toLowerCase();
	const all = choices(plain, 0).options;
	const openings = new Set(all.map((opening) => opening.split(OPEN)[0].slice(0, LENGTH)));
	return openings.has('') ? [''] : [...openings];
};

/** The alternatives of an expression. */
export function alternativesOf(source: string): string[] {
	const alternatives: string[] = [];
	let start = 0;
	do {
		const { next } = sequence(source, start);
		alternatives.push(source.slice(start, next));
		start = next + 1;
	} while (source[start - 1] === '|');
	return alternatives;
}

/** Alternatives up to the end or the closing bracket. */
function choices(source: string, start: number): Part {
	const options = new Set<string>();
	let next = start;
	do {
		const one = sequence(source, next);
		for (const option of one.options) options.add(option);
		next = one.next + 1;
	} while (source[next - 1] === '|');
	return { options: [...options], next: next - 1 };
}

const isFull = (option: string): boolean => option.length >= LENGTH || option.endsWith(OPEN);

function sequence(source: string, start: number): Part {
	let options = [''];
	let next = start;
	while (next < source.length && source[next] !== '|' && source[next] !== ')') {
		const part = repeated(source, atom(source, next));
		next = part.next;
		if (options.every(isFull)) continue;
		options = [
			...new Set(
				options.flatMap((option) =>
					isFull(option) ? [option] : part.options.map((more) => shortened(option + more)),
				),
			),
		];
	}
	return { options, next };
}

const shortened = (option: string): string => option.slice(0, LENGTH + 1);

function repeated(source: string, part: Part): Part {
	const [sign] = /^(?:[?*+]|\{[\d,]{1,9}\})?/u.exec(source.slice(part.next, part.next + 12)) ?? [
		'',
	];
	const next = part.next + sign.length;
	if (sign === '') return part;
	if (sign === '?') return { options: ['', ...part.options], next };
	const often = part.options.map((option) => (option === '' ? option : option + OPEN));
	const mayMiss = sign === '*' || /^\{0/u.test(sign);
	return { options: mayMiss ? ['', ...often] : often, next };
}

function atom(source: string, start: number): Part {
	const sign = source[start];
	if (sign === '(') return group(source, start);
	if (sign === '[') return { options: [OPEN], next: afterClass(source, start) };
	if (sign === '\\') return escaped(source, start);
	if (sign === '^' || sign === '$') return { options: [''], next: start + 1 };
	return { options: [sign === '.' ? OPEN : sign], next: start + 1 };
}

const CLASS = /\[(?:\\.|[^\]\\])*\]/uy;
function afterClass(source: string, start: number): number {
	CLASS.lastIndex = start;
	return start + (CLASS.exec(source)?.[0].length ?? 1);
}

const ZERO_WIDTH = /^\(\?<?[=!]/u;
const PREFIX = /^\((?:\?:|\?<\w+>)?/u;

function group(source: string, start: number): Part {
	const head = source.slice(start, start + 40);
	const isZeroWidth = ZERO_WIDTH.test(head);
	const [prefix] = (isZeroWidth ? ZERO_WIDTH : PREFIX).exec(head) ?? [''];
	const { options, next } = choices(source, start + prefix.length);
	return { options: isZeroWidth ? [''] : options, next: next + 1 };
}

function escaped(source: string, start: number): Part {
	const sign = source[start + 1];
	if (sign === 'b') return { options: [''], next: start + 2 };
	if (sign === 's') return { options: [' '], next: start + 2 };
	if (sign === 'd') return { options: ['0'], next: start + 2 };
	return { options: [/\w/u.test(sign) ? OPEN : sign], next: start + 2 };
}
