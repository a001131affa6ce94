import { cut } from '../text';
import type { Exit, Flow, Step } from './flow';

const WIDTH = 960;
const BOX_WIDTH = 320;
const EXIT_LEFT = 400;
const EXIT_WIDTH = WIDTH - EXIT_LEFT;
const PADDING = 12;
const LINE = 18;
const GAP = 28;
const EXIT_GAP = 8;
const LEAST_BOX = 48;
const PILL_WIDTH = 200;
const LONGEST = 600;
/** Of the sans serif at 13 pixels; wide scripts take a whole em. */
const NARROW = 7.1;
const WIDE = 13.5;
/** Bold letters are this much wider, in the widest of the usual fonts. */
const BOLD = 1.25;

/** Text and attributes of HTML and SVG. */
export const escaped = (text: string): string =>
	text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);

type Placed = { height: number; draw: (y: number) => string };

/** A column of steps with arrows between them; where a step leads to stands beside it. */
export function svgOf({ title, steps, end }: Flow): string {
	const parts: string[] = [];
	let y = 4;
	for (const [index, step] of steps.entries()) {
		const placed = placedStep(step, index + 1);
		parts.push(placed.draw(y), arrow(y + placed.height, GAP));
		y += placed.height + GAP;
	}
	parts.push(
		`<rect class="end" x="${BOX_WIDTH / 2 - 70}" y="${y}" width="140" height="36" rx="18"/>`,
		`<text class="title middle" x="${BOX_WIDTH / 2}" y="${y + 23}">${escaped(end)}</text>`,
	);
	const height = y + 44;
	return `<svg role="img" aria-label="${escaped(title)}" viewBox="0 0 ${WIDTH} ${height}" xmlns="http://www.w3.org/2000/svg">${parts.join('')}</svg>`;
}

function placedStep({ title, text, exits }: Step, number: number): Placed {
	const heading = wrapped(`${number}. ${title}`, BOX_WIDTH - 2 * PADDING, BOLD);
	const lines = wrapped(text, BOX_WIDTH - 2 * PADDING);
	const boxHeight = Math.max(LEAST_BOX, (heading.length + lines.length) * LINE + 2 * PADDING);
	const placed = exits.map(placedExit);
	const exitHeight = placed.reduce((sum, { height }) => sum + height + EXIT_GAP, -EXIT_GAP);
	const height = Math.max(boxHeight, exitHeight);
	return {
		height,
		draw: (y) => {
			let top = y;
			const middle = y + boxHeight / 2;
			const beside = placed.map((exit) => {
				const at = top;
				top += exit.height + EXIT_GAP;
				return branch(middle, at + exit.height / 2) + exit.draw(at);
			});
			const stem =
				height > boxHeight
					? `<path class="line" d="M${BOX_WIDTH / 2} ${y + boxHeight}V${y + height}"/>`
					: '';
			return [
				...beside,
				stem,
				`<rect class="step" x="1" y="${y}" width="${BOX_WIDTH - 2}" height="${boxHeight}" rx="8"/>`,
				linesAt(heading, PADDING, y + PADDING, 'title'),
				linesAt(lines, PADDING, y + PADDING + heading.length * LINE, 'text'),
			].join('');
		},
	};
}

/** What has to hold at the left, where it leads to at the right. */
function placedExit({ tone, when, to }: Exit): Placed {
	const pillWidth = tone === 'person' ? EXIT_WIDTH / 2 : PILL_WIDTH;
	const whenWidth = EXIT_WIDTH - pillWidth;
	const conditions = wrapped(when, whenWidth - 2 * PADDING);
	const targets = wrapped(to, pillWidth - 2 * PADDING, BOLD);
	const height = Math.max(conditions.length, targets.length) * LINE + PADDING;
	const left = EXIT_LEFT + whenWidth;
	const centred = (lines: string[]): number => (height - lines.length * LINE) / 2;
	return {
		height,
		draw: (y) =>
			[
				`<rect class="exit" x="${EXIT_LEFT}" y="${y}" width="${EXIT_WIDTH - 1}" height="${height}" rx="6"/>`,
				`<rect class="${tone}" x="${left}" y="${y}" width="${pillWidth - 1}" height="${height}" rx="6"/>`,
				linesAt(conditions, EXIT_LEFT + PADDING, y + centred(conditions), 'text'),
				linesAt(targets, left + PADDING, y + centred(targets), `target on-${tone}`),
			].join(''),
	};
}

const linesAt = (lines: string[], x: number, y: number, name: string): string =>
	lines
		.map(
			(line, index) =>
				`<text class="${name}" x="${x}" y="${y + index * LINE + 13.5}">${escaped(line)}</text>`,
		)
		.join('');

const arrow = (y: number, length: number): string =>
	`<path class="line" d="M${BOX_WIDTH / 2} ${y}v${length - 2}"/><path class="head" d="M${BOX_WIDTH / 2 - 5} ${y + length - 8}h10l-5 7z"/>`;

function branch(from: number, to: number): string {
	const bend = BOX_WIDTH + (EXIT_LEFT - BOX_WIDTH) / 2;
	return `<path class="line" d="M${BOX_WIDTH} ${from}H${bend}V${to}H${EXIT_LEFT - 7}"/><path class="head" d="M${EXIT_LEFT - 8} ${to - 5}v10l7 -5z"/>`;
}

/** Lines no wider than `width`, broken between words, and in them where one is too long. */
export function wrapped(text: string, width: number, scale = 1): string[] {
	const shown = text.length > LONGEST ? `${cut(text, LONGEST - 1)}…` : text;
	const lines: string[] = [];
	let line = '';
	for (const word of shown
		.replace(/[\p{C}\s]+/gu, ' ')
		.trim()
		.split(' ')
		.flatMap(piecesOf)) {
		const longer = line === '' ? word : `${line}${joint(line)}${word}`;
		if (line !== '' && widthOf(longer) * scale > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	return line === '' ? lines : [...lines, line];

	function piecesOf(word: string): string[] {
		const pieces = [''];
		for (const character of word) {
			const last = pieces.length - 1;
			if (widthOf(pieces[last] + character) * scale > width) pieces.push(character);
			else pieces[last] += character;
		}
		return pieces;
	}
}

const joint = (line: string): string => (line.endsWith(' ') ? '' : ' ');

const widthOf = (text: string): number =>
	[...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e7f ? WIDE : NARROW), 0);
