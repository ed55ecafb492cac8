import { randomUUID } from 'node:crypto';
import type { Prisma } from '@akto-figures/prisma/client';
import { storedDay } from './periods.ts';
import { changed, idsOf, needed, type Writing } from './subjects.ts';

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
      kind: needed(content.kind, 'kind'),
      memberOfId: content.memberOf === undefined ? null : actorId(content.memberOf),
      territoryId: content.territory ?? null,
      noteFr: content.noteFr ?? null,
      noteEn: content.noteEn ?? null,
      inferred: content.inferred ?? false,
      why: content.why ?? null,
    })),
  });
  await tx.actorName.createMany({
    data: rows.flatMap(({ id, content: { names = [] } }) =>
      names.map(({ name, validFrom, validUntil, inferred = false, why = null }) => ({
        versionId: id,
        name: needed(name, 'name'),
        validFrom: storedDay(validFrom),
        validUntil: storedDay(validUntil),
        inferred,
        why,
      })),
    ),
  });
  await tx.officeHolder.createMany({
    data: rows.flatMap(({ id, content: { officeHolders = [] } }) =>
      officeHolders.map(({ name, rolesFr = [], contradictory = false, source }, position) => ({
        versionId: id,
        position,
        name: needed(name, 'the name of an office holder'),
        rolesFr: [...rolesFr],
        contradictory,
        sourceId: sourceId(source),
      })),
    ),
  });
}
