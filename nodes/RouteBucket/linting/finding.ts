export type Finding = {
	/** An error surely does not do what it says; a warning may be meant. */
	severity: 'error' | 'warning';
	/** Table and row as the node's panel calls them, e.g. `Rules, row 2`. */
	where: string;
	message: string;
};

export const error = (where: string, message: string): Finding => ({
	severity: 'error',
	where,
	message,
});
export const warning = (where: string, message: string): Finding => ({
	severity: 'warning',
	where,
	message,
});

export const rowOf = (table: string, index: number): string => `${table}, row ${index + 1}`;

export type Check = { when: boolean; finding: Finding };
export const foundBy = (checks: Check[]): Finding[] =>
	checks.filter(({ when }) => when).map(({ finding }) => finding);
