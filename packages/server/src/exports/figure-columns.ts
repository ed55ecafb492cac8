import { citationFields, figureFields, sheetColumns } from '@akto-figures/contents';
import { isUnit } from '@akto-figures/quantity';
import { figureColumnsWords } from '../../messages/generated/figure-columns.ts';
import type { PublishedFigure } from '../doors/published-figure.ts';
import { numberText } from '../pages/figure-summary.ts';
import {
  always,
  between,
  type Column,
  columnOf,
  describedBy,
  keys,
  marked,
  sheetColumn,
  texts,
} from './column.ts';
import { contextColumns } from './figure-context-columns.ts';
import { sourceColumns } from './shared-columns.ts';

const called = describedBy(figureColumnsWords);

/** The value where it is a plain number, in whichever unit: a part of another kind of value is no number of its own. */
const plainOf = ({ value }: PublishedFigure) =>
  value && value.kind === 'NUMBER' && !value.isChange && value.per === null ? value : null;

/** A unit as the graph's enum names it, or the key of one of the hub's own. */
const unitCell = (key: string): string => (isUnit(key) ? key.toUpperCase() : key);

const { qualifier, number } = figureFields.quantity.holds.fields;

/** The columns of figures, in their order. Partners' sheets count them, too: a further one is added at the end. */
export const figureColumns: readonly Column<PublishedFigure>[] = [
  sheetColumn(sheetColumns.key, ({ key }) => key, always),
  sheetColumn(sheetColumns.label, ({ label }) => label, always),
  columnOf(qualifier, (figure) => plainOf(figure)?.qualifier ?? null),
  { ...columnOf<PublishedFigure>(number, (figure) => plainOf(figure)?.number ?? null), isLoneNumber: true },
  { ...called('low'), holds: 'decimal', cell: (figure) => plainOf(figure)?.low ?? null },
  { ...called('high'), holds: 'decimal', cell: (figure) => plainOf(figure)?.high ?? null },
  columnOf(figureFields.unit, ({ value }) => (value?.unit ? unitCell(value.unit.key) : null)),
  {
    ...called('text'),
    isAlwaysThere: true,
    // Where there is no number, it says why: an empty cell would be read as zero.
    cell: ({ value, missing }) => numberText({ quantity: value, missing }),
  },
  columnOf(figureFields.statement, ({ statement }) => statement, always),
  columnOf(figureFields.role, ({ role }) => role, always),
  columnOf(figureFields.period, ({ period }) => period.edtf, always),
  {
    ...called('period_text'),
    isAlwaysThere: true,
    cell: ({ period }, say) => marked(period.text, period.inferred, say),
  },
  sheetColumn(sheetColumns.territoryCode, ({ territory }) => territory.code, always),
  { ...called('territory_name'), isAlwaysThere: true, cell: ({ territory }) => territory.name },
  columnOf(figureFields.convention, ({ convention }) => convention?.key ?? null),
  columnOf(figureFields.indicator, ({ indicator }) => indicator.key, always),
  { ...called('source'), cell: ({ citations }) => all(citations, ({ source }) => source.title) },
  {
    ...called('publisher'),
    cell: ({ citations }, say) =>
      all(
        citations,
        ({ source: { publisher, publisherInferred } }) =>
          publisher && marked(publisher.name, publisherInferred, say),
      ),
  },
  columnOf(figureFields.printed, ({ citations }) => all(citations, ({ printed }) => printed)),
  { ...called('released_at'), holds: 'instant', isAlwaysThere: true, cell: ({ releasedAt }) => releasedAt },
  { ...called('url'), holds: 'address', isAlwaysThere: true, cell: ({ url }) => url },
  { ...called('convention_title'), cell: ({ convention }) => convention?.title ?? null },
  { ...called('status'), isAlwaysThere: true, cell: ({ status }) => status },
  { ...called('change_note'), cell: ({ change }) => change?.note ?? null },
  { ...called('as_of'), holds: 'instant', cell: ({ asOf }) => asOf },
  columnOf(figureFields.periodInferred, ({ period }) => String(period.inferred)),
  sheetColumn(sheetColumns.composition, ({ compositionNote }) => compositionNote),
  // What an import needs to find everything again: packages/contents/src/records/sheet-columns.ts.
  sheetColumn(sheetColumns.language, (_, { language }) => language, always),
  columnOf(figureFields.actors, ({ actors }) => keys(actors)),
  ...sourceColumns,
  {
    ...columnOf(citationFields.printed, ({ citations }: PublishedFigure) =>
      texts(citations.map(({ printed }) => printed)),
    ),
    isList: true,
  },
  ...contextColumns,
];

type Citation = PublishedFigure['citations'][number];

const all = (citations: readonly Citation[], say: (citation: Citation) => string | null) =>
  citations.map(say).filter(Boolean).join(between) || null;
