import { runChecksInTurns } from '../checks/checks.ts';
import type { Finding } from '../checks/finding.ts';
import type { Proposal } from '../checks/proposal.ts';
import { inTurns } from '../turns.ts';
import type { Work } from './work.ts';

/**
 * Runs the checks in a transaction. After each turn the database hears from it, which would else take its session for one that is
 * frozen, and who asks this hub for something else is answered.
 */
export const checkQuietly = ({ tx }: Pick<Work, 'tx'>, proposal: Proposal): Promise<Finding[]> =>
  runChecksInTurns(
    proposal,
    inTurns(() => tx.$executeRaw`SELECT`),
  );
