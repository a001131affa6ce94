/** Reads the English of a rendered policy; shares no code with the node. */

type Part = { paragraphs: string[]; rows: string[] };
type Bands = Record<'fit' | 'intent' | 'capacity', string[]>;
export type Condition = { field: string; comparison: string; value: string };
export type Criterion = { what: string; values: string[] };
export type Days = Array<{ first: string; last: string }>;
export type Week = Array<Array<{ start: number; end: number }>>;
export type Calendar = { timeZone: string; week: Week; daysOff: Days };
export type Rep = {
	email: string;
	weight: number;
	isActive: boolean;
	joined: string | null;
	caps: { today: number | null; thisWeek: number | null; open: number | null };
	/** Null for one who works as the team does. */
	calendar: Calendar | null;
	timeOff: Days;
};
export type Policy = ReturnType<typeof readPolicy>;

const ALL_BANDS = ['high', 'medium', 'low', 'unknown'];
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const COMPARISONS = [
	'does not contain',
	'matches the pattern',
	'starts with',
	'is not known',
	'is at least',
	'is at most',
	'is known',
	'is above',
	'is below',
	'ends with',
	'contains',
	'is not',
	'is',
];

export function readPolicy(text: string) {
	const parts = partsOf(text);
	const part = (title: string): Part => parts.get(title) ?? { paragraphs: [], rows: [] };
	const prose = (title: string): string => part(title).paragraphs.join(' ');
	const rows = (title: string): string[] => part(title).rows;
	const isByCrm = prose('Owner').startsWith('The CRM finds the owner');
	const launch = prose('Step 9: Launch mode');
	const lanes = rows('Step 7: Fast lanes');
	const lane = (start: string): string | null =>
		lanes.find((row) => row.startsWith(start))?.slice(start.length) ?? null;
	const deal = lane('Its deal is above ');
	const accounts = lane('Its company domain is a strategic account, or below one: ');
	const soft = prose('Step 12: Soft launch');
	const softLaunch = /^([\d.e+-]+) % of people take this pipeline;/u.exec(soft);
	const sla = rows('SLA').map((row) => /^(.+?): (\d+(?:\.\d+)?) (minutes|seconds)/u.exec(row));
	const target = (who: string): number =>
		Number(sla.find((found) => found?.[1].startsWith(who))?.[2]);
	const fallback = rows('Owner').find((row) => row.startsWith('Fallback owner: ')) ?? '';
	return {
		vetoes: rows('Step 3: Vetoes')
			.slice(1)
			.map((row) => conditionOf(afterName(withoutStop(row)).rest)),
		bounds: new Map(
			rows('Step 4: Bands').flatMap((row) => {
				const found = /^(\w+): high from (\S+), low below (\S+), medium between\.$/u.exec(row);
				if (!found) return [];
				const [, axis, high, low] = found;
				return [[axis.toLowerCase(), { high: Number(high), low: Number(low) }]];
			}),
		),
		bucketRules: rows('Step 5: Rules').map(ruleOf),
		table: rows('Step 6: Decision table').map(tableRowOf),
		fastLanes: {
			forPerson: lane('It asked for a person') !== null,
			accounts: accounts === null ? [] : split(withoutStop(accounts), ', ').map(unquoted),
			dealAbove: deal === null ? null : Number(/^\S+(?=\.)/u.exec(deal)?.[0]),
			perEmployee: Number(/else (\S+) for each employee/u.exec(deal ?? '')?.[1] ?? NaN),
		},
		launchUntil: launch.startsWith('Always')
			? Infinity
			: Date.parse(
					(/^Before (\S+ \S+) UTC/u.exec(launch)?.[1] ?? '').replace(' ', 'T').concat('Z'),
				),
		asksForDisclosure: rows('Step 10: Review').some((row) => row.startsWith('An assistant spoke')),
		reviewsSeveralMatches: rows('Step 10: Review').some((row) => row.startsWith('More than one')),
		pipelinePercent: softLaunch && Number(softLaunch[1]),
		isByCrm,
		onlyListed: prose('Owner').includes('who is not in Reps is passed over'),
		namedAccounts: rows('Named accounts').map((row) => {
			const [domain, owner] = split(withoutStop(row), ': ').map(unquoted);
			return { domain, owner };
		}),
		ownerRules: rows('Rules for owners').map(ruleOf),
		territories: rows('Territories').map(territoryOf),
		regions: named(rows('Regions')),
		countries: new Map(
			rows('Countries of reps').map((row) => {
				const [country, takers] = split(withoutStop(row), ': ');
				return [codeIn(country), listed(takers, 'and')];
			}),
		),
		wholeTeam: rows('Whole team').map((row) => unquoted(withoutStop(row))),
		teams: named(rows('Teams')),
		reps: rows('Reps').map(repOf),
		strategy: /^Strategy: (.+?)\./u.exec(prose('Who of several takes the lead'))?.[1] ?? '',
		hasCredits: !prose('Who of several takes the lead').includes('Credits: none'),
		whenAway: prose('When nobody is available').split('is away: ').at(-1) ?? '',
		ruleset: unquoted(/the ruleset (.+) and the rep’s e-mail/u.exec(prose('Draws'))?.[1] ?? ''),
		softLaunchSet: unquoted(
			/with u of lead\.personKey, (.+) and “softLaunch”/u.exec(soft)?.[1] ?? '',
		),
		fallbackOwner: fallback.includes('there is none')
			? null
			: unquoted(withoutStop(fallback.slice('Fallback owner: '.length))),
		targets: { fastLane: target('Any lead') / 60, warm: target('Warm'), lukewarm: target('Luke') },
		team: {
			...timesOf(/Business hours: (.+?)\.(?: |$)/u.exec(prose('SLA'))?.[1] ?? ''),
			daysOff: daysOf(/Holidays: (.+?)\.(?: |$)/u.exec(prose('SLA'))?.[1] ?? ''),
		},
	};
}

