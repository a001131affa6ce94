const LOCAL_CHARACTER = /[\p{L}\p{N}._%+'&~-]/u;
const DOMAIN_CHARACTER = /[\p{L}\p{N}.-]/u;
const DOMAIN_LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/u;
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 253;

/**
 * The e-mail addresses in a text, lower-case, with an ASCII domain: of `a@b.com`, `mailto:a@b.com`,
 * `Name <a@b.com>` or a sentence.
 */
export function emailsIn(text: string): string[] {
	const found = new Set<string>();
	const normalised = text.normalize('NFKC');
	for (let at = normalised.indexOf('@'); at !== -1; at = normalised.indexOf('@', at + 1)) {
		const address = addressAround(normalised, at);
		if (address) found.add(address);
	}
	return [...found];
}

function addressAround(text: string, at: number): string | null {
	let start = at;
	while (start > 0 && at - start <= LONGEST_LOCAL && LOCAL_CHARACTER.test(text[start - 1])) start--;
	let end = at + 1;
	while (end < text.length && end - at <= LONGEST_DOMAIN && DOMAIN_CHARACTER.test(text[end])) end++;
	const local = text.slice(start, at).replace(/^['.]/u, '').toLowerCase();
	if (local === '' || local.length > LONGEST_LOCAL || /\.(?:\.|$)/u.test(local)) return null;
	if (text[end] === '@') return null;
	const host = `http://${text.slice(at + 1, end).replace(/[.-]$/u, '')}`;
	if (!URL.canParse(host)) return null;
	const { hostname } = new URL(host);
	return isMailDomain(hostname) ? `${local}@${hostname}` : null;
}

function isMailDomain(domain: string): boolean {
	const labels = domain.split('.');
	return (
		domain.length <= LONGEST_DOMAIN &&
		labels.length >= 2 &&
		labels.every((label) => label.length <= 63 && DOMAIN_LABEL.test(label)) &&
		/^[a-z]/u.test(labels[labels.length - 1]) &&
		labels[labels.length - 1].length >= 2
	);
}
