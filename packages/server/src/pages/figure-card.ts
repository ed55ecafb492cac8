import { html } from 'hono/html';
import { type FigureOutlook, signOf, warningsOf } from './figure-outlook.ts';
import {
  changeText,
  type FigureSummary,
  notesOf,
  numberHtml,
  plainOf,
  scopeOf,
  sourceOf,
} from './figure-summary.ts';
import type { Html } from './layout.ts';
import { figurePath } from './paths.ts';
import { progressBar } from './progress-bar.ts';
import type { Words } from './words.ts';

/** What a card says of a figure. */
export type CardFigure = FigureSummary & FigureOutlook;

/** Of which instant a card is: `asOf` where one was asked for, and `at` at any rate. */
export interface CardTime {
  readonly asOf?: string | null;
  readonly at: Date;
}

/** A figure as a page shows it without script: the words of a card, line by line, so that the card takes its place. */
export function figureCard(figure: CardFigure, say: Words, { asOf, at }: CardTime): Html {
  const { key, label, progress, quantity, trend } = figure;
  const change = changeText(figure, say, at);
  const warnings = [...(change ? [change] : []), ...warningsOf(figure, say)];
  return html`<li>
<p class="${quantity ? 'number' : 'missing'}">${numberHtml(figure)}</p>
<p>${plainOf(figure) ?? label}</p>
<p class="scope">${scopeOf(figure, say).join(' · ')}</p>
${notesOf(figure, say).map((note) => html`<p>${note}</p>`)}
${trend ? html`<p><span aria-hidden="true">${signOf(trend)}</span> ${trend.text}</p>` : ''}
${progress ? html`<p>${progressBar(progress.share, key)}${progress.text}</p>` : ''}
<p class="source"><a href="${figurePath(key, { language: say.language, asOf })}">${say.source} ${sourceOf(figure)}<span aria-hidden="true"> ↗</span></a></p>
${warnings.map((warning) => html`<p class="change">${warning}</p>`)}
</li>`;
}
