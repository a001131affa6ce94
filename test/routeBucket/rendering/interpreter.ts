import { createHash } from 'node:crypto';
import { wallClock } from '../wallClock';
import {
	readPolicy,
	takersOf,
	type Calendar,
	type Condition,
	type Criterion,
	type Days,
	type Policy,
	type Rep,
} from './reading';

type Json = Record<string, unknown>;
type Row = { owner: string; at: string; leadKey: string };
type PerRep = Record<string, number>;
export type Given = {
	now: Date;
	/** Assignments So Far. */
	supplied?: Row[] | Record<string, PerRep>;
	/** Whether the audit says that the person was selected for personal contact: no reader can know. */
	isSelected: boolean;
};
export type Prediction = { bucket: string; owner: string | null };
type Decided = { bucket: string; by: 'scores' | 'rule' | 'veto' | 'class' | 'nothing' };

const MINUTE = 60_000;
const QUIET = ['spam', 'test', 'competitor'];
const AXES = ['fit', 'intent', 'capacity'] as const;

/** What somebody who has nothing but the rendered text expects to happen to a lead. */
export function predict(text: string, item: object, given: Given): Prediction {
	const policy = readPolicy(text);
	const lead = new Lead(item, policy);
	const so = bucketOf(lead, policy, given);
	return { bucket: so.bucket, owner: ownerOf(lead, policy, so, given) };
}

class Lead {
	readonly json: Json;
	constructor(item: object, { bounds }: Policy) {
		this.json = structuredClone(item) as Json;
		for (const [axis, { high, low }] of bounds) {
			const found = this.at(`qualification.${axis}`) as Json | undefined;
			if (found) Object.assign(found, judged(axis, found.criteria as Json[], high, low));
		}
	}
	at(path: string): unknown {
		return path
			.split('.')
			.reduce<unknown>(
				(value, key) =>
					typeof value === 'object' && value !== null && Object.hasOwn(value, key)
						? (value as Json)[key]
						: undefined,
				this.json,
			);
	}
	text(path: string): string | null {
		const value = this.at(path);
		return typeof value === 'string' ? value : null;
	}
	list(path: string): Json[] {
		return (this.at(path) as Json[] | undefined) ?? [];
	}
	has(flag: string): boolean {
		return ((this.at('qualification.flags') as string[] | undefined) ?? []).includes(flag);
	}
	get class(): string | null {
		return this.text('qualification.class');
	}
	get isCustomer(): boolean {
		return this.class === 'existingCustomer';
	}
	get domain(): string | null {
		const domain = this.text('lead.domain')?.toLowerCase() ?? null;
		const mailbox = this.text('lead.email')?.split('@').at(-1)?.toLowerCase();
		const isShared = ['free', 'disposable'].includes(this.text('lead.emailType') ?? '');
		return isShared && mailbox === domain ? null : domain;
	}
	isBelow(domain: string): boolean {
		return this.domain === domain || (this.domain?.endsWith(`.${domain}`) ?? false);
	}
	get country(): string | null {
		const places = ['lead.country', 'lead.stated.country', 'qualification.stated.country.value'];
		const paths = [...places, 'enrichment.company.country', 'enrichment.person.country'];
		return paths.map((path) => countryCode(this.text(path))).find((code) => code !== null) ?? null;
	}
	get employees(): number | null {
		const known = this.at('enrichment.company.employees');
		if (typeof known === 'number') return known;
		const said = ['lead.stated.employees', 'qualification.stated.employees.value'];
		return said.map((path) => middleOf(this.at(path))).find((one) => one !== null) ?? null;
	}
	get capturedAt(): number {
		const { source } = this.json as { source?: { capturedAt?: string } };
		return Date.parse(source?.capturedAt ?? '');
	}
}

