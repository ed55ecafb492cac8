import type { FigureContent } from '@akto-figures/contents';
import type { Database } from '@akto-figures/prisma';

/** A figure of a draft that is carried over and awaits its value. */
export interface AwaitedFigure {
  readonly key: string;
  readonly release: string;
  readonly revision: number;
  /** The key of the figure that it carries over. */
  readonly renews: string;
  readonly content: FigureContent;
}

/** More than anybody waits for at once. */
const most = 5000;

/** The figures of all drafts that await their value; those of a release in review are nobody's to fill. */
export const awaitedFigures = (select: Database['select']): Promise<AwaitedFigure[]> =>
  select<AwaitedFigure>({
    text: `
      SELECT c."key", c."releaseId"::text AS release, c."revision", c."renews", c."content"
      FROM "DraftChange" c JOIN "Release" r ON r."id" = c."releaseId" AND r."state" = 'DRAFT'
      WHERE c."renews" IS NOT NULL AND c."kind" = 'FIGURE' AND c."changeKind" <> 'WITHDRAWAL'
        AND c."content" -> 'quantity' IS NULL AND coalesce(c."content" ->> 'statement', 'STATED') = 'STATED'
      ORDER BY c."createdAt" DESC LIMIT ${most}`,
    values: [],
  });
