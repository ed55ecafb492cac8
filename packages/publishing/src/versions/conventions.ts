import { randomUUID } from 'node:crypto';
import type { Prisma } from '@akto-figures/prisma/client';
import { citationRows } from './citations.ts';
import { daysCovered } from './periods.ts';
import { changed, idsOf, needed, type Writing } from './subjects.ts';

export async function writeConventions(
  tx: Prisma.TransactionClient,
  writings: readonly Writing<'CONVENTION'>[],
): Promise<void> {
  const contents = writings.map(({ content }) => content);
  const conventionId = await idsOf(tx, 'CONVENTION', [
    ...writings.map(({ key }) => key),
    ...contents.flatMap(({ succeeds, partOf, implements: implemented }) => [succeeds, partOf, implemented]),
  ]);
  const actorId = await idsOf(
    tx,
    'ACTOR',
    contents.flatMap(({ parties = [] }) => parties.map(({ actor }) => actor)),
  );
  const sourceId = await idsOf(
    tx,
    'SOURCE',
    contents.flatMap(({ citations = [] }) => citations.map(({ source }) => source)),
  );
  const orNull = (key: string | undefined) => (key === undefined ? null : conventionId(key));
  const rows = writings.map((writing) => ({ ...writing, id: randomUUID() }));
  const axes = rows.flatMap(({ id, content }) =>
    (content.axes ?? []).map((axis) => ({ ...axis, versionId: id, id: randomUUID() })),
  );

  await tx.conventionVersion.createMany({
    data: rows.map((row) => ({
      id: row.id,
      conventionId: conventionId(row.key),
      ...changed(row),
      position: row.content.position ?? 0,
      titleFr: needed(row.content.titleFr, 'titleFr'),
      titleEn: row.content.titleEn ?? null,
      kind: needed(row.content.kind, 'kind'),
      status: needed(row.content.status, 'status'),
      statusInferred: row.content.statusInferred || null,
      period: row.content.period ?? null,
      ...daysCovered(row.content.period),
      periodInferred: row.content.periodInferred ?? false,
      signedOn: row.content.signedOn ?? null,
      signedInferred: row.content.signedInferred ?? false,
      announcedOn: row.content.announcedOn ?? null,
      toBeSignedOn: row.content.toBeSignedOn ?? null,
      toBeSignedInferred: row.content.toBeSignedInferred || null,
      axesFrom: row.content.axesFrom ?? null,
      declaredAxes: row.content.declaredAxes ?? null,
      noteFr: row.content.noteFr ?? null,
      noteEn: row.content.noteEn ?? null,
      succeedsId: orNull(row.content.succeeds),
      partOfId: orNull(row.content.partOf),
      partOfInferred: row.content.partOfInferred || null,
      implementsId: orNull(row.content.implements),
      territoryId: row.content.territory ?? null,
    })),
  });
  await tx.party.createMany({
    data: rows.flatMap(({ id, content: { parties = [] } }) =>
      parties.map(({ role, actor, unreadable = false }, position) => ({
        versionId: id,
        position,
        role: needed(role, 'the part of a party'),
        actorId: actor === undefined ? null : actorId(actor),
        unreadable,
      })),
    ),
  });
  await tx.axis.createMany({
    data: axes.map(({ id, versionId, number, titleFr, titleEn = null, inferred = false }) => ({
      id,
      versionId,
      number: needed(number, 'the number of an axis'),
      titleFr: needed(titleFr, 'the title of an axis'),
      titleEn,
      inferred,
    })),
  });
  await tx.measure.createMany({
    data: axes.flatMap(({ id, measures = [] }) =>
      measures.map(({ labelFr, labelEn = null }, position) => ({
        axisId: id,
        position,
        labelFr: needed(labelFr, 'the words of a measure'),
        labelEn,
      })),
    ),
  });
  await tx.milestone.createMany({
    data: rows.flatMap(({ id, content: { milestones = [] } }) =>
      milestones.map(({ date, titleFr, titleEn = null }, position) => ({
        versionId: id,
        position,
        date: needed(date, 'the date of a milestone'),
        titleFr: needed(titleFr, 'the title of a milestone'),
        titleEn,
      })),
    ),
  });
  await tx.structureCount.createMany({
    data: rows.flatMap(({ id, content: { structure = [] } }) =>
      structure.map(({ kind, count }) => ({
        versionId: id,
        kind: needed(kind, 'what a convention is organised into'),
        count: needed(count, 'how many'),
      })),
    ),
  });
  await tx.citation.createMany({
    data: rows.flatMap(({ id, content }) =>
      citationRows({ conventionVersionId: id }, content.citations, sourceId),
    ),
  });
}
