import sql from 'sql-template-tag';
import { many, one } from '../reading/batch.ts';
import { listedSql, publicSql } from '../reading/visibility.ts';
import { type FigureReads, type FigureRow, selectFigures } from './figure-row.ts';

export function loadFigures(reads: FigureReads, instant: Date) {
  const { select } = reads;
  return {
    /** By the ids of versions. */
    figureVersions: one(
      (ids) => selectFigures(reads, sql`v."id" = ANY(${ids}::uuid[])`),
      ({ id }) => id,
      20_000,
    ),
    figures: one(
      (ids) => selectFigures(reads, sql`v."figureId" = ANY(${ids}::uuid[]) AND ${publicSql(instant)}`),
      ({ figureId }) => figureId,
    ),
    figuresByKey: one(
      (keys) => selectFigures(reads, sql`f."key" = ANY(${keys}::text[]) AND ${publicSql(instant)}`),
      ({ key }) => key,
    ),
    /** The figures of one indicator in one territory, by the ids of both with a space between. */
    figuresAlike: many(
      (pairs) => {
        const [indicatorIds, territoryIds] = [0, 1].map((part) => pairs.map((pair) => pair.split(' ')[part]));
        return selectFigures(
          reads,
          sql`(v."indicatorId", v."territoryId") IN (SELECT unnest(${indicatorIds}::uuid[]), unnest(${territoryIds}::text[]))
              AND ${listedSql(instant)}`,
        );
      },
      ({ indicatorId, territoryId }) => `${indicatorId} ${territoryId}`,
    ),
    /** When each state of a figure became public and by which change, up to the reading's instant, by the figure's id. */
    releasesOfFigure: many(
      (ids) =>
        select<{ figureId: string; publicFrom: Date; changeKind: FigureRow['changeKind'] }>(
          sql`SELECT v."figureId", v."publicFrom", v."changeKind" FROM "FigureVersion" v
              WHERE v."figureId" = ANY(${ids}::uuid[]) AND v."publicFrom" <= ${instant} ORDER BY v."publicFrom"`,
        ),
      ({ figureId }) => figureId,
    ),
    /** When a figure was corrected or withdrawn, up to the reading's instant, by the figure's id. */
    correctionsOfFigure: many(
      (ids) =>
        select<{ figureId: string; publicFrom: Date }>(
          sql`SELECT v."figureId", v."publicFrom" FROM "FigureVersion" v
              WHERE v."figureId" = ANY(${ids}::uuid[]) AND v."publicFrom" <= ${instant}
              AND v."changeKind" IN ('CORRECTION', 'WITHDRAWAL') ORDER BY v."publicFrom"`,
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
