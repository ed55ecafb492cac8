import type { Database } from '@akto-figures/prisma';
import QuickLRU from 'quick-lru';
import type { Viewer } from './viewer.ts';

/** How somebody read a release before it was public. */
export const earlyWays = ['OPENED', 'RECORD', 'COMPARED', 'PREVIEW_MADE', 'PREVIEW_OPENED'] as const;
export type EarlyWay = (typeof earlyWays)[number];

/** Who reads: somebody signed in, or whoever has the address of a preview that was made for an account. */
export interface EarlyReader extends Pick<Viewer, 'accountId' | 'name'> {
  readonly cameBy: Viewer['cameBy'] | 'LINK';
  /** The network that asks, where the account alone does not say who it is. */
  readonly client?: string;
}

/**
 * Keeps a record of who reads what is not public yet. It is kept before anything is shown: who cannot be recorded does not
 * read.
 */
export interface EarlyReadings {
  /** Of these releases those that are approved, and not out yet. */
  noteEmbargoed(reader: EarlyReader, way: EarlyWay, releases: readonly string[]): Promise<void>;
  /** All releases that are approved and not out yet: what is given was compared with what stands. */
  noteAllEmbargoed(reader: EarlyReader, way: EarlyWay): Promise<void>;
  /** A release in whichever state, seen as if it were out. */
  notePreview(reader: EarlyReader, way: EarlyWay, release: string): Promise<void>;
}

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
