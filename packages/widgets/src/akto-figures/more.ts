import { html, type TemplateResult } from 'lit/html.js';
import type { Figure } from '../hub/figure.ts';
import { text } from '../hub/sure.ts';
import type { Words } from '../words/words.ts';
import { moreWords } from './more-words.ts';

export { comparisons } from './comparisons.ts';
export { conventionLine } from './convention-line.ts';
export { style } from './more.style.ts';
export { notesOf } from './notes.ts';

/** How long a card says that its number was put right; the figure's page says it for ever. */
const noticeMs = 90 * 24 * 60 * 60 * 1000;

/** What has happened to a figure, or has not, as of an instant or of today. */
export function notices(figure: Figure, { colon, language }: Words, asOf: string | null): TemplateResult[] {
  const { change, correctedSince, overdueSince, releasedAt } = figure;
  const words = moreWords[language];
  const said: string[] = [];
  const told = (what: string, { note, releasedAt }: { note: string | null; releasedAt: string }) =>
    text(what) + words.on + dated(releasedAt, words) + (note ? colon + text(note) : '');
  // That a figure was withdrawn stands in the place of its number.
  if (change && change.kind !== 'WITHDRAWAL') {
    const notice = told(words[change.kind], change);
    const passedMs = Date.parse(asOf || new Date().toISOString()) - Date.parse(change.releasedAt);
    if (passedMs < noticeMs) said.push(notice);
  }
  if (correctedSince) said.push(told(words.since[correctedSince.kind], correctedSince));
  const changes = said.map((notice) => html`<p part="change">${notice}</p>`);
  return overdueSince
    ? [...changes, html`<p part="overdue">${words.overdue}${dated(releasedAt, words)}</p>`]
    : changes;
}

/** "1er janvier 2025", on the hub's calendar wherever the reader is. @throws {RangeError} where it is no instant. */
function dated(instant: string, { calendar }: { calendar: string }): string {
  const format = new Intl.DateTimeFormat(calendar, { dateStyle: 'long', timeZone: 'Europe/Paris' });
  return format.format(Date.parse(instant)).replace(/^1 (?=\p{Ll})/u, '1er ');
}
