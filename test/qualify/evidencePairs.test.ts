import fc from '../support/properties';
import type { Turn } from '../../lead/schema';
import { locateQuote } from '../../nodes/Qualify/evidence';

const prospect = (text: string): Turn => ({ speaker: 'prospect', name: null, text, at: null });
const ours = (text: string): Turn => ({ speaker: 'assistant', name: null, text, at: null });

/** What was said, what a reader quotes, and the original words that stand for it. */
const FAITHFUL: Array<[why: string, said: string, quoted: string, original: string]> = [
	[
		'a final full stop',
		'We renew Walnut in March, and that is fixed.',
		'We renew Walnut in March.',
		'We renew Walnut in March',
	],
	[
		'a missing comma',
		'Yes, our CRO, Marcus, wants to join the call.',
		'our CRO Marcus wants to join the call',
		'our CRO, Marcus, wants to join the call',
	],
	[
		'an added comma',
		'In March we have to renew the contract.',
		'In March, we have to renew the contract',
		'In March we have to renew the contract',
	],
	[
		'upper case',
		'we need it by the end of Q2, honestly',
		'WE NEED IT BY THE END OF Q2',
		'we need it by the end of Q2',
	],
	[
		'lower case',
		'The CFO signs off on HubSpot.',
		'the cfo signs off on hubspot',
		'The CFO signs off on HubSpot',
	],
	[
		'line breaks',
		'We lose leads\nevery single\n\nnight, sadly.',
		'We lose leads every single night',
		'We lose leads\nevery single\n\nnight',
	],
	['a whole turn that ends in a stretched letter', 'aـ', 'aـ', 'a'],
	['a whole turn that ends in a lone vowel mark', '〸ﹰ', '〸ﹰ', '〸'],
	[
		'no-break spaces',
		'about 240\u00a0people work here',
		'about 240 people work here',
		'about 240\u00a0people work here',
	],
	[
		'curly quotes',
		'the team calls it “the swamp” every day',
		'calls it "the swamp" every day',
		'calls it “the swamp” every day',
	],
	[
		'French quotes',
		'Nous appelons ça « le marais » entre nous',
		'appelons ça "le marais" entre nous',
		'appelons ça « le marais » entre nous',
	],
	[
		'a curly apostrophe',
		'We’re replacing Walnut this spring',
		"We're replacing Walnut this spring",
		'We’re replacing Walnut this spring',
	],
	[
		'no apostrophe',
		"we don't have a tool for that today",
		'we dont have a tool for that today',
		"we don't have a tool for that today",
	],
	[
		'a long dash',
		'It is slow — really slow — and costs us deals',
		'slow - really slow - and costs us deals',
		'slow — really slow — and costs us deals',
	],
	[
		'a dash for a comma',
		'It is slow — really slow and costs us deals',
		'It is slow, really slow and costs us deals',
		'It is slow — really slow and costs us deals',
	],
	[
		'a range with an en dash',
		'We need 10–20 seats for sales',
		'We need 10-20 seats for sales',
		'We need 10–20 seats for sales',
	],
	[
		'a range in words',
		'We need 10–20 seats for sales',
		'We need 10 to 20 seats for sales',
		'We need 10–20 seats for sales',
	],
	[
		'ligatures',
		'an eﬃcient workﬂow is the goal',
		'an efficient workflow is the goal',
		'an eﬃcient workﬂow is the goal',
	],
	[
		'full width',
		'Ｗｅ ｎｅｅｄ ５０ ｓｅａｔｓ ｎｏｗ',
		'We need 50 seats now',
		'Ｗｅ ｎｅｅｄ ５０ ｓｅａｔｓ ｎｏｗ',
	],
	[
		'a zero-width space',
		'the con\u200btract ends in May for us',
		'the contract ends in May for us',
		'the con\u200btract ends in May for us',
	],
	[
		'composed accents',
		'Wir brauchen es fu\u0308r den Ma\u0308rz, sonst wird es teuer',
		'Wir brauchen es für den März',
		'Wir brauchen es fu\u0308r den Ma\u0308rz',
	],
	[
		'decomposed accents',
		'Le contrat expire à la fin de l’été prochain',
		'Le contrat expire a\u0300 la fin de l’e\u0301te\u0301',
		'Le contrat expire à la fin de l’été',
	],
	[
		'spelled-out umlauts',
		'Wir müssen das Werkzeug für den Vertrieb ersetzen',
		'Wir muessen das Werkzeug fuer den Vertrieb ersetzen',
		'Wir müssen das Werkzeug für den Vertrieb ersetzen',
	],
	[
		'a sharp s',
		'Die Straße ist unser größtes Problem',
		'DIE STRASSE IST UNSER GRÖSSTES PROBLEM',
		'Die Straße ist unser größtes Problem',
	],
	[
		'left-out accents',
		'Notre équipe prépare la décision du comité',
		'Notre equipe prépare la decision du comité',
		'Notre équipe prépare la décision du comité',
	],
	[
		'Turkish capitals',
		'İlk sözleşme Mart ayında bitiyor',
		'ilk sözleşme mart ayında bitiyor',
		'İlk sözleşme Mart ayında bitiyor',
	],
	[
		'a dropped article',
		'We want to replace the tool before the summer',
		'We want to replace tool before the summer',
		'We want to replace the tool before the summer',
	],
	[
		'an added article',
		'Decision is made by our board in May',
		'The decision is made by our board in May',
		'Decision is made by our board in May',
	],
	[
		'a German article',
		'Wir wollen das System im März ablösen',
		'Wir wollen System im März ablösen',
		'Wir wollen das System im März ablösen',
	],
	[
		'a French article',
		'Nous remplaçons l’outil actuel en mars',
		'Nous remplaçons outil actuel en mars',
		'Nous remplaçons l’outil actuel en mars',
	],
	[
		'a doubled word',
		'We really need need a new tool now',
		'We really need a new tool now',
		'We really need need a new tool now',
	],
	[
		'a word doubled by the reader',
		'We have to decide in April at the latest',
		'We have to to decide in April',
		'We have to decide in April',
	],
	[
		'a false start',
		'so we want, we want to switch in June',
		'so we want to switch in June',
		'so we want, we want to switch in June',
	],
	[
		'“gonna” spelled out',
		"We're gonna switch to another vendor",
		'We are going to switch to another vendor',
		"We're gonna switch to another vendor",
	],
	[
		'“going to” boiled down',
		'We are going to sign the contract in May',
		"We're gonna sign the contract in May",
		'We are going to sign the contract in May',
	],
	[
		'“wanna”',
		'I wanna see a demo with my team',
		'I want to see a demo with my team',
		'I wanna see a demo with my team',
	],
	[
		'“cannot”',
		'We cannot keep up with the leads',
		"We can't keep up with the leads",
		'We cannot keep up with the leads',
	],
	[
		'hesitation',
		'We, um, have about, uh, forty reps in sales',
		'We have about forty reps in sales',
		'We, um, have about, uh, forty reps in sales',
	],
	[
		'a number in words',
		'We have twelve reps in two offices',
		'We have 12 reps in 2 offices',
		'We have twelve reps in two offices',
	],
	[
		'separators of thousands',
		'Our budget is 50,000 euros for this year',
		'Our budget is 50000 euros for this year',
		'Our budget is 50,000 euros for this year',
	],
	[
		'thousands as k',
		'Our budget is $50k for the year',
		'Our budget is $50,000 for the year',
		'Our budget is $50k for the year',
	],
	[
		'a currency behind',
		'We pay $300 a seat for Walnut',
		'We pay 300 dollars a seat for Walnut',
		'We pay $300 a seat for Walnut',
	],
	[
		'an emoji dropped',
		'We need a demo 🚀 this week 🙏',
		'We need a demo this week',
		'We need a demo 🚀 this week',
	],
	[
		'an emoji without its selector',
		'I ❤️ the idea, send me a quote',
		'I ❤ the idea, send me a quote',
		'I ❤️ the idea, send me a quote',
	],
	[
		'a transposition',
		'We receive too many leads at night',
		'We recieve too many leads at night',
		'We receive too many leads at night',
	],
	[
		'a slip in a long word',
		'We will definitely replace it this year',
		'We will definately replace it this year',
		'We will definitely replace it this year',
	],
	[
		'a word written as two',
		'Our onboarding takes way too long today',
		'Our on-boarding takes way too long today',
		'Our onboarding takes way too long today',
	],
	[
		'marks of emphasis',
		'We need it **before March** and no later',
		'We need it before March',
		'We need it **before March',
	],
	[
		'British and American',
		'Our organisation is replacing the tool',
		'Our organization is replacing the tool',
		'Our organisation is replacing the tool',
	],
	[
		'Cyrillic without a comma',
		'Нам нужно, чтобы систему заменили до марта.',
		'Нам нужно чтобы систему заменили до марта',
		'Нам нужно, чтобы систему заменили до марта',
	],
	[
		'Cyrillic ё',
		'Мы ещё не выбрали поставщика, но ищем',
		'Мы еще не выбрали поставщика',
		'Мы ещё не выбрали поставщика',
	],
	[
		'Cyrillic capitals',
		'Договор заканчивается в мае.',
		'ДОГОВОР ЗАКАНЧИВАЕТСЯ В МАЕ',
		'Договор заканчивается в мае',
	],
	[
		'decomposed Cyrillic',
		'Наш текущий поставщик слишком дорогой',
		'Наш текущии\u0306 поставщик слишком дорогои\u0306',
		'Наш текущий поставщик слишком дорогой',
	],
	[
		'Greek capitals',
		'Θέλουμε να αλλάξουμε σύστημα τον Μάρτιο',
		'ΘΕΛΟΥΜΕ ΝΑ ΑΛΛΑΞΟΥΜΕ ΣΥΣΤΗΜΑ ΤΟΝ ΜΑΡΤΙΟ',
		'Θέλουμε να αλλάξουμε σύστημα τον Μάρτιο',
	],
	[
		'a Greek article',
		'Θέλουμε να αλλάξουμε το σύστημα τον Μάρτιο',
		'Θέλουμε να αλλάξουμε σύστημα τον Μάρτιο',
		'Θέλουμε να αλλάξουμε το σύστημα τον Μάρτιο',
	],
	[
		'a final sigma',
		'Ο προμηθευτής μας είναι ακριβός',
		'Ο ΠΡΟΜΗΘΕΥΤΗΣ μας είναι ακριβός',
		'Ο προμηθευτής μας είναι ακριβός',
	],
	[
		'Arabic vowel points',
		'نَحتاجُ إلى نظامٍ جديد قبل مارس',
		'نحتاج إلى نظام جديد قبل مارس',
		'نَحتاجُ إلى نظامٍ جديد قبل مارس',
	],
	[
		'an Arabic stretching line',
		'نحتـــاج إلى نظام جديد الآن',
		'نحتاج إلى نظام جديد الآن',
		'نحتـــاج إلى نظام جديد الآن',
	],
	[
		'an Arabic comma',
		'العقد ينتهي في مارس، ونريد نظاما آخر',
		'العقد ينتهي في مارس ونريد نظاما آخر',
		'العقد ينتهي في مارس، ونريد نظاما آخر',
	],
	[
		'Arabic digits',
		'لدينا ٢٤٠ موظفا في الشركة',
		'لدينا 240 موظفا في الشركة',
		'لدينا ٢٤٠ موظفا في الشركة',
	],
	[
		'an Arabic article',
		'نريد استبدال النظام القديم قبل مارس',
		'نريد استبدال نظام القديم قبل مارس',
		'نريد استبدال النظام القديم قبل مارس',
	],
	[
		'Arabic presentation forms',
		'نريد ﻻحقا نظاما جديدا',
		'نريد لاحقا نظاما جديدا',
		'نريد ﻻحقا نظاما جديدا',
	],
	[
		'Hebrew points',
		'אֲנַחְנוּ צריכים מערכת חדשה',
		'אנחנו צריכים מערכת חדשה',
		'אֲנַחְנוּ צריכים מערכת חדשה',
	],
	[
		'a Hebrew maqaf',
		'החוזה מסתיים ב־מרץ הקרוב',
		'החוזה מסתיים ב-מרץ הקרוב',
		'החוזה מסתיים ב־מרץ הקרוב',
	],
	[
		'Hebrew without a full stop',
		'אנחנו מחליפים את המערכת. במרץ לכל המאוחר',
		'אנחנו מחליפים את המערכת במרץ',
		'אנחנו מחליפים את המערכת. במרץ',
	],
	[
		'a danda',
		'हमें मार्च तक नया सिस्टम चाहिए। धन्यवाद',
		'हमें मार्च तक नया सिस्टम चाहिए.',
		'हमें मार्च तक नया सिस्टम चाहिए।',
	],
	[
		'a nukta of its own',
		'हमें ज़रूरत है नए सिस्टम की',
		'हमें ज\u093cरूरत है नए सिस्टम की',
		'हमें ज़रूरत है नए सिस्टम की',
	],
	['Devanagari digits', 'हमारे पास ५० लोग हैं अभी', 'हमारे पास 50 लोग हैं अभी', 'हमारे पास ५० लोग हैं अभी'],
	[
		'Chinese commas',
		'我们三月续约，预算已经批准。',
		'我们三月续约,预算已经批准',
		'我们三月续约，预算已经批准',
	],
	[
		'Chinese without commas',
		'我们三月续约，预算已经批准。',
		'我们三月续约预算已经批准',
		'我们三月续约，预算已经批准',
	],
	[
		'spaces in Chinese',
		'我们需要 50 个账号给销售团队',
		'我们需要50个账号给销售团队',
		'我们需要 50 个账号给销售团队',
	],
	[
		'a repeated Chinese word',
		'我们我们需要新的系统来替换',
		'我们需要新的系统来替换',
		'我们需要新的系统来替换',
	],
	[
		'half-width kana',
		'ｶﾞｲﾄﾞとﾃﾞﾓを来週見たいです',
		'ガイドとデモを来週見たいです',
		'ｶﾞｲﾄﾞとﾃﾞﾓを来週見たいです',
	],
	[
		'decomposed kana',
		'来週か\u3099いいです、テ\u3099モを見たい',
		'来週がいいです、デモを見たい',
		'来週か\u3099いいです、テ\u3099モを見たい',
	],
	[
		'a Japanese particle',
		'三月に契約を更新しなければなりません',
		'三月に契約更新しなければなりません',
		'三月に契約を更新しなければなりません',
	],
	[
		'Japanese with a number',
		'予算は年間３００万円です。承認済みです',
		'予算は年間300万円です',
		'予算は年間３００万円です',
	],
	[
		'decomposed Hangul',
		'3월에 계약을 갱신해야 합니다',
		'3월에 계약을 갱신해야 합니다'.normalize('NFD'),
		'3월에 계약을 갱신해야 합니다',
	],
	[
		'a Korean particle',
		'3월에 계약을 갱신해야 합니다',
		'3월에 계약 갱신해야 합니다',
		'3월에 계약을 갱신해야 합니다',
	],
	[
		'Korean without a comma',
		'네, 저희는 새로운 도구가 필요합니다.',
		'네 저희는 새로운 도구가 필요합니다',
		'네, 저희는 새로운 도구가 필요합니다',
	],
	[
		'Thai spaces',
		'เราต้องการระบบใหม่ ภายในเดือนมีนาคม',
		'เราต้องการระบบใหม่ภายในเดือนมีนาคม',
		'เราต้องการระบบใหม่ ภายในเดือนมีนาคม',
	],
	[
		'Thai politeness',
		'เราต้องการระบบใหม่ครับ ภายในเดือนมีนาคม',
		'เราต้องการระบบใหม่ ภายในเดือนมีนาคม',
		'เราต้องการระบบใหม่ครับ ภายในเดือนมีนาคม',
	],
	[
		'a decomposed Thai vowel',
		'เราทำงานกับระบบเก่ามานาน',
		'เราท\u0e4d\u0e32งานกับระบบเก่ามานาน',
		'เราทำงานกับระบบเก่ามานาน',
	],
];

