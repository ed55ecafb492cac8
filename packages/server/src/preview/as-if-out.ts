import type { Atlas } from '@akto-figures/contents';
import type { Database } from '@akto-figures/prisma';
import type { Prisma, PrismaClient } from '@akto-figures/prisma/client';
import {
  earliestTimes,
  type Finding,
  holdWhatStands,
  loadProposal,
  runChecks,
  soonest,
  writeVersions,
} from '@akto-figures/publishing';
import { type Ports, presentBy } from '@akto-figures/schema';

/** What of the graph's ports is another one while a release is as if it were out. */
export type PreviewPorts = Pick<Ports, 'prisma' | 'select' | 'present'>;

/** How looking at a release ended. */
export type Seen<Result> =
  | { readonly is: 'Seen'; readonly result: Result }
  /** The checks find errors, so it cannot be out as it is. */
  | { readonly is: 'HeldBack'; readonly findings: readonly Finding[] }
  | { readonly is: 'TooLarge'; readonly most: number }
  | { readonly is: 'NotThere' };

// Whoever approves another release waits so long at most; and so does a preview for who approves one.
const longestMs = 5000;

/**
 * Of how many changes a release may be: what is written within that time, with room for a machine that does other things as
 * well. The embedded database does nothing else meanwhile, for the public neither.
 */
export const mostChanges = { server: 1000, embedded: 200 } as const satisfies Record<
  Database['kind'],
  number
>;

// The database lets nobody approve what they have a hand in. This account is nobody's.
const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * Approves a release in a transaction, lets `look` read what is public then, at the first instant at which the release could
 * be out, and takes it all back. Nobody else sees a transaction that has not ended, and this one never ends well: so there
 * is no second way of reading drafts, and nothing that could leak.
 */
export async function asIfOut<Result>(
  { client, kind }: Pick<Database, 'client' | 'kind'>,
  atlas: Atlas,
  release: string,
  look: (ports: PreviewPorts, releasedAt: Date) => Promise<Result>,
): Promise<Seen<Result>> {
  const within = async (tx: Prisma.TransactionClient): Promise<Seen<Result>> => {
    await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(longestMs)}, true)`;
    const approved = await approve(tx, atlas, release, mostChanges[kind]);
    if (!(approved instanceof Date)) return approved;
    return { is: 'Seen', result: await look(portsOf(tx, approved), approved) };
  };
  try {
    return await client.$transaction(
      async (tx): Promise<never> => {
        throw new TakenBack(await within(tx));
      },
      { timeout: longestMs, maxWait: longestMs },
    );
  } catch (cause) {
    if (cause instanceof TakenBack) return cause.seen as Seen<Result>;
    throw cause;
  }
}

/** Ends every look: a transaction that ends by an error is taken back whole. */
class TakenBack extends Error {
  override readonly name = 'TakenBack';
  readonly seen: Seen<unknown>;

  constructor(seen: Seen<unknown>) {
    super('A release was seen as if it were out.');
    this.seen = seen;
  }
}

/** Has a release be approved, and gives its time; what is approved already has one. In the order of locks of an approval. */
async function approve(
  tx: Prisma.TransactionClient,
  atlas: Atlas,
  id: string,
  most: number,
): Promise<Date | Exclude<Seen<never>, { is: 'Seen' }>> {
  const [release] = await tx.$queryRaw<{ state: string; releasedAt: Date | null }[]>`
    SELECT "state"::text, "releasedAt" FROM "Release" WHERE "id" = ${id}::uuid FOR UPDATE`;
  if (!release) return { is: 'NotThere' };
  if (release.state === 'APPROVED' && release.releasedAt) return release.releasedAt;
  const changes = await tx.draftChange.count({ where: { releaseId: id } });
  if (changes > most) return { is: 'TooLarge', most };
  await holdWhatStands(tx);
  const proposal = await loadProposal(tx, atlas, id);
  const findings = runChecks(proposal).filter(({ severity }) => severity === 'ERROR');
  if (findings.length > 0) return { is: 'HeldBack', findings };
  const earliest = await earliestTimes(tx, proposal);
  await writeVersions(tx, id);
  if (release.state === 'DRAFT') await tx.release.update({ where: { id }, data: { state: 'IN_REVIEW' } });
  const releasedAt = await soonest(tx, earliest);
  await tx.release.update({ where: { id }, data: { state: 'APPROVED', releasedAt, approvedById: nobody } });
  return releasedAt;
}

/** Reads in the transaction, at the release's time. */
function portsOf(tx: Prisma.TransactionClient, releasedAt: Date): PreviewPorts {
  // A transaction reads as the client does; what it lacks (beginning another one) no question of the graph uses.
  const prisma = tx as PrismaClient;
  return {
    prisma,
    select: ({ text, values }) => tx.$queryRawUnsafe(text, ...values),
    present: presentBy(prisma, async () => releasedAt),
  };
}
