import type { FigureContent } from '@akto-figures/contents';
import type { Database } from '@akto-figures/prisma';

/** A figure of a draft that carries figures over into another period. */
export interface CarriedOverFigure {
  readonly key: string;
  readonly release: string;
  /** The French title of the release. */
  readonly releaseTitle: string;
  readonly revision: number;
  /** The key of the figure that it carries over; null of one that the draft has beside these. */
  readonly renews: string | null;
  readonly content: FigureContent;
}

/** One that is carried over and awaits its value. */
export type AwaitedFigure = Omit<CarriedOverFigure, 'releaseTitle'> & { readonly renews: string };

/** More than anybody waits for at once. */
const most = 5000;

/**
 * The figures of drafts that carry figures over, with their values or without. Those of a release in review are nobody's to fill.
 */
export const carriedOverFigures = (select: Database['select']): Promise<CarriedOverFigure[]> =>
  read(select, '');

/** Those that are carried over and await their value. */
export const awaitedFigures = (select: Database['select']): Promise<AwaitedFigure[]> =>
  read(
    select,
    `AND c."renews" IS NOT NULL AND c."content" -> 'quantity' IS NULL AND coalesce(c."content" ->> 'statement', 'STATED') = 'STATED'`,
  );

// The few drafts that carry anything over are found first, by their index: a draft may have a hundred thousand changes.
const read = <Figure extends CarriedOverFigure | AwaitedFigure>(select: Database['select'], which: string) =>
  select<Figure>({
    text: `
      WITH carrying AS MATERIALIZED (
        SELECT DISTINCT r."id", r."titleFr" FROM "DraftChange" o
        JOIN "Release" r ON r."id" = o."releaseId" AND r."state" = 'DRAFT' WHERE o."renews" IS NOT NULL)
      SELECT c."key", c."releaseId"::text AS release, r."titleFr" AS "releaseTitle", c."revision", c."renews", c."content"
      FROM carrying r JOIN "DraftChange" c ON c."releaseId" = r."id"
      WHERE c."kind" = 'FIGURE' AND c."changeKind" <> 'WITHDRAWAL' ${which}
      ORDER BY c."createdAt" DESC LIMIT ${most}`,
    values: [],
  });