const NAMES = new Map(
	['en', 'de'].flatMap((language) => {
		const names = new Intl.DisplayNames([language], { type: 'region' });
		const codes = ['AT', 'CA', 'CH', 'DE', 'DK', 'FR', 'GB', 'IE', 'JP', 'NL', 'RU', 'SE', 'US'];
		return codes.map((code) => [names.of(code)?.toLowerCase() ?? code, code] as const);
	}),
);

function countryCode(words: string | null): string | null {
	if (words === null) return null;
	return /^[A-Z]{2}$/u.test(words) ? words : (NAMES.get(words.toLowerCase()) ?? null);
}

function middleOf(value: unknown): number | null {
	if (typeof value === 'number') return value;
	const [from, to = from] = (typeof value === 'string' ? value : '')
		.replaceAll(',', '')
		.split('-')
		.map(Number);
	return from > 0 ? Math.round(Math.sqrt(from * to)) : null;
}

function judged(axis: string, criteria: Json[], high: number, low: number): object {
	const weigh = (list: Json[]): number => list.reduce((sum, { weight }) => sum + Number(weight), 0);
	const known = criteria.filter(({ level }) => level !== null);
	const coverage = weigh(criteria) === 0 ? 0 : weigh(known) / weigh(criteria);
	if (weigh(known) === 0 || coverage < 0.4) return { score: null, coverage, band: 'unknown' };
	const points = known.reduce((sum, one) => sum + Number(one.weight) * Number(one.level), 0);
	const hasBudget = known.some(({ id, level }) => id === 'capacity.budget' && Number(level) >= 2);
	const score = Math.min(100, (100 * points) / (3 * weigh(known)) + (hasBudget ? 5 : 0));
	const isCovered = coverage >= 0.6;
	const lowBand = axis === 'fit' && !isCovered ? 'medium' : 'low';
	const band = score >= high ? (isCovered ? 'high' : 'medium') : score < low ? lowBand : 'medium';
	return { score: Math.round(score), coverage, band };
}

/** “lead.country is “DE”” of an item. */
function holds({ field, comparison, value }: Condition, lead: Lead): boolean {
	const found = lead.at(field) ?? null;
	if (comparison === 'is known') return found !== null;
	if (comparison === 'is not known') return found === null;
	if (found === null) return false;
	const [left, right] = [`${found}`.toLowerCase(), value.toLowerCase()];
	if (Array.isArray(found)) {
		const contains = found.some((one) => typeof one === 'string' && one.toLowerCase() === right);
		if (comparison === 'contains') return contains;
		return comparison === 'does not contain' && !contains;
	}
	if (typeof found === 'object') return false;
	const numbers = [Number(found), Number(value)];
	const areNumbers = numbers.every(Number.isFinite);
	const asNumbers: Record<string, (a: number, b: number) => boolean> = {
		'is above': (a, b) => a > b,
		'is at least': (a, b) => a >= b,
		'is below': (a, b) => a < b,
		'is at most': (a, b) => a <= b,
	};
	if (comparison in asNumbers) {
		return areNumbers && left.trim() !== '' && asNumbers[comparison](numbers[0], numbers[1]);
	}
	if (comparison === 'is' || comparison === 'is not') {
		if (typeof found === 'number') {
			return areNumbers && (numbers[0] === numbers[1]) === (comparison === 'is');
		}
		return (left === right) === (comparison === 'is');
	}
	if (comparison === 'contains') return left.includes(right);
	if (comparison === 'does not contain') return !left.includes(right);
	if (comparison === 'starts with') return left.startsWith(right);
	if (comparison === 'ends with') return left.endsWith(right);
	return new RegExp(value, 'u').test(`${found}`);
}

const allHold = (conditions: Condition[], lead: Lead): boolean =>
	conditions.every((condition) => holds(condition, lead));

