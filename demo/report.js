const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const get = require('lodash/get');
const { markup, trusted } = require('./html');
const { AXES, countsOf, dueOf, groupOf, personOf } = require('./item');
const { renderTranscript } = require('./transcript');

const STYLE = readFileSync(path.join(__dirname, 'report.css'), 'utf8');
const CLIENT = readFileSync(path.join(__dirname, 'report.client.js'), 'utf8');
/** The page runs this one script and loads nothing, whatever a prospect wrote. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${createHash('sha256').update(CLIENT).digest('base64')}'`;

const FEW_CHANGES = 8;

/** One self-contained page: a card per finished item. */
function renderReport(items, { title, at = new Date() }) {
	const counts = countsOf(items);
	return markup`<!doctype html>
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}" />
				<title>${title}: ${items.length} leads</title>
				<style>${trusted(STYLE)}</style>
			</head>
			<body>
				<header class="page">
					<div>
						<p class="eyebrow">Lead pipeline report</p>
						<h1>${title}</h1>
						<p class="lede">
							${items.length} ${items.length === 1 ? 'lead' : 'leads'}, run on
							${dateTime(at.toISOString())}. Every score names its evidence: the prospect’s own words, or what was looked up.
						</p>
					</div>
					<button type="button" id="theme">Light or dark</button>
				</header>
				<nav aria-label="Filter by bucket">
					<div class="proportion" aria-hidden="true">
						${counts.map(([group, count]) => markup`<i class="${group}" style="flex:${count}"></i>`)}
					</div>
					<div class="filters">
						<button type="button" data-filter="all" aria-pressed="true">
							All <b>${items.length}</b>
						</button>
						${counts.map(
							([group, count]) =>
								markup`<button type="button" class="${group}" data-filter="${group}" aria-pressed="false">
									${group} <b>${count}</b>
								</button>`,
						)}
					</div>
				</nav>
				<main>${items.map(card)}</main>
				<footer>
					<p>
						Solid bar: backed by evidence. Hatched: extrapolated from it. “–”: too little was said to
						score. Times are UTC.
					</p>
				</footer>
				<script>${trusted(CLIENT)}</script>
			</body>
		</html>`.text;
}

function card(item, index) {
	const group = groupOf(item);
	return markup`<article class="card ${group}" data-group="${group}" id="lead-${index + 1}">
		${cardHeader(item, group)}
		${item.error && failure(item)} ${item.lead && cardBody(item)}
		<details class="raw">
			<summary>Raw item</summary>
			<pre>${JSON.stringify(item, null, 2)}</pre>
		</details>
	</article>`;
}

function cardHeader(item, group) {
	const { lead, routing, qualification, sample, source } = item;
	const email = lead?.email && (lead.emailType ? `${lead.email} (${lead.emailType})` : lead.email);
	const about = [lead?.jobTitle, email, lead?.phone, lead?.country];
	const origin = [
		source?.surface && `via ${source.surface}`,
		source?.request && `asked for: ${words(source.request)}`,
		source?.capturedAt && dateTime(source.capturedAt),
	];
	const name = [personOf(item), lead?.company].filter(Boolean).join(' · ');
	return markup`<header>
		<div class="who">
			${sample?.name && markup`<p class="eyebrow">${sample.name}</p>`}
			<h2>${name || sample?.name || 'Unnamed lead'}</h2>
			<p class="meta">${joined([...about, ...origin])}</p>
		</div>
		<div class="verdict">
			<span class="badge">${group}</span>
			${routing && markup`<span class="outcome">${words(routing.outcome)}</span>`}
			${routing?.wouldBe && markup`<span class="chip">would be ${routing.wouldBe}</span>`}
			${qualification && markup`<span class="chip">class: ${words(qualification.class)}</span>`}
			${(qualification?.flags ?? []).map((flag) => markup`<span class="chip flag">${words(flag)}</span>`)}
		</div>
	</header>`;
}

const failure = ({ error }) =>
	markup`<div class="failure">
		<h3>Not handled</h3>
		<p>${asText(error)}</p>
	</div>`;

