import { type Database, longestLockWaitMs, refusedAtCommit } from '@akto-figures/prisma';
import type { Prisma } from '@akto-figures/prisma/client';
import {
  type Act,
  type Atlas,
  type EarlyReadings,
  type Inputs,
  type Outcome,
  obstacleTo,
  type Publishing,
  type Viewer,
} from '@akto-figures/schema';
import { keepEarlyReadings } from '../early-readings/keep-early-readings.ts';
import { addEntry, type Entry } from './audit-trail.ts';
import { alreadyPublic } from './cancel-release.ts';
import { missed } from './choose-time.ts';
import { prepareImport } from './import-figures.ts';
import { endedBefore, hashOf, keepOutcome, type Sent, takeKey } from './keyed-acts.ts';
import { longestActMs } from './release-under-work.ts';
import { takeTurns } from './take-turns.ts';
import { verbs } from './verbs.ts';
import { Refused, type Verb } from './work.ts';

const shortestWaitMs = 500;
// An act that waits for a release keeps its connection. Half of the pool's ten stay for those who read.
const actsAtOnce = 5;

/**
 * Publishing on a database: each act in one transaction, with its entry in the audit trail and its key. A crash leaves all
 * of it or nothing. One that waits too long for others ends as busy (unavailable.ts), and may be sent again.
 */
export function openPublishing(
  database: Reads,
  atlas: Atlas,
  earlyReadings: EarlyReadings = keepEarlyReadings(database.client),
): Publishing {
  const inTurn = takeTurns(actsAtOnce, longestLockWaitMs);
  const inOneTransaction = <Which extends Act>(
    viewer: Viewer,
    act: Which,
    sent: Sent,
    input: Inputs[Which],
    verb: Verb<Which>,
    waitedMs: number,
  ): Promise<Outcome> =>
    database.client.$transaction(
      async (tx) => {
        if (waitedMs > 0) await waitLess(tx, waitedMs);
        await tx.$executeRaw`
          SELECT set_config('akto_figures.account', ${viewer.accountId}, true),
            set_config('statement_timeout', ${String(longestActMs)}, true)`;
        const before = await takeKey(tx, sent);
        if (before) return before;
        const tell = (entry: Entry) => addEntry(tx, act, viewer, entry);
        const outcome = await verb({ tx, viewer, atlas, tell }, input);
        await keepOutcome(tx, sent, outcome);
        return outcome;
      },
      { timeout: longestActMs, maxWait: longestLockWaitMs },
    );
  return {
    async perform(viewer, act, key, input) {
      const obstacle = obstacleTo(act, viewer, null);
      if (obstacle) return { is: 'NotAllowed', obstacle };
      const sent = { accountId: viewer.accountId, key, act, inputHash: hashOf(input) };
      if (act === 'importFigures') {
        // A file takes long to read, and is not read again for an act that has ended.
        const before = await endedBefore(database.client, sent);
        if (before) return before;
      }
      // A file is compared with what stands, what is not out yet included.
      if (act === 'importFigures') await earlyReadings.noteAllEmbargoed(viewer, 'COMPARED');
      const prepared = await prepare(database, viewer, act, input);
      try {
        return await inTurn((waitedMs) =>
          inOneTransaction(viewer, act, sent, input, prepared.verb, waitedMs),
        );
      } catch (cause) {
        if (cause instanceof Refused) return cause.outcome;
        const refused = refusedAtCommit(cause);
        if (refused === null) throw cause;
        return refused === 'OUT' ? alreadyPublic : await missed(database.client, []);
      } finally {
        await prepared.end?.();
      }
    },
  };
}

/** Who has waited for a place already waits so much less for what others hold. */
const waitLess = (tx: Prisma.TransactionClient, waitedMs: number) =>
  tx.$executeRaw`
    SELECT set_config('lock_timeout', ${String(Math.max(shortestWaitMs, Math.ceil(longestLockWaitMs - waitedMs)))}, true)`;

/** What publishing needs of a database. */
type Reads = Pick<Database, 'client' | 'select'>;

interface Ready<Which extends Act> {
  readonly verb: Verb<Which>;
  end?(): Promise<void>;
}

/** The verb of an act. What it reads beside the database is read before the transaction, which others would wait for. */
async function prepare<Which extends Act>(
  database: Reads,
  viewer: Viewer,
  act: Which,
  input: Inputs[Which],
): Promise<Ready<Which>> {
  if (act !== 'importFigures') return { verb: verbOf(act) };
  return prepareImport(database, viewer, input as unknown as Inputs['importFigures']) as Promise<
    Ready<Which>
  >;
}

/** A verb takes the input of its own act, which TypeScript cannot follow through a table. */
const verbOf = <Which extends Act>(act: Which) => (verbs as Record<string, unknown>)[act] as Verb<Which>;
