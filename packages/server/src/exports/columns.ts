import type { PublishedFigure } from '../doors/published-figure.ts';
import { numberText } from '../pages/figure-summary.ts';
import type { Words } from '../pages/words.ts';

/** One column of the tables that people open. */
export interface Column {
  readonly name: string;
  /** A decimal number with a point, where it has one; anything else is text. */
  readonly isNumber?: true;
  readonly cell: (figure: PublishedFigure, say: Words) => string | null;
}

/** The columns, in their order. Partners' sheets refer to their names: a further one is added at the end. */
export const columns: readonly Column[] = [
  { name: 'key', cell: ({ key }) => key },
  { name: 'label', cell: ({ label }) => label },
  { name: 'qualifier', cell: ({ quantity }) => quantity?.qualifier ?? null },
  { name: 'number', isNumber: true, cell: ({ quantity }) => quantity?.number ?? null },
  { name: 'low', isNumber: true, cell: ({ quantity }) => quantity?.low ?? null },
  { name: 'high', isNumber: true, cell: ({ quantity }) => quantity?.high ?? null },
  { name: 'unit', cell: ({ quantity }) => quantity?.unit ?? null },
  // Where there is no number, it says why: an empty cell would be read as zero.
  { name: 'text', cell: numberText },
  { name: 'statement', cell: ({ statement }) => statement },
  { name: 'role', cell: ({ role }) => role },
  { name: 'period', cell: ({ period }) => period.edtf },
  { name: 'period_text', cell: ({ period }) => period.text },
  { name: 'territory_code', cell: ({ territory }) => territory.code },
  { name: 'territory_name', cell: ({ territory }) => territory.name },
  { name: 'convention', cell: ({ convention }) => convention?.key ?? null },
  { name: 'indicator', cell: ({ indicator }) => indicator.key },
  { name: 'source', cell: ({ citations }) => all(citations, ({ source }) => source.title) },
  { name: 'publisher', cell: ({ citations }) => all(citations, ({ source }) => source.publisher?.name) },
  { name: 'printed', cell: ({ citations }) => all(citations, ({ printed }) => printed) },
  { name: 'released_at', cell: ({ releasedAt }) => releasedAt },
  { name: 'url', cell: ({ url }) => url },
  { name: 'convention_title', cell: ({ convention }) => convention?.title ?? null },
  { name: 'status', cell: ({ status }) => status },
  { name: 'change_note', cell: ({ change }) => change?.note ?? null },
  { name: 'as_of', cell: ({ asOf }) => asOf },
  { name: 'period_inferred', cell: ({ period }) => String(period.inferred) },
  { name: 'composition_note', cell: ({ compositionNote }) => compositionNote },
  // What an import needs to find everything again: packages/server/src/imports/columns.ts.
  { name: 'language', cell: (_, { language }) => language },
  { name: 'actors', cell: ({ actors }) => actors.map(({ key }) => key).join(' ; ') || null },
  { name: 'source_keys', cell: ({ citations }) => each(citations, ({ source }) => source.key) },
  { name: 'locators', cell: ({ citations }) => each(citations, ({ locator }) => locator) },
  { name: 'printed_in_sources', cell: ({ citations }) => each(citations, ({ printed }) => printed) },
];

type Citation = PublishedFigure['citations'][number];

function all(citations: readonly Citation[], say: (citation: Citation) => string | null | undefined) {
  return citations.map(say).filter(Boolean).join(' ; ') || null;
}

/** One for each citation, so that the columns about sources go together; nothing where none says anything. */
function each(citations: readonly Citation[], say: (citation: Citation) => string | null) {
  const said = citations.map((citation) => say(citation) ?? '');
  return said.some((text) => text !== '') ? said.join(' ; ') : null;
}
