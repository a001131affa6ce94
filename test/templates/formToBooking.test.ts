import { createEngine, readTemplate } from '../support/engine';

const template = readTemplate('form-to-booking.json');
const [warm] = template.pinData.Form;

test('a warm visitor is sent to the owner’s calendar, with name and e-mail filled in', async () => {
	const engine = await createEngine();
	const run = await engine.run(template, { startNode: 'Form', items: [warm] });
	const [{ json }] = run.itemsOf('Has a Booking Link?', 0);
	const { nextAction, owner } = (
		json as { routing: { nextAction: { bookingUrl: string }; owner: { email: string } } }
	).routing;
	const url = new URL(nextAction.bookingUrl);
	expect(url.pathname).toBe(`/${owner.email.split('@')[0].replace('.', '-')}`);
	expect(url.searchParams.get('email')).toBe('dana.whitfield@northbeam.example');
	const nodes = run.executionOrder.map(({ node }) => node);
	expect(nodes).toContain('Book a Meeting');
	expect(nodes).not.toContain('Thank You');
	expect(nodes.indexOf('CRM Upsert')).toBeLessThan(nodes.indexOf('Book a Meeting'));
});

test('everybody else sees a thank-you page', async () => {
	const engine = await createEngine();
	const cool = {
		json: {
			email: 'x@gmail.com',
			name: 'X',
			submittedAt: '2026-01-13T21:47:00.000Z',
			formMode: 'production',
		},
	};
	const run = await engine.run(template, { startNode: 'Form', items: [cool] });
	const nodes = run.executionOrder.map(({ node }) => node);
	expect(nodes).toContain('Thank You');
	expect(nodes).not.toContain('Book a Meeting');
});

test('a visitor whose answers can’t be used sees the thank-you page too, and a person is told', async () => {
	const engine = await createEngine();
	const run = await engine.run(template, {
		startNode: 'Form',
		items: [{ json: { name: 'X', submittedAt: '2026-01-13T21:47:00.000Z' } }],
	});
	const nodes = run.executionOrder.map(({ node }) => node);
	expect(nodes).toEqual(expect.arrayContaining(['Needs a Person', 'Thank You']));
});
