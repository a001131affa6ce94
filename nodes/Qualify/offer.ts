import { z } from 'zod/v4';

const tier = z.tuple([z.number().nonnegative(), z.number().nonnegative()]);

/** What is sold at which price, and how long it takes: what a stated budget and a wanted date are held against. */
export const offerSchema = z.object({
	/** Smallest deal worth making, in whole currency units. */
	minimumDeal: z.number().nonnegative().nullable().default(null),
	/** Price of one unit by product name, in whole currency units. */
	prices: z.record(z.string(), z.number().nonnegative()).default({}),
	/** From how many units which share of the price is taken off, e.g. `[5, 0.05]`. */
	volumeDiscounts: z.array(tier).default([]),
	/** From how many units how many days onboarding takes, e.g. `[5, 3]`. */
	onboardingDays: z.array(tier).default([]),
});
export type Offer = z.infer<typeof offerSchema>;

export const isEmptyOffer = (offer: Offer): boolean =>
	offer.minimumDeal === null &&
	Object.keys(offer.prices).length === 0 &&
	offer.onboardingDays.length === 0;

/** The value of the highest tier that a quantity reaches, else null. */
export function tierOf(tiers: Offer['onboardingDays'], quantity: number): number | null {
	const reached = tiers.filter(([from]) => from <= quantity).sort((a, b) => b[0] - a[0]);
	return reached.length > 0 ? reached[0][1] : null;
}

/** What a list of products costs after the volume discount of its quantity. */
export function totalOf(offer: Offer, quantities: Map<string, number>): number {
	const units = [...quantities.values()].reduce((sum, quantity) => sum + quantity, 0);
	const list = [...quantities].reduce(
		(sum, [product, quantity]) => sum + (offer.prices[product] ?? 0) * quantity,
		0,
	);
	return list * (1 - (tierOf(offer.volumeDiscounts, units) ?? 0));
}
