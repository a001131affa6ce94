import robotsParser from 'robots-parser';

/** The parser's memory grows with agents times rules. */
const MOST_LINES = 1000;

/** Whether a robots.txt lets this user agent read the page (RFC 9309). */
export function isAllowedByRobots(
	robots: { url: string; text: string },
	page: string,
	userAgent: string,
): boolean {
	const text = robots.text.split(/\r\n|\r|\n/u, MOST_LINES).join('\n');
	return robotsParser(robots.url, text).isAllowed(page, userAgent) !== false;
}
