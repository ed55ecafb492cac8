import { html } from 'hono/html';
import { type FigureOutlook, signOf } from './figure-outlook.ts';
import {
  type FigureSummary,
  noticesOf,
  numberHtml,
  plainOf,
  sourceOf,
  told,
  toldAndHeard,
  translateOf,
} from './figure-summary.ts';
import type { Html } from './layout.ts';
import { figurePath } from './paths.ts';
import { progressBar } from './progress-bar.ts';
import type { Words } from './words.ts';

/** What a card says of a figure. */
export type CardFigure = FigureSummary & FigureOutlook;

/**
 * A figure as a page shows it without script: the words of a card, line by line, so that the card takes its place;
 * heard as one sentence, as a card is. `asOf` is the
 * instant that was asked for, if one was.
 */
export function figureCard(figure: CardFigure, say: Words, asOf: string | null = null): Html {
  const { key, label, progress, quantity, trend } = figure;
  return html`<li>
<p class="heard">${told(figure.presentation.spokenSentence, figure, say)}</p>
<div aria-hidden="true">
<p class="${quantity ? 'number' : 'missing'}" translate="${translateOf(figure)}">${numberHtml(figure, say)}</p>
<p>${told(plainOf(figure) ?? label, figure, say)}</p>
<p class="scope">${figure.presentation.scope.join(' · ')}</p>
${figure.presentation.notes.map((note) => html`<p>${told(note, figure, say)}</p>`)}
${trend ? html`<p>${signOf(trend)} ${trend.text}</p>` : ''}
${progress ? html`<p>${progressBar(progress.share, key)}${progress.text}</p>` : ''}
</div>
<p class="source"><a href="${figurePath(key, { language: say.language, asOf })}">${say.source} ${sourceOf(figure)}<span aria-hidden="true"> ↗</span></a></p>
${noticesOf(figure).map((notice) => html`<p class="change">${toldAndHeard(notice, figure, say)}</p>`)}
</li>`;
}
