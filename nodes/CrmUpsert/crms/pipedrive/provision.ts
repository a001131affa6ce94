import type { Pipedrive } from '../../../../vendor/pipedrive';
import type { CrmAccount, Report } from '../crm';
import { isRefusal } from './faults';
import { definitionOf, DOMAIN_LABEL, PERSON_FIELDS, type Field } from './fields';

/** Creates our fields that are missing, one after the other: a label that exists is never created again. */
export async function provisionFields(
	api: Pipedrive,
	personFields: Field[],
	organizationFields: Field[],
): ReturnType<CrmAccount['provision']> {
	const created: Report[] = [];
	const existed: Report[] = [];
	const failed: Report[] = [];
	const wanted = [
		{
			what: 'organization field',
			label: DOMAIN_LABEL,
			fields: organizationFields,
			create: async () =>
				await api.organizationFields.addOrganizationField({
					AddOrganizationFieldRequest: { field_name: DOMAIN_LABEL, field_type: 'varchar' },
				}),
		},
		...PERSON_FIELDS.map(definitionOf).map((definition) => ({
			what: 'person field',
			label: definition.field_name,
			fields: personFields,
			create: async () =>
				await api.personFields.addPersonField({ AddPersonFieldRequest: definition }),
		})),
	];
	for (const { what, label, fields, create } of wanted) {
		const report = { what, id: label };
		if (fields.some((field) => field.isCustom && field.label === label)) {
			existed.push(report);
			continue;
		}
		try {
			await create();
			created.push(report);
		} catch (error) {
			if (!isRefusal(error) || error.status === 401) throw error;
			failed.push({ ...report, reason: `${error.message}. ${error.description}` });
		}
	}
	return { created, existed, failed };
}
