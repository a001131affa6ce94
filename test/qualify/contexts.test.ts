import { contextOfSpan } from '../../nodes/Qualify/anyLanguage';

const contextOf = (text: string, words: string) => {
	const start = text.indexOf(words);
	if (start < 0) throw new Error(`“${words}” is not in “${text}”`);
	return contextOfSpan(text, { start, end: start + words.length });
};
const voiding = (text: string, words: string): string[] =>
	Object.entries(contextOf(text, words)).flatMap(([name, holds]) => (holds ? [name] : []));

describe('words that deny, suppose, report or ask prove nothing, in whatever language', () => {
	test.each([
		['French', 'Nous n’avons pas décidé de changer d’outil.', 'décidé de changer', 'negated'],
		['French', 'Nous ne changerons jamais de fournisseur.', 'changerons', 'negated'],
		[
			'French',
			'Si nous avions le budget, nous changerions.',
			'nous avions le budget',
			'hypothetical',
		],
		[
			'French',
			'Si nous avons le budget, nous signons en mars.',
			'nous signons en mars',
			'hypothetical',
		],
		['French', 'Ils m’ont dit que nous signons en mars.', 'nous signons en mars', 'reported'],
		['French', 'Est-ce que nous signons en mars ?', 'nous signons en mars', 'question'],
		['Spanish', 'No vamos a cambiar de proveedor este año.', 'vamos a cambiar', 'negated'],
		['Spanish', 'Nunca cambiamos de proveedor en mayo.', 'cambiamos de proveedor', 'negated'],
		['Spanish', 'Si tenemos presupuesto, firmamos en mayo.', 'firmamos en mayo', 'hypothetical'],
		['Spanish', 'Me dijeron que firmamos en mayo con la empresa.', 'firmamos en mayo', 'reported'],
		['Spanish', '¿Vamos a firmar en mayo con ustedes?', 'firmar en mayo', 'question'],
		['Italian', 'Non abbiamo deciso di cambiare fornitore.', 'deciso di cambiare', 'negated'],
		['Italian', 'Se abbiamo il budget, firmiamo a marzo.', 'firmiamo a marzo', 'hypothetical'],
		['Italian', 'Mi hanno detto che firmiamo a marzo con voi.', 'firmiamo a marzo', 'reported'],
		['Dutch', 'Wij willen niet van leverancier wisselen.', 'van leverancier wisselen', 'negated'],
		[
			'Dutch',
			'Als wij het budget hebben, tekenen wij in mei.',
			'tekenen wij in mei',
			'hypothetical',
		],
		['Dutch', 'Volgens mijn collega tekenen wij in mei.', 'tekenen wij in mei', 'reported'],
		['Portuguese', 'Não vamos trocar de fornecedor este ano.', 'vamos trocar', 'negated'],
		[
			'Portuguese',
			'Se tivermos orçamento, assinamos em maio.',
			'assinamos em maio',
			'hypothetical',
		],
		[
			'Portuguese',
			'Eles disseram que assinamos em maio com você.',
			'assinamos em maio',
			'reported',
		],
		['Polish', 'Nie zmieniamy dostawcy w tym roku.', 'zmieniamy dostawcy', 'negated'],
		['Polish', 'Jeśli mamy budżet, podpisujemy w maju.', 'podpisujemy w maju', 'hypothetical'],
		['Polish', 'Czy podpisujemy umowę w maju?', 'podpisujemy umowę', 'question'],
		['Swedish', 'Vi byter inte leverantör i år.', 'byter', 'negated'],
		['Danish', 'Hvis vi har budget, skifter vi i maj.', 'skifter vi i maj', 'hypothetical'],
		['Russian', 'Мы не меняем поставщика в этом году.', 'меняем поставщика', 'negated'],
		['Russian', 'Если будет бюджет, мы подпишем в мае.', 'мы подпишем в мае', 'hypothetical'],
		['Russian', 'Коллега сказал что мы подпишем в мае.', 'мы подпишем в мае', 'reported'],
		['Russian', 'Мы подпишем договор в мае?', 'подпишем договор', 'question'],
		['Turkish', 'Bu yıl sistemi değiştirmiyoruz.', 'sistemi', 'negated'],
		['Turkish', 'Bütçemiz yok bu yıl için.', 'Bütçemiz', 'negated'],
		['Turkish', 'Eğer bütçe varsa mayısta imzalarız.', 'mayısta imzalarız', 'hypothetical'],
		['Turkish', 'Mayısta imzalıyor muyuz sizinle?', 'Mayısta imzalıyor', 'question'],
		['Greek', 'Δεν αλλάζουμε προμηθευτή φέτος.', 'αλλάζουμε προμηθευτή', 'negated'],
		['Greek', 'Αν έχουμε προϋπολογισμό, υπογράφουμε τον Μάιο.', 'υπογράφουμε', 'hypothetical'],
		['Greek', 'Υπογράφουμε τον Μάιο;', 'Υπογράφουμε τον Μάιο', 'question'],
		['Arabic', 'نحن لا نريد تغيير النظام هذا العام.', 'نريد تغيير النظام', 'negated'],
		['Arabic', 'إذا كانت لدينا ميزانية، سنوقع في مايو.', 'سنوقع في مايو', 'hypothetical'],
		['Arabic', 'هل سنوقع العقد في مايو؟', 'سنوقع العقد', 'question'],
		['Hebrew', 'אנחנו לא מחליפים את המערכת השנה.', 'מחליפים את המערכת', 'negated'],
		['Hebrew', 'אם יהיה תקציב, נחתום במאי.', 'נחתום במאי', 'hypothetical'],
		['Hindi', 'हम इस साल सिस्टम नहीं बदलेंगे।', 'हम इस साल सिस्टम', 'negated'],
		['Hindi', 'अगर बजट हो, हम मई में साइन करेंगे।', 'हम मई में साइन करेंगे', 'hypothetical'],
		['Chinese', '我们今年不打算更换系统。', '打算更换系统', 'negated'],
		['Chinese', '如果有预算，我们五月签约。', '我们五月签约', 'hypothetical'],
		['Chinese', '听说我们五月签约。', '我们五月签约', 'reported'],
		['Chinese', '我们五月签约吗？', '我们五月签约', 'question'],
		['Japanese', '今年はシステムを変更しません。', '今年はシステムを変更', 'negated'],
		['Japanese', 'もし予算があれば、五月に契約します。', '五月に契約します', 'hypothetical'],
		['Japanese', '五月に契約すると聞いています。', '五月に契約する', 'reported'],
		['Japanese', '五月に契約しますか。', '五月に契約します', 'question'],
		['Korean', '올해는 시스템을 바꾸지 않습니다.', '시스템을 바꾸', 'negated'],
		['Korean', '만약 예산이 있으면, 5월에 계약합니다.', '5월에 계약합니다', 'hypothetical'],
		['Korean', '5월에 계약한다고 들었습니다.', '5월에 계약', 'reported'],
		['Korean', '5월에 계약할까요?', '5월에 계약', 'question'],
		['Thai', 'ปีนี้เราไม่เปลี่ยนระบบ', 'เปลี่ยนระบบ', 'negated'],
		['Thai', 'ถ้ามีงบประมาณเราจะเซ็นสัญญา', 'เราจะเซ็นสัญญา', 'hypothetical'],
		['English', 'If the board agrees, we renew in March.', 'we renew in March', 'hypothetical'],
		['English', 'We renew in March, if the board agrees.', 'We renew in March', 'hypothetical'],
		[
			'German',
			'Falls der Vorstand zustimmt, wechseln wir im Mai.',
			'wechseln wir im Mai',
			'hypothetical',
		],
	])('%s: %s', (_, text, words, context) => {
		expect(voiding(text, words)).toContain(context);
	});
});

