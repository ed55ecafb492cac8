import type { CitationContent } from '@akto-figures/contents';
import type { Prisma } from '@akto-figures/prisma/client';
import { said } from './said.ts';

export const citationParts = {
  orderBy: [{ position: 'asc' as const }, { id: 'asc' as const }],
  include: { source: { select: { key: true } } },
};

type CitationRow = Prisma.CitationGetPayload<{ include: { source: { select: { key: true } } } }>;

export const citationsOf = (rows: readonly CitationRow[]) =>
  rows.map(({ source, locator, printed, checkedAt, checkedBy }) =>
    said<CitationContent>({
      source: source.key,
      locator,
      printed,
      checkedAt: checkedAt?.toISOString(),
      checkedBy,
    }),
  );
