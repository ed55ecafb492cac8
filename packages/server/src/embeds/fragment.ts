import { html } from 'hono/html';
import { signOf } from '../pages/figure-outlook.ts';
import {
  asOfText,
  noticesOf,
  numberText,
  plainOf,
  sourceOf,
  told,
  translateOf,
} from '../pages/figure-summary.ts';
import type { Html } from '../pages/layout.ts';
import { figurePath } from '../pages/paths.ts';
import { barOf, type Share } from '../pages/progress-bar.ts';
import { type Words, words } from '../pages/words.ts';
import type { EmbeddedFigure, EmbeddedFigures } from './ask-figures.ts';
import type { FiguresEmbed } from './embed-parameters.ts';
import type { Place } from './figures-page.ts';

/**
 * <akto-figures> as a partner's server or build puts it into a page: its cards stand in a declarative shadow root, so they
 * are seen before any script, and the element takes over where it runs. A plain list is what is left without either. What the
 * element does not say stands after it, and stays: of which instant the figures are, and which keys nobody knows.
 */
export function fragment(
  embed: FiguresEmbed,
  { convention, figures, unknown }: EmbeddedFigures,
  { publicUrl }: Place,
): Html {
  const { asOf, language } = embed;
  const say = words[language];
  // The element knows no indicator: of one without figures it would show others.
  if (embed.filter.indicator !== undefined && figures.length === 0)
    return html`<p lang="${language}">${say.none}</p>
`;
  const address = (key: string) => publicUrl + figurePath(key, { language, asOf });
  const link = (figure: EmbeddedFigure) =>
    html`<li>${told(numberText(figure), figure, say)} – <a href="${address(figure.key)}">${told(plainOf(figure) ?? figure.label, figure, say)}</a>, ${told([...figure.presentation.scope, ...figure.presentation.notes].join(', '), figure, say)}. ${told([`${say.source} ${sourceOf(figure)}`, ...noticesOf(figure)].join('. '), figure, say)}</li>`;
  return html`<akto-figures${attributesOf(embed, figures, publicUrl).map(([name, value]) => html` ${name}="${value}"`)}><template shadowrootmode="open"><link rel="stylesheet" href="${publicUrl}/sdk/v1/akto-figures.css"><div lang="${language}">
${figures.length > 0 ? html`<div class="grid" role="list">${figures.map((figure) => card(figure, say, address(figure.key)))}</div>` : html`<p>${say.none}</p>`}
${convention ? html`<p part="convention">${convention.summary}</p>` : ''}
</div></template><ul lang="${language}">${figures.map(link)}</ul></akto-figures>
${asOf ? html`<p lang="${language}">${asOfText(asOf, say)}</p>` : ''}${unknown.length > 0 ? html`<p lang="${language}">${say.unknownKeys} ${unknown.join(', ')}</p>` : ''}
`;
}

/** One figure with the names of the parts that the element's own card has, so that one stylesheet serves both. */
function card(figure: EmbeddedFigure, say: Words, address: string): Html {
  const text = numberText(figure);
  const digits = figure.quantity ? Math.max(0, text.search(/[−€\d+×]/)) : 0;
  const source = sourceOf(figure);
  return html`<div part="card" role="listitem">
<p class="spoken">${told(figure.presentation.spokenSentence, figure, say)}</p>
<div aria-hidden="true">
<p part="${figure.quantity ? 'number' : 'missing'}" translate="${translateOf(figure)}"><span part="qualifier">${text.slice(0, digits)}</span>${told(text.slice(digits), figure, say)}</p>
<p part="label">${told(plainOf(figure) ?? figure.label, figure, say)}</p>
<p part="scope">${figure.presentation.scope.join(' · ')}</p>
${figure.presentation.notes.map((note) => html`<p part="note">${told(note, figure, say)}</p>`)}
${figure.trend ? html`<p part="trend">${signOf(figure.trend)} ${figure.trend.text}</p>` : ''}
${figure.progress ? html`<p part="progress">${bar(figure.progress.share)}${figure.progress.text}</p>` : ''}
</div>
<p part="source"><a part="link" href="${address}"><span aria-hidden="true">${say.source} ${source} ↗</span><span class="spoken">Source ${source}.</span></a></p>
${figure.presentation.notices.map(({ kind, text }) => html`<p part="${kind === 'OVERDUE' ? 'overdue' : 'change'}">${told(text, figure, say)}</p>`)}
</div>`;
}

/** The bar as the element draws it. */
function bar(share: Share): Html {
  const { sure, perhaps } = barOf(share);
  return html`<svg part="bar" viewBox="0 0 100 8" preserveAspectRatio="none"><defs><pattern id="open" width="3" height="8" patternUnits="userSpaceOnUse"><rect class="known" width="1" height="8"/></pattern></defs><rect class="whole" width="100" height="8"/><rect fill="url(#open)" x="${sure}" width="${perhaps - sure}" height="8"/><rect class="known" width="${sure}" height="8"/></svg>`;
}

/**
 * The element's attributes, which its script asks with once it runs. It knows no indicator: the figures of one are named
 * one by one.
 */
function attributesOf(
  { asOf, collection, filter, isPlain, language, layout, limit, theme }: FiguresEmbed,
  figures: readonly EmbeddedFigure[],
  publicUrl: string,
): [string, string][] {
  const { actor, convention, indicator, role, territory } = filter;
  const keys = indicator === undefined ? filter.keys : figures.map(({ key }) => key);
  return Object.entries({
    convention,
    actor,
    territory,
    figures: keys?.join(' '),
    collection: collection ?? undefined,
    'figure-role': role,
    limit: String(limit),
    layout: layout === 'cards' ? undefined : layout,
    'plain-language': isPlain ? '' : undefined,
    lang: language,
    'as-of': asOf ?? undefined,
    theme: theme === 'auto' ? undefined : theme,
    hub: publicUrl,
  }).filter((attribute): attribute is [string, string] => attribute[1] !== undefined);
}
