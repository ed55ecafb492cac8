import type { PrismaClient } from '@akto-figures/prisma/client';
import { addEntry, type Teller } from '../audit-trail/audit-trail.ts';
import { sealRelease } from './seal-release.ts';
import { type Approval, approvalsInTrail, sealing } from './sealing-acts.ts';

const hub: Teller = { accountId: null, name: 'hub', cameBy: 'HUB' };

const why =
  'These releases were approved without a seal, so they are sealed as they were found. What was done to them before is not known.';

// Hundreds of thousands of records, on a machine that does other things as well.
const longestMs = 600_000;

/**
 * Seals what no approval has sealed: the starter data, and what a version of the hub has approved that did not do so yet. From
 * then on a release that no entry of the audit trail approves is none of ours, and stays without a seal. Says how many it
 * has sealed.
 */
export async function sealWhatIsApproved(client: PrismaClient): Promise<number> {
  const [{ isAny }] = await client.$queryRaw<[{ isAny: boolean }]>`
    SELECT EXISTS (
      SELECT FROM "Release" r WHERE r."state" = 'APPROVED'
        AND NOT EXISTS (SELECT FROM "SealedRecord" s WHERE s."releaseId" = r."id")
    ) AS "isAny"`;
  if (!isAny) return 0;
  return client.$transaction(
    async (tx) => {
      // It waits for its turn as long as it takes, and is silent while it hashes.
      await tx.$executeRaw`
        SELECT set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true),
          set_config('idle_in_transaction_session_timeout', '60000', true)`;
      // The lock of the trail: two hubs that start at once seal once.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('akto-figures: audit trail'))`;
      const approvals = await approvalsInTrail((text, values = []) => tx.$queryRawUnsafe(text, ...values));
      const approved = await tx.release.findMany({
        where: { state: 'APPROVED', sealed: { none: {} } },
        select: { id: true },
        orderBy: { id: 'asc' },
      });
      const seals: object[] = [];
      for (const { id: release } of approved.filter(({ id }) => mayBeSealed(id, approvals))) {
        seals.push({ release, ...(await sealRelease(tx, release)) });
      }
      if (seals.length > 0) await addEntry(tx, sealing, hub, { subject: 'releases', after: { seals }, why });
      return seals.length;
    },
    { timeout: longestMs, maxWait: longestMs },
  );
}

/** Whether the trail knows of no seal at all yet, or of an approval without one. */
function mayBeSealed(release: string, approvals: ReadonlyMap<string, Approval>): boolean {
  const isFirst = [...approvals.values()].every(({ seal }) => seal === null);
  return isFirst || approvals.get(release)?.seal === null;
}
