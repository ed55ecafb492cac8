import type { Database } from '@akto-figures/prisma';
import type { NewEpoch } from '@akto-figures/schema';

// Who was away for longer than this many releases reads everything anew anyway.
const mostTold = 50;

/** The releases that came out since one of them, the oldest first; the last one alone where nobody knows that one. */
export function epochsSince({ client }: Database) {
  return async (epoch: string | null): Promise<NewEpoch[]> => {
    const known = epoch === null ? null : await releaseOf(epoch);
    const out = { state: 'APPROVED' as const, releasedAt: { lte: await now() } };
    const releases = await client.release.findMany({
      where: known?.releasedAt
        ? {
            AND: [
              out,
              {
                OR: [
                  { releasedAt: { gt: known.releasedAt } },
                  { releasedAt: known.releasedAt, id: { gt: known.id } },
                ],
              },
            ],
          }
        : out,
      orderBy: [{ releasedAt: 'desc' }, { id: 'desc' }],
      take: known ? mostTold : 1,
    });
    return releases
      .reverse()
      .map(({ id, releasedAt }) => ({ epoch: id, releasedAt: releasedAt?.toISOString() ?? '' }));
  };

  async function releaseOf(id: string) {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null;
    return client.release.findFirst({ where: { id, state: 'APPROVED', releasedAt: { lte: await now() } } });
  }

  async function now(): Promise<Date> {
    const [row] = await client.$queryRaw<[{ now: Date }]>`SELECT now() AS now`;
    return row.now;
  }
}
