import { compactLabel } from './labels';

/**
 * What forms and tools call the fields a lead consists of, in English, German, French, Spanish, Dutch,
 * Italian and Portuguese. Names are compared by {@link compactLabel}: case, spaces, underscores, accents
 * and words like "your" don't count.
 */
const NAMES = {
	email:
		'email, mail, email address, mail address, emailaddress, work email, work email address, business email, business email address, company email, corporate email, professional email, office email, from, from email, from address, sender, sender email, reply to, Absender, ' +
		'E-Mail-Adresse, Mailadresse, Emailadresse, geschäftliche E-Mail, geschäftliche E-Mail-Adresse, berufliche E-Mail, Firmen-E-Mail, courriel, adresse e-mail, adresse mail, mél, adresse électronique, e-mail professionnel, adresse e-mail professionnelle, ' +
		'correo, correo electrónico, correo de trabajo, correo corporativo, dirección de correo, dirección de correo electrónico, email corporativo, e-mailadres, mailadres, zakelijk e-mailadres, posta elettronica, indirizzo email, indirizzo e-mail, email aziendale, e-mail corporativo, correio eletrônico, endereço de e-mail, email profissional',
	firstName:
		'first name, firstname, fname, given name, forename, name first, Vorname, prénom, nombre de pila, primer nombre, voornaam, nome di battesimo, primeiro nome',
	lastName:
		'last name, lastname, lname, surname, family name, name last, Nachname, Familienname, Zuname, nom de famille, apellido, apellidos, achternaam, familienaam, cognome, sobrenome, apelido, último nome',
	fullName:
		'name, full name, fullname, contact name, contact person, display name, name full, your name, real name, vollständiger Name, Vor- und Nachname, Vorname und Nachname, Vorname Nachname, Ansprechpartner, Ansprechperson, nom, nom complet, nom et prénom, prénom et nom, nombre, nombre completo, nombre y apellidos, naam, volledige naam, contactpersoon, nome, nome completo, nome e cognome, from name, sender name',
	phone:
		'phone, phone number, telephone, telephone number, tel, tel no, mobile, mobile number, mobile phone, cell, cell phone, cellphone, work phone, business phone, direct phone, direct dial, callback number, contact number, whatsapp, whatsapp number, ' +
		'Telefon, Telefonnummer, Rufnummer, Handy, Handynummer, Mobilnummer, Mobiltelefon, Durchwahl, téléphone, numéro de téléphone, téléphone portable, portable, teléfono, número de teléfono, móvil, celular, telefoonnummer, telefoon, mobiel, mobiel nummer, telefono, numero di telefono, cellulare, telefone, número de telefone, telemóvel',
	jobTitle:
		'job title, jobtitle, job, job position, job role, job function, position, role, title, designation, occupation, your role, role in company, ' +
		'Position, Funktion, Berufsbezeichnung, Jobtitel, Jobbezeichnung, Stelle, Stellenbezeichnung, Rolle, Rolle im Unternehmen, Beruf, poste, fonction, intitulé du poste, rôle, cargo, puesto, puesto de trabajo, función, functie, functietitel, rol, ruolo, qualifica, posizione, posizione lavorativa, função',
	company:
		'company, company name, organisation, organization, organisation name, organization name, business, business name, employer, account name, firm, workplace, your company, current company, ' +
		'Firma, Firmenname, Unternehmen, Unternehmensname, Name des Unternehmens, Name der Firma, Betrieb, Arbeitgeber, entreprise, société, nom de société, nom de l’entreprise, raison sociale, empresa, compañía, nombre de la empresa, razón social, bedrijf, bedrijfsnaam, organisatie, azienda, società, nome azienda, ragione sociale, nome da empresa, companhia, organização',
	website:
		'website, web site, website url, site, homepage, web, company website, company url, company domain, domain, company site, web address, business website, Webseite, Webadresse, Internetseite, Firmenwebsite, Unternehmenswebsite, site web, site internet, sitio web, página web, sito, sito web, sito internet, site da empresa',
	country:
		'country, country name, country code, country region, company country, address country, Land, Staat, pays, país, nazione, paese, land van vestiging',
	state:
		'state, state name, state code, state region, state province, state county, state province region, state region province, state or province, state or region, state province county, US state, province, province state, province name, province code, prov, address state, address province, company state, company province, mailing state, billing state, home state, ' +
		'Bundesland, Bundesstaat, Kanton, Provinz, Land/Bundesland, Bundesland/Kanton, Bundesland oder Kanton, canton, état, état/province, provincia, comunidad autónoma, comunidad, provincia/estado, estado, estado/provincia, provincie, staat/provincie, stato/provincia, provincia/stato, estado/província, UF',
	/** Names that hold the state where nothing better does. */
	region:
		'region, region name, region code, county, county name, address region, address county, company region, mailing region, billing region, région, regio, regione, região, distrito',
	postcode:
		'postcode, post code, postal code, postalcode, postal, zip, zip code, zipcode, zip5, zip postal, zip postcode, zip post code, zip postal code, zip or postal code, postal zip code, postcode zip, zip postcode code, postal zip, address zip, address zip code, address postal code, address postcode, company zip, company zip code, company postal code, company postcode, mailing postal code, mailing zip, mailing zip code, billing postal code, billing zip, billing zip code, billing postcode, eircode, ' +
		'PLZ, Postleitzahl, Firmen-PLZ, NPA, code postal, CP, código postal, postcode bedrijf, CAP, codice postale, codice di avviamento postale, codice avviamento postale, CEP, código de endereçamento postal',
	industry:
		'industry, company industry, sector, industry sector, business sector, vertical, branch of industry, Branche, Industrie, Wirtschaftszweig, secteur, secteur d’activité, industria, sector de actividad, branche bedrijf, sectoren, settore, settore di attività, setor, setor de atividade, indústria',
	employees:
		'employees, employee count, number of employees, no of employees, num employees, company size, size of company, company headcount, headcount, company employees, company employee count, employee range, team size, size, staff, how many employees, how many employees do you have, how many people work at your company, how many employees does your company have, ' +
		'Mitarbeiter, Mitarbeiterzahl, Mitarbeiteranzahl, Mitarbeitende, Anzahl Mitarbeiter, Anzahl der Mitarbeiter, Anzahl Mitarbeitende, Anzahl der Mitarbeitenden, Unternehmensgröße, Firmengröße, Beschäftigte, Teamgröße, wie viele Mitarbeiter, wie viele Mitarbeiter haben Sie, wie viele Mitarbeiter hat Ihr Unternehmen, effectif, effectifs, nombre d’employés, nombre de salariés, taille de l’entreprise, número de empleados, tamaño de la empresa, empleados, aantal medewerkers, aantal werknemers, bedrijfsgrootte, numero di dipendenti, dipendenti, dimensione azienda, número de funcionários, número de colaboradores, tamanho da empresa',
	technologies:
		'technologies, technology, tech stack, stack, tools, current tools, current tool, current software, current solution, current system, current systems, current provider, current stack, tools used, software used, existing tools, systems in use, which tools do you use, which tools do you use today, what tools are you using today, what tool are you using today, ' +
		'Technologien, Tools, aktuelle Tools, aktuelles Tool, aktuelle Software, eingesetzte Software, eingesetzte Tools, bestehende Systeme, welche Tools nutzen Sie, welche Software nutzen Sie, outils, outils actuels, logiciel actuel, logiciels utilisés, herramientas, herramientas actuales, software actual, huidige tools, huidige software, strumenti attuali, software attuale, ferramentas, ferramentas atuais, tecnologias',
	request:
		'request, request type, type of request, requested, interest, interests, interested in, what are you interested in, I am interested in, inquiry type, enquiry type, type of inquiry, type of enquiry, reason, reason for contact, contact reason, reason for inquiry, purpose, intent, topic, subject, offer, form type, conversion, I would like, ' +
		'Anfrageart, Art der Anfrage, Interesse, Interesse an, ich interessiere mich für, Kontaktgrund, Betreff, Thema, Wunsch, type de demande, objet, sujet, motif, intérêt, tipo de solicitud, asunto, motivo, interés, type aanvraag, onderwerp, interesse in, tipo di richiesta, oggetto, tipo de solicitação, assunto',
	message:
		'message, your message, messages, comment, comments, comments or questions, questions or comments, questions, additional information, additional comments, anything else, inquiry, enquiry, how can we help, how can we help you, how can we help you today, how may we help, what can we help with, what can we help you with, tell us more, project description, project details, challenge, your challenge, ' +
		'Nachricht, Mitteilung, Anliegen, Anfrage, Bemerkung, Bemerkungen, Kommentar, Kommentare, Ihre Frage, wie können wir helfen, wie können wir Ihnen helfen, was können wir für Sie tun, worum geht es, Projektbeschreibung, votre message, commentaire, commentaires, demande, votre demande, votre besoin, besoin, comment pouvons-nous vous aider, mensaje, comentario, comentarios, consulta, cómo podemos ayudarle, cómo podemos ayudarte, bericht, opmerking, opmerkingen, uw vraag, hoe kunnen we helpen, messaggio, commenti, richiesta, come possiamo aiutarti, mensagem, comentário, comentários, como podemos ajudar',
	/** Names that hold the message where nothing better does. */
	text: 'text, text plain, plain text, body, body plain, content, description, details, notes, note, question, input, Beschreibung, Frage, Details, Text, détails, texte, pregunta, descripción, texto, beschrijving, domanda, descrizione, testo, pergunta, descrição',
	chatMessage: 'chat input, chat message, user message, user input',
	transcript:
		'transcript, transcript text, chat transcript, call transcript, conversation, conversation transcript, conversation history, chat history, chat log, chat, dialog, dialogue, turns, transcription, Transkript, Gespräch, Gesprächsverlauf, Gesprächsprotokoll, Chatverlauf, Chatprotokoll, transcripción, conversación, transcriptie, trascrizione, transcrição',

	formId: 'form id, formid, form guid, form uuid, form key, Formular-ID',
	formName:
		'form name, form title, form, formname, form label, Formular, Formularname, formulaire, nom du formulaire, formulario, formulier, modulo',
	submissionId:
		'submission id, submissionid, submission uuid, submission guid, submission token, response id, responseid, response token, entry id, leadgen id, conversion id, enquiry id, inquiry id, Einsendungs-ID, Anfrage-ID',
	conversationId:
		'conversation id, conversationid, conversation uuid, chat id, chatid, call id, callid, thread id, dialog id, meeting id',
	sessionId: 'session id, sessionid, chat session id, session key, session uuid',
	eventId: 'event id, eventid, event uuid, delivery id, notification id, message id',
	sentAt:
		'submitted at, submittedat, submission date, submission time, submitted, submitted on, date submitted, date created, captured at, received at, occurred at, created at, createdat, created, created on, created date, timestamp, ts, date time, datetime, date, time, Zeitstempel, Zeitpunkt, Datum, eingegangen am, gesendet am, erstellt am, date d’envoi, fecha, fecha de envío, tijdstip, data, data di invio, data de envio',
	startedAt:
		'started at, startedat, start time, start timestamp, conversation started at, call started at',
	endedAt:
		'ended at, endedat, end time, end timestamp, conversation ended at, call ended at, closed at, completed at',
	language:
		'language, lang, conversation language, chat language, form language, Sprache, langue, idioma, taal, lingua',

	campaign:
		'campaign, campaign name, campaignname, Kampagne, campagne, campaña, campagna, campanha',
	leadSource: 'source, lead source, traffic source, Quelle, Leadquelle',
	referrer:
		'referrer, referer, http referrer, http referer, document referrer, referrer url, page referrer, landing referrer, referring page',
	entryPage:
		'entry page, entry url, landing page, landing page url, landing url, landing, first page, first page url, first url, Einstiegsseite, page d’entrée',
	pageUrl:
		'page url, pageurl, page uri, page, current page, current url, source url, url, href, page href, page location, location href, viewing, submitted from, conversion page, Seite, Seiten-URL, target url, embed url',
	pageTitle: 'page title, pagetitle, page name, document title, Seitentitel',
	pagesViewed:
		'pages viewed, pagesviewed, viewed pages, pages visited, visited pages, visited, page views, pageviews, pages, page history, session pages, journey, browsing history, besuchte Seiten, pages vues',

	aiDisclosed:
		'ai disclosed, aidisclosed, ai disclosure shown, ai disclosure accepted, consent ai disclosed, KI-Hinweis angezeigt',
	disclosureText:
		'disclosure text, ai disclosure text, disclosure, consent disclosure text, consent text, Hinweistext',
	disclosureVersion:
		'disclosure version, ai disclosure version, consent disclosure version, consent version',
	recordingConsent:
		'recording consent, consent recording, consent to recording, call recording consent, Einwilligung Aufzeichnung, consentement enregistrement',
	marketingConsent:
		'marketing, marketing consent, consent marketing, accepts marketing, marketing opt in, email opt in, opt in, optin, email marketing consent, newsletter, newsletter opt in, newsletter signup, subscribe, subscribe to newsletter, Werbeeinwilligung, Newsletter abonnieren, Newsletter-Anmeldung, consentement marketing, inscription newsletter, suscribirse, nieuwsbrief, consenso marketing',
	consentAt:
		'consent at, consentat, consent timestamp, consent given at, consent date, consent granted at, Einwilligung am',
	consentRegion: 'consent region, jurisdiction, consent jurisdiction, privacy region',
} as const;

export type FieldName = keyof typeof NAMES;
export const FIELD_NAMES = Object.keys(NAMES) as FieldName[];

const byCompactLabel = new Map<string, FieldName>();
for (const name of FIELD_NAMES) {
	for (const label of NAMES[name].split(', ')) {
		const compact = compactLabel(label);
		if (!byCompactLabel.has(compact)) byCompactLabel.set(compact, name);
	}
}

/** The contract's name of a field whose {@link compactLabel} is given. */
export function fieldNamed(compact: string): FieldName | undefined {
	return byCompactLabel.get(compact);
}
