import { type CitationContent, contentFields, type QuoteContent } from '@akto-figures/contents';
import type { Prisma } from '@akto-figures/prisma/client';
import { plainValues } from './plain-values.ts';
import { said } from './said.ts';

export const citationParts = {
  orderBy: [{ position: 'asc' as const }, { id: 'asc' as const }],
  include: { source: { select: { key: true } } },
};

type CitationRow = Prisma.CitationGetPayload<{ include: { source: { select: { key: true } } } }>;

const { fields } = contentFields.FIGURE.citations.holds;

export const citationsOf = (rows: readonly CitationRow[]) =>
  rows.map((row) => said<CitationContent>({ ...plainValues(fields, row), quote: quoteOf(row) }));

function quoteOf({ quotePrefix: prefix, quoteExact: exact, quoteSuffix: suffix }: CitationRow) {
  const quote = said<QuoteContent>({ prefix, exact, suffix });
  return Object.keys(quote).length > 0 ? quote : null;
}
