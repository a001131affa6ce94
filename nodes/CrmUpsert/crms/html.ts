const ENTITIES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\r': '&#13;',
	'\n': '<br>',
};
const NAMED: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: '\u00A0',
};

/** Plain text as HTML that shows the same and can be read back exactly. */
export const toHtml = (text: string): string =>
	text.replace(/[&<>"\r\n]/gu, (character) => ENTITIES[character]);

/** The plain text of what `toHtml` made, also after a CRM closed its tags (`<br />`) or wrapped it in blocks. */
export const fromHtml = (html: string): string =>
	html
		.replace(/\r?\n/gu, '')
		.replace(/<br\s*\/?>/giu, '\n')
		.replace(/<[^<>]*>/gu, '')
		.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/giu, (entity, decimal, hex, name) => {
			if (name) return NAMED[String(name).toLowerCase()] ?? entity;
			const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
			return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
		});
