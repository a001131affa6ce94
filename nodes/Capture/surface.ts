import type { Surface } from './delivery';
import type { Json } from './json';
import { api } from './surfaces/api';
import { n8nChat } from './surfaces/n8nChat';
import { n8nForm } from './surfaces/n8nForm';
import { webhook } from './surfaces/webhook';

/** Tried in this order; a new surface is one file and one entry here. */
const SURFACES = { webhook, n8nForm, n8nChat, api };

export type SurfaceName = keyof typeof SURFACES;

export const SURFACE_NAMES = Object.keys(SURFACES) as SurfaceName[];

/** The surface a user chose, else the first that recognises the item. */
export function surfaceOf(json: Json, chosen: SurfaceName | 'automatic'): Surface {
	if (chosen !== 'automatic') return SURFACES[chosen];
	return Object.values(SURFACES).find(({ recognises }) => recognises(json)) ?? api;
}