const isOnFastLane = (lead: Lead, { fastLanes }: Policy): boolean => {
	if (fastLanes.forPerson && lead.has('askedForPerson')) return true;
	if (fastLanes.accounts.some((account) => lead.isBelow(account))) return true;
	const stated = lead.at('qualification.stated.budget.value');
	const deal =
		typeof stated === 'number' ? stated : (lead.employees ?? NaN) * fastLanes.perEmployee;
	return fastLanes.dealAbove !== null && deal > fastLanes.dealAbove;
};

function bucketOf(
	lead: Lead,
	policy: Policy,
	given: Given,
): { bucket: string; isForOther: boolean; targetMinutes: number | null } {
	const so = decidedByScores(lead, policy, given);
	const isFast = so.by === 'scores' && isOnFastLane(lead, policy);
	const target = (bucket: string): number | null =>
		bucket === 'warm'
			? policy.targets.warm
			: bucket === 'lukewarm'
				? policy.targets.lukewarm
				: null;
	const isForOther = so.by === 'class';
	if (needsReview(lead, policy)) {
		const otherwise = so.by === 'nothing' ? null : target(so.bucket);
		const targetMinutes = isFast ? policy.targets.fastLane : Math.min(otherwise ?? 30, 30);
		return { bucket: 'review', isForOther: false, targetMinutes };
	}
	const isSelected = given.isSelected && so.by === 'scores' && !lead.isCustomer;
	const bucket = isSelected && ['cool', 'cold'].includes(so.bucket) ? 'lukewarm' : so.bucket;
	return { bucket, isForOther, targetMinutes: isFast ? policy.targets.fastLane : target(bucket) };
}

/** Steps 1 to 9. */
function decidedByScores(lead: Lead, policy: Policy, { now }: Given): Decided {
	if (lead.class === null) return { bucket: 'review', by: 'nothing' };
	const wantsToBuy = lead
		.list('qualification.intent.criteria')
		.some(({ level }) => Number(level ?? 0) >= 2);
	if (lead.class !== 'sales' && !(lead.isCustomer && wantsToBuy)) {
		return { bucket: 'cold', by: 'class' };
	}
	const isVetoed =
		lead.list('qualification.vetoes').length > 0 || policy.vetoes.some((veto) => holds(veto, lead));
	if (isVetoed && !lead.isCustomer) return { bucket: 'cold', by: 'veto' };
	const rule = policy.bucketRules.find(({ conditions }) => allHold(conditions, lead));
	const first = rule ? rule.result.toLowerCase() : byTable(lead, policy);
	const isLow = (bucket: string): boolean => bucket === 'cool' || bucket === 'cold';
	const lifted = !rule && isLow(first) && isOnFastLane(lead, policy) ? 'lukewarm' : first;
	const by = rule ? 'rule' : 'scores';
	if (lead.isCustomer) return { bucket: isLow(lifted) ? 'lukewarm' : lifted, by };
	const isSpared = now.getTime() < policy.launchUntil || lead.has('languageNotRead');
	return { bucket: lifted === 'cold' && !rule && isSpared ? 'cool' : lifted, by };
}

function byTable(lead: Lead, { table }: Policy): string {
	const band = (axis: string): string => lead.text(`qualification.${axis}.band`) ?? '';
	const row = table.find(({ bands }) => AXES.every((axis) => bands[axis].includes(band(axis))));
	if (!row) throw new Error('No row of the decision table fits');
	const levelOf = (id: string): unknown =>
		lead.list('qualification.intent.criteria').find((one) => one.id === id)?.level;
	const asked =
		levelOf('intent.request') === 3 &&
		band('fit') !== 'low' &&
		band('intent') !== 'low' &&
		!['intent.pain', 'intent.trigger', 'intent.evaluation'].some((id) => levelOf(id) === 0);
	return row.isLukewarmIfAsked && asked ? 'lukewarm' : row.bucket;
}

