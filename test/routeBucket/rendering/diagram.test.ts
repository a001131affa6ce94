import { lintPolicy } from '../../../nodes/RouteBucket/lint';
import { policyOf } from '../../../nodes/RouteBucket/policy';
import { policyDiagram } from '../../../nodes/RouteBucket/rendering/policyDiagram';
import { policyMermaid } from '../../../nodes/RouteBucket/rendering/policyMermaid';

const HOSTILE = '</style><script>alert("1")</script>';
const hostile = policyOf({
	version: HOSTILE,
	reps: [{ email: 'anna@example.com', name: HOSTILE }],
	rules: [
		{
			name: HOSTILE,
			conditions: [{ field: 'lead.company', operator: 'contains', value: HOSTILE }],
			bucket: 'cold',
		},
	],
});

it('draws a page without scripts and without anything from elsewhere', () => {
	const page = policyDiagram(hostile, lintPolicy(hostile));
	expect(page).not.toMatch(/<script|<link|<img|url\(|@import|\son\w+=/iu);
	expect(page.match(/<\/style>/gu)).toHaveLength(1);
	expect(page).toContain('&#60;script&#62;');
	expect(page).toContain('<h2>To look at</h2>');
	expect(policyDiagram(hostile, [])).toContain('Nothing in this policy looks like a mistake');
});

it('writes Mermaid in which no label ends early', () => {
	const lines = policyMermaid(hostile)
		.split('\n')
		.filter((line) => line.includes('"'));
	expect(lines.length).toBeGreaterThan(10);
	for (const line of lines) {
		expect(line.split('"').length % 2).toBe(1);
		for (const [index, part] of line.split('"').entries()) {
			if (index % 2) expect(part).not.toMatch(/[<>[\]{}|]/u);
		}
	}
});
