import { hasEmailField } from './fieldMeaning';
import { isRecord, type Json } from './json';

/** An object of a payload with what its sender keeps in different places put together. */
export function rejoined(record: Json): Json {
	return withFormName(withOpeningMessage(withQuestions(record)));
}

/** Typeform: each answer under the key of its type, the questions beside them. */
function withQuestions(record: Json): Json {
	const { answers, definition } = record;
	if (!Array.isArray(answers) || !isRecord(definition)) return record;
	const questions = Array.isArray(definition.fields) ? definition.fields.filter(isRecord) : [];
	const titles = new Map(questions.map(({ id, title }) => [id, title]));
	const labelled = answers.map((answer: unknown) => {
		if (!isRecord(answer) || !isRecord(answer.field) || typeof answer.type !== 'string') {
			return answer;
		}
		const { type, field } = answer;
		const given = Object.hasOwn(answer, type) ? answer[type] : null;
		const value = isRecord(given) && Array.isArray(given.labels) ? given.labels : given;
		return { label: titles.get(field.id) ?? field.ref ?? type, type, value };
	});
	return { formName: definition.title, ...record, answers: labelled };
}

/** Intercom: the first message is the conversation's source, the replies are its parts. */
function withOpeningMessage(record: Json): Json {
	const { source, conversation_parts: replies } = record;
	if (!isRecord(source) || !isRecord(source.author) || !isRecord(replies)) return record;
	const parts = Array.isArray(replies.conversation_parts) ? replies.conversation_parts : [];
	return { ...record, conversation_parts: [source, ...parts] };
}

/** Webflow: the name of the form beside what was filled in. */
function withFormName(record: Json): Json {
	const { name, ...rest } = record;
	const isOfForm = name !== undefined && isRecord(record.data) && hasEmailField(record.data);
	return isOfForm ? { formName: name, ...rest } : record;
}
