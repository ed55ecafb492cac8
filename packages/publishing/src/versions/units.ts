import { contentFields } from '@akto-figures/contents';
import type { Prisma } from '@akto-figures/prisma/client';
import { isValueUnit } from '@akto-figures/quantity';
import { plainColumns } from './plain-columns.ts';
import { changed, idsOf, type Writing } from './subjects.ts';

export async function writeUnits(
  tx: Prisma.TransactionClient,
  writings: readonly Writing<'UNIT'>[],
): Promise<void> {
  const unitId = await idsOf(
    tx,
    'UNIT',
    writings.map(({ key }) => key),
  );
  const sameAsId = await ownUnitIds(
    tx,
    writings.map(({ content }) => content.sameAs),
  );
  await tx.unitVersion.createMany({
    data: writings.map((writing) => ({
      unitId: unitId(writing.key),
      ...changed(writing),
      ...plainColumns(contentFields.UNIT, writing.content),
      position: writing.content.position ?? 0,
      spellings: [...(writing.content.spellings ?? [])],
      sameAsId: sameAsId(writing.content.sameAs),
    })),
  });
}

/** The rows of the hub's own units by their keys; null for one of packages/quantity's, which have none. */
export async function ownUnitIds(
  tx: Prisma.TransactionClient,
  keys: readonly (string | undefined)[],
): Promise<(key: string | undefined) => string | null> {
  const isOwn = (key: string | undefined) => key !== undefined && !isValueUnit(key);
  const idOf = await idsOf(tx, 'UNIT', keys.filter(isOwn));
  return (key) => (isOwn(key) ? idOf(key) : null);
}
