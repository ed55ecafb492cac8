import type { Database } from '@akto-figures/prisma';
import type { EarlyReader, EarlyReadings, EarlyWay } from '@akto-figures/schema';
import QuickLRU from 'quick-lru';

const hourMs = 60 * 60_000;
const mostRemembered = 10_000;

/**
 * Keeps who reads early in a table of its own: the audit trail is one chain under one lock, and whoever opens a release would
 * wait for whoever approves one. What was kept in this hour is remembered, so that reading on costs nothing.
 */
export function keepEarlyReadings(client: Database['client'], now = Date.now): EarlyReadings {
  const remembered = new QuickLRU<string, true>({ maxSize: mostRemembered });

  // One statement, so that the database's clock says what is out, and in which hour.
  const keep = async (
    { accountId, name, cameBy, client: from = '' }: EarlyReader,
    way: EarlyWay,
    which: Which,
  ) =>
    client.$executeRaw`
      INSERT INTO "EarlyReading" ("id", "releaseId", "accountId", "accountName", "cameBy", "way", "client", "hour", "readAt")
      SELECT gen_random_uuid(), r."id", ${accountId}::uuid, ${name}, ${cameBy}, ${way}, ${from},
        date_trunc('hour', hub_clock()), hub_clock()
      FROM "Release" r
      WHERE (${which.releases === null} OR r."id" = ANY (${which.releases ?? []}::uuid[]))
        AND (NOT ${which.embargoed} OR (r."state" = 'APPROVED' AND r."releasedAt" > (SELECT public_clock())))
      ON CONFLICT DO NOTHING`;

  const keepOnce = async (
    reader: EarlyReader,
    way: EarlyWay,
    which: Which & { releases: readonly string[] },
  ) => {
    const { accountId, cameBy, client: from = '' } = reader;
    const hour = Math.floor(now() / hourMs);
    const nameOf = (release: string) => [release, accountId, cameBy, way, from, hour].join(' ');
    const releases = which.releases.filter((release) => !remembered.has(nameOf(release)));
    if (releases.length === 0) return;
    await keep(reader, way, { ...which, releases });
    for (const release of releases) remembered.set(nameOf(release), true);
  };

  return {
    noteEmbargoed: (reader, way, releases) => keepOnce(reader, way, { releases, embargoed: true }),
    notePreview: (reader, way, release) => keepOnce(reader, way, { releases: [release], embargoed: false }),
    async noteAllEmbargoed(reader, way) {
      await keep(reader, way, { releases: null, embargoed: true });
    },
  };
}

interface Which {
  /** Null: all of them. */
  readonly releases: readonly string[] | null;
  /** Only those that are approved, and not out yet. */
  readonly embargoed: boolean;
}
