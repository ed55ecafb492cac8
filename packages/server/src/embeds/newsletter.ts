import { html } from 'hono/html';
import { outlookOf } from '../pages/figure-outlook.ts';
import {
  asOfText,
  noticesOf,
  numberText,
  plainOf,
  sourceOf,
  toldElsewhere,
  translateOf,
} from '../pages/figure-summary.ts';
import type { Html } from '../pages/layout.ts';
import { figurePath } from '../pages/paths.ts';
import { type Words, words } from '../pages/words.ts';
import type { EmbeddedFigure, EmbeddedFigures } from './ask-figures.ts';
import type { FiguresEmbed } from './embed-parameters.ts';
import { embedTitle, type Place } from './figures-page.ts';

// Mail programs take style sheets, classes and scripts away: tables that lay out, and styles on the spot, are what they keep.
const font = 'font-family:Arial,Helvetica,sans-serif;';
const ink = `${font}color:#1b2233;`;
const quiet = `${font}font-size:14px;line-height:20px;color:#4a5268;`;
const alert = `${font}font-size:14px;line-height:20px;color:#9c2f14;`;

/** The figures of an embed for a letter by mail, 600 pixels wide at most: words only, and links to their pages. */
export function newsletter(embed: FiguresEmbed, found: EmbeddedFigures, { publicUrl }: Place): Html {
  const { asOf, language } = embed;
  const say = words[language];
  const { convention, figures } = found;
  return html`<table role="presentation" lang="${language}" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;border-collapse:collapse;background-color:#ffffff;">
<tr><td style="padding:8px 16px;${ink}font-size:20px;line-height:28px;font-weight:bold;">${embedTitle(found, say, 'title')}</td></tr>
${asOf ? html`<tr><td style="padding:8px 16px;${quiet}">${asOfText(asOf, say)}</td></tr>` : ''}
${figures.map((figure) => figureRow(figure, say, publicUrl + figurePath(figure.key, { language, asOf })))}
${figures.length === 0 ? html`<tr><td style="padding:8px 16px;${quiet}">${say.none}</td></tr>` : ''}
${convention ? html`<tr><td style="padding:8px 16px;${quiet}">${convention.summary}</td></tr>` : ''}
</table>
`;
}

function figureRow(figure: EmbeddedFigure, say: Words, address: string): Html {
  const lines = [figure.presentation.scope.join(' · '), ...figure.presentation.notes, ...outlookOf(figure)];
  const warnings = noticesOf(figure);
  return html`<tr><td style="padding:16px;border-top:1px solid #d5d9e2;">
<p style="margin:0;${ink}font-size:${figure.quantity ? 30 : 18}px;line-height:36px;font-weight:bold;" translate="${translateOf(figure)}">${toldElsewhere(numberText(figure), figure, say)}</p>
<p style="margin:0 0 4px;${ink}font-size:16px;line-height:22px;">${toldElsewhere(plainOf(figure) ?? figure.label, figure, say)}</p>
${lines.map((line) => html`<p style="margin:0;${quiet}">${toldElsewhere(line, figure, say)}</p>`)}
${warnings.map((line) => html`<p style="margin:0;${alert}">${toldElsewhere(line, figure, say)}</p>`)}
<p style="margin:4px 0 0;${quiet}"><a href="${address}" style="color:#0b5563;">${say.source} ${sourceOf(figure)}</a></p>
</td></tr>`;
}