function needsReview(lead: Lead, policy: Policy): boolean {
	const isQuiet = QUIET.includes(lead.class ?? '');
	const isBuyer = lead.class === null || ['sales', 'existingCustomer'].includes(lead.class);
	const flags = ['injectionSuspected', 'readingsDisagree', 'readersDisagree'];
	return (
		Boolean(lead.json.error) ||
		!lead.json.qualification ||
		!lead.json.source ||
		!lead.json.conversation ||
		flags.some((flag) => lead.has(flag)) ||
		(policy.asksForDisclosure &&
			!isQuiet &&
			lead.at('consent.aiDisclosed') !== true &&
			lead.list('conversation.turns').some(({ speaker }) => speaker === 'assistant')) ||
		(policy.reviewsSeveralMatches && !isQuiet && lead.list('crm.existing.matches').length > 1) ||
		(!isBuyer &&
			!isQuiet &&
			lead
				.list('qualification.intent.criteria')
				.some(({ level, via }) => via === 'conversation' && Number(level ?? 0) >= 2))
	);
}

type Asked = {
	lead: Lead;
	policy: Policy;
	capturedAt: number;
	targetMinutes: number | null;
	counts: Counts;
};
type Counts = { rows: Row[] | null; known: Record<string, PerRep | undefined> };

function ownerOf(
	lead: Lead,
	policy: Policy,
	{ bucket, targetMinutes }: { bucket: string; targetMinutes: number | null },
	{ now, supplied }: Given,
): string | null {
	const person = lead.text('lead.personKey') ?? '';
	const isOut =
		policy.pipelinePercent !== null &&
		shareOf([person, policy.softLaunchSet, 'softLaunch']) > policy.pipelinePercent / 100;
	const isForReps = bucket !== 'cold';
	if (isOut || policy.isByCrm || (!isForReps && !lead.isCustomer)) return null;
	const captured = Number.isNaN(lead.capturedAt) ? now.getTime() : lead.capturedAt;
	const capturedAt = Math.min(captured, now.getTime());
	const counts = countsOf(lead, policy, supplied, capturedAt);
	const owner = claims(lead, policy, counts.rows).find(
		({ email, isInCrm }) =>
			email !== null &&
			!isGone(email, lead, policy) &&
			!(isInCrm && policy.onlyListed && !policy.reps.some((rep) => rep.email === email)),
	);
	if (owner) return owner.email;
	return isForReps ? fromPlaces({ lead, policy, capturedAt, targetMinutes, counts }) : null;
}

function isGone(email: string, lead: Lead, { reps }: Policy): boolean {
	const isLeftInCrm =
		lead.at('crm.existing.ownerActive') === false &&
		addressIn(lead.text('crm.existing.ownerEmail')) === email;
	return isLeftInCrm || reps.some((rep) => rep.email === email && !rep.isActive);
}

const addressIn = (text: string | null): string | null => text?.trim().toLowerCase() || null;

function claims(
	lead: Lead,
	policy: Policy,
	rows: Row[] | null,
): Array<{ email: string | null; isInCrm: boolean }> {
	const key = lead.text('lead.key');
	const isOfThisLead = lead.text('crm.existing.assignment.leadKey') === key;
	const assigned = isOfThisLead ? lead.text('crm.existing.assignment.ownerEmail') : null;
	const row = rows?.find(({ leadKey }) => leadKey === key);
	const inCrm = (path: string): { email: string | null; isInCrm: boolean } => ({
		email: addressIn(lead.text(`crm.existing.${path}`)),
		isInCrm: true,
	});
	const own = (email: string | null | undefined): { email: string | null; isInCrm: boolean } => ({
		email: addressIn(email ?? null),
		isInCrm: false,
	});
	const [contact, openLead, company] = ['ownerEmail', 'leadOwnerEmail', 'companyOwnerEmail'].map(
		inCrm,
	);
	const rule = policy.ownerRules.find(({ conditions }) => allHold(conditions, lead));
	return [
		own(assigned ?? row?.owner),
		...(lead.isCustomer ? [company, contact, openLead] : [contact, openLead, company]),
		{ email: addressIn(largestAccount(lead)), isInCrm: true },
		own(policy.namedAccounts.find(({ domain }) => lead.isBelow(domain))?.owner),
		own(rule && takersOf(rule.result, policy.teams).owner[0]),
	];
}

