/** What the rendering says, before it becomes text or HTML. */
export type Row = string;
export type Section = {
	title: string;
	/** 2 = a part, 3 = a step of one. */
	level: 2 | 3;
	intro: string[];
	rows: Row[];
	/** Whether the order of the rows counts. */
	isOrdered: boolean;
	outro: string[];
};

export function section(
	level: Section['level'],
	title: string,
	content: Partial<Omit<Section, 'level' | 'title'>>,
): Section {
	return { title, level, intro: [], rows: [], isOrdered: false, outro: [], ...content };
}
