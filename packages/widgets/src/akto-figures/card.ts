import { html, type TemplateResult } from 'lit/html.js';
import type { Figure } from '../hub/figure.ts';
import { text, webAddress } from '../hub/sure.ts';
import { amountOf } from '../words/amount.ts';
import type { Words } from '../words/words.ts';
import { plainOf, scopeOf, sentenceOf } from './sentence.ts';

/** What is said of few figures: a part of its own, which other pages do not load. */
export type More = typeof import('./more.ts');

/** Whether a figure has more to say than its number, its source, and when and where it holds. */
export const needsMore = (figure: Figure): boolean =>
  [
    figure.compositionNote,
    figure.parts[0],
    figure.examples[0],
    figure.with[0],
    figure.trend,
    figure.progress,
    figure.change,
    figure.correctedSince,
    figure.overdueSince,
  ].some(Boolean);

/**
 * One figure: heard as a sentence and its source, seen as a number with everything that it must not be read without.
 * The source ends what is heard, as a link, so that nobody hears it twice.
 */
export function card(figure: Figure, words: Words, asOf: string | null, more?: More): TemplateResult {
  const { citations, label, quantity, url } = figure;
  const amount = amountOf(figure, 'seen');
  const [, qualifier, number] = (quantity && /^([^\d−€]*)(.*)$/.exec(amount)) || ['', '', amount];
  const source = citations[0] ? text(citations[0].source.attribution) : '';
  return html`<div part="card" role="listitem">
    <p class="spoken">${sentenceOf(figure, words, more)}</p>
    <div aria-hidden="true">
      <p part=${quantity ? 'number' : 'missing'}><span part="qualifier">${qualifier}</span>${number}</p>
      <p part="label">${plainOf(figure) || label}</p>
      <p part="scope">${scopeOf(figure, 'seen', words).join(' · ')}</p>
      ${more?.notesOf(figure, 'seen', words).map((note) => html`<p part="note">${note}</p>`)}
      ${more?.comparisons(figure)}
    </div>
    <p part="source"><a part="link" href=${webAddress(url)}><span aria-hidden="true">${words.source}${source} ↗</span><span class="spoken">${`Source ${source}.`}</span></a></p>
    ${more?.notices(figure, words, asOf)}
  </div>`;
}
