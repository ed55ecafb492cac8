import { longestSilenceMs } from '@akto-figures/prisma';
import type { Prisma } from '@akto-figures/prisma/client';
import { type Finding, type Proposal, runChecks, runChecksInTurns } from '@akto-figures/schema';

// Of the longest of the checks; 0.033 ms were seen on a machine with others at work.
const msAChange = 0.1;
/** How many changes are checked well within the time that any transaction may be silent. */
const few = 1000;

/**
 * Runs the checks in a transaction. The database hears nothing of one check and would take its session for one that is
 * frozen, so it is told how long the longest of so many changes takes; a hub that freezes in that very moment holds others up
 * for that long. Between two checks the database hears from it, and who asks this hub for something else is answered.
 */
export async function checkQuietly(tx: Prisma.TransactionClient, proposal: Proposal): Promise<Finding[]> {
  const { length } = proposal.changes;
  if (length <= few) return runChecks(proposal);
  const [before] = await tx.$queryRaw<[{ silence: string }]>`
    SELECT current_setting('idle_in_transaction_session_timeout') AS silence,
      set_config('idle_in_transaction_session_timeout', ${String(silenceFor(length))}, true)`;
  const findings = await runChecksInTurns(proposal, () => tx.$executeRaw`SELECT`);
  await tx.$executeRaw`SELECT set_config('idle_in_transaction_session_timeout', ${before.silence}, true)`;
  return findings;
}

/** Milliseconds that one check of so many changes may take. */
const silenceFor = (changes: number): number => Math.ceil(longestSilenceMs + changes * msAChange);
