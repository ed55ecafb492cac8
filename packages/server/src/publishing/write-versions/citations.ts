import type { Prisma } from '@akto-figures/prisma/client';
import { needed } from './subjects.ts';

type Of = Pick<
  Prisma.CitationCreateManyInput,
  'figureVersionId' | 'conventionVersionId' | 'actionPlanVersionId'
>;
interface CitationContent {
  readonly source?: string;
  readonly locator?: string;
  readonly printed?: string;
}

/** The citations of one version, in their order. */
export function citationRows(
  of: Of,
  citations: readonly CitationContent[] | undefined,
  sourceId: (key: string | undefined) => string,
): Prisma.CitationCreateManyInput[] {
  return (citations ?? []).map(({ source, locator, printed }, position) => ({
    ...of,
    sourceId: sourceId(needed(source, 'the source of a citation')),
    position,
    locator: locator ?? null,
    printed: printed ?? null,
  }));
}
