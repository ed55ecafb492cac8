import type { Prisma } from '@akto-figures/prisma/client';
import { recordsOfRelease, sumOf } from './hash-records.ts';

/** What the audit trail keeps of all that a release holds. */
export interface Seal {
  /** How many records it holds; the release itself counts as one. */
  readonly records: number;
  /** Of the hashes of all of them. */
  readonly sha256: string;
}

const sealing = `
  WITH kept AS (
    INSERT INTO "SealedRecord" ("releaseId", "kind", "key", "hash")
    SELECT $1::uuid, r."kind", r."key", r."hash" FROM (${recordsOfRelease}) r
    RETURNING "kind", "key", "hash"
  ) ${sumOf('kept')}`;

/** Keeps a hash of each record of an approved release, and gives their sum, which belongs into the audit trail. */
export async function sealRelease(tx: Prisma.TransactionClient, release: string): Promise<Seal> {
  const [seal] = await tx.$queryRawUnsafe<[Seal]>(sealing, release);
  return { records: seal.records, sha256: seal.sha256 };
}
