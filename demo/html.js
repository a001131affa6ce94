/** Markup that is safe to insert as it is; everything else is escaped. */
class Html {
	constructor(text) {
		this.text = text;
	}
}

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text) => String(text).replace(/[&<>"']/gu, (char) => ENTITIES[char]);

function rendered(value) {
	if (value instanceof Html) return value.text;
	if (Array.isArray(value)) return value.map(rendered).join('');
	return value === null || value === undefined || value === false ? '' : escaped(value);
}

/** Template tag: what stands in ${…} is text, unless it came from this tag itself. */
const markup = (strings, ...values) =>
	new Html(
		strings
			.map((text, index) => text + (index < values.length ? rendered(values[index]) : ''))
			.join(''),
	);

/** Our own files only: markup that isn't escaped. */
const trusted = (text) => new Html(text);

module.exports = { markup, trusted };