describe('plain statements stand', () => {
	test.each([
		['French', 'Nous signons le contrat en mars avec vous.', 'signons le contrat'],
		['French', 'Non, nous signons le contrat en mars.', 'nous signons le contrat'],
		['French', 'Ce n’est pas seulement le prix qui compte pour nous.', 'le prix qui compte'],
		['Spanish', 'Sí, firmamos el contrato en mayo.', 'firmamos el contrato'],
		['Spanish', 'No solo comparamos precios este mes.', 'comparamos precios'],
		['Italian', 'Abbiamo deciso di cambiare fornitore.', 'deciso di cambiare'],
		['Dutch', 'Wij tekenen het contract uiterlijk in mei.', 'tekenen het contract'],
		['Portuguese', 'Vamos trocar de fornecedor no mês de maio.', 'Vamos trocar de fornecedor'],
		['Polish', 'Podpisujemy umowę w maju i to jest pewne.', 'Podpisujemy umowę'],
		['Russian', 'Мы подпишем договор не позже мая.', 'Мы подпишем договор'],
		['Turkish', 'Sözleşmeyi mayıs ayında imzalıyoruz.', 'mayıs ayında imzalıyoruz'],
		['Greek', 'Υπογράφουμε το συμβόλαιο τον Μάιο.', 'Υπογράφουμε'],
		['Arabic', 'سنوقع العقد في مايو.', 'سنوقع العقد'],
		['Hebrew', 'אנחנו חותמים על החוזה במאי.', 'חותמים על החוזה'],
		['Hindi', 'हम मई में साइन करेंगे।', 'मई में साइन'],
		['Chinese', '没问题，我们五月签约。', '我们五月签约'],
		['Chinese', '我们不得不更换系统。', '更换系统'],
		['Japanese', '三月に契約を更新しなければなりません。', '契約を更新'],
		['Japanese', '五月に契約します。', '五月に契約'],
		['Korean', '5월에 계약을 갱신해야 합니다.', '계약을 갱신'],
		['Thai', 'เราจะเซ็นสัญญาในเดือนพฤษภาคม', 'เซ็นสัญญา'],
		['German', 'Wir haben im Mai keine Zeit, aber wir wechseln im Juni.', 'wir wechseln im Juni'],
		['English', 'If you ask me, we renew in March.', 'we renew in March'],
		['English', 'No, we renew in March.', 'we renew in March'],
	])('%s: %s', (_, text, words) => {
		expect(voiding(text, words)).toEqual([]);
	});
});
