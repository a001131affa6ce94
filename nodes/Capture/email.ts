import type { EmailType } from '../../lead/schema';
import { wordSet } from './labels';
import type { Libraries } from './libraries';

const ROLES = wordSet(
	'info sales hello hi contact office mail team support admin administration marketing hr jobs career careers billing accounting accounts finance purchasing procurement ' +
		'service services enquiries enquiry inquiries inquiry post postmaster webmaster noreply no-reply reception it help press media partner partners newsletter customerservice ' +
		'kontakt buero büro vertrieb einkauf anfrage anfragen empfang verwaltung buchhaltung bewerbung presse personal zentrale sekretariat ' +
		'bonjour accueil commercial ventes achats compras comercial ventas contacto informacion hola administracion verkoop inkoop receptie vendite acquisti amministrazione contato vendas',
);
/** Which of several addresses stands for the lead. */
const EMAIL_PREFERENCE: EmailType[] = ['work', 'role', 'free', 'disposable'];

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** A throw-away address says most about a lead, then a private one, then a shared mailbox. */
export function emailTypeOf(
	address: string,
	{ isDisposableDomain, isFreeMailDomain }: Libraries,
): EmailType {
	const domain = domainOf(address);
	if (isDisposableDomain(domain)) return 'disposable';
	if (isFreeMailDomain(domain)) return 'free';
	return ROLES.has(address.slice(0, address.lastIndexOf('@'))) ? 'role' : 'work';
}

/** The most useful of the addresses for a sales team; the first among equals. */
export function preferredEmail(
	addresses: string[],
	libraries: Libraries,
): { address: string; type: EmailType } | null {
	const typed = addresses.map((address) => ({ address, type: emailTypeOf(address, libraries) }));
	for (const preferred of EMAIL_PREFERENCE) {
		const match = typed.find(({ type }) => type === preferred);
		if (match) return match;
	}
	return null;
}
