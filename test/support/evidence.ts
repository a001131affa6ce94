import type { LeadItem } from '../../lead/schema';

type Evidence = {
	level?: number | null;
	quote?: string | null;
	turn?: number | null;
	start?: number | null;
	end?: number | null;
	path?: string | null;
};

/**
 * Every place of an item that claims a level above 0 or carries a quote, and doesn't prove it: a quote must be the
 * exact slice of a prospect turn, a level without one must name a path that resolves on the item.
 */
export function unproven(item: LeadItem): string[] {
	const faults: string[] = [];
	const visit = (value: unknown, path: string): void => {
		if (typeof value !== 'object' || value === null) return;
		const fault = faultOf(value as Evidence, item);
		if (fault) faults.push(`${path}: ${fault}`);
		for (const [key, child] of Object.entries(value)) visit(child, `${path}.${key}`);
	};
	visit(item.qualification, 'qualification');
	return faults;
}

function faultOf(
	{ level, quote, turn, start, end, path }: Evidence,
	item: LeadItem,
): string | null {
	if (typeof quote === 'string') {
		if (typeof turn !== 'number' || typeof start !== 'number' || typeof end !== 'number') {
			return 'a quote without offsets';
		}
		const said = item.conversation.turns[turn];
		if (said?.speaker !== 'prospect') return `turn ${turn} is not the prospect's`;
		return said.text.slice(start, end) === quote ? null : `not the words of turn ${turn}`;
	}
	if (typeof level !== 'number' || level === 0) return null;
	if (!path) return 'a level with neither quote nor path';
	const found = path
		.split('.')
		.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], item);
	return found === undefined || found === null ? `path ${path} leads nowhere` : null;
}
