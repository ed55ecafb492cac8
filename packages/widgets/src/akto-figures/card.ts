import { html, type TemplateResult } from 'lit/html.js';
import type { Figure } from '../hub/figure.ts';
import { text, webAddress } from '../hub/sure.ts';
import { amountOf } from '../words/amount.ts';
import type { Words } from '../words/words.ts';

/** What few figures have: a part of its own, which other pages do not load. */
export type More = typeof import('./more.ts');

/** Whether a card has what few have: a notice, a comparison, or a text that nobody has translated. */
export const needsMore = ({ presentation, progress, trend }: Figure): boolean =>
  [presentation.notices[0], presentation.untranslated[0], presentation.quote, trend, progress].some(Boolean);

/**
 * One figure: heard as a sentence and its source, seen as a number with everything that it must not be read without.
 * The source ends what is heard, as a link, so that nobody hears it twice.
 */
export function card(figure: Figure, words: Words, more?: More): TemplateResult {
  const { label, plainLanguage, presentation, quantity, url } = figure;
  const { notes, scope, spokenSentence } = presentation;
  const amount = amountOf(figure, 'seen');
  const [, qualifier, number] = (quantity && /^([^\d−€+×]*)([\d−€+×].*)$/.exec(amount)) || ['', '', amount];
  const source = text(presentation.source ?? '');
  const say = (given: string) => (more ? more.inItsLanguage(given, figure, words) : text(given));
  // Easy words hold the number, so they are withdrawn with it.
  return html`<div part="card" role="listitem">
    <p class="spoken">${say(spokenSentence)}</p>
    <div aria-hidden="true">
      <p part=${quantity ? 'number' : 'missing'} class=${quantity && (number as string)[8] ? 'long' : ''} translate=${quantity ? 'no' : ''}><span part="qualifier">${qualifier}</span>${say(number as string)}</p>
      <p part="label">${say((quantity && plainLanguage) || label)}</p>
      <p part="scope">${scope.map(text).join(' · ')}</p>
      ${notes.map((note) => html`<p part="note">${say(note)}</p>`)}
      ${more?.comparisons(figure)}
    </div>
    <p part="source"><a part="link" href=${webAddress(url)}><span aria-hidden="true">${words.source}${source} ↗</span><span class="spoken">${`Source ${source}.`}</span></a></p>
    ${more?.notices(figure, words)}
  </div>`;
}
