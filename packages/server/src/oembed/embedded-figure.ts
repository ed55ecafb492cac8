import { html } from 'hono/html';
import type { ToldFigure } from '../doors/told-figure.ts';
import { type FigureOutlook, warningsOf } from '../pages/figure-outlook.ts';
import {
  asOfText,
  changeText,
  notesOf,
  numberText,
  scopeOf,
  sourceOf,
  titleOf,
} from '../pages/figure-summary.ts';
import { type Language, words } from '../pages/words.ts';

export type QuotedFigure = ToldFigure & FigureOutlook;

/**
 * A figure as a quotation. Publishing systems strip scripts, styles and pictures from what strangers send; a quotation with a
 * link is what they keep, so no number loses its qualifier on the way.
 */
export async function embeddedFigure(
  figure: QuotedFigure,
  language: Language,
  address: string,
  at: Date,
): Promise<{ title: string; html: string }> {
  const say = words[language];
  const change = changeText(figure, say, at);
  const lines = [
    scopeOf(figure, say).join(' · '),
    ...notesOf(figure, say),
    `${say.source} ${sourceOf(figure)}`,
  ];
  if (change) lines.push(change);
  lines.push(...warningsOf(figure, say));
  if (figure.asOf) lines.push(asOfText(figure.asOf, say));
  const quotation =
    await html`<blockquote class="akto-figure" lang="${language}" cite="${address}"><p><a href="${address}"><strong>${numberText(figure)}</strong> ${figure.label}</a></p>${lines.map((line) => html`<p>${line}</p>`)}</blockquote>`;
  return { title: titleOf(figure), html: String(quotation) };
}
