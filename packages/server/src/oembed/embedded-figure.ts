import { html } from 'hono/html';
import type { CardFigure } from '../figure-files/card-lines.ts';
import { outlookOf } from '../pages/figure-outlook.ts';
import {
  asOfText,
  noticesOf,
  numberText,
  sourceOf,
  toldElsewhere,
  translateOf,
} from '../pages/figure-summary.ts';
import { type Language, words } from '../pages/words.ts';

/**
 * A figure as a quotation. Publishing systems strip scripts, styles and pictures from what strangers send; a quotation with a
 * link is what they keep, so no number loses its qualifier on the way.
 */
export async function embeddedFigure(
  figure: CardFigure,
  language: Language,
  address: string,
): Promise<{ title: string; html: string }> {
  const say = words[language];
  const lines = [
    figure.presentation.scope.join(' · '),
    ...figure.presentation.notes,
    ...outlookOf(figure),
    `${say.source} ${sourceOf(figure)}`,
  ];
  lines.push(...noticesOf(figure));
  if (figure.asOf) lines.push(asOfText(figure.asOf, say));
  const quotation =
    await html`<blockquote class="akto-figure" lang="${language}" cite="${address}"><p><a href="${address}"><strong translate="${translateOf(figure)}">${toldElsewhere(numberText(figure), figure, say)}</strong> ${toldElsewhere(figure.label, figure, say)}</a></p>${lines.map((line) => html`<p>${toldElsewhere(line, figure, say)}</p>`)}</blockquote>`;
  return { title: figure.presentation.spokenTitle, html: String(quotation) };
}
