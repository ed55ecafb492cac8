import type { Database } from '@akto-figures/prisma';
import type { Prisma } from '@akto-figures/prisma/client';

/** The whole minute that lies so many minutes after this one, by the database's clock. */
export async function minuteFromNow({ client }: Database, minutes: number): Promise<Date> {
  const [row] = await client.$queryRaw<[{ minute: Date }]>`
    SELECT date_trunc('minute', now()) + make_interval(mins => ${minutes}::int) AS minute`;
  return row.minute;
}

/** Puts a changed version of a public figure into a draft release, and names the release. */
export async function aDraftOf(
  { client }: Database,
  key: string,
  change: Partial<Prisma.FigureVersionUncheckedCreateInput>,
): Promise<string> {
  const { id, publicFrom, publicUntil, ...current } = await client.figureVersion.findFirstOrThrow({
    where: { figure: { key } },
    orderBy: { publicFrom: 'asc' },
  });
  const release = await client.release.create({ data: { titleFr: 'À venir' } });
  await client.figureVersion.create({
    data: {
      ...current,
      changeKind: 'REVISION',
      changeFr: 'Nouvelle valeur',
      ...change,
      releaseId: release.id,
    },
  });
  return release.id;
}

export async function approve({ client }: Database, releaseId: string, releasedAt: Date): Promise<void> {
  await client.release.update({ where: { id: releaseId }, data: { state: 'APPROVED', releasedAt } });
}
