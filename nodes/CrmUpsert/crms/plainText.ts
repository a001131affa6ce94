/** As e-mails, domains, names and options are compared. */
export const folded = (text: string): string => text.trim().toLowerCase();

/** At most so many UTF-16 units, cut between characters. */
export function shortened(text: string, most: number): string {
	if (text.length <= most) return text;
	return `${text.slice(0, most - 1).replace(/\p{Surrogate}$/u, '')}…`;
}
