const AXES = ['fit', 'intent', 'capacity'];
const GROUPS = ['warm', 'lukewarm', 'cool', 'cold', 'review', 'other', 'unrouted', 'failed'];

/** Where a lead went: its bucket, `other` for what isn't a sales enquiry; else `failed`, or not routed at all. */
function groupOf({ routing, qualification, error }) {
	if (!routing) return error ? 'failed' : 'unrouted';
	const isSales = !qualification || qualification.class === 'sales';
	return routing.bucket === 'cold' && !isSales ? 'other' : routing.bucket;
}

const dueOf = ({ routing }) => routing?.nextAction?.dueAt ?? routing?.sla?.businessDueAt ?? null;

const personOf = ({ lead }) =>
	[lead?.firstName, lead?.lastName].filter(Boolean).join(' ') || lead?.email || lead?.phone || null;

/** @returns {[string, number][]} groups that occur, with how many leads each has */
const countsOf = (items) =>
	GROUPS.map((group) => [group, items.filter((item) => groupOf(item) === group).length]).filter(
		([, count]) => count > 0,
	);

module.exports = { AXES, countsOf, dueOf, groupOf, personOf };