/** What was said, and what a reader makes of it: close in letters, another thing in meaning. */
const CHANGED: Array<[what: string, said: string, quoted: string]> = [
	['a negation dropped', 'We have not decided on a vendor yet', 'We have decided on a vendor yet'],
	[
		'a negation added',
		'We have decided on a vendor already',
		'We have not decided on a vendor already',
	],
	[
		'a contracted negation dropped',
		"We don't have the budget for this tool",
		'We do have the budget for this tool',
	],
	[
		'a contracted negation added',
		'We can sign the contract this month',
		"We can't sign the contract this month",
	],
	[
		'a German negation dropped',
		'Wir haben kein Budget für dieses Jahr',
		'Wir haben Budget für dieses Jahr',
	],
	[
		'a German negation added',
		'Wir haben ein Budget für dieses Jahr',
		'Wir haben kein Budget für dieses Jahr',
	],
	['“nicht” cut off', 'Wir wechseln den Anbieter nicht', 'Wir wechseln den Anbieter'],
	[
		'a French negation dropped',
		"Nous n'avons pas de budget cette année",
		'Nous avons de budget cette année',
	],
	[
		'a French negation added',
		'Nous avons le budget cette année',
		"Nous n'avons pas le budget cette année",
	],
	[
		'a Spanish negation dropped',
		'No tenemos presupuesto para este año',
		'Tenemos presupuesto para este año',
	],
	[
		'a Spanish comma',
		'No, tenemos presupuesto para este año',
		'No tenemos presupuesto para este año',
	],
	[
		'an English comma',
		'No, budget is approved for this year',
		'No budget is approved for this year',
	],
	[
		'an Italian negation added',
		'Abbiamo deciso di cambiare fornitore',
		'Non abbiamo deciso di cambiare fornitore',
	],
	[
		'a Portuguese negation dropped',
		'Ainda não temos orçamento para isso',
		'Ainda temos orçamento para isso',
	],
	[
		'a Dutch negation dropped',
		'Wij willen niet van leverancier wisselen',
		'Wij willen van leverancier wisselen',
	],
	['a Polish negation dropped', 'My nie mamy budżetu na ten rok', 'My mamy budżetu na ten rok'],
	[
		'a Turkish negation dropped',
		'Bu yıl sistemi değiştirmiyoruz artık',
		'Bu yıl sistemi değiştiriyoruz artık',
	],
	['a Swedish negation dropped', 'Vi har inte någon budget i år', 'Vi har någon budget i år'],
	[
		'a Russian negation dropped',
		'Мы не будем менять поставщика в этом году',
		'Мы будем менять поставщика в этом году',
	],
	[
		'a Russian negation added',
		'Мы будем менять поставщика в этом году',
		'Мы не будем менять поставщика в этом году',
	],
	[
		'a Greek negation dropped',
		'Δεν έχουμε προϋπολογισμό για φέτος',
		'Έχουμε προϋπολογισμό για φέτος',
	],
	[
		'an Arabic negation dropped',
		'نحن لا نريد تغيير النظام هذا العام',
		'نحن نريد تغيير النظام هذا العام',
	],
	['a Hebrew negation dropped', 'אנחנו לא מחליפים את המערכת השנה', 'אנחנו מחליפים את המערכת השנה'],
	['a Hindi negation dropped', 'हमारे पास बजट नहीं है इस साल', 'हमारे पास बजट है इस साल'],
	['a Chinese negation dropped', '我们今年不打算更换系统供应商', '我们今年打算更换系统供应商'],
	['a Chinese negation added', '我们今年有预算更换系统供应商', '我们今年没有预算更换系统供应商'],
	[
		'a Japanese negation dropped',
		'今年は契約を更新しません、予定です',
		'今年は契約を更新します、予定です',
	],
	['a Japanese negation cut off', '今年は契約を更新しないと決めました', '今年は契約を更新し'],
	['a Korean negation dropped', '올해는 계약을 갱신하지 않습니다', '올해는 계약을 갱신합니다'],
	['a Thai negation dropped', 'ปีนี้เราไม่เปลี่ยนระบบใหม่แน่นอน', 'ปีนี้เราเปลี่ยนระบบใหม่แน่นอน'],
	['half of “unhappy”', 'The whole team is unhappy with the tool', 'happy with the tool'],
	['a number', 'We have 50 people in the sales team', 'We have 15 people in the sales team'],
	[
		'a digit cut off',
		'We are looking at a budget of 5000 for this',
		'We are looking at a budget of 500',
	],
	['a magnitude cut off', 'Our yearly budget is $50 million at most', 'Our yearly budget is $50'],
	['a magnitude', 'Our yearly budget is $50k at most', 'Our yearly budget is $50m at most'],
	['a decimal', 'We lose 1.5 deals every week', 'We lose 15 deals every week'],
	[
		'a number in words',
		'We need it within two months from now',
		'We need it within ten months from now',
	],
	['the end of a range', 'We need 10 to 20 seats this year', 'We need 20 seats this year'],
	['a range made one number', 'We need 10-20 seats this year', 'We need 1020 seats this year'],
	['Arabic digits', 'لدينا ٢٤٠ موظفا في الشركة', 'لدينا 250 موظفا في الشركة'],
	['a Chinese number', '我们公司有五十个销售人员', '我们公司有六十个销售人员'],
	['a percentage', 'We lose 5% of all leads at night', 'We lose 5 of all leads at night'],
	['a sign', 'We have > 50 people in sales', 'We have < 50 people in sales'],
	['a negative number', 'Growth was -5% in the last quarter', 'Growth was 5% in the last quarter'],
	[
		'a unit',
		'We will decide within two weeks from today',
		'We will decide within two years from today',
	],
	[
		'a German unit',
		'Wir entscheiden in zwei Wochen darüber',
		'Wir entscheiden in zwei Jahren darüber',
	],
	['a Korean unit', '저희는 3개월 안에 결정해야 합니다', '저희는 3주 안에 결정해야 합니다'],
	['a currency', 'We pay $300 a seat for our tool', 'We pay €300 a seat for our tool'],
	['a currency dropped', 'The price is €20 a seat for us', '20 a seat for us'],
	['a currency in words', 'We pay 300 dollars a seat for it', 'We pay 300 pounds a seat for it'],
	['the person', 'I decide about the tools we buy', 'He decides about the tools we buy'],
	['whose it is', 'My boss has the budget for new tools', 'I have the budget for new tools'],
	[
		'“the” made “our”',
		'The budget is approved by the parent company',
		'Our budget is approved by the parent company',
	],
	[
		'their contract',
		'Their contract with Walnut ends in March',
		'Our contract with Walnut ends in March',
	],
	['the past', 'We used Walnut for all our demos', 'We use Walnut for all our demos'],
	['the future', 'We will sign the contract with Walnut', 'We signed the contract with Walnut'],
	['a perfect', 'We have booked a demo with Walnut', 'We book a demo with Walnut'],
	['a conditional', 'We would replace the tool this year', 'We will replace the tool this year'],
	[
		'a German mood',
		'Wir könnten das Budget sofort freigeben',
		'Wir konnten das Budget sofort freigeben',
	],
	[
		'a Spanish tense',
		'El equipo cambió de proveedor en mayo',
		'El equipo cambio de proveedor en mayo',
	],
	['a French tense', 'Nous achèterions la licence en mars', 'Nous achèterons la licence en mars'],
	['an Italian tense', 'Noi compreremmo la licenza a marzo', 'Noi compreremo la licenza a marzo'],
	['a Chinese aspect', '我们去年用了这个系统很久', '我们去年用过这个系统很久'],
	['a month', 'Our contract with Walnut ends in March', 'Our contract with Walnut ends in May'],
	[
		'a German month',
		'Der Vertrag endet im Juni dieses Jahres',
		'Der Vertrag endet im Juli dieses Jahres',
	],
	[
		'a Russian month',
		'Договор заканчивается в мае этого года',
		'Договор заканчивается в марте этого года',
	],
	['a quarter', 'We plan the roll-out for Q2 this year', 'We plan the roll-out for Q3 this year'],
	[
		'a weekday',
		'Can we talk on Tuesday about the price',
		'Can we talk on Thursday about the price',
	],
	['a Japanese weekday', '来週の月曜日にデモを見たいです', '来週の火曜日にデモを見たいです'],
	[
		'this and next',
		'We have to decide this quarter at last',
		'We have to decide next quarter at last',
	],
	[
		'before and after',
		'We need a decision before the summer break',
		'We need a decision after the summer break',
	],
	[
		'“vor” and “nach”',
		'Wir entscheiden vor dem Sommer darüber',
		'Wir entscheiden nach dem Sommer darüber',
	],
	[
		'Spanish before and after',
		'Lo necesitamos antes del verano seguro',
		'Lo necesitamos después del verano seguro',
	],
	['Chinese before and after', '我们需要在三月之前完成替换', '我们需要在三月之后完成替换'],
	['until', 'We are bound until March with Walnut', 'We are bound from March with Walnut'],
	[
		'more and less than',
		'We have more than 200 people in sales',
		'We have less than 200 people in sales',
	],
	['at least and at most', 'We can spend at least 20k on this', 'We can spend at most 20k on this'],
	[
		'German more and fewer',
		'Wir haben mehr als 200 Leute im Vertrieb',
		'Wir haben weniger als 200 Leute im Vertrieb',
	],
	['almost', 'We have almost decided on the vendor', 'We have decided on the vendor'],
	['only', 'We are only looking at prices for now', 'We are looking at prices for now'],
	['a few', 'There are a few people who decide', 'There are few people who decide'],
	['always and never', 'We always answer leads within a day', 'We never answer leads within a day'],
	[
		'French always and never',
		'Nous répondons toujours dans la journée',
		'Nous répondons jamais dans la journée',
	],
	[
		'everybody and nobody',
		'Everybody here wants to leave Walnut',
		'Nobody here wants to leave Walnut',
	],
	[
		'the name of a person',
		'Marcus signs off on every purchase here',
		'Martin signs off on every purchase here',
	],
	[
		'a name in lower case',
		'our cfo anna decides about the budget',
		'our cfo hanna decides about the budget',
	],
	['a Russian name', 'Анна решает всё про наш бюджет', 'Ирина решает всё про наш бюджет'],
	[
		'the name of a tool',
		'We want to replace Walnut with your tool',
		'We want to replace HubSpot with your tool',
	],
	[
		'two tools exchanged',
		'We move from Walnut to HubSpot in May',
		'We move from HubSpot to Walnut in May',
	],
	[
		'similar tools',
		'We run everything on Salesforce today',
		'We run everything on Salesloft today',
	],
	['a role', 'Our CFO wants to see the numbers first', 'Our CTO wants to see the numbers first'],
	[
		'or and and',
		'We want Walnut or HubSpot for the team',
		'We want Walnut and HubSpot for the team',
	],
	[
		'a condition dropped',
		'If we get the budget we buy it in May',
		'We get the budget we buy it in May',
	],
	['a part left out', 'We decided to wait and not to buy the tool', 'We decided to buy the tool'],
	['maybe', 'Maybe we will buy licenses in May', 'Definitely we will buy licenses in May'],
	[
		'a cross',
		'Budget for this year ❌ and timeline is May',
		'Budget for this year and timeline is May',
	],
];

