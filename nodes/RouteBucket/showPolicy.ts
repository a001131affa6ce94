import { policyHash, type Policy } from './policy';
import { policyDiagram } from './rendering/policyDiagram';
import { policyMermaid } from './rendering/policyMermaid';
import { policyText } from './rendering/policyText';

export type ShownPolicy = {
	json: { version: string; hash: string; text: string; mermaid: string };
	html: string;
};

/** The policy for people: in words, as a diagram in Mermaid, and as a page with both. */
export function showPolicy(policy: Policy): ShownPolicy {
	return {
		json: {
			version: policy.version,
			hash: policyHash(policy),
			text: policyText(policy),
			mermaid: policyMermaid(policy),
		},
		html: policyDiagram(policy),
	};
}
