import { heading, line } from '../../demo/lines';
import { evidenceOf } from '../../demo/evidence';
import { renderReport } from '../../demo/report';
import { renderTranscript } from '../../demo/transcript';
import { leadItemSchema } from '../../lead/schema';
import { failed, hostile, span, student, warm } from './fixtures/items';

const report = (...items: object[]) => renderReport(items, { title: 'Test & <b>title</b>' });
const marks = (markup: string) =>
	[...markup.matchAll(/<mark[^>]*>([^<]*)<\/mark>/gu)].map(([, text]) => text);

test('the fixtures are items as the contract defines them', () => {
	for (const item of [warm(), hostile(), student()]) {
		expect(leadItemSchema.safeParse(item).error).toBeUndefined();
	}
});

describe('the report', () => {
	test('escapes whatever a prospect wrote, in every place', () => {
		const page = report(hostile());
		expect(page.match(/<script/gu)).toHaveLength(1);
		expect(page).not.toMatch(/<img|<\/mark><\/script>|<b>Acme|onmouseover="alert/u);
		expect(page).toContain('&lt;/mark&gt;&lt;/script&gt;&lt;script&gt;alert(&quot;pwned&quot;)');
		expect(page).toContain('&lt;b&gt;Acme&lt;/b&gt;');
		expect(page).toContain('Test &amp; &lt;b&gt;title&lt;/b&gt;');
	});

	test('links only to web addresses', () => {
		expect(report(hostile())).not.toContain('href="javascript:');
		expect(report(warm())).toContain('href="https://seller.example/book/sofia"');
	});

	test('loads nothing and runs its own script only', () => {
		const page = report(warm(), hostile());
		expect(page).toMatch(
			/Content-Security-Policy" content="default-src 'none'; [^"]*script-src 'sha256-/u,
		);
		expect(page).not.toMatch(/<(?:link|img|iframe)|src="|@import|url\(/u);
	});

	test('shows a failed lead with the reason', () => {
		const page = report(failed());
		expect(page).toContain('The payload has no way to reach a person.');
		expect(page).toContain('data-group="failed"');
	});

	test('shows – for a score that is not known, never 0', () => {
		expect(report(student())).toContain('aria-label="fit unknown, coverage 0%"');
		expect(report(student())).toContain('<span class="points">–</span>');
	});

	test('puts a non-sales lead under Other', () => {
		expect(report(student())).toContain('data-filter="other"');
	});
});

describe('quotes in the transcript', () => {
	test('the marked pieces of a turn, put together, are exactly the quoted slices', () => {
		const item = warm();
		const markup = renderTranscript(item).text;
		expect(marks(markup)).toContain('we lost two deals last month because nobody called back');
		expect(marks(markup)).toContain('a demo this week would be ideal');
		expect(markup).toMatch(/title="intent\.request: level 3"/u);
		for (const { turn, start, end, quote } of evidenceOf(item)) {
			expect(item.conversation.turns[turn].text.slice(start, end)).toBe(quote);
		}
	});

	test('overlapping quotes are cut where they overlap, and each keeps its label', () => {
		const markup = renderTranscript(warm()).text;
		// "ends on 31 March, so we have to decide before that" overlaps the renewal before and the date after it.
		expect(marks(markup)).toEqual(
			expect.arrayContaining(['ends on 31 March', ', so ', 'we have to decide before that']),
		);
		expect(markup).toContain('title="intent.whyNow: level 3\ncapacity.timeline: level 3"');
		for (const label of ['trigger 3', 'whyNow 3', 'timeline 3'])
			expect(markup).toContain(`>${label}<`);
	});

	test('a quote that does not stand where it claims is not marked', () => {
		const item = student();
		item.qualification.classEvidence = { ...span(item.conversation.turns, 0, 'Hallo'), start: 3 };
		expect(marks(renderTranscript(item).text)).toEqual([]);
	});

	test('the text of a turn survives word for word', () => {
		const item = hostile();
		const markup = renderTranscript(item).text.replace(/<span class="tag[^>]*>[^<]*<\/span>/gu, '');
		const [, said] = /<p>([\s\S]*)<\/p>/u.exec(markup) ?? [];
		const text = said
			.replace(/<[^<>]*>/gu, '')
			.replace(/&lt;/gu, '<')
			.replace(/&gt;/gu, '>')
			.replace(/&quot;/gu, '"')
			.replace(/&#39;/gu, "'")
			.replace(/&amp;/gu, '&');
		expect(text).toBe(item.conversation.turns[0].text);
	});
});

describe('the printed line', () => {
	const options = { width: 200, colour: false };

	test('names bucket, scores, owner, due and the words that decided', () => {
		expect(line(warm(), options)).toMatch(
			/^WARM {2,}Warm, late evening {2,}100\/86\/100 {2,}Sofia Berg {2,}11 Mar 08:05 {2,}“we lost two deals/u,
		);
		expect(line(student(), options)).toContain('–/–/–');
	});

	test('columns stand under the heading, whatever the lead', () => {
		const column = heading().indexOf('decided by');
		expect(line(warm(), options).indexOf('“we lost')).toBe(column);
		expect(line(failed(), options).indexOf('The payload')).toBe(column);
	});

	test('control characters of a prospect never reach the terminal', () => {
		const item = student();
		item.lead.email = 'a\u001B[2Jb\u202E@x.example';
		expect(line(item, options)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
	});
});
