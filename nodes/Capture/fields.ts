import { isKnownPlace, nameInPlace, nameOfType } from './fieldMeaning';
import { fieldNamed, type FieldName } from './fieldNames';
import { isRecord, isScalar, parsedJson, type Json, type Scalar } from './json';
import { compactLabel, wordSet } from './labels';
import { rejoined } from './rejoined';
import { isTurnList } from './turnLists';

/** One value of a payload under the names its sender gave it. */
export type Field = {
	/** What the value is called: a form's label first, then its key. */
	labels: string[];
	/** Keys of the objects around it, outermost first. */
	path: string[];
	/** The part of the path that says what the field means: inside the object that holds an address, if any. */
	context: string[];
	value: Scalar | Scalar[];
	name: FieldName | null;
	/** Set by the page or the address, not typed by the prospect. */
	hidden: boolean;
	/** Set by the user under Field Mapping. */
	mapped: boolean;
};

/** A payload, read once: its values, the lists of turns and the lists of pages in it. */
export type Contents = { fields: Field[]; turnLists: unknown[][]; pageLists: unknown[][] };

type Place = Pick<Field, 'path' | 'context'>;
type Pending = Place & { value: unknown };

const MAX_DEPTH = 12;
const MAX_VALUES = 10_000;
const LABEL_KEYS = 'label question title name key column_name column_id ref'.split(' ');
const VALUE_KEYS = 'value answer response string_value values'.split(' ');
/** Objects that hold one of these next to a value are records, not one labelled value. */
const RECORD_FIELDS: ReadonlyArray<FieldName | undefined> = [
	'email',
	'phone',
	'company',
	'firstName',
	'lastName',
	'message',
];
/** Objects about somebody or something else: their names and addresses are not the lead's. */
const OTHERS = wordSet(
	'owner assignee agent assistant bot rep salesrep host organizer organiser employee admin teammate operator createdby updatedby recipient team seller provider vendor app workflow integration headers params cookies geo geoip ipinfo device browser useragent options versions definition schema',
);

/**
 * Every value of a JSON payload, in order: of nested objects, and of the lists of labels and values that
 * form builders send. What lies below twelve levels or after ten thousand values is left on the item unread.
 */
export function readContents(payload: unknown): Contents {
	const contents: Contents = { fields: [], turnLists: [], pageLists: [] };
	const path = Array.isArray(payload) ? ['fields'] : [];
	const pending: Pending[] = [{ value: payload, path, context: path }];
	for (let visited = 0; visited < MAX_VALUES; visited++) {
		const next = pending.pop();
		if (!next) break;
		if (next.path.length > MAX_DEPTH) continue;
		pending.push(...read(next, contents).slice(0, MAX_VALUES).reverse());
	}
	return contents;
}

/** Records what a value holds, and returns what is inside it still to read. */
function read({ value, ...place }: Pending, contents: Contents): Pending[] {
	if (Array.isArray(value)) return readList(value, place, contents);
	if (isRecord(value)) return readRecord(value, place, contents);
	const packed = place.path.at(-1) === 'rawRequest' ? parsedJson(String(value)) : null;
	// Jotform sends its fields as text, as those of an envelope.
	if (packed !== null) return [{ value: packed, path: place.path, context: ['fields'] }];
	addField(contents, { ...calledByKey(place), value });
	return [];
}

function readList(list: unknown[], place: Place, contents: Contents): Pending[] {
	const key = compactLabel(place.path.at(-1) ?? '');
	if (isTurnList(list, key)) contents.turnLists.push(list);
	else if (fieldNamed(key) === 'pagesViewed') contents.pageLists.push(list);
	else if (list.every(isScalar)) addField(contents, { ...calledByKey(place), value: list });
	else return list.slice(0, MAX_VALUES).map((entry) => ({ value: entry, ...place }));
	return [];
}

function readRecord(sent: Json, place: Place, contents: Contents): Pending[] {
	const record = rejoined(sent);
	const keys = Object.keys(record).slice(0, MAX_VALUES);
	const names = keys.map((key) => fieldNamed(compactLabel(key)));
	const valueKey = VALUE_KEYS.find((key) => keys.includes(key));
	const isLabelled =
		!names.some((name) => RECORD_FIELDS.includes(name)) && !keys.includes('currency');
	if (valueKey && isLabelled && place.path.length > 0) {
		return readLabelled(record, record[valueKey], place, contents);
	}
	// Whatever it is called, an object with an address in it is somebody's: its fields are read as a form's.
	const reachesSomeone = names.includes('email') || names.includes('phone');
	const context = reachesSomeone && !isKnownPlace(place.context.slice(-1)) ? [] : place.context;
	return keys
		.filter((key) => !holdsRecords(record[key]) || !OTHERS.has(compactLabel(key)))
		.map((key) => ({
			value: record[key],
			path: [...place.path, key],
			context: [...context, key],
		}));
}

const holdsRecords = (value: unknown): boolean =>
	isRecord(value) || (Array.isArray(value) && value.some(isRecord));

function readLabelled(record: Json, value: unknown, place: Place, contents: Contents): Pending[] {
	const own = LABEL_KEYS.map((key) => record[key]).filter((label) => typeof label === 'string');
	const called = own.length > 0 ? { ...place, labels: own, labelled: true } : calledByKey(place);
	const textOfChoice = choiceTexts(record.options);
	const chosen = Array.isArray(value) ? value.map(textOfChoice) : textOfChoice(value);
	if (isRecord(chosen)) {
		const [label] = called.labels;
		const inside = { path: [...called.path, label], context: [...called.context, label] };
		return [{ value: chosen, ...inside }];
	}
	const type = typeof record.type === 'string' ? record.type : '';
	addField(contents, { ...called, value: chosen, type });
	return [];
}

/** Without a label of its own, a value is called by its key. */
function calledByKey({ path, context }: Place): Place & { labels: string[] } {
	return { labels: path.slice(-1), path: path.slice(0, -1), context: context.slice(0, -1) };
}

/** Form builders send the id of a choice and list the texts under `options`, or send the choice as an object. */
function choiceTexts(options: unknown): (choice: unknown) => unknown {
	const texts = new Map<unknown, unknown>();
	for (const option of Array.isArray(options) ? options : []) {
		if (isRecord(option)) texts.set(option.id, option.text ?? option.label ?? option.name);
	}
	return (choice) => {
		if (!isRecord(choice)) return texts.get(choice) ?? choice;
		return [choice.label, choice.text, choice.title].find(isScalar) ?? choice;
	};
}

type Called = Place & { labels: string[]; value: unknown; type?: string; labelled?: boolean };

function addField(
	{ fields }: Contents,
	{ labels, path, context, value, type = '', labelled = false }: Called,
): void {
	const scalars = Array.isArray(value) ? value.filter(isScalar) : value;
	if (!Array.isArray(scalars) && !isScalar(scalars)) return;
	const isEmpty = scalars === '' || (Array.isArray(scalars) && scalars.length === 0);
	if (isEmpty || labels.length === 0) return;
	const parent = labelled ? undefined : context.at(-1);
	const name = nameOfType(type) ?? nameInPlace(labels, parent);
	const hidden = /hidden/iu.test(type);
	fields.push({ labels, path, context, value: scalars, name, hidden, mapped: false });
}
