import { html, type TemplateResult } from 'lit/html.js';
import type { Figure } from '../hub/figure.ts';
import { text, webAddress } from '../hub/sure.ts';
import { amountOf } from '../words/amount.ts';
import type { Words } from '../words/words.ts';
import { notesOf, publisherOf, scopeOf, sentenceOf } from './sentence.ts';

/**
 * One figure: heard as a sentence and its source, seen as a number with everything that it must not be read without.
 * The source ends what is heard, as a link, so that nobody hears it twice.
 */
export function card(figure: Figure, words: Words): TemplateResult {
  const { change, citations, label, quantity, url } = figure;
  const amount = amountOf(figure, 'seen', words);
  const [, qualifier, number] = (quantity && /^([^\d−€]*)(.*)$/.exec(amount)) || ['', '', amount];
  const published = citations[0]?.source.published;
  const source = publisherOf(figure) + (published ? `, ${text(published.text)}` : '');
  return html`<div part="card" role="listitem">
    <p class="spoken">${sentenceOf(figure, words)}</p>
    <div aria-hidden="true">
      <p part=${quantity ? 'number' : 'missing'}><span part="qualifier">${qualifier}</span>${number}</p>
      <p part="label">${label}</p>
      <p part="scope">${scopeOf(figure, 'seen', words).join(' · ')}</p>
      ${notesOf(figure, 'seen', words).map((note) => html`<p part="note">${note}</p>`)}
    </div>
    <p part="source"><a part="link" href=${webAddress(url)}><span aria-hidden="true">${words.source}${source} ↗</span><span class="spoken">${`Source ${source}.`}</span></a></p>
    ${change ? html`<p part="change">${text(words[change.kind])}${words.on}${dated(change.releasedAt, words)}${change.note ? words.colon + text(change.note) : ''}</p>` : ''}
  </div>`;
}

/** "1er janvier 2025", on the hub's calendar wherever the reader is. */
function dated(instant: string, { language }: Words): string {
  const calendar = new Intl.DateTimeFormat(language === 'EN' ? 'en-GB' : 'fr', {
    dateStyle: 'long',
    timeZone: 'Europe/Paris',
  });
  const date = calendar.format(Date.parse(instant));
  return language === 'FR' ? date.replace(/^1 /, '1er ') : date;
}
