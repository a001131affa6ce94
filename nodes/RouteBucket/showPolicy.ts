import { lintPolicy, type Finding } from './lint';
import { policyHash, type Policy } from './policy';
import { policyDiagram } from './rendering/policyDiagram';
import { policyMermaid } from './rendering/policyMermaid';
import { policyText } from './rendering/policyText';

export type ShownPolicy = {
	json: { version: string; hash: string; findings: Finding[]; text: string; mermaid: string };
	html: string;
};

/** The policy for people: what looks like a mistake, in words, as a diagram in Mermaid, and as a page with all of it. */
export function showPolicy(policy: Policy, now: Date): ShownPolicy {
	const findings = lintPolicy(policy, now);
	return {
		json: {
			version: policy.version,
			hash: policyHash(policy),
			findings,
			text: policyText(policy),
			mermaid: policyMermaid(policy),
		},
		html: policyDiagram(policy, findings),
	};
}
