import type { Prisma } from '@akto-figures/prisma/client';
import { changed, idsOf, needed, type Writing } from './subjects.ts';

export async function writeIndicators(
  tx: Prisma.TransactionClient,
  writings: readonly Writing<'INDICATOR'>[],
): Promise<void> {
  const indicatorId = await idsOf(
    tx,
    'INDICATOR',
    writings.map(({ key }) => key),
  );
  await tx.indicatorVersion.createMany({
    data: writings.map((writing) => ({
      indicatorId: indicatorId(writing.key),
      ...changed(writing),
      position: writing.content.position ?? 0,
      labelFr: needed(writing.content.labelFr, 'labelFr'),
      labelEn: writing.content.labelEn ?? null,
      unit: needed(writing.content.unit, 'unit'),
      additive: writing.content.additive ?? false,
    })),
  });
}
