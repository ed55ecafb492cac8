import type { Atlas } from '@akto-figures/contents';
import type { Prisma } from '@akto-figures/prisma/client';
import type { Entry } from '../audit-trail/audit-trail.ts';
import type { Inputs } from '../inputs.ts';
import type { Outcome } from '../outcomes.ts';
import type { Act } from '../permissions.ts';
import type { Viewer } from '../viewer.ts';

/** What a verb works with: one transaction, in which it sees, changes and tells. */
export interface Work {
  readonly tx: Prisma.TransactionClient;
  readonly viewer: Viewer;
  readonly atlas: Atlas;
  /** Adds an entry to the audit trail. */
  tell(entry: Entry): Promise<void>;
}

/** One act. What it answers but `Done` it has answered before it changed anything. */
export type Verb<Which extends Act> = (work: Work, input: Inputs[Which]) => Promise<Outcome>;

/** Ends an act after it has written: the transaction is taken back whole, and this is how it ended. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super(outcome.is);
    this.outcome = outcome;
  }
}
