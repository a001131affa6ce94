const { decidingQuote } = require('./evidence');
const { AXES, countsOf, dueOf, groupOf, personOf } = require('./item');

const COLOURS = {
	warm: 31,
	lukewarm: 33,
	cool: 36,
	cold: 34,
	review: 35,
	other: 37,
	unrouted: 37,
	failed: 31,
};
const COLUMNS = { bucket: 9, lead: 34, scores: 11, owner: 20, due: 12 };

/** What a terminal would act on: control characters, and marks that reverse the direction of text. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]+/gu;
const printable = (text) => String(text).replace(UNPRINTABLE, ' ').replace(/\s+/gu, ' ').trim();

const fitted = (text, width) => {
	const chars = [...printable(text)];
	return chars.length > width
		? `${chars.slice(0, width - 1).join('')}…`
		: chars.join('') + ' '.repeat(width - chars.length);
};

/** e.g. "10 Mar 22:05", in UTC */
function shortTime(iso) {
	if (!iso) return '–';
	const date = new Date(iso);
	const day = date.toLocaleDateString('en-GB', { day: '2-digit', month: 'short', timeZone: 'UTC' });
	return `${day} ${date.toISOString().slice(11, 16)}`;
}

const nameOf = (item) =>
	item.sample?.name ?? item.lead?.company ?? personOf(item) ?? 'Unnamed lead';
const ownerOf = ({ routing }) => routing?.owner?.name ?? routing?.owner?.email ?? '–';
const scoresOf = ({ qualification }) =>
	AXES.map((axis) => qualification?.[axis]?.score ?? '–').join('/');

/** One line per lead: bucket, lead, fit/intent/capacity, owner, due, and the words that decided. */
function line(item, { width, colour }) {
	const group = groupOf(item);
	const quote = decidingQuote(item);
	const decided = quote ? `“${printable(quote)}”` : (item.error ?? item.routing?.reason ?? '');
	const columns = [
		fitted(nameOf(item), COLUMNS.lead),
		fitted(scoresOf(item), COLUMNS.scores),
		fitted(ownerOf(item), COLUMNS.owner),
		fitted(shortTime(dueOf(item)), COLUMNS.due),
	];
	const used = Object.values(COLUMNS).reduce((sum, column) => sum + column + 2, 0);
	const badge = fitted(group.toUpperCase(), COLUMNS.bucket);
	const shown = colour ? `\u001B[1;${COLOURS[group]}m${badge}\u001B[0m` : badge;
	return [shown, ...columns, fitted(decided, Math.max(20, width - used)).trimEnd()].join('  ');
}

function heading() {
	return [
		fitted('bucket', COLUMNS.bucket),
		fitted('lead', COLUMNS.lead),
		fitted('fit/int/cap', COLUMNS.scores),
		fitted('owner', COLUMNS.owner),
		fitted('due (UTC)', COLUMNS.due),
		'decided by',
	].join('  ');
}

/** e.g. "18 leads: 4 warm · 5 lukewarm · 1 failed" */
function totals(items) {
	const counts = countsOf(items).map(([group, count]) => `${count} ${group}`);
	return `${items.length} ${items.length === 1 ? 'lead' : 'leads'}: ${counts.join(' · ')}`;
}

module.exports = { heading, line, printable, totals };
