import { tablesWords } from '../../messages/generated/tables.ts';
import { readFilter } from '../doors/parameters.ts';
import { type PublishedFigure, publishedFigure, wholeDerivation } from '../doors/published-figure.ts';
import { describedBy } from './column.ts';
import type { Exported } from './exported.ts';
import { figureColumns } from './figure-columns.ts';
import { ofOneState } from './one-state.ts';

const document = /* GraphQL */ `
  query ExportFigures($filter: FigureFilter, $at: DateTime!, $locale: Locale!, $after: String) {
    hub(asOf: $at) { epoch }
    list: figures(first: 100, filter: $filter, asOf: $at, after: $after) {
      nodes { ...PublishedFigure }
      pageInfo { hasNextPage endCursor }
    }
  }
  ${publishedFigure}
`;

/** What the graph's filter of figures selects. */
export const figures: Exported<PublishedFigure> = {
  ...describedBy(tablesWords)('figures'),
  key: ['key'],
  saidBy: 'text',
  columns: figureColumns,
  filterOf: readFilter,
  open: (askApart, asked) => ofOneState(askApart, document, { ...asked, finish: wholeDerivation }),
};
