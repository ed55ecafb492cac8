import type { Atlas } from '@akto-figures/contents';
import { type Database, isBusy, longestLockWaitMs, refusedAtCommit } from '@akto-figures/prisma';
import type { Prisma } from '@akto-figures/prisma/client';
import {
  createPublishing,
  type EarlyReadings,
  keepEarlyReadings,
  longestActMs,
  type Publishing,
} from '@akto-figures/publishing';
import { prepareImport } from '../imports/prepare-import.ts';
import { openTexts, rememberTexts } from '../texts/open-texts.ts';
import { prepareLookAgain } from '../texts/prepare-look.ts';
import { prepareDraftText, prepareReadText } from '../texts/prepare-text.ts';
import { beforeCommitIsLate, NotConfirmed } from './before-commit-is-late.ts';
import { takeTurns } from './take-turns.ts';

const shortestWaitMs = 500;
// An act that waits for a release keeps its connection. Half of the pool's ten stay for those who read.
const actsAtOnce = 5;

/** Publishing on a database. An act that waits too long for others ends as busy (unavailable.ts), and may be sent again. */
export function openPublishing(
  database: Pick<Database, 'client' | 'select'>,
  atlas: Atlas,
  earlyReadings: EarlyReadings = keepEarlyReadings(database.client),
  remembered = rememberTexts(),
  told: () => void = () => undefined,
): Publishing {
  const { client } = database;
  const texts = openTexts({ database, atlas, earlyReadings, remembered });
  const inTurn = takeTurns(actsAtOnce, longestLockWaitMs);
  const inTime = beforeCommitIsLate();
  return createPublishing({
    client,
    atlas,
    earlyReadings,
    refusedAtCommit,
    told,
    prepares: {
      importFigures: (viewer, input, follower) => prepareImport({ database, atlas }, viewer, input, follower),
      readText: (viewer, input, follower) => prepareReadText(texts, viewer, input, follower),
      draftText: (viewer, input) => prepareDraftText(texts, viewer, input),
      lookAgainAtSource: (viewer, input, follower) => prepareLookAgain(texts, viewer, input, follower),
    },
    // Whoever holds it does the same act, here or at another hub.
    keyNotTaken: (cause) =>
      isBusy(cause) ? new NotConfirmed('The same act, sent before, has not ended.', { cause }) : cause,
    transaction: (name, work) =>
      inTime(name, (isDone) =>
        inTurn((waitedMs) =>
          client.$transaction(
            async (tx) => {
              if (waitedMs > 0) await waitLess(tx, waitedMs);
              const result = await work(tx);
              isDone();
              return result;
            },
            { timeout: longestActMs, maxWait: longestLockWaitMs },
          ),
        ),
      ),
  });
}

/** Who has waited for a place already waits so much less for what others hold. */
const waitLess = (tx: Prisma.TransactionClient, waitedMs: number) =>
  tx.$executeRaw`
    SELECT set_config('lock_timeout', ${String(Math.max(shortestWaitMs, Math.ceil(longestLockWaitMs - waitedMs)))}, true)`;
