import { randomUUID } from 'node:crypto';
import { type Contents, storedQuantity } from '@akto-figures/contents';
import type { Prisma, RelationKind } from '@akto-figures/prisma/client';
import { citationRows } from './citations.ts';
import { daysCovered } from './periods.ts';
import { changed, idsOf, needed, type Writing } from './subjects.ts';

type FigureContent = Contents['FIGURE'];

export async function writeFigures(
  tx: Prisma.TransactionClient,
  writings: readonly Writing<'FIGURE'>[],
): Promise<void> {
  const contents = writings.map(({ content }) => content);
  const figureId = await idsOf(tx, 'FIGURE', [
    ...writings.map(({ key }) => key),
    ...contents.flatMap((content) => relationsOf(content).map(([, key]) => key)),
  ]);
  const indicatorId = await idsOf(
    tx,
    'INDICATOR',
    contents.map(({ indicator }) => indicator),
  );
  const conventionId = await idsOf(
    tx,
    'CONVENTION',
    contents.map(({ convention }) => convention),
  );
  const actorId = await idsOf(
    tx,
    'ACTOR',
    contents.flatMap(({ actors = [] }) => actors),
  );
  const sourceId = await idsOf(
    tx,
    'SOURCE',
    contents.flatMap(({ citations = [] }) => citations.map(({ source }) => source)),
  );
  const rows = writings.map((writing) => ({ ...writing, id: randomUUID() }));

  await tx.figureVersion.createMany({
    data: rows.map((row) => ({
      id: row.id,
      figureId: figureId(row.key),
      ...changed(row),
      position: row.content.position ?? 0,
      labelFr: needed(row.content.labelFr, 'labelFr'),
      labelEn: row.content.labelEn ?? null,
      plainFr: row.content.plainFr ?? null,
      plainEn: row.content.plainEn ?? null,
      statement: row.content.statement ?? 'STATED',
      ...storedQuantity(row.content),
      printed: row.content.printed ?? null,
      role: needed(row.content.role, 'role'),
      period: needed(row.content.period, 'period'),
      ...daysCovered(row.content.period),
      periodInferred: row.content.periodInferred ?? false,
      territoryId: needed(row.content.territory, 'territory'),
      indicatorId: indicatorId(row.content.indicator),
      conventionId: row.content.convention === undefined ? null : conventionId(row.content.convention),
      axisNumber: row.content.axisNumber ?? null,
      ofWhom: row.content.ofWhom ?? null,
      compositionFr: row.content.compositionFr ?? null,
      compositionEn: row.content.compositionEn ?? null,
      formula: row.content.formula ?? null,
      reviewBy: row.content.reviewBy === undefined ? null : new Date(row.content.reviewBy),
    })),
  });
  await tx.figureActor.createMany({
    data: rows.flatMap(({ id, content: { actors = [] }, revision, confirmations }) =>
      [...new Set(actors)].map((actor, position) => ({
        versionId: id,
        actorId: actorId(actor),
        position,
        confirmed: confirmations.some(
          ({ actorKey, revision: confirmed }) => actorKey === actor && confirmed === revision,
        ),
      })),
    ),
  });
  await tx.figureRelation.createMany({
    data: rows.flatMap(({ id, content }) =>
      relationsOf(content).map(([kind, key], position) => ({
        versionId: id,
        kind,
        figureId: figureId(key),
        position,
      })),
    ),
    skipDuplicates: true,
  });
  await tx.citation.createMany({
    data: rows.flatMap(({ id, content }) =>
      citationRows({ figureVersionId: id }, content.citations, sourceId),
    ),
  });
}

function relationsOf({ partOf, exampleOf, with: withThem = [], derivedFrom = [] }: FigureContent) {
  const one = (kind: RelationKind, key: string | undefined): [RelationKind, string][] =>
    key === undefined ? [] : [[kind, key]];
  return [
    ...one('PART_OF', partOf),
    ...one('EXAMPLE_OF', exampleOf),
    ...withThem.flatMap((key) => one('WITH', key)),
    ...derivedFrom.flatMap((key) => one('DERIVED_FROM', key)),
  ];
}
