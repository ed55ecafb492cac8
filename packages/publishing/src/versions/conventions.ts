import { randomUUID } from 'node:crypto';
import { contentFields } from '@akto-figures/contents';
import type { Prisma } from '@akto-figures/prisma/client';
import { citationRows } from './citations.ts';
import { daysCovered } from './periods.ts';
import { plainColumns } from './plain-columns.ts';
import { changed, idsOf, type Writing } from './subjects.ts';

const fields = contentFields.CONVENTION;
const measureFields = fields.axes.holds.fields.measures.holds.fields;

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
      ...plainColumns(fields, row.content),
      position: row.content.position ?? 0,
      // Null, not false: what was sealed before these columns were there has no word of them.
      statusInferred: row.content.statusInferred || null,
      toBeSignedInferred: row.content.toBeSignedInferred || null,
      partOfInferred: row.content.partOfInferred || null,
      ...daysCovered(row.content.period),
      succeedsId: orNull(row.content.succeeds),
      partOfId: orNull(row.content.partOf),
      implementsId: orNull(row.content.implements),
    })),
  });
  await tx.party.createMany({
    data: rows.flatMap(({ id, content: { parties = [] } }) =>
      parties.map((each, position) => ({
        versionId: id,
        position,
        ...plainColumns(fields.parties.holds.fields, each),
        actorId: each.actor === undefined ? null : actorId(each.actor),
      })),
    ),
  });
  await tx.axis.createMany({
    data: axes.map(({ id, versionId, ...axis }) => ({
      id,
      versionId,
      ...plainColumns(fields.axes.holds.fields, axis),
    })),
  });
  await tx.measure.createMany({
    data: axes.flatMap(({ id, measures = [] }) =>
      measures.map((each, position) => ({ axisId: id, position, ...plainColumns(measureFields, each) })),
    ),
  });
  await tx.milestone.createMany({
    data: rows.flatMap(({ id, content: { milestones = [] } }) =>
      milestones.map((each, position) => ({
        versionId: id,
        position,
        ...plainColumns(fields.milestones.holds.fields, each),
      })),
    ),
  });
  await tx.structureCount.createMany({
    data: rows.flatMap(({ id, content: { structure = [] } }) =>
      structure.map((each) => ({ versionId: id, ...plainColumns(fields.structure.holds.fields, each) })),
    ),
  });
  await tx.citation.createMany({
    data: rows.flatMap(({ id, content }) =>
      citationRows({ conventionVersionId: id }, content.citations, sourceId),
    ),
  });
}