function largestAccount(lead: Lead): string | null {
	const accounts = lead.list('crm.existing.domainAccounts');
	if (lead.domain === null || accounts.length >= 21) return null;
	const byAge = (account: Json): string => `${account.createdAt ?? '9'}`;
	const [first] = accounts
		.filter(({ ownerEmail }) => typeof ownerEmail === 'string')
		.sort(
			(a, b) =>
				Number(b.contacts) - Number(a.contacts) ||
				(byAge(a) < byAge(b) ? -1 : byAge(a) > byAge(b) ? 1 : 0) ||
				(`${a.companyId}` < `${b.companyId}` ? -1 : 1),
		);
	return first ? `${first.ownerEmail}` : null;
}

/** Places 7 to 10. */
function fromPlaces(asked: Asked): string | null {
	const { lead, policy } = asked;
	const able = policy.reps.filter((rep) => canTake(rep, asked));
	const rule = policy.ownerRules.find(({ conditions }) => allHold(conditions, lead));
	const places = [
		(rule && takersOf(rule.result, policy.teams).team) ?? [],
		...policy.territories
			.filter(({ criteria }) => criteria.every((criterion) => meets(criterion, lead, policy)))
			.map(({ result }) => {
				const { team, owner } = takersOf(result, policy.teams);
				return team ?? owner;
			}),
		policy.countries.get(lead.country ?? '') ?? [],
		policy.wholeTeam,
	].map((emails) => able.filter(({ email }) => emails.includes(email)));
	const first = places.findIndex((reps) => reps.length > 0);
	const { fallbackOwner } = policy;
	const fallback =
		fallbackOwner !== null && !isGone(fallbackOwner, lead, policy) ? fallbackOwner : null;
	if (first < 0) return fallback;
	const isAway = (rep: Rep): boolean => backAt(rep, asked) !== null;
	const next = policy.whenAway.startsWith('the next places after it are asked');
	for (const place of next ? [...places.slice(first), able] : [places[first]]) {
		const present = place.filter((rep) => !isAway(rep));
		if (present.length > 0) return taker(present, asked);
	}
	const byFallback = policy.whenAway.startsWith('the fallback owner takes the lead');
	if (byFallback && fallback !== null) return fallback;
	const back = (rep: Rep): number => backAt(rep, asked) ?? 0;
	const earliest = Math.min(...places[first].map(back));
	const isFirstBack = policy.whenAway.includes('among those who work next');
	return taker(
		places[first].filter((rep) => !isFirstBack || back(rep) === earliest),
		asked,
	);
}

function meets({ what, values }: Criterion, lead: Lead, { regions }: Policy): boolean {
	const is = (value: string | null | undefined): boolean =>
		Boolean(value) && values.some((one) => one.toLowerCase() === value?.trim().toLowerCase());
	const { country, employees } = lead;
	if (what === 'region is') {
		return country !== null && values.some((name) => regions.get(name)?.includes(country));
	}
	if (what === 'country is') return is(country);
	if (what === 'state is') {
		return is(lead.text('lead.state')?.trim() || lead.text('enrichment.company.region'));
	}
	if (what === 'postcode') return isInPostcodes(lead.text('lead.postcode'), values);
	if (what === 'industry is') {
		const paths = ['lead.stated.industry', 'qualification.stated.industry.value'];
		return is(
			['enrichment.company.industry', ...paths].map((path) => lead.text(path)).find(Boolean),
		);
	}
	if (what === 'language is') return is(lead.text('conversation.language')?.split(/[-_]/u)[0]);
	if (employees === null) return false;
	const bound = Number(values[0]);
	return what.endsWith('at least') ? employees >= bound : employees <= bound;
}

