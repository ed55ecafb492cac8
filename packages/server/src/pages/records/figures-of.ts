import { html } from 'hono/html';
import { recordsWords } from '../../../messages/generated/records.ts';
import { figureItem } from '../catalogue/found-items.ts';
import type { CardFigure } from '../figure-card.ts';
import { figureOutlook } from '../figure-outlook.ts';
import { figureSummary } from '../figure-summary.ts';
import type { Html } from '../layout.ts';
import { cataloguePath, doorPath, type View } from '../paths.ts';
import { heardBeside } from '../seen-and-heard.ts';
import { words } from '../words.ts';

/** What a page of a record asks of its figures: those that come first, and how many there are. */
export const figuresOf = /* GraphQL */ `
  fragment FiguresOf on FigureConnection {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { ...FigureSummary ...FigureOutlook convention { title(locale: $locale) } }
  }
  ${figureSummary}
  ${figureOutlook}
`;

/** How many figures a page of a record shows. The catalogue has all of them. */
export const shownFigures = 12;

export interface FiguresOf {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: (CardFigure & { convention: { title: string } | null })[];
}

/** What selects the same figures in the catalogue and in the files. */
type Selection = Readonly<Record<string, string>>;

/** The figures of a record: the first of them, the way to all, and the same as files. */
export function figuresSection(
  { nodes, totalCount, pageInfo }: FiguresOf,
  selection: Selection,
  view: View,
  { withConvention = true } = {},
): Html {
  const { language, asOf } = view;
  const say = words[language];
  const tell = recordsWords[language];
  if (totalCount === 0) return html`<section><h2>${tell.figures}</h2><p>${tell.noFigures}</p></section>`;
  const asked = { ...selection, ...(asOf && { asOf }) };
  return html`<section class="figures-of browse-list">
<h2>${tell.figures} <span class="count">${heardBeside(totalCount.toLocaleString(say.dates))}</span></h2>
<ol class="found">${nodes.map((figure) => figureItem(withConvention ? figure : { ...figure, convention: null }, view, say))}</ol>
<p>${pageInfo.hasNextPage ? html`<a href="${cataloguePath(language, new URLSearchParams(asked))}">${heardBeside(tell.allFigures({ count: totalCount }))}</a> · ` : ''}${tell.asFiles} ${filesOf(asked, view)}</p>
</section>`;
}

const filesOf = (selection: Selection, { language }: View) =>
  ['csv', 'xlsx', 'json'].map(
    (ending, at) =>
      html`${at > 0 ? ', ' : ''}<a href="${doorPath(`/export/figures.${ending}`, language, selection)}">${ending.toUpperCase()}</a>`,
  );
