import { companyDomainOf, employeesOf, isWithin, type RoutedItem } from './item';
import type { Policy } from './policy';

/** Why somebody gets to this lead at once, in words; null where nothing asks for it. */
export function fastLaneOf(item: RoutedItem, { fastLanes }: Policy): string | null {
	if (fastLanes === undefined) return null;
	const { askedForPerson, strategicAccounts = [], dealSizeAbove } = fastLanes;
	if (askedForPerson && item.qualification?.flags.includes('askedForPerson')) {
		return 'asked for a person';
	}
	const domain = companyDomainOf(item);
	const account = strategicAccounts.find((one) => isWithin(domain, one));
	if (account) return `${account} is a strategic account`;
	const deal = dealSizeOf(item, fastLanes.pricePerEmployee);
	return deal !== null && dealSizeAbove !== undefined && deal.size > dealSizeAbove
		? `a deal of ${inWords(deal.size)} (${deal.from}) is above ${inWords(dealSizeAbove)}`
		: null;
}

const inWords = (amount: number): string => Math.round(amount).toLocaleString('en');

/** What the lead says it would spend, else the price of all its employees. */
function dealSizeOf(
	item: RoutedItem,
	pricePerEmployee: number | undefined,
): { size: number; from: string } | null {
	const stated = item.qualification?.stated.budget?.value;
	if (typeof stated === 'number') return { size: stated, from: 'stated budget' };
	const employees = employeesOf(item);
	if (employees === null || pricePerEmployee === undefined) return null;
	return { size: employees * pricePerEmployee, from: `${employees} employees` };
}
