/** Words around the one that names a field: "Please enter your e-mail address *" asks for "e mail address". */
const FILLERS = new Set(
	(
		'a an the my your our of for to is s what whats which please enter provide give us tell optional required field input ' +
		'lead customer user contact visitor prospect person primary main guest invitee attendee ' +
		'bitte geben sie ein ihr ihre ihren ihrer dein deine der die das den dem des wie lautet ist pflichtfeld angabe ' +
		'l d le la les un une de du votre vos ton ta quel quelle est obligatoire facultatif optionnel ' +
		'el los las su tu tus cual es obligatorio opcional ' +
		'het een uw je jouw wat verplicht optioneel il lo suo tuo vostro vostra qual obbligatorio o seu sua obrigatorio'
	).split(' '),
);
const LONGEST_LABEL = 200;

/** Lower-case words of a label or key, without accents: `workEmail`, `work_email` and `Work E-Mail` are split alike. */
export function wordsOf(label: string): string[] {
	return label
		.slice(0, LONGEST_LABEL)
		.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/ß/gu, 'ss')
		.replace(/[^\p{L}\p{N}]/gu, ' ')
		.split(' ')
		.filter(Boolean);
}

/** The words that matter, joined: what field names are compared by. */
export function compactLabel(label: string): string {
	const words = wordsOf(label).filter((word) => !/^[a-z]?\d+$/u.test(word));
	const telling = words.filter((word) => !FILLERS.has(word));
	return (telling.length > 0 ? telling : words).join('');
}

/** A label as people read it: a form's own text unchanged, a key spelled out (`teamSize` → "Team size"). */
export function readableLabel(label: string): string {
	if (/\s/u.test(label)) return label;
	const spaced = label
		.replace(
			/([\p{Ll}\p{N}])(\p{Lu})/gu,
			(_, before: string, upper: string) => `${before} ${upper.toLowerCase()}`,
		)
		.replace(/[_.-]/gu, ' ')
		.trim();
	return spaced === '' ? label : spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

export function wordSet(words: string): ReadonlySet<string> {
	return new Set(words.split(' '));
}
