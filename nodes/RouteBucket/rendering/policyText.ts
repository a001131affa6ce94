import type { Policy } from '../policy';
import { bucketSections } from './bucketSections';
import type { Section } from './document';
import { ownerSections } from './ownerSections';
import { slaSections } from './slaSections';
import { quoted } from './words';

export const titleOf = ({ version }: Policy): string => `Routing policy ${quoted(version)}`;

export const sectionsOf = (policy: Policy): Section[] => [
	...bucketSections(policy),
	...ownerSections(policy),
	...slaSections(policy),
];

/** The whole policy in plain English: enough to tell the bucket and owner of a lead. */
export function policyText(policy: Policy): string {
	const parts = sectionsOf(policy).map(({ level, title, intro, rows, isOrdered, outro }) =>
		[
			`${'#'.repeat(level)} ${title}`,
			...intro,
			rows.map((row, index) => `${isOrdered ? `${index + 1}.` : '-'} ${row}`).join('\n'),
			...outro,
		]
			.filter(Boolean)
			.join('\n\n'),
	);
	return `${[`# ${titleOf(policy)}`, ...parts].join('\n\n')}\n`;
}
