import { wordsOf, type Wording } from './wording';

/** Products so common that their names need no capital and no verb of use to be known. */
export const PRODUCTS: Wording = wordsOf(
	`salesforce( sales cloud| service cloud)?|hubspot( crm| sales hub)?|pipedrive|zoho( crm| desk| books)?
	|microsoft dynamics( 365| crm)?|ms dynamics|dynamics 365|close\\.com|copper crm|freshsales|freshdesk|freshworks
	|zendesk|intercom|help ?scout|gorgias|front app|servicenow|jira( service management)?|confluence|asana|trello
	|monday\\.com|clickup|notion|airtable|smartsheet|basecamp|wrike|marketo|pardot|eloqua|mailchimp|activecampaign
	|klaviyo|brevo|sendinblue|cleverreach|outreach\\.io|salesloft|apollo\\.io|gong\\.io|zoominfo|clearbit
	|chili piper|calendly|leandata|typeform|jotform|gravity forms|survey ?monkey
	|sap( business one| s/4hana| r/3| bydesign| hana)?|oracle( netsuite)?|netsuite|odoo|sage( 50| 100| intacct| x3)?
	|xero|quickbooks|freshbooks|datev|lexware|lexoffice|sevdesk|weclapp|proalpha|abas erp|navision|business central
	|infor|workday|personio|bamboohr|hibob|adp|gusto|deel|greenhouse|lever|workable|recruitee|softgarden|shopify
	|woocommerce|magento|shopware|wordpress|webflow|squarespace|wix|slack|microsoft teams|ms teams|zoom
	|google (sheets|workspace|forms)|sharepoint|onedrive|dropbox|docusign|powerbi|power bi|tableau|looker|ms access
	|microsoft access|filemaker|lotus notes|excel( sheets?| spreadsheets?|-?listen?|-?tabellen?)?|spreadsheets?
	|outlook|zapier|make\\.com|n8n|aircall|ringcentral|genesys|five9|talkdesk|walnut|storylane|navattic|consensus
	|citrix|vmware|teamviewer`,
);
