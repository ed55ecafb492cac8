import type { PrismaClient } from '@akto-figures/prisma/client';

/** An entry by its number and hash: enough to tell, at any later time, whether the trail up to it is still the same. */
export interface Head {
  readonly number: number;
  readonly hash: string;
}

/** What came of reading the audit trail from its first entry on. */
export interface Verification {
  /** How many entries are as they were written, from the first on. */
  readonly entries: number;
  /** The last of them; null where there is none. */
  readonly head: Head | null;
  /** The first entry that is not as it was written, or not where it was; null where all are. */
  readonly broken: { readonly number: number; readonly why: string } | null;
}

interface Row extends Head {
  readonly previousHash: string;
  readonly recomputed: string;
}

const atOnce = 1000;

/**
 * Recomputes the chain of the audit trail: finds an entry that was changed, added, moved or taken out, and none that was
 * taken off the end. For that, and for a chain that was written anew as a whole, give the head of an earlier verification.
 *
 * @param noted the head as it was noted elsewhere.
 */
export async function verifyAuditTrail(
  client: Pick<PrismaClient, '$queryRaw'>,
  noted: Head | null = null,
): Promise<Verification> {
  let entries = 0;
  let head: Head | null = null;
  for await (const row of entriesOf(client)) {
    const why = whyBroken(row, head) ?? whyNotNoted(row, noted);
    if (why) return { entries, head, broken: { number: Math.min(row.number, entries + 1), why } };
    entries += 1;
    head = { number: row.number, hash: row.hash };
  }
  if (noted && noted.number > entries) {
    const why = `The trail ends at entry ${entries}, and entry ${noted.number} was noted: the end was taken off.`;
    return { entries, head, broken: { number: entries + 1, why } };
  }
  return { entries, head, broken: null };
}

function whyBroken({ number, previousHash, hash, recomputed }: Row, before: Head | null): string | null {
  const expected = (before?.number ?? 0) + 1;
  if (number > expected) return `Entry ${expected} is missing: it was taken out.`;
  if (number < expected) return `Entry ${number} stands there twice, or before the first: it was put in.`;
  if (hash !== recomputed) return `Entry ${number} says something else than when it was written.`;
  if (previousHash !== (before?.hash ?? '')) {
    return `Entry ${number} was not written after the entry that is before it now.`;
  }
  return null;
}

const whyNotNoted = ({ number, hash }: Head, noted: Head | null): string | null =>
  noted?.number === number && noted.hash !== hash
    ? `Entry ${number} has the hash ${hash}, and ${noted.hash} was noted: the trail was written anew.`
    : null;

/** All rows in their order, a page at a time: also those that no hub could have written. */
async function* entriesOf(client: Pick<PrismaClient, '$queryRaw'>): AsyncGenerator<Row> {
  let after: Head = { number: -(2 ** 31), hash: '' };
  for (;;) {
    // What an entry's hash is made of is said here again: whoever can write past the triggers can also replace the
    // database's own audit_text(), or a function of that name that comes first on the search path.
    const rows: Row[] = await client.$queryRaw`
      SELECT e."number", e."hash", e."previousHash",
        pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.jsonb_build_array(
          e."number", pg_catalog.to_char(e."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), e."accountId",
          e."accountName", e."cameBy", e."act", e."subject", e."releaseId", e."before", e."after", e."why",
          e."previousHash"
        )::text, 'UTF8')), 'hex') AS "recomputed"
      FROM "AuditEntry" e WHERE (e."number", e."hash") > (${after.number}::int, ${after.hash})
      ORDER BY e."number", e."hash" LIMIT ${atOnce}::int`;
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return;
    after = last;
  }
}
