import type { Database } from '@akto-figures/prisma';
import sql from 'sql-template-tag';
import { many, one } from '../reading/batch.ts';
import { publicSql } from '../reading/visibility.ts';
import { selectFigures } from './figure-row.ts';

export function loadFigures(select: Database['select'], instant: Date) {
  return {
    /** By the ids of versions. */
    figureVersions: one(
      (ids) => selectFigures(select, sql`v."id" = ANY(${ids}::uuid[])`),
      ({ id }) => id,
      20_000,
    ),
    figures: one(
      (ids) => selectFigures(select, sql`v."figureId" = ANY(${ids}::uuid[]) AND ${publicSql(instant)}`),
      ({ figureId }) => figureId,
    ),
    figuresByKey: one(
      (keys) => selectFigures(select, sql`f."key" = ANY(${keys}::text[]) AND ${publicSql(instant)}`),
      ({ key }) => key,
    ),
    /** When each state of a figure became public, up to the reading's instant, by the figure's id. */
    releasesOfFigure: many(
      (ids) =>
        select<{ figureId: string; publicFrom: Date }>(
          sql`SELECT v."figureId", v."publicFrom" FROM "FigureVersion" v
              WHERE v."figureId" = ANY(${ids}::uuid[]) AND v."publicFrom" <= ${instant} ORDER BY v."publicFrom"`,
        ),
      ({ figureId }) => figureId,
    ),
    /** Who answers for a figure, by the id of its version. */
    actorsOfFigure: many(
      (ids) =>
        select<{ versionId: string; actorId: string; confirmed: boolean }>(
          sql`SELECT "versionId", "actorId", "confirmed" FROM "FigureActor" WHERE "versionId" = ANY(${ids}::uuid[]) ORDER BY "position"`,
        ),
      ({ versionId }) => versionId,
    ),
  };
}
