import { findingsOf, type Finding, type Place } from './place';
import type { Rule } from './rule';

const APPROVER_EN =
	'boss|manager|ceo|cfo|cto|cio|coo|cro|cmo|vp|director|head|board|management|leadership|finance|procurement|legal|owner|partners?|executives?|committee|supervisor|founders?|president';
const APPROVER_DE =
	'chef|chefin|vorgesetzter?|geschäftsführ\\p{L}*|geschäftsleitung|vorstand|finanz\\p{L}*|einkauf|vertriebsleit\\p{L}*|leitung|inhaber\\p{L}*|gesellschafter|cfo|ceo|cto|cio|gf|management|abteilungsleit\\p{L}*|controlling';

const AUTHORITY_RULES: Rule[] = [
	{
		id: 'authority.noPart',
		criterion: 'capacity.authority',
		level: 0,
		polarity: 'any',
		en: /\b(?:(?:i'm|i am) not (?:\S+ ){0,2}(?:involved|part of (?:the|this) (?:decision|buying|purchase|project))|(?:i )?have (?:no|nothing to do with|no say)(?: \S+){0,3} (?:say|part|decision|influence|purchase|purchasing|buying)|(?:asking|inquiring|enquiring) (?:on behalf of|for) (?:a|my) (?:friend|colleague))\b/iu,
		de: /\b(?:(?:bin|habe) (?:\S+ ){0,4}(?:nicht (?:\S+ ){0,2}(?:beteiligt|involviert|eingebunden)|nichts (?:\S+ ){0,3}(?:zu tun|zu sagen|zu entscheiden))|frage (?:nur )?für (?:einen? )?(?:freund|kollegen|bekannten))\b/iu,
	},
	{
		id: 'authority.anotherApproves',
		criterion: 'capacity.authority',
		level: 1,
		hedged: true,
		en: new RegExp(
			`\\b(?:(?:my|our|the) (?:\\S+ ){0,3}(?:${APPROVER_EN})(?: \\S+){0,4} (?:has to|have to|needs? to|must|will|would|is going to|ultimately|makes?|signs?|approves?|decides?|holds?|owns?|controls?)(?: \\S+){0,3}(?: (?:approve|sign|decide|decision|decisions|final|budget|off|call|it|say|purchase|ok|okay))?|(?:need|needs|get|require|requires|subject to|pending|waiting for|awaiting) (?:\\S+ ){0,4}(?:approval|sign[- ]?off|permission|green light|buy-in|go-ahead|consent)|run (?:it|this|that) (?:by|past) (?:my|our|the)|(?:decision|approval|call) (?:is|lies|rests|sits|comes|would be) (?:\\S+ ){0,2}(?:with|from|up to|made by) (?:my|our|the)|(?:approved|signed off|decided|signed) by (?:my|our|the)|(?:check|discuss|clear|confirm) (?:it |this |that )?with (?:my|our) (?:\\S+ ){0,2}(?:${APPROVER_EN}))\\b`,
			'iu',
		),
		de: new RegExp(
			`\\b(?:(?:mein|meine|unser|unsere|der|die|das) (?:\\S+ ){0,2}(?:${APPROVER_DE}) (?:\\S+ ){0,8}(?:entscheide[nt]?|freigeben|zustimmen|genehmigen|absegnen|unterschreib\\p{L}*|freigibt|genehmigt|überzeugen|abnicken)|(?:muss|müssen|soll) (?:\\S+ ){0,4}(?:${APPROVER_DE}) (?:\\S+ ){0,6}(?:entscheiden|freigeben|zustimmen|genehmigen|absegnen|unterschreiben)|(?:brauche|brauchen|benötige|benötigen) (?:\\S+ ){0,4}(?:freigabe|zustimmung|genehmigung|okay|ok)|(?:freigabe|genehmigung|zustimmung|entscheidung) (?:\\S+ ){0,3}(?:liegt|kommt|erfolgt|trifft) (?:\\S+ ){0,3}(?:bei|durch|vom|von|der|die)|mit (?:meinem|meiner|unserem|unserer|der|dem) (?:${APPROVER_DE}) (?:\\S+ ){0,3}(?:abstimmen|absprechen|klären|besprechen))`,
			'iu',
		),
	},
	{
		id: 'authority.notMine',
		criterion: 'capacity.authority',
		level: 1,
		polarity: 'any',
		en: /\b(?:(?:i'm|i am) not (?:\S+ ){0,2}(?:the (?:\S+ ){0,2}(?:decision[- ]?maker|one who|person who|buyer|budget holder|right person)|authori[sz]ed|in (?:a )?position|allowed|able to (?:approve|decide|sign))|(?:it's|it is|that's|that is|this is) not (?:\S+ ){0,2}my (?:decision|call)|not up to me|(?:i )?(?:can't|cannot|don't|do not|couldn't) (?:\S+ ){0,2}(?:decide|approve|sign off|make (?:the|that|this) (?:decision|call)|have (?:the |any |final )?(?:authority|final say|budget authority|signing)))\b/iu,
		de: /\b(?:(?:das|darüber|es) (?:\S+ ){0,3}(?:entscheide ich nicht|kann ich nicht entscheiden|liegt nicht bei mir)|ich (?:\S+ ){0,3}(?:entscheide|bestimme) (?:\S+ ){0,3}nicht|bin (?:\S+ ){0,2}nicht (?:der|die) (?:entscheider(?:in)?|richtige|verantwortliche)|nicht meine entscheidung|kann (?:\S+ ){0,4}nicht (?:\S+ ){0,2}(?:entscheiden|freigeben|unterschreiben))\b/iu,
	},
	{
		id: 'authority.recommends',
		criterion: 'capacity.authority',
		level: 2,
		hedged: true,
		en: /\b(?:i(?:'m|'ve|'ll| am| will| have been)? (?:\S+ ){0,3}(?:recommend(?:ing)?|make (?:the|a|my) recommendation|lead(?:ing)? (?:the|this|our) (?:evaluation|project|selection|search|initiative)|driv(?:e|ing) (?:the|this)|championing|in charge of (?:the |this |our )?(?:evaluat|select|project|choos)\p{L}*|responsible for (?:the |this |our )?(?:evaluat|select|choos|find|recommend)\p{L}*|tasked with|putting together|asked to (?:find|evaluate|look|select)|running the (?:evaluation|selection|project)|shortlisting)|my recommendation)\b/iu,
		de: /\b(?:ich (?:\S+ ){0,4}(?:empfehle|empfehlung|leite (?:\S+ ){0,3}(?:auswahl|projekt|evaluierung)|verantworte|verantwortlich für (?:\S+ ){0,3}(?:auswahl|projekt|evaluierung)|zuständig für (?:\S+ ){0,3}(?:auswahl|projekt|evaluierung)|beauftragt)|meine empfehlung|(?:leite|führe|treibe) (?:\S+ ){0,2}(?:auswahl|projekt|evaluierung))\b/iu,
	},
	{
		id: 'authority.decides',
		criterion: 'capacity.authority',
		level: 3,
		en: /\b(?:i (?:\S+ ){0,2}(?:decide|make (?:the|that|this|these|all|final|all the) (?:\S+ ){0,2}(?:decisions?|call|purchases?)|sign (?:off|the|it)|approve|own the (?:decision|budget)|hold the budget|have (?:the )?(?:final say|authority|sign-?off|signing authority|budget authority))|(?:i'm|i am) (?:\S+ ){0,2}(?:decision[- ]?maker|budget (?:owner|holder)|the one (?:who|that) (?:decides|signs|approves))|(?:it's|it is|that's|this is) (?:\S+ ){0,2}my (?:\S+ )?(?:decision|call|budget)|my (?:decision|call) (?:alone|to make)|(?:decision|call) is mine|i can (?:\S+ ){0,2}(?:sign|approve|decide|commit|purchase)|final (?:say|decision) (?:is|lies|rests) with me|up to me)\b/iu,
		de: /\b(?:ich (?:\S+ ){0,3}(?:entscheide|entscheidungsträger|bin (?:\S+ ){0,3}(?:entscheider(?:in)?|entscheidungsträger(?:in)?)|kann (?:\S+ ){0,4}(?:entscheiden|freigeben|unterschreiben)|darf (?:\S+ ){0,4}(?:entscheiden|freigeben|unterschreiben)|gebe (?:\S+ ){0,3}frei)|(?:entscheidung|budget) (?:liegt|ist) (?:\S+ ){0,2}(?:bei mir|meine?s?)|entscheide (?:das )?(?:ich|selbst|allein)|bin (?:\S+ ){0,2}(?:der|die) entscheider(?:in)?)\b/iu,
	},
	{
		id: 'authority.noApprovalNeeded',
		criterion: 'capacity.authority',
		level: 3,
		polarity: 'any',
		en: /\b(?:(?:don't|do not|won't|no) need (?:to )?(?:\S+ ){0,4}(?:approval|sign-?off|permission|ask anyone|consent)|without (?:\S+ ){0,3}(?:approval|sign-?off)|no (?:further |additional |other |extra )?(?:approval|sign-?off) (?:is )?(?:needed|required|necessary))\b/iu,
		de: /\b(?:(?:brauche|brauchen|benötige) (?:\S+ ){0,3}keine? (?:\S+ ){0,2}(?:freigabe|zustimmung|genehmigung)|ohne (?:\S+ ){0,2}(?:freigabe|zustimmung|genehmigung))\b/iu,
	},
];

/** Who decides: the speaker, somebody else, or the speaker together with others. */
export function authorityAt(place: Place): Finding[] {
	return findingsOf(AUTHORITY_RULES, place);
}
