import type { Policy } from '../policy';
import { cut } from '../text';
import { bucketFlow, ownerFlow, type Flow, type Tone } from './flow';

const LONGEST_LABEL = 240;
const COLOURS: Record<Tone, string> = {
	warm: 'fill:#fde2d8,stroke:#c2410c,color:#431407',
	lukewarm: 'fill:#fdf0c4,stroke:#a16207,color:#422006',
	cool: 'fill:#d9f0fb,stroke:#0369a1,color:#082f49',
	cold: 'fill:#e2e6ef,stroke:#475569,color:#0f172a',
	review: 'fill:#ecdffb,stroke:#7e22ce,color:#3b0764',
	other: 'fill:#ededed,stroke:#737373,color:#171717',
	person: 'fill:#dcf5e3,stroke:#15803d,color:#052e16',
};

/** The decision and the cascade as a Mermaid flowchart. */
export function policyMermaid(policy: Policy): string {
	return [
		'flowchart TD',
		...linesOf('bucket', bucketFlow(policy)),
		...linesOf('owner', ownerFlow(policy)),
		'bucket_end --> owner_0',
		...Object.entries(COLOURS).map(([tone, style]) => `classDef ${tone} ${style}`),
		'',
	].join('\n');
}

function linesOf(id: string, { title, steps, end }: Flow): string[] {
	const nodeOf = (index: number): string => (index < steps.length ? `${id}_${index}` : `${id}_end`);
	return [
		`subgraph ${id}_flow[${label(title)}]`,
		...steps.flatMap((step, index) => [
			`${nodeOf(index)}[${label([step.title, step.text].filter(Boolean).join(': '))}]`,
			`${nodeOf(index)} --> ${nodeOf(index + 1)}`,
			...step.exits.flatMap(({ tone, when, to }, place) => {
				const exit = `${nodeOf(index)}_${place}`;
				return [`${nodeOf(index)} -->|${label(when)}| ${exit}(${label(to)}):::${tone}`];
			}),
		]),
		`${id}_end([${label(end)}])`,
		'end',
	];
}

/** In quotation marks, with everything that Mermaid, Markdown or HTML would read as more than text as a character code. */
function label(text: string): string {
	const line = text.replace(/[\p{C}\s]+/gu, ' ').trim();
	const shown = line.length > LONGEST_LABEL ? `${cut(line, LONGEST_LABEL - 1)}…` : line;
	const escaped = shown.replace(/["#&;<>`*_\\[\]{}|]/gu, (sign) => `#${sign.charCodeAt(0)};`);
	return `"${escaped || ' '}"`;
}