function isInPostcodes(postcode: string | null, ranges: string[]): boolean {
	if (postcode === null) return false;
	const code = postcode.toUpperCase().replace(/[\s-]/gu, '');
	return ranges.some((range) => {
		const [from, to] = range.split('-');
		const start = code.slice(0, from.length);
		return to === undefined
			? start === from
			: start.length === from.length && from <= start && start <= to;
	});
}

const calendarOf = (rep: Rep, { team }: Policy): Calendar => rep.calendar ?? team;

function canTake(rep: Rep, { lead, policy, capturedAt, counts }: Asked): boolean {
	const today = wallClock(capturedAt, calendarOf(rep, policy).timeZone).date;
	const isFull = (['today', 'thisWeek', 'open'] as const).some((kind) => {
		const [cap, known] = [rep.caps[kind], counts.known[kind]];
		return cap !== null && known !== undefined && (known[rep.email] ?? 0) >= cap;
	});
	const hasJoined = rep.joined === null || rep.joined <= today;
	return !isGone(rep.email, lead, policy) && rep.weight > 0 && hasJoined && !isFull;
}

function isWorking(time: number, { timeZone, week, daysOff }: Calendar): boolean {
	const { date, weekday, minute } = wallClock(time, timeZone);
	return (
		week[weekday - 1].some(({ start, end }) => start <= minute && minute < end) &&
		!daysOff.some(({ first, last }) => first <= date && date <= last)
	);
}

/** When a rep who is away works again; null for one who isn't. */
function backAt(rep: Rep, { policy, capturedAt, targetMinutes }: Asked): number | null {
	if (targetMinutes === null || rep.calendar === null) return null;
	const nextMinute = (time: number): number => (Math.floor(time / MINUTE) + 1) * MINUTE;
	let left = targetMinutes * MINUTE;
	let due = capturedAt;
	while (left > 0) {
		const end = nextMinute(due);
		const worked = isWorking(due, policy.team) ? Math.min(end - due, left) : 0;
		left -= worked;
		due = left > 0 ? end : due + worked;
	}
	let time = capturedAt;
	while (!isWorking(time, rep.calendar)) time = nextMinute(time);
	return time < due ? null : time;
}

function countsOf(
	lead: Lead,
	policy: Policy,
	supplied: Given['supplied'],
	capturedAt: number,
): Counts {
	const loads = (lead.at('crm.existing.loads') as PerRep | undefined) ?? {};
	const open = Object.keys(loads).length > 0 ? loads : undefined;
	if (!Array.isArray(supplied)) {
		const known: Record<string, PerRep> = {};
		for (const [email, counts] of Object.entries(supplied ?? {})) {
			for (const [kind, count] of Object.entries(counts)) {
				known[kind] = { ...known[kind], [email]: count };
			}
		}
		return { rows: null, known: { ...known, open: known.open ?? open } };
	}
	const rows = supplied.filter(
		(row, index) =>
			!supplied.some(
				(other, place) =>
					other.leadKey === row.leadKey &&
					(other.at > row.at || (other.at === row.at && place > index)),
			),
	);
	const count = (isMeant: (row: Row, zone: string) => boolean): PerRep =>
		Object.fromEntries(
			policy.reps.map((rep) => {
				const { timeZone } = calendarOf(rep, policy);
				const theirs = rows.filter((row) => row.owner === rep.email && isMeant(row, timeZone));
				return [rep.email, theirs.length];
			}),
		);
	const date = (time: number, zone: string): string => wallClock(time, zone).date;
	const known = {
		assigned: count(() => true),
		today: count(({ at }, zone) => date(Date.parse(at), zone) === date(capturedAt, zone)),
		thisWeek: count(
			({ at }, zone) => monday(date(Date.parse(at), zone)) === monday(date(capturedAt, zone)),
		),
		open,
	};
	return { rows, known };
}

function monday(date: string): string {
	const day = new Date(`${date}T00:00:00Z`);
	day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
	return day.toISOString().slice(0, 10);
}