function cardBody(item) {
	return markup`<div class="columns">
			<div>${scores(item)} ${decision(item)} ${nextAction(item)} ${questions(item)}</div>
			<div>
				<section>
					<h3>Conversation</h3>
					${renderTranscript(item)}
				</section>
				${trace(item)}
			</div>
		</div>
		${crmPlan(item)}`;
}

function scores(item) {
	const { qualification } = item;
	if (!qualification) return '';
	return markup`<section class="scores">
		<h3>Scores</h3>
		${AXES.map((axis) => score(axis, qualification[axis]))}
		<details class="criteria">
			<summary>Criteria and their evidence</summary>
			<table>
				${AXES.flatMap((axis) =>
					(qualification[axis]?.criteria ?? []).map((entry) => criterion(entry, item)),
				)}
			</table>
		</details>
	</section>`;
}

/** Solid: the share of the score that resolved criteria carry; hatched: the rest of it. */
function score(axis, { score: points, coverage, band, thresholds } = {}) {
	const covered = Math.round((coverage ?? 0) * 100);
	const known = points !== null && points !== undefined;
	const solid = known ? points * (coverage ?? 0) : 0;
	const summary = known ? `${axis} ${points} of 100` : `${axis} unknown`;
	return markup`<div class="axis ${axis}">
		<span class="name">${axis}</span>
		<span class="points">${known ? points : '–'}</span>
		<div class="bar ${known ? '' : 'unknown'}" role="img" aria-label="${summary}, coverage ${covered}%">
			${known && markup`<i class="extrapolated" style="width:${points}%"></i>`}
			<i class="backed" style="width:${solid}%"></i>
			${[thresholds?.low, thresholds?.high].map(
				(at) => at !== undefined && markup`<i class="threshold" style="left:${at}%"></i>`,
			)}
		</div>
		<span class="band">${band} · ${covered}% covered</span>
	</div>`;
}

function criterion({ id, level, quote, path: source }, item) {
	const pips = [1, 2, 3].map((pip) => (level !== null && level >= pip ? '●' : '○')).join('');
	const evidence = quote ? markup`<q>${quote}</q>` : sourceOf(source, item);
	return markup`<tr class="${level === null ? 'unresolved' : ''}">
		<th scope="row">${id}</th>
		<td class="pips" aria-label="${level === null ? 'unknown' : `level ${level} of 3`}">
			${level === null ? '–' : pips}
		</td>
		<td>${evidence}</td>
	</tr>`;
}

/** What stands at the path that a level was read from. */
function sourceOf(source, item) {
	if (!source) return markup`<span class="path">not stated</span>`;
	const value = get(item, source);
	const isList = Array.isArray(value) && value.every((entry) => typeof entry === 'string');
	return markup`${isList ? value.join(', ') : asText(value)} <small>${source}</small>`;
}

function decision({ routing }) {
	if (!routing) return '';
	const { text, question } = routing.counterfactual ?? {};
	return markup`<section class="decision">
		<h3>Decision</h3>
		<p class="reason">${routing.reason}</p>
		${text && markup`<p class="change"><b>What would change it:</b> ${text}. ${question}</p>`}
	</section>`;
}

function nextAction(item) {
	const { routing } = item;
	if (!routing) return '';
	const { owner, nextAction: action = {}, sla } = routing;
	const link = /^https?:\/\//u.test(action.bookingUrl ?? '');
	return markup`<section>
		<h3>Next action</h3>
		<dl>
			<dt>Owner</dt>
			<dd>${owner ? joined([owner.name, owner.email]) : '–'}</dd>
			<dt>Due</dt>
			<dd>${dueOf(item) ? dateTime(dueOf(item)) : '–'}${sla && markup` <small>${minutes(sla.target)} to answer</small>`}</dd>
			<dt>To do</dt>
			<dd>${action.title}</dd>
			${
				link &&
				markup`<dt>Booking</dt>
					<dd><a href="${action.bookingUrl}" rel="noreferrer noopener">${action.bookingUrl}</a></dd>`
			}
		</dl>
		${action.message && markup`<blockquote>${action.message}</blockquote>`}
	</section>`;
}

