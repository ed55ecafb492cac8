import { html } from 'hono/html';
import { figureCard } from '../pages/figure-card.ts';
import type { Html } from '../pages/layout.ts';
import { figurePath } from '../pages/paths.ts';
import { type Words, words } from '../pages/words.ts';
import type { EmbeddedFigures } from './ask-figures.ts';
import { embedLayout } from './embed-layout.ts';
import type { FiguresEmbed } from './embed-parameters.ts';

/** Where an embed is reached, and the present by the database's clock. */
export interface Place {
  readonly publicUrl: string;
  readonly path: string;
}

/** The figures of an embed as a page for a frame: the cards of the start page, with how each figure stands to others. */
export function figuresPage(embed: FiguresEmbed, found: EmbeddedFigures, { publicUrl, path }: Place): Html {
  const { asOf, language, layout, theme } = embed;
  const say = words[language];
  const { convention, figures, unknown } = found;
  const [only] = figures.length === 1 ? figures : [];
  return embedLayout({
    language,
    asOf,
    theme,
    title: embedTitle(found, say, 'spokenTitle'),
    publicUrl,
    path,
    canonicalPath: only && figurePath(only.key, { language }),
    body: html`${figures.length > 0 ? html`<ul class="figures ${layout}">${figures.map((figure) => figureCard(figure, say, asOf))}</ul>` : html`<p>${say.none}</p>`}
${unknown.length > 0 ? html`<p class="change">${say.unknownKeys} ${unknown.join(', ')}</p>` : ''}
${convention ? html`<p class="convention">${convention.summary}</p>` : ''}`,
  });
}

/** What an embed is called, to be read or to be heard: what its figures have in common, or the one figure. */
export function embedTitle(
  { figures, title }: EmbeddedFigures,
  say: Words,
  sense: 'title' | 'spokenTitle',
): string {
  const [only] = figures.length === 1 ? figures : [];
  if (only) return only.presentation[sense];
  return title === null ? say.embedded : `${say.embedded} – ${title}`;
}
