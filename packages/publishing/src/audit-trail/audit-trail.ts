import type { Prisma } from '@akto-figures/prisma/client';
import type { CameBy, Viewer } from '../viewer.ts';

/** What an act did: the database adds its number, its time and its place in the chain. */
export interface Entry {
  /** "figure poec", "release 0197…": what was acted on. */
  readonly subject: string;
  readonly release?: string;
  readonly before?: object | null;
  readonly after?: object | null;
  readonly why?: string | null;
}

/** Who is written down: a viewer, or the hub itself. */
export type Teller = Pick<Viewer, 'name'> & {
  readonly accountId: string | null;
  readonly cameBy: CameBy | 'HUB';
};

/** Adds an entry at the end of the audit trail. Others wait until the transaction ends, so it comes last in one. */
export async function addEntry(
  tx: Prisma.TransactionClient,
  act: string,
  { accountId, name, cameBy }: Teller,
  { subject, release = undefined, before, after, why = null }: Entry,
): Promise<void> {
  const json = (value: object | null | undefined) => (value ? JSON.stringify(value) : null);
  await tx.$executeRaw`
    INSERT INTO "AuditEntry" ("number", "at", "accountId", "accountName", "cameBy", "act", "subject", "releaseId",
      "before", "after", "why", "previousHash", "hash")
    VALUES (0, now(), ${accountId}::uuid, ${name}, ${cameBy}, ${act}, ${subject}, ${release ?? null}::uuid,
      ${json(before)}::jsonb, ${json(after)}::jsonb, ${why}, '', '')`;
}

/**
 * Lets no other entry be added until the transaction ends. An approval takes it before it chooses its time, and waits for nothing
 * that others hold from then on. All acts take what they hold in one order, or two would wait for each other: the release's row,
 * the public spans, the lines of subjects, the audit trail.
 */
export const holdAuditTrail = (tx: Prisma.TransactionClient) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('akto-figures: audit trail'))`;
