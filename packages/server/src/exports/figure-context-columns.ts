import { asASentence, figureFields, type QuoteExcerpt } from '@akto-figures/contents';
import { figureContextColumnsWords } from '../../messages/generated/figure-context-columns.ts';
import type { PublishedFigure } from '../doors/published-figure.ts';
import { type Column, columnOf, describedBy, keys, marked, texts } from './column.ts';

const sentenceOf = (quote: QuoteExcerpt) => Object.values(asASentence(quote)).join('');

const called = describedBy(figureContextColumnsWords);

/**
 * What a figure stands among: the figures that it belongs to, none of which is not public or was withdrawn; its axis, place and days;
 * who confirms it, and the words that pages have for it.
 */
export const contextColumns: readonly Column<PublishedFigure>[] = [
  columnOf(figureFields.partOf, ({ partOf }) => partOf?.key ?? null),
  columnOf(figureFields.exampleOf, ({ exampleOf }) => exampleOf?.key ?? null),
  columnOf(figureFields.with, (figure) => keys(figure.with)),
  columnOf(figureFields.derivedFrom, ({ derivedFrom }) => keys(derivedFrom)),
  columnOf(figureFields.formula, ({ formula }) => formula),
  columnOf(figureFields.axisNumber, ({ axis }) => axis && String(axis.number)),
  { ...called('axis_title'), cell: ({ axis }, say) => axis && marked(axis.title, axis.inferred, say) },
  { ...called('territory_level'), isAlwaysThere: true, cell: ({ territory }) => territory.level },
  { ...called('territory_iso'), cell: ({ territory }) => territory.iso },
  { ...called('period_start'), holds: 'day', cell: ({ period }) => period.start },
  { ...called('period_end'), holds: 'day', cell: ({ period }) => period.end },
  { ...called('indicator_label'), isAlwaysThere: true, cell: ({ indicator }) => indicator.label },
  {
    ...called('additive'),
    holds: 'boolean',
    isAlwaysThere: true,
    cell: ({ indicator }) => String(indicator.additive),
  },
  { ...called('change_kind'), cell: ({ change }) => change?.kind ?? null },
  columnOf(figureFields.ofWhom, ({ ofWhom }) => ofWhom),
  { ...called('confirmed_by'), isList: true, cell: ({ confirmedBy }) => keys(confirmedBy) },
  { ...called('convention_status'), cell: ({ convention }) => convention?.status ?? null },
  { ...called('convention_status_text'), cell: ({ convention }) => convention?.statusText ?? null },
  { ...called('sentence'), isAlwaysThere: true, cell: ({ presentation }) => presentation.sentence },
  { ...called('source_line'), cell: ({ presentation }) => presentation.source },
  { ...called('corrected_since_kind'), cell: ({ correctedSince }) => correctedSince?.kind ?? null },
  {
    ...called('corrected_since_at'),
    holds: 'instant',
    cell: ({ correctedSince }) => correctedSince?.releasedAt ?? null,
  },
  { ...called('corrected_since_note'), cell: ({ correctedSince }) => correctedSince?.note ?? null },
  {
    ...called('quotes'),
    isList: true,
    cell: ({ citations }) => texts(citations.map(({ quote }) => quote && sentenceOf(quote))),
  },
];