/** u of some texts. */
function shareOf(texts: string[]): number {
	const written = texts.map((one) => `${Buffer.byteLength(one)}:${one}`).join('');
	const digits = createHash('sha256').update(written).digest('hex').slice(0, 14);
	return (Number(BigInt(`0x${digits}`)) + 1) / (2 ** 56 + 1);
}

/** The rep for whom no other is better: criteria in order. */
function best(reps: Rep[], ...criteria: Array<(rep: Rep) => number>): string {
	let left = reps;
	for (const criterion of criteria) {
		const lowest = Math.min(...left.map(criterion));
		left = left.filter((rep) => criterion(rep) === lowest);
	}
	return left[0].email;
}

function taker(reps: Rep[], asked: Asked): string {
	const { lead, policy, counts } = asked;
	const { assigned, open, quotes } = counts.known;
	const person = lead.text('lead.personKey') ?? '';
	const drawFor =
		(key: string) =>
		({ email, weight }: Rep): number =>
			-Math.log(shareOf([key, policy.ruleset, email])) / weight;
	const draw = drawFor(person);
	const of = (known: PerRep | undefined, { email }: Rep): number => known?.[email] ?? 0;
	const { strategy } = policy;
	if (strategy === 'sticky by account') return best(reps, drawFor(lead.domain ?? person));
	const load = strategy === 'least loaded' ? (open ?? assigned) : (assigned ?? open);
	if (strategy === 'least loaded' && load) {
		return best(reps, (rep) => of(load, rep) / rep.weight, draw);
	}
	if (strategy === 'benchmark' && (quotes ?? open)) {
		return best(
			reps,
			(rep) => -of(quotes, rep),
			(rep) => of(open, rep),
			draw,
		);
	}
	if (strategy === 'exact shortfall' && load) {
		const had = (rep: Rep): number => of(load, rep) + creditOf(rep, reps, asked);
		const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
		const total = sum(reps.map(had));
		const weights = sum(reps.map(({ weight }) => weight));
		const short = (rep: Rep): number => (total * rep.weight) / weights - had(rep);
		const last = ({ email }: Rep): number =>
			Math.max(
				0,
				...(counts.rows ?? [])
					.filter(({ owner }) => owner === email)
					.map(({ at }) => Date.parse(at)),
			);
		return best(
			reps,
			(rep) => -Math.round(short(rep) * 1e9),
			({ weight }) => -weight,
			last,
			draw,
		);
	}
	const [first, second] = [...reps].sort((a, b) => draw(a) - draw(b));
	const known = assigned ?? open;
	const isLess = second && of(known, second) / second.weight < of(known, first) / first.weight;
	return (isLess ? second : first).email;
}

function creditOf(rep: Rep, reps: Rep[], { policy, capturedAt, counts }: Asked): number {
	const { rows, known } = counts;
	if (!policy.hasCredits) return 0;
	if (rows === null) return known.calibration?.[rep.email] ?? 0;
	const { timeZone } = calendarOf(rep, policy);
	const mean = (group: Rep[], isIn: (date: string) => boolean): number => {
		const theirs = rows.filter(
			({ owner, at }) =>
				group.some(({ email }) => email === owner) &&
				isIn(wallClock(Date.parse(at), timeZone).date),
		);
		return group.length === 0 ? 0 : theirs.length / group.length;
	};
	const { joined } = rep;
	const others = reps.filter((other) => other !== rep);
	const earlier = others.filter(
		(other) => joined !== null && (other.joined === null || other.joined < joined),
	);
	const today = wallClock(capturedAt, timeZone).date;
	const over: Days = rep.timeOff.filter(({ last }) => last < today);
	return over.reduce(
		(sum, { first, last }) => sum + mean(others, (date) => first <= date && date <= last),
		mean(earlier, (date) => joined !== null && date < joined),
	);
}