function partsOf(text: string): Map<string, Part> {
	const parts = new Map<string, Part>();
	let part: Part = { paragraphs: [], rows: [] };
	for (const line of text.split('\n')) {
		const heading = /^#{2,} (.+)$/u.exec(line);
		const row = /^(?:\d+\.|-) (.+)$/u.exec(line);
		if (heading) {
			part = { paragraphs: [], rows: [] };
			parts.set(heading[1], part);
		} else if (row) part.rows.push(row[1]);
		else if (line !== '') part.paragraphs.push(line);
	}
	return parts;
}

/** Where a quotation that starts at `start` ends. */
function endOfQuote(text: string, start: number): number {
	if (text[start] === '“') return text.indexOf('”', start) + 1;
	let end = start + 1;
	while (text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
	return end + 1;
}

/** Parts between separators that stand outside quotations. */
function split(text: string, separator: string): string[] {
	const parts: string[] = [];
	let from = 0;
	for (let at = 0; at < text.length;) {
		if (text[at] === '“' || text[at] === '"') at = endOfQuote(text, at);
		else if (text.startsWith(separator, at)) {
			parts.push(text.slice(from, at));
			from = at += separator.length;
		} else at++;
	}
	return [...parts, text.slice(from)];
}

function unquoted(text: string): string {
	if (text.startsWith('“')) return text.slice(1, -1);
	return text.startsWith('"') ? JSON.parse(text) : text;
}

const withoutStop = (row: string): string => row.replace(/\.$/u, '');
const listed = (text: string, last: 'and' | 'or'): string[] =>
	split(text, ', ')
		.flatMap((one) => split(one, ` ${last} `))
		.map(unquoted);
const named = (rows: string[]): Map<string, string[]> =>
	new Map(
		rows.map((row) => {
			const [name, list] = split(withoutStop(row), ': ');
			return [unquoted(name), listed(list, 'and')];
		}),
	);
/** “Germany (DE)” */
const codeIn = (words: string): string => /\((\w+)\)$/u.exec(words)?.[1] ?? '';

function afterName(row: string): { name: string | null; rest: string } {
	const [first, ...rest] = split(row, ': ');
	return rest.length === 0
		? { name: null, rest: first }
		: { name: unquoted(first), rest: rest.join(': ') };
}

function conditionOf(words: string): Condition {
	const quotedField = words.startsWith('“') || words.startsWith('"');
	const end = quotedField ? endOfQuote(words, 0) : words.indexOf(' ');
	const rest = words.slice(end + 1);
	const comparison = COMPARISONS.find((one) => rest === one || rest.startsWith(`${one} `)) ?? '';
	return {
		field: unquoted(words.slice(0, end)),
		comparison,
		value: unquoted(rest.slice(comparison.length + 1)),
	};
}

/** “Name”: if a is “1” and b is known, then Warm. */
function ruleOf(row: string): { conditions: Condition[]; result: string } {
	const { rest } = afterName(withoutStop(row));
	const [conditions, result] = split(rest.replace(/^if /u, ''), ', then ');
	return { conditions: split(conditions, ' and ').map(conditionOf), result };
}

function tableRowOf(row: string): { bands: Bands; bucket: string; isLukewarmIfAsked: boolean } {
	const found =
		/^Fit (?<fit>.+), intent (?<intent>.+), capacity (?<capacity>.+): (?<bucket>\w+)(?<asked>, but Lukewarm if the lead asked for sales)?\./u.exec(
			row,
		)?.groups ?? {};
	const bands = (words: string): string[] => (words === 'any' ? ALL_BANDS : listed(words, 'or'));
	return {
		bands: {
			fit: bands(found.fit),
			intent: bands(found.intent),
			capacity: bands(found.capacity),
		},
		bucket: found.bucket.toLowerCase(),
		isLukewarmIfAsked: found.asked !== undefined,
	};
}

const CRITERION =
	/^(region is|country is|state is|postcode|industry is|employees are at least|employees are at most|language is) (.+)$/u;

function territoryOf(row: string): { criteria: Criterion[]; result: string } {
	const { rest } = afterName(withoutStop(row));
	const [criteria, result] = split(rest, '. Goes to ');
	return {
		criteria: split(criteria, '; ').map((words) => {
			const [, what, list] = CRITERION.exec(words) ?? [];
			if (what === 'postcode') return { what, values: postcodesIn(list) };
			const values = listed(list, 'or');
			const codes = what === 'country is' || what === 'industry is';
			return { what, values: codes ? values.map(codeIn).filter(Boolean) : values };
		}),
		result,
	};
}

/** “begins with 80 or is between 10 and 19” → `80`, `10-19` */
const postcodesIn = (words: string): string[] =>
	[...words.matchAll(/begins with (\w+)|is between (\w+) and (\w+)/gu)].map(
		([, start, from, to]) => start ?? `${from}-${to}`,
	);

/** Who a rule or territory hands its leads to. */
export const takersOf = (
	result: string,
	teams: Map<string, string[]>,
): { team: string[] | null; owner: string[] } =>
	result.startsWith('team ')
		? { team: teams.get(unquoted(result.slice(5))) ?? [], owner: [] }
		: { team: null, owner: listed(result, 'and') };

function repOf(row: string): Rep {
	const [head, ...facts] = split(withoutStop(row), '; ');
	const [who, weight] = split(head, ': weight ');
	const fact = (start: string): string | null =>
		facts.find((one) => one.startsWith(start))?.slice(start.length) ?? null;
	const caps = fact('at most ') ?? '';
	const cap = (words: string): number | null => {
		const found = new RegExp(`(\\d+) ${words}`, 'u').exec(caps);
		return found && Number(found[1]);
	};
	const works = fact('works ') ?? '';
	const timeOff = daysOf(fact('time off ') ?? 'none');
	return {
		email: unquoted(split(who, ' ')[0]),
		weight: Number(weight),
		isActive: !facts.includes('not active'),
		joined: fact('joins on '),
		caps: { today: cap('leads a day'), thisWeek: cap('leads a week'), open: cap('open leads') },
		calendar:
			works === 'as the team does'
				? null
				: { ...timesOf(works), daysOff: [...daysOf(fact('holidays ') ?? ''), ...timeOff] },
		timeOff,
	};
}

/** “Mon to Thu 09:00-12:00 and 13:00-18:00, Fri 09:00-15:00 in Europe/Berlin” */
function timesOf(words: string): { timeZone: string; week: Week } {
	const [hours, timeZone] = words.split(' in ');
	const week: Week = WEEKDAYS.map(() => []);
	const groups = hours.matchAll(/([A-Z][a-z]{2})(?: to ([A-Z][a-z]{2}))? ([\d:\-, and]+)/gu);
	for (const [, first, last = first, times] of groups) {
		const spans = [...times.matchAll(/(\d\d):(\d\d)-(\d\d):(\d\d)/gu)].map(
			([, ...parts]): { start: number; end: number } => {
				const [hour, minute, endHour, endMinute] = parts.map(Number);
				return { start: hour * 60 + minute, end: endHour * 60 + endMinute };
			},
		);
		for (let day = WEEKDAYS.indexOf(first); day <= WEEKDAYS.indexOf(last); day++) {
			week[day].push(...spans);
		}
	}
	return { timeZone, week };
}

const daysOf = (words: string): Days =>
	[...words.matchAll(/(\d{4}-\d\d-\d\d)(?: to (\d{4}-\d\d-\d\d))?/gu)].map(
		([, first, last = first]) => ({ first, last }),
	);