describe('a faithful quote is found with the original words', () => {
	test.each(FAITHFUL)('%s', (_, said, quoted, original) => {
		const located = locateQuote([ours('Hello, what brings you here?'), prospect(said)], quoted, 1);
		expect(located).toMatchObject({ turn: 1, quote: original });
		if ('rejected' in located) throw new Error(located.rejected);
		expect(said.slice(located.start, located.end)).toBe(original);
	});
});

describe('a quote that says something else is no evidence', () => {
	test.each(CHANGED)('%s', (_, said, quoted) => {
		expect(locateQuote([prospect(said)], quoted, 0)).toHaveProperty('rejected');
	});

	it('when the words are ours, whatever slips are in them', () => {
		const turns = [
			ours('So you want to replace the tool in March?'),
			prospect('Hm, let me think.'),
		];
		expect(locateQuote(turns, 'you want to replace tool in March', 1)).toHaveProperty('rejected');
	});
	it('when it starts in one turn and ends in another', () => {
		const turns = [
			prospect('We have decided'),
			ours('On what?'),
			prospect('to leave Walnut in May'),
		];
		expect(locateQuote(turns, 'We have decided to leave Walnut in May', 0)).toHaveProperty(
			'rejected',
		);
	});
});

const WORDS =
	'we don’t can’t not no never it’s the a 50 50k $50 € 3,5 1 000 % and — , . ? budget März Straße ﬁx договор не θέλουμε لا نريد אין मार्च नहीं 我们 不 更新 しない 계약을 않 ไม่ ครับ 🚀 ❌ 👍🏽 e\u0301 か\u3099 ｶﾞ \u200b ﷺ İ ½ ² 5️⃣ \ud800 \n'.split(
		' ',
	);
