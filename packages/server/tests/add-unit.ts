import type { Database } from '@akto-figures/prisma';

const id = (number: number) => `00000000-0000-7000-8000-0000000001${String(number).padStart(2, '0')}`;

/** A public unit with the same ids wherever it is added: the starter data has none. */
export async function addUnit({ client }: Database, key: string, releasedAt: Date): Promise<void> {
  await client.release.create({ data: { id: id(1), titleFr: 'Une unité' } });
  await client.unit.create({ data: { id: id(2), key } });
  await client.unitVersion.create({
    data: {
      id: id(3),
      unitId: id(2),
      releaseId: id(1),
      singularFr: 'unité ordinaire',
      pluralFr: 'unités ordinaires',
    },
  });
  await client.release.update({ where: { id: id(1) }, data: { state: 'APPROVED', releasedAt } });
}
