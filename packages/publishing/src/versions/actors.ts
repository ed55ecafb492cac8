import { randomUUID } from 'node:crypto';
import { contentFields } from '@akto-figures/contents';
import type { Prisma } from '@akto-figures/prisma/client';
import { plainColumns } from './plain-columns.ts';
import { changed, idsOf, type Writing } from './subjects.ts';

const fields = contentFields.ACTOR;

export async function writeActors(
  tx: Prisma.TransactionClient,
  writings: readonly Writing<'ACTOR'>[],
): Promise<void> {
  const contents = writings.map(({ content }) => content);
  const actorId = await idsOf(tx, 'ACTOR', [
    ...writings.map(({ key }) => key),
    ...contents.map(({ memberOf }) => memberOf),
  ]);
  const sourceId = await idsOf(
    tx,
    'SOURCE',
    contents.flatMap(({ officeHolders = [] }) => officeHolders.map(({ source }) => source)),
  );
  const rows = writings.map((writing) => ({ ...writing, id: randomUUID() }));
  await tx.actorVersion.createMany({
    data: rows.map(({ id, key, content, ...writing }) => ({
      id,
      actorId: actorId(key),
      ...changed({ key, content, ...writing }),
      ...plainColumns(fields, content),
      memberOfId: content.memberOf === undefined ? null : actorId(content.memberOf),
    })),
  });
  await tx.actorName.createMany({
    data: rows.flatMap(({ id, content: { names = [] } }) =>
      names.map((each) => ({ versionId: id, ...plainColumns(fields.names.holds.fields, each) })),
    ),
  });
  await tx.officeHolder.createMany({
    data: rows.flatMap(({ id, content: { officeHolders = [] } }) =>
      officeHolders.map((each, position) => ({
        versionId: id,
        position,
        ...plainColumns(fields.officeHolders.holds.fields, each),
        rolesFr: [...(each.rolesFr ?? [])],
        sourceId: sourceId(each.source),
      })),
    ),
  });
}
