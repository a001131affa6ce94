/* global addEventListener, document, matchMedia */
(() => {
	const root = document.documentElement;
	const filters = [...document.querySelectorAll('[data-filter]')];
	const cards = [...document.querySelectorAll('[data-group]')];

	for (const button of filters) {
		button.addEventListener('click', () => {
			const wanted = button.dataset.filter;
			for (const other of filters) other.setAttribute('aria-pressed', String(other === button));
			for (const card of cards) card.hidden = wanted !== 'all' && card.dataset.group !== wanted;
		});
	}
	let dark = matchMedia('(prefers-color-scheme: dark)').matches;
	document.getElementById('theme').addEventListener('click', () => {
		dark = !dark;
		root.style.colorScheme = dark ? 'dark' : 'light';
	});
	addEventListener('beforeprint', () => {
		for (const fold of document.querySelectorAll('details:not(.raw)')) fold.open = true;
	});
})();
