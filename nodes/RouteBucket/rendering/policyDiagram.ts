import type { Finding } from '../linting/finding';
import type { Policy } from '../policy';
import type { Section } from './document';
import { bucketFlow, ownerFlow, type Flow } from './flow';
import { sectionsOf, titleOf } from './policyText';
import { escaped, svgOf } from './svg';

const TONES = {
	warm: ['#fde2d8', '#9a3412', '#4a1d10', '#fdba9b'],
	lukewarm: ['#fdf0c4', '#854d0e', '#463408', '#fde08a'],
	cool: ['#d9f0fb', '#075985', '#0b3a53', '#a5dcf7'],
	cold: ['#e2e6ef', '#334155', '#2b3444', '#cbd5e1'],
	review: ['#ecdffb', '#6b21a8', '#3b1d5a', '#dcc2fb'],
	other: ['#ececec', '#404040', '#333333', '#d4d4d4'],
	person: ['#dcf5e3', '#166534', '#123b22', '#a7ebbd'],
};
const tones = (fill: number): string =>
	Object.entries(TONES)
		.map(
			([tone, colours]) => `.${tone}{fill:${colours[fill]}}.on-${tone}{fill:${colours[fill + 1]}}`,
		)
		.join('');

const STYLE = `
:root{color-scheme:light dark;--back:#fff;--text:#1f2328;--soft:#57606a;--edge:#c4cad1;--box:#f6f8fa;--line:#8c959f}
body{margin:0 auto;max-width:60rem;padding:1.5rem;background:var(--back);color:var(--text);font:14px/1.5 system-ui,-apple-system,"Segoe UI","Liberation Sans",Arial,sans-serif}
h1{font-size:1.5rem}h2{font-size:1.2rem;margin:2rem 0 .5rem}h3{font-size:1rem;margin:1.25rem 0 .25rem}
h1,h2,h3,p,li{overflow-wrap:anywhere}p{margin:.35rem 0;max-width:75ch}ol,ul{margin:.35rem 0;padding-left:2rem}li{white-space:pre-wrap}
hr{border:0;border-top:1px solid var(--edge);margin:2.5rem 0 1rem}
svg{display:block;width:100%;height:auto;margin:.5rem 0 1.5rem}
svg text{font:13px system-ui,-apple-system,"Segoe UI","Liberation Sans",Arial,sans-serif;fill:var(--text)}
svg .title{font-weight:600;font-size:14px}svg .middle{text-anchor:middle}svg .text{fill:var(--soft)}svg .target{font-weight:600}
.step,.end{fill:var(--box);stroke:var(--edge)}.exit{fill:var(--back);stroke:var(--edge)}
.line{fill:none;stroke:var(--line);stroke-width:1.25}.head{fill:var(--line)}
svg ${tones(0).replaceAll('}.', '}svg .')}
@media(prefers-color-scheme:dark){:root{--back:#14171c;--text:#e6e8eb;--soft:#a7afb9;--edge:#3a414b;--box:#1e232a;--line:#6b7480}svg ${tones(2).replaceAll('}.', '}svg .')}}
`;

/** A page without scripts or anything from elsewhere: what looks like a mistake, both diagrams, then the text. */
export function policyDiagram(policy: Policy, findings: Finding[]): string {
	const title = escaped(titleOf(policy));
	const diagrams = [bucketFlow(policy), ownerFlow(policy)].map(
		(flow: Flow) => `<h2>${escaped(flow.title)}</h2>\n${svgOf(flow)}`,
	);
	return [
		'<!DOCTYPE html>',
		'<html lang="en">',
		`<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${STYLE}</style></head>`,
		`<body><h1>${title}</h1>`,
		findingsIn(findings),
		...diagrams,
		'<hr><h2>In words</h2>',
		...sectionsOf(policy).map(htmlOf),
		'</body></html>',
		'',
	].join('\n');
}

function findingsIn(findings: Finding[]): string {
	if (findings.length === 0) return '<p>Nothing in this policy looks like a mistake.</p>';
	const lines = findings.map(
		({ severity, where, message }) =>
			`<li><strong>${escaped(`${severity === 'error' ? 'Error' : 'Warning'}, ${where}:`)}</strong> ${escaped(message)}</li>`,
	);
	return `<h2>To look at</h2>\n<ul>${lines.join('')}</ul>`;
}

function htmlOf({ level, title, intro, rows, isOrdered, outro }: Section): string {
	const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;
	const list = isOrdered ? 'ol' : 'ul';
	const items = rows.map((row) => `<li>${escaped(row)}</li>`).join('');
	return [
		`<h${level}>${escaped(title)}</h${level}>`,
		...intro.map(paragraph),
		items && `<${list}>${items}</${list}>`,
		...outro.map(paragraph),
	]
		.filter(Boolean)
		.join('\n');
}
