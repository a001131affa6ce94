import type { Json } from './json';

/** What one capture surface delivered, in the same shape for all of them. */
export type Delivery = {
	/** Where fields, transcripts and pages are looked for. */
	payload: unknown;
	/** Parameters of an address: read after the payload. */
	query: unknown;
	/** The page the request came from. */
	referer: string | null;
};

/** One way leads come in; `recognises` by the shape of an item, `read` without judging it. */
export type Surface = {
	name: string;
	recognises: (json: Json) => boolean;
	read: (json: Json) => Delivery;
};
