import sql, { type Sql } from 'sql-template-tag';
import type { Context } from '../context.ts';
import type { FigureFilterInput } from '../figures/figure-filter.ts';
import type { FigureRow } from '../figures/figure-row.ts';
import { readAll } from '../reading/read.ts';
import type { Read, Reading } from '../reading/reading.ts';
import type { ReleaseRow } from '../releases/load-releases.ts';
import { ofFigures } from './change-filter.ts';
import { type ChangeRow, inOrder, listAllChanges, outAtSql, versionsSql } from './list-changes.ts';

/** What one release changed of the figures of a filter. */
export interface ChangedFigures {
  readonly release: Read<ReleaseRow>;
  readonly changes: readonly Read<ChangeRow>[];
  readonly figures: readonly Read<FigureRow>[];
}

/** The releases that have changed figures of a filter, of those `o` that a condition leaves, in the order in which they came out. */
export async function releasesThatChanged(
  filter: FigureFilterInput,
  which: Sql,
  context: Context,
): Promise<string[]> {
  const reading = await context.reading();
  const found = await reading.select<{ releaseId: string }>(
    sql`${outAtSql(reading.instant)} SELECT o."releaseId" FROM "out" o
      WHERE ${which} AND EXISTS (${versionsSql(await ofFigures(filter, reading, context))}) ORDER BY ${inOrder('o')}`,
  );
  return found.map(({ releaseId }) => releaseId);
}

/** What a release that is out changed of the figures of a filter; null where it changed none. */
export async function changeBy(
  releaseId: string,
  filter: FigureFilterInput,
  context: Context,
): Promise<ChangedFigures | null> {
  const reading = await context.reading();
  const changes = await listAllChanges(
    reading,
    sql`o."releaseId" = ${releaseId}::uuid`,
    await ofFigures(filter, reading, context),
  );
  const release = await reading.releases.load(releaseId);
  if (changes.length === 0 || !release) return null;
  const figures = await Promise.all(changes.map((change) => figureOf(change, reading, context)));
  return {
    release: { row: release, reading },
    changes: readAll(reading, changes),
    figures: figures
      .filter((figure) => figure !== null)
      .toSorted(
        ({ row: one }, { row: other }) => one.position - other.position || (one.key < other.key ? -1 : 1),
      ),
  };
}

/**
 * The figure as the release left it: the present record where that still holds, so that who keeps records by their ids has the
 * present one at the end; else as it was at the release, which is another record.
 */
async function figureOf(
  { recordId, versionId, cameOutAt }: ChangeRow,
  present: Reading,
  context: Context,
): Promise<Read<FigureRow> | null> {
  const standing = await present.figures.load(recordId);
  if (standing?.id === versionId) return { row: standing, reading: present };
  const reading = await context.reading(cameOutAt);
  const row = await reading.figures.load(recordId);
  return row && { row, reading };
}
