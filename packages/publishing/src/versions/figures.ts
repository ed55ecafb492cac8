import { randomUUID } from 'node:crypto';
import { type Contents, contentFields, storedQuantity } from '@akto-figures/contents';
import type { Prisma, RelationKind } from '@akto-figures/prisma/client';
import { citationRows } from './citations.ts';
import { daysCovered } from './periods.ts';
import { plainColumns } from './plain-columns.ts';
import { changed, idsOf, type Writing } from './subjects.ts';
import { ownUnitIds } from './units.ts';

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
  const unitId = await ownUnitIds(
    tx,
    contents.map(({ unit }) => unit),
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
      ...plainColumns(contentFields.FIGURE, row.content),
      position: row.content.position ?? 0,
      statement: row.content.statement ?? 'STATED',
      ...storedQuantity(row.content),
      ...daysCovered(row.content.period),
      unitId: unitId(row.content.unit),
      indicatorId: indicatorId(row.content.indicator),
      conventionId: row.content.convention === undefined ? null : conventionId(row.content.convention),
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
