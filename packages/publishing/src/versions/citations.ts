import { type CitationContent, contentFields, type QuoteContent } from '@akto-figures/contents';
import type { Prisma } from '@akto-figures/prisma/client';
import { plainColumns } from './plain-columns.ts';
import { needed } from './subjects.ts';

const { fields } = contentFields.FIGURE.citations.holds;

type Of = Pick<
  Prisma.CitationCreateManyInput,
  'figureVersionId' | 'conventionVersionId' | 'actionPlanVersionId'
>;

/** The citations of one version, in their order. */
export function citationRows(
  of: Of,
  citations: readonly CitationContent[] | undefined,
  sourceId: (key: string | undefined) => string,
): Prisma.CitationCreateManyInput[] {
  return (citations ?? []).map((each, position) => ({
    ...of,
    sourceId: sourceId(needed(each.source, 'the source of a citation')),
    position,
    ...plainColumns(fields, each),
    ...quoteColumns(each.quote),
  }));
}

const quoteColumns = (quote: QuoteContent | undefined) => ({
  quotePrefix: quote?.prefix ?? null,
  quoteExact: quote?.exact ?? null,
  quoteSuffix: quote?.suffix ?? null,
});
