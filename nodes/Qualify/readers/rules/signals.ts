const TOOL =
	/\b(?:us(?:e|es|ing)|on|with|from|replac(?:e|ing)|leav(?:e|ing)|off|renew(?:ing)?|our|current(?:ly)?|nutzen|verwenden|einsetzen|haben|mit|von|ersetzen|ablösen|unser(?:en|em)?|setzen) (?:our |the |a |an |mostly |just |only |noch |derzeit |aktuell |den |das |die )?(?<tool>\p{Lu}[\p{L}\d]*(?:\.\p{L}{2,4})?(?: (?:CRM|Sales Cloud|One|Cloud|Hub|365))?)/gu;
const NOT_A_TOOL =
	/^(?:I|We|Our|My|The|This|That|It|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Q[1-4]|H[12]|C[EFIMOPRST]O|VP|IT|HR|AI|EU|US|USA|UK|Germany|Europe|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Sie|Ihnen|Ihr|Ihre|Wir|Ich|Leads?|Kunden|Team|Vertrieb|Vertriebs\p{L}*|Deutschland|Österreich|Schweiz|Ende|Anfang|Mitte|Excel-?\p{L}+)$/u;

/** The product a prospect says they use now, as written; null where none is named. */
export function toolIn(clause: string): string | null {
	for (const { groups } of clause.matchAll(TOOL)) {
		const tool = groups?.tool ?? '';
		if (tool.length > 1 && !NOT_A_TOOL.test(tool)) return tool;
	}
	return /\b(?:spreadsheets?|excel)\b/iu.exec(clause)?.[0] ?? null;
}

/** Which of the user's competitors a clause names, as the user wrote them. */
export function competitorsIn(clause: string, competitors: string[]): string[] {
	const words = clause.toLowerCase();
	return competitors.filter((competitor) => {
		const name = competitor.toLowerCase().replace(/\.(?:com|io|ai|de|net|org)$/u, '');
		const at = name.length > 1 ? words.indexOf(name) : -1;
		return at >= 0 && !/\p{L}/u.test((words[at - 1] ?? ' ') + (words[at + name.length] ?? ' '));
	});
}
