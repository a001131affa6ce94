import { wordsOf } from './labels';

export type Request =
	'demo' | 'quote' | 'call' | 'trial' | 'content' | 'newsletter' | 'contact' | 'other';

/** Asked in this order: a "demo call" is a demo, "contact sales" a call, "download the price list" a quote. */
const WORDS: Array<[Request, RegExp]> = [
	[
		'demo',
		/\b(?:demo|demos|demonstration|vorfuhrung|produktvorfuhrung|produktdemo|produktvorstellung|demonstracion|demostracion|dimostrazione|demonstracao)\b/u,
	],
	[
		'quote',
		/\b(?:quote|quotation|pricing|price|prices|proposal|angebot|angebotsanfrage|preis|preise|preisanfrage|preisliste|kostenvoranschlag|devis|tarif|tarifs|prix|presupuesto|cotizacion|precio|precios|offerte|prijs|prijzen|preventivo|prezzi|orcamento|cotacao|precos)\b/u,
	],
	[
		'trial',
		/\b(?:trial|try|testversion|testzugang|testphase|probezugang|essai|prueba|proefperiode|prova|teste gratis|poc|pilot|sign ?up|get started)\b/u,
	],
	[
		'call',
		/\b(?:call|callback|call back|sales|meeting|appointment|speak|talk|consultation|ruckruf|anruf|termin|beratung|beratungsgesprach|gesprach|vertrieb|rappel|appeler|rendez vous|rdv|llamada|reunion|cita|hablar|terugbellen|gesprek|afspraak|richiamata|chiamata|appuntamento|ligacao|reuniao)\b/u,
	],
	['newsletter', /\b(?:newsletter|subscribe|subscription|blog updates|nieuwsbrief|boletin)\b/u],
	[
		'content',
		/\b(?:content|whitepaper|white paper|e ?book|guide|guides|webinar|report|download|downloads|checklist|case study|case studies|brochure|resource|resources|datasheet|leitfaden|studie|broschure|herunterladen|livre blanc|telecharger|descarga|guia|brochura|scaricare)\b/u,
	],
	[
		'contact',
		/\b(?:contact|contact us|kontakt|kontaktformular|kontaktanfrage|contacto|contatto|contato|general|allgemein|allgemeine|get in touch)\b/u,
	],
];
const LONGEST = 200;

/** What somebody asks for, by the words of a form's field, name or id; null when none of them tells. */
export function requestOf(text: string | null): Request | null {
	if (text === null || text.length > LONGEST) return null;
	const words = wordsOf(text).join(' ');
	return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** What a page is for, by its path alone: `https://acme.com/de/demo?utm_source=x`. */
export function requestOfPage(url: string | null): Request | null {
	if (url === null || url.length > 2_000) return null;
	const path = /^(?:https?:\/\/[^/?#]*)?(\/[^?#]*)/iu.exec(url)?.[1];
	return path ? requestOf(path.split('/').filter(Boolean).slice(-2).join(' ')) : null;
}
