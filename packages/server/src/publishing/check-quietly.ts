import { longestSilenceMs } from '@akto-figures/prisma';
import type { Prisma } from '@akto-figures/prisma/client';
import { type Finding, type Proposal, runChecks } from '@akto-figures/schema';

// Seen on a machine with eight others at work: 0.46 ms a change, of 100,000 with 40,000 findings.
const msAChange = 0.5;
/** How many changes are checked well within the time that any transaction may be silent. */
const few = 1000;

/**
 * Runs the checks in a transaction. The database hears nothing of it meanwhile and would take its session for one that is
 * frozen, so it is told how long so many changes take; a hub that freezes in that very moment holds others up for that long.
 */
export async function checkQuietly(tx: Prisma.TransactionClient, proposal: Proposal): Promise<Finding[]> {
  const { length } = proposal.changes;
  if (length <= few) return runChecks(proposal);
  const [before] = await tx.$queryRaw<[{ silence: string }]>`
    SELECT current_setting('idle_in_transaction_session_timeout') AS silence,
      set_config('idle_in_transaction_session_timeout', ${String(silenceFor(length))}, true)`;
  const findings = runChecks(proposal);
  await tx.$executeRaw`SELECT set_config('idle_in_transaction_session_timeout', ${before.silence}, true)`;
  return findings;
}

/** Milliseconds that the checks of so many changes may take. */
export const silenceFor = (changes: number): number => Math.ceil(longestSilenceMs + changes * msAChange);
