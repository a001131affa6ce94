import { chunks } from '../../../../lead/chunks';
import type { CrmAccount, Report } from '../crm';
import type { OwnField } from '../ownFields';
import { API_VERSION, MOST_SUBREQUESTS, type Draft, type Row } from './api';
import { faultsIn, isObject, listOf, textOf, type Fault } from './faults';
import { ACTIVITY_KEY, ownName, PERSON_KEY, PROVISIONED } from './fields';
import { rowsIn } from './find';
import type { Session } from './session';
import { isId, quoted } from './soql';

type Wanted = { object: string; name: string; metadata: Row };
type Provisioned = Awaited<ReturnType<CrmAccount['provision']>>;

const TYPES: Record<OwnField['type'], Row> = {
	string: { type: 'Text', length: 255 },
	text: { type: 'LongTextArea', length: 32_768, visibleLines: 5 },
	list: { type: 'LongTextArea', length: 32_768, visibleLines: 3 },
	number: { type: 'Number', precision: 18, scale: 4 },
	// A checkbox can't say that nobody knows.
	boolean: { type: 'Text', length: 5 },
	date: { type: 'DateTime' },
};
const KEY: Row = { type: 'Text', length: 255, unique: true, externalId: true, caseSensitive: true };
const DESCRIPTION = 'Written by the Lead Pipeline nodes of n8n.';

const onRecords = (object: string): Wanted[] => [
	{ object, name: PERSON_KEY, metadata: { label: 'Lead Pipeline Person Key', ...KEY } },
	...PROVISIONED.map(({ name, label, type }) => ({
		object,
		name: ownName(name),
		metadata: { label: `LP ${label}`, ...TYPES[type] },
	})),
];
const WANTED: Wanted[] = [
	...onRecords('Lead'),
	...onRecords('Contact'),
	{
		...{ object: 'Activity', name: ACTIVITY_KEY },
		metadata: { label: 'Lead Pipeline Key', ...KEY },
	},
];

/** Creates the fields that are missing, and makes all of ours visible for the profile of this user. */
export async function provision(session: Session): Promise<Provisioned> {
	const existing = await existingFields(session);
	const report: Provisioned = { created: [], existed: [], failed: [] };
	const missing = WANTED.filter((one) => !existing.has(idOf(one)));
	report.existed.push(...WANTED.filter((one) => existing.has(idOf(one))).map(reportOf));
	for (const some of chunks(missing, MOST_SUBREQUESTS)) await create(some, report, session);
	const failed = new Set(report.failed.map(({ id }) => id));
	const visible = WANTED.filter((one) => !failed.has(idOf(one)));
	report.failed.push(...(await makeVisible(visible, session)));
	session.forgetShapes();
	return report;
}

const idOf = ({ object, name }: Wanted): string => `${object}.${name}`;
const reportOf = (one: Wanted): Report => ({ what: 'field', id: idOf(one) });

async function existingFields({ api }: Session): Promise<Set<string>> {
	const soql =
		"SELECT DeveloperName, TableEnumOrId FROM CustomField WHERE DeveloperName LIKE 'Lead\\_Pipeline\\_%'";
	const path = `/tooling/query?q=${encodeURIComponent(soql)}`;
	const [{ body, faults }] = await api.calls([{ method: 'GET', path }], true);
	// Without the right to read them, creating tells which are there.
	const rows = faults.length === 0 && isObject(body) ? listOf(body.records) : [];
	return new Set(rows.map((row) => `${textOf(row.TableEnumOrId)}.${textOf(row.DeveloperName)}__c`));
}

const ALREADY_THERE = ['DUPLICATE_DEVELOPER_NAME', 'DUPLICATE_VALUE'];

