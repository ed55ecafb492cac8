import type { Atlas } from '@akto-figures/contents';
import type { Prisma } from '@akto-figures/prisma/client';
import { addEntry, type Entry } from '../audit-trail/audit-trail.ts';
import type { EarlyReadings } from '../early-readings.ts';
import { type Follower, followImports, type ImportProgress } from '../imports/imports-under-way.ts';
import type { Inputs } from '../inputs.ts';
import type { Outcome } from '../outcomes.ts';
import { type Act, obstacleTo } from '../permissions.ts';
import { missed } from '../times/choose-time.ts';
import { tellingActs } from '../told/event-kinds.ts';
import { eventsOf } from '../told/events-of-act.ts';
import { writeEvents } from '../told/write-events.ts';
import type { Viewer } from '../viewer.ts';
import { alreadyPublic } from './cancel-release.ts';
import { endedBefore, hashOf, keepOutcome, takeKey } from './keyed-acts.ts';
import { isPrepared, type Prepares } from './prepared.ts';
import { longestActMs } from './release-under-work.ts';
import { verbs } from './verbs.ts';
import { Refused, type Verb } from './work.ts';

/** What the editorial graph needs from whoever acts. */
export interface Publishing {
  /**
   * Does an act for a viewer, in one transaction with its entry in the audit trail, or says why not.
   *
   * @param key the sender's own name for this act: sent again with the same input, it ends the same and is done once.
   * @param gone aborted when the client is gone: an import that is not written by then is not written.
   * @throws BadInput for an input that no form could send; what `gone` was aborted with.
   */
  perform<Which extends Act>(
    viewer: Viewer,
    act: Which,
    key: string,
    input: Inputs[Which],
    gone?: AbortSignal,
  ): Promise<Outcome>;
  /** How far an import is that a viewer has sent under this key; null where none is under way here. */
  importProgress(viewer: Viewer, key: string): ImportProgress | null;
}

/** What publishing needs from whoever opens the database. */
export interface Opened {
  readonly client: Pick<Prisma.TransactionClient, 'keyedAct' | '$queryRaw'>;
  readonly atlas: Atlas;
  readonly earlyReadings: EarlyReadings;
  /**
   * Runs in one transaction: a crash leaves all of it or nothing. By its name an act is known that is sent again before it has ended.
   */
  transaction<Result>(name: string, work: (tx: Prisma.TransactionClient) => Promise<Result>): Promise<Result>;
  /** What is to be thrown where the key of an act could not be taken. */
  keyNotTaken(cause: unknown): unknown;
  /** Why the database took a transaction back at its end, where it was one of its own rules. */
  refusedAtCommit(cause: unknown): 'OUT' | 'MISSED' | null;
  /** An act has written what it tells: whoever reads that may look at once. */
  told?(): void;
  /** Reads spreadsheets and texts before the transaction, which others would wait for. */
  readonly prepares: Prepares;
}

/** Publishing on a database that somebody else has opened: each act in one transaction, with its entry in the audit trail and its key. */
export function createPublishing(opened: Opened): Publishing {
  const { client, atlas, earlyReadings } = opened;
  const imports = followImports();
  const nameOf = ({ accountId }: Viewer, key: string) => `${accountId} ${key}`;
  return {
    importProgress: (viewer, key) => imports.progressOf(nameOf(viewer, key)),
    async perform(viewer, act, key, input, gone) {
      const obstacle = obstacleTo(act, viewer, null);
      if (obstacle) return { is: 'NotAllowed', obstacle };
      const sent = { accountId: viewer.accountId, key, act, inputHash: hashOf(input) };
      if (isPrepared(act)) {
        // A file takes long to read, and is not read again for an act that has ended.
        const before = await endedBefore(client, sent);
        if (before) return before;
        // It is compared with what stands, what is not out yet included.
        await earlyReadings.noteAllEmbargoed(viewer, 'COMPARED');
      }
      const name = nameOf(viewer, key);
      let ready: Ready<typeof act> | undefined;
      try {
        ready = await readyFor(opened.prepares, viewer, act, input, imports.follow(name, gone));
        const { verb } = ready;
        const outcome = await opened.transaction(name, async (tx) => {
          await tx.$executeRaw`
            SELECT set_config('akto_figures.account', ${viewer.accountId}, true),
              set_config('statement_timeout', ${String(longestActMs)}, true)`;
          const before = await takeKey(tx, sent).catch((cause) => {
            throw opened.keyNotTaken(cause);
          });
          if (before) return before;
          const tell = (entry: Entry) => addEntry(tx, act, viewer, entry);
          const outcome = await verb({ tx, viewer, atlas, tell }, input);
          if (outcome.is === 'Done') await writeEvents(tx, viewer.accountId, eventsOf(act, outcome, input));
          await keepOutcome(tx, sent, outcome);
          return outcome;
        });
        if (outcome.is === 'Done' && tellingActs.has(act)) opened.told?.();
        return outcome;
      } catch (cause) {
        if (cause instanceof Refused) return cause.outcome;
        const refused = opened.refusedAtCommit(cause);
        if (refused === null) throw cause;
        return refused === 'OUT' ? alreadyPublic : await missed(client, []);
      } finally {
        imports.forget(name);
        await ready?.end?.();
      }
    },
  };
}

interface Ready<Which extends Act> {
  readonly verb: Verb<Which>;
  end?(): Promise<void>;
}

/** The verb of an act; where its input is a file, what is left to do once that is read. */
async function readyFor<Which extends Act>(
  prepares: Prepares,
  viewer: Viewer,
  act: Which,
  input: Inputs[Which],
  follower: Follower,
): Promise<Ready<Which>> {
  if (!isPrepared(act)) return { verb: verbOf(act) };
  // Each reads the input of its own act, which TypeScript cannot follow through a table.
  const prepare = prepares[act] as unknown as (...given: unknown[]) => Promise<Ready<Which>>;
  return prepare(viewer, input, follower);
}

/** A verb takes the input of its own act, which TypeScript cannot follow through a table. */
const verbOf = <Which extends Act>(act: Which) => (verbs as Record<string, unknown>)[act] as Verb<Which>;
