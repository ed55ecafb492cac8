import { contentFields } from '@akto-figures/contents';
import type { Prisma } from '@akto-figures/prisma/client';
import { plainColumns } from './plain-columns.ts';
import { changed, idsOf, type Writing } from './subjects.ts';
import { ownUnitIds } from './units.ts';

export async function writeIndicators(
  tx: Prisma.TransactionClient,
  writings: readonly Writing<'INDICATOR'>[],
): Promise<void> {
  const indicatorId = await idsOf(
    tx,
    'INDICATOR',
    writings.map(({ key }) => key),
  );
  const unitId = await ownUnitIds(
    tx,
    writings.map(({ content }) => content.unit),
  );
  await tx.indicatorVersion.createMany({
    data: writings.map((writing) => ({
      indicatorId: indicatorId(writing.key),
      ...changed(writing),
      ...plainColumns(contentFields.INDICATOR, writing.content),
      unitId: unitId(writing.content.unit),
      position: writing.content.position ?? 0,
    })),
  });
}
