import { z } from 'zod/v4';
import { InvalidItem } from '../../lead/validation';
import type { WritePolicy } from './plan';
import type { Crm } from './crms/crm';
import { preview } from './crms/preview';
import { fieldRuleSchema, fieldRulesWith } from './writePolicy';

const parametersSchema = z.looseObject({
	ownerDecidedBy: z.enum(['pack', 'crm']).default('pack'),
	rules: z.array(fieldRuleSchema).default([]),
	lifecycleOrder: z.string().default(''),
	severalMatches: z.enum(['review', 'useFirst']).default('review'),
	transcriptLimit: z.number().int().min(1000).optional(),
});

type Target = Pick<Crm, 'rules' | 'noteLimit' | 'ownerField' | 'lifecycleField'>;

/** The node's parameters as the write policy. Throws InvalidItem naming the parameter that can't be used. */
export function readPolicy(
	parameters: Record<string, unknown>,
	{ rules: defaults, noteLimit, ownerField, lifecycleField }: Target = preview,
): WritePolicy {
	const result = parametersSchema.safeParse(parameters);
	if (!result.success) {
		const [issue] = result.error.issues;
		const [name, row, column] = issue.path;
		throw new InvalidItem(
			name === 'rules'
				? `Field Rules, row ${Number(row) + 1}: “${String(column)}” can’t be used`
				: `The parameter “${String(name)}” can’t be used`,
			`Expected ${issue.message.replace(/^expected /u, '')}.`,
		);
	}
	const {
		rules: own,
		lifecycleOrder,
		ownerDecidedBy,
		severalMatches,
		transcriptLimit,
	} = result.data;
	const rules = fieldRulesWith(own, defaults);
	const timeless = rules.find(({ rule, timeField }) => rule === 'newer' && timeField === '');
	if (timeless) {
		throw new InvalidItem(
			`Field Rules: “${timeless.field}” is to be written if newer, but than what?`,
			'Choose in Time Field the CRM field that holds the time of the value.',
		);
	}
	const stages = lifecycleOrder
		.split(/[,\n]/u)
		.map((stage) => stage.trim())
		.filter((stage) => stage !== '');
	return {
		rules,
		lifecycleOrder: stages.length === 0 ? null : stages,
		ownerDecidedBy,
		severalMatches,
		transcriptLimit: Math.min(transcriptLimit ?? noteLimit, noteLimit),
		ownerField,
		lifecycleField,
	};
}

/** The *Contact Row* parameter: an object, or JSON text of one. */
export function readContactRow(value: unknown): Record<string, unknown> {
	const row = typeof value === 'string' && value.trim() !== '' ? jsonOf(value) : value;
	const result = z
		.record(z.string(), z.unknown())
		.nullish()
		.safeParse(row || null);
	if (result.success) return result.data ?? {};
	throw new InvalidItem(
		'The contact row can’t be used',
		'Expected a row of the contacts table as an object, or nothing for a new person.',
	);
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
