import type { Database } from '@akto-figures/prisma';
import { type Act, type Atlas, obstacleTo, type Publishing } from '@akto-figures/schema';
import { addEntry } from './audit-trail.ts';
import { hashOf, keepOutcome, takeKey } from './keyed-acts.ts';
import { takeTurns } from './take-turns.ts';
import { verbs } from './verbs.ts';
import type { Verb } from './work.ts';

// A release of 100,000 figures is approved in one transaction.
const longestActMs = 120_000;
const longestWaitMs = 30_000;
// An act that waits for a release keeps its connection. Half of the pool's ten stay for those who read.
const actsAtOnce = 5;

/**
 * Publishing on a database: each act in one transaction, with its entry in the audit trail and its key. A crash leaves all
 * of it or nothing.
 */
export function openPublishing({ client }: Pick<Database, 'client'>, atlas: Atlas): Publishing {
  const inTurn = takeTurns(actsAtOnce);
  return {
    perform: (viewer, act, key, input) =>
      inTurn(() =>
        client.$transaction(
          async (tx) => {
            await tx.$executeRaw`
            SELECT set_config('akto_figures.account', ${viewer.accountId}, true),
              set_config('statement_timeout', ${String(longestActMs)}, true)`;
            const sent = { accountId: viewer.accountId, key, act, inputHash: hashOf(input) };
            const before = await takeKey(tx, sent);
            if (before) return before;
            const obstacle = obstacleTo(act, viewer, null);
            const outcome = obstacle
              ? ({ is: 'NotAllowed', obstacle } as const)
              : await verbOf(act)(
                  { tx, viewer, atlas, tell: (entry) => addEntry(tx, act, viewer, entry) },
                  input,
                );
            await keepOutcome(tx, sent, outcome);
            return outcome;
          },
          { timeout: longestActMs, maxWait: longestWaitMs },
        ),
      ),
  };
}

/** A verb takes the input of its own act, which TypeScript cannot follow through a table. */
const verbOf = <Which extends Act>(act: Which) => (verbs as Record<string, unknown>)[act] as Verb<Which>;