async function create(wanted: Wanted[], report: Provisioned, { api }: Session): Promise<void> {
	const compositeRequest = wanted.map((one, index) => ({
		method: 'POST',
		url: `/services/data/v${API_VERSION}/tooling/sobjects/CustomField`,
		referenceId: `field${index}`,
		body: { FullName: idOf(one), Metadata: { ...one.metadata, description: DESCRIPTION } },
	}));
	const [answer] = await api.calls(
		[
			{
				...{ method: 'POST', path: '/tooling/composite' },
				body: { allOrNone: false, compositeRequest },
			},
		],
		false,
	);
	const responses = isObject(answer.body) ? listOf(answer.body.compositeResponse) : [];
	for (const [index, one] of wanted.entries()) {
		const response = responses.find(({ referenceId }) => referenceId === `field${index}`);
		const isDone = response !== undefined && Number(response.httpStatusCode) < 300;
		const faults =
			answer.faults.length > 0 ? answer.faults : isDone ? [] : faultsIn(response?.body);
		if (isDone) report.created.push(reportOf(one));
		else if (faults.some(({ code }) => ALREADY_THERE.includes(code))) {
			report.existed.push(reportOf(one));
		} else report.failed.push({ ...reportOf(one), reason: reasonOf(faults) });
	}
}

function reasonOf(faults: Fault[]): string {
	const told = faults.map(({ code, message }) => `${code}: ${message}`).join('; ') || 'no answer';
	const mayNot = faults.some(({ code }) =>
		[
			'INSUFFICIENT_ACCESS',
			'INSUFFICIENT_ACCESS_OR_READONLY',
			'INVALID_TYPE',
			'FORBIDDEN',
		].includes(code),
	);
	return mayNot
		? `${told}. The user of the credential needs the permission “Customize Application”`
		: told;
}

/** A field of which no profile was told is invisible, also for whoever created it. */
async function makeVisible(wanted: Wanted[], session: Session): Promise<Report[]> {
	const { api } = session;
	const failedAll = (reason: string): Report[] => [
		{ what: 'visibility', id: 'Lead, Contact, Task', reason },
	];
	const parentId = await permissionSetOfUser(session);
	if (parentId === null) {
		return failedAll(
			'The profile of this user can’t be read: make the fields “Lead Pipeline …” visible for it under Setup → Field Accessibility',
		);
	}
	const objectsOf = (object: string): string[] =>
		object === 'Activity' ? ['Task', 'Event'] : [object];
	const fields = wanted.flatMap(({ object, name }) =>
		objectsOf(object).map((type) => ({ type, field: `${type}.${name}` })),
	);
	const [found] = await api.queries([
		`SELECT Field, PermissionsEdit FROM FieldPermissions WHERE ParentId = ${quoted(parentId)} AND SobjectType IN ('Lead','Contact','Task','Event')`,
	]);
	const visible = new Set(
		rowsIn([found])
			.filter(({ PermissionsEdit }) => PermissionsEdit === true)
			.map(({ Field }) => textOf(Field)),
	);
	const missing = fields.filter(({ field }) => !visible.has(field));
	const drafts = missing.map(({ type, field }): Draft => ({
		type: 'FieldPermissions',
		fields: {
			...{ ParentId: parentId, SobjectType: type, Field: field },
			...{ PermissionsRead: true, PermissionsEdit: true },
		},
	}));
	const saved = await api.save(drafts);
	return saved.flatMap(({ faults }, index) =>
		faults.length === 0 || faults.some(({ code }) => code === 'DUPLICATE_VALUE')
			? []
			: [{ what: 'visibility', id: missing[index].field, reason: reasonOf(faults) }],
	);
}

async function permissionSetOfUser({ api }: Session): Promise<string | null> {
	const path = '/services/oauth2/userinfo';
	const [{ body, faults }] = await api.calls([{ method: 'GET', path }], true);
	const userId = faults.length === 0 && isObject(body) ? body.user_id : null;
	if (!isId(userId)) return null;
	const [users] = await api.queries([`SELECT ProfileId FROM User WHERE Id = ${quoted(userId)}`]);
	const profileId = users instanceof Error ? null : users.at(0)?.ProfileId;
	if (!isId(profileId)) return null;
	const [sets] = await api.queries([
		`SELECT Id FROM PermissionSet WHERE IsOwnedByProfile = true AND ProfileId = ${quoted(profileId)}`,
	]);
	const id = sets instanceof Error ? null : sets.at(0)?.Id;
	return isId(id) ? id : null;
}
