import { html } from 'hono/html';
import type { ToldFigure } from '../doors/told-figure.ts';
import { asOfText, dated, notesOf, numberText, scopeOf, sourceOf } from '../pages/figure-summary.ts';
import { type Language, words } from '../pages/words.ts';

/**
 * A figure as a quotation. Publishing systems strip scripts, styles and pictures from what strangers send; a quotation with a
 * link is what they keep, so no number loses its qualifier on the way.
 */
export async function embeddedFigure(
  figure: ToldFigure,
  language: Language,
  address: string,
): Promise<{ title: string; html: string }> {
  const say = words[language];
  const number = numberText(figure, say);
  const { change } = figure;
  const lines = [
    scopeOf(figure, say).join(' · '),
    ...notesOf(figure, say),
    `${say.source} ${sourceOf(figure)}`,
  ];
  if (change) {
    const note = change.note ? say.colon + change.note : '';
    lines.push(`${say.changes[change.kind]} ${dated(change.releasedAt, say)}${note}`);
  }
  if (figure.asOf) lines.push(asOfText(figure.asOf, say));
  const quotation =
    await html`<blockquote class="akto-figure" lang="${language}" cite="${address}"><p><a href="${address}"><strong>${number}</strong> ${figure.label}</a></p>${lines.map((line) => html`<p>${line}</p>`)}</blockquote>`;
  return { title: `${number} – ${figure.label}`, html: String(quotation) };
}