function questions({ qualification }) {
	const open = qualification?.openQuestions ?? [];
	if (open.length === 0) return '';
	return markup`<section>
		<h3>Ask next</h3>
		<ul>
			${open.map(({ question, effect }) => markup`<li>${question}<br /><small>${effect}</small></li>`)}
		</ul>
	</section>`;
}

function trace({ routing }) {
	const steps = (routing?.trace ?? []).filter(({ step }) => step !== 'counterfactual');
	if (steps.length === 0) return '';
	return markup`<section>
		<h3>How it was decided</h3>
		<ol class="trace">
			${steps.map(
				({ step, message, quote }) =>
					markup`<li><b>${words(step)}</b> ${message} ${quote && markup`<q>${quote}</q>`}</li>`,
			)}
		</ol>
	</section>`;
}

function crmPlan({ crm }) {
	if (!crm?.action) return '';
	const { warnings = [], notes = [], task: followUp } = crm;
	return markup`<section class="crm">
		<h3>CRM plan <small>${joined([crm.system, words(crm.action)])}</small></h3>
		${warnings.map((warning) => markup`<p class="warning">${warning}</p>`)}
		${crm.changes?.length > 0 ? changes(crm.changes) : markup`<p class="empty">No field changes.</p>`}
		<div class="artifacts">
			${notes.map(note)} ${followUp && task(followUp)}
		</div>
	</section>`;
}

/** Open at once where it is short; a new contact writes some fifty fields. */
const changes = (rows) =>
	markup`<details ${rows.length <= FEW_CHANGES && trusted('open')}>
		<summary>${rows.length} field ${rows.length === 1 ? 'change' : 'changes'}</summary>
		<div class="scroll">
			<table>
				<thead>
					<tr>
						<th scope="col">Field</th>
						<th scope="col">Before</th>
						<th scope="col">After</th>
						<th scope="col">Rule</th>
					</tr>
				</thead>
				<tbody>${rows.map(change)}</tbody>
			</table>
		</div>
	</details>`;

const change = ({ field, before, after, rule }) =>
	markup`<tr>
		<th scope="row">${field}</th>
		<td>${cell(before)}</td>
		<td>${cell(after)}</td>
		<td class="rule">${words(rule)}</td>
	</tr>`;

const isEmpty = (value) => value === null || value === undefined || value === '';
const asText = (value) => (typeof value === 'object' ? JSON.stringify(value) : value);
const cell = (value) => (isEmpty(value) ? markup`<i class="none">empty</i>` : asText(value));

const note = ({ part, parts, hash, title, briefing, body, action }) =>
	markup`<details class="artifact">
		<summary>
			<b>Note ${part}/${parts}</b> ${title}
			<small>${words(action)} · <code>${hash.slice(0, 12)}</code></small>
		</summary>
		<pre>${[briefing, body].filter(Boolean).join('\n\n')}</pre>
	</details>`;

const task = ({ title, dueAt, ownerEmail, action }) =>
	markup`<div class="artifact">
		<b>Task</b> ${title}
		<small>${joined([words(action), ownerEmail, dueAt && `due ${dateTime(dueAt)}`])}</small>
	</div>`;

/** "PT5M" → "5 min" */
const minutes = (duration) => duration.replace(/^PT(\d+)M$/u, '$1 min');

const joined = (parts) => parts.filter(Boolean).join(' · ');

/** "forwardOnly" → "forward only" */
const words = (name) =>
	String(name)
		.replace(/(?<=[a-z])(?=[A-Z])/gu, ' ')
		.toLowerCase();

function dateTime(iso) {
	const date = new Date(iso);
	if (Number.isNaN(date.getTime())) return String(iso);
	const day = date.toLocaleDateString('en-GB', {
		weekday: 'short',
		day: 'numeric',
		month: 'short',
		year: 'numeric',
		timeZone: 'UTC',
	});
	return `${day}, ${date.toISOString().slice(11, 16)}`;
}

module.exports = { renderReport };