const wildText = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 200 }),
	fc.string({ unit: 'grapheme', maxLength: 100 }),
	fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' ')),
	fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join('')),
);
const wildTurns = fc.array(
	fc.record({
		speaker: fc.constantFrom('prospect' as const, 'assistant' as const, 'human' as const),
		name: fc.constant(null),
		text: wildText,
		at: fc.constant(null),
	}),
	{ minLength: 1, maxLength: 4 },
);

describe('whatever is accepted is a slice of what the prospect said', () => {
	const holds = (turns: Turn[], quote: string, claimed: number | null): boolean => {
		const located = locateQuote(turns, quote, claimed);
		if ('rejected' in located) return true;
		const { speaker, text } = turns[located.turn];
		return (
			speaker === 'prospect' &&
			located.quote !== '' &&
			text.slice(located.start, located.end) === located.quote
		);
	};

	test('for quotes cut out of it', () => {
		fc.assert(
			fc.property(wildTurns, fc.nat(), fc.nat(), fc.nat(), (turns, which, from, length) => {
				const { text } = turns[which % turns.length];
				const start = from % (text.length + 1);
				return holds(turns, text.slice(start, start + length), which % 5);
			}),
			{ numRuns: 500 },
		);
	});
	test('for quotes retold in another form', () => {
		const retold = (text: string, form: number): string =>
			[
				text.toUpperCase(),
				text.normalize('NFD'),
				text.normalize('NFKC'),
				text.replace(/\p{P}/gu, ''),
				text.replace(/\s/gu, '  '),
				text.split(' ').reverse().join(' '),
			][form];
		fc.assert(
			fc.property(wildTurns, fc.nat(), fc.nat({ max: 5 }), (turns, which, form) =>
				holds(turns, retold(turns[which % turns.length].text, form), null),
			),
			{ numRuns: 500 },
		);
	});
	test('for quotes of anything', () => {
		fc.assert(
			fc.property(wildTurns, wildText, (turns, quote) => holds(turns, quote, null)),
			{ numRuns: 500 },
		);
	});
	test('a whole turn with a word in it is always found', () => {
		// Letters that only modify others, such as the Arabic tatweel, make no word.
		const word = /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}]/u;
		fc.assert(
			fc.property(wildText, (text) => {
				const located = locateQuote([prospect(text)], text, 0);
				return !word.test(text.normalize('NFKC')) || !('rejected' in located);
			}),
			{ numRuns: 500 },
		);
	});
});

describe('a long talk is searched in time that grows with its length', () => {
	const PROSE = 'We have to renew our Walnut contract in March and the team hates it. ';
	test.each([
		['words', PROSE],
		['one word', 'we '],
		['no spaces', 'a'],
		['numbers', '7 777 '],
		['apostrophes', "a'b'"],
		['Han', '我们三月续约，'],
		['marks', 'e\u0301\u0302'],
	])('of %s', (_, unit) => {
		const text = `${unit.repeat(300_000 / unit.length)} Honestly, our reps answer two days late every week.`;
		const quote = 'our reps answer two days late, every week';
		expect(locateQuote([prospect(text)], quote, 0)).toMatchObject({ match: 'aligned' });
	});
});
