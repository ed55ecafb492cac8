import type { CitationContent } from '@akto-figures/contents';
import type { Prisma } from '@akto-figures/prisma/client';
import { needed } from './subjects.ts';

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
  return (citations ?? []).map(({ source, locator, printed, checkedAt, checkedBy }, position) => ({
    ...of,
    sourceId: sourceId(needed(source, 'the source of a citation')),
    position,
    locator: locator ?? null,
    printed: printed ?? null,
    checkedAt: checkedAt === undefined ? null : new Date(checkedAt),
    checkedBy: checkedBy ?? null,
  }));
}
