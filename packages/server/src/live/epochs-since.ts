import { isUuid } from '@akto-figures/contents';
import type { Database } from '@akto-figures/prisma';
import type { NewEpoch } from '@akto-figures/schema';

// Who was away for longer than this many releases reads everything anew anyway.
const mostTold = 50;

interface Row {
  readonly id: string;
  readonly releasedAt: Date;
  readonly releases: string[];
}

/**
 * The epochs that began since one of them, the oldest first; the last one alone where nobody knows that one. Before there were
 * epochs, each release was announced by its own id: after one that came out together with others, their epoch is announced again.
 */
export function epochsSince({ client }: Pick<Database, 'client'>) {
  return async (epoch: string | null): Promise<NewEpoch[]> => {
    const known = epoch === 'none' ? 0 : epoch !== null && isUuid(epoch) ? await numberOf(epoch) : null;
    const rows = await client.$queryRaw<Row[]>`
      SELECT "id"::text, "releasedAt", "releases"::text[] AS "releases"
      FROM epochs_after(${known ?? 0}::int, ${known === null ? 1 : mostTold}::int)`;
    return rows
      .reverse()
      .map(({ id, releasedAt, releases }) => ({ epoch: id, releasedAt: releasedAt.toISOString(), releases }));
  };

  async function numberOf(id: string): Promise<number | null> {
    const [row] = await client.$queryRaw<[{ number: number | null }]>`
      SELECT coalesce(
        (SELECT e."number" FROM "Epoch" e WHERE e."id" = ${id}::uuid),
        (SELECT j."number" - 1 FROM "EpochRelease" j WHERE j."releaseId" = ${id}::uuid)
      ) AS "number"`;
    return row.number;
  }
}
