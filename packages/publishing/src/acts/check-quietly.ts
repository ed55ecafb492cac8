import { runChecks, runChecksInTurns } from '../checks/checks.ts';
import type { Finding } from '../checks/finding.ts';
import type { Proposal } from '../checks/proposal.ts';
import type { Work } from './work.ts';

// Of the longest of the checks; 0.033 ms were seen on a machine with others at work.
const msAChange = 0.1;
/** How many changes are checked well within the time that any transaction may be silent. */
const few = 1000;

/**
 * Runs the checks in a transaction. The database hears nothing of one check and would take its session for one that is
 * frozen, so it is told how long the longest of so many changes takes; a hub that freezes in that very moment holds others up
 * for that long. Between two checks the database hears from it, and who asks this hub for something else is answered.
 */
export async function checkQuietly({ tx, longestSilenceMs }: Work, proposal: Proposal): Promise<Finding[]> {
  const { length } = proposal.changes;
  if (length <= few) return runChecks(proposal);
  const [before] = await tx.$queryRaw<[{ silence: string }]>`
    SELECT current_setting('idle_in_transaction_session_timeout') AS silence,
      set_config('idle_in_transaction_session_timeout', ${String(longestSilenceMs + longestCheckOf(length))}, true)`;
  const findings = await runChecksInTurns(proposal, () => tx.$executeRaw`SELECT`);
  await tx.$executeRaw`SELECT set_config('idle_in_transaction_session_timeout', ${before.silence}, true)`;
  return findings;
}

/** Milliseconds that one check of so many changes may take. */
const longestCheckOf = (changes: number): number => Math.ceil(changes * msAChange);
