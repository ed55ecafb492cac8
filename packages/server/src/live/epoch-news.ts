import type { NewEpoch, NewEpochs } from '@akto-figures/schema';
import type { EpochWatch } from '../answers/epoch-watch.ts';

export interface NewsPorts {
  readonly watch: EpochWatch;
  /** The epochs since the one with this id, or since "none", the oldest first; the last one alone where the id is unknown. */
  epochsSince(epoch: string | null): Promise<readonly NewEpoch[]>;
  /** Looks again so much later, and says how not to; by a timer unless said. */
  readonly lookIn?: (ms: number, look: () => Promise<void>) => () => void;
}

/** A subscriber. It is notified of each epoch once, in order. */
export type Tell = (epoch: NewEpoch) => void;

// An approval that reaches the database just after its minute is announced so much later at the latest.
const lookAgainMs = 250;

/** Tells all who listen of each new epoch. They share one clock, however many they are. */
export type EpochNews = ReturnType<typeof openEpochNews>;

export function openEpochNews({ watch, epochsSince, lookIn = byTimer }: NewsPorts) {
  /** Who listens, and the last epoch that each was told. */
  const listeners = new Map<Tell, string | null>();
  /** Who has come and is not yet told all that came out before. */
  const arriving = new Set<Tell>();
  const iterators = new Set<NewEpochs>();
  let told: string | null = null;
  let lookNoMore: () => void = () => undefined;
  const asking = new Map<string | null, Promise<readonly NewEpoch[]>>();

  return {
    /** Tells what came out since an epoch, or the present one where none is known, and from then on each new one. */
    listen,
    leave,
    /** How many listen. */
    get listeners(): number {
      return listeners.size + arriving.size;
    },
    /** The epochs from now on. Who asks for the first one listens, until `return`. */
    newEpochs,
    close() {
      for (const iterator of iterators) void iterator.return();
      listeners.clear();
      arriving.clear();
      lookNoMore();
    },
  };

  async function listen(tell: Tell, since: string | null): Promise<void> {
    arriving.add(tell);
    try {
      // Nothing is out, so all that comes is new, however much comes at once.
      let last = since ?? ((await watch.current()).epoch === 'none' ? 'none' : null);
      for (;;) {
        const missed = await missedSince(last);
        if (!arriving.has(tell)) return;
        if (missed.length === 0) break;
        for (const each of missed) tell(each);
        last = missed.at(-1)?.epoch ?? last;
      }
      listeners.set(tell, last);
      if (listeners.size > 1) return;
      told = last;
      void lookOn();
    } finally {
      arriving.delete(tell);
    }
  }

  function leave(tell: Tell): void {
    arriving.delete(tell);
    listeners.delete(tell);
  }

  function newEpochs(): NewEpochs {
    // From when it was asked for, whenever it is read.
    const start = watch.current();
    start.catch(() => undefined);
    // Releases are a minute apart and two short texts each, so they may wait for who is slow.
    const unread: NewEpoch[] = [];
    let waiting: PromiseWithResolvers<IteratorResult<NewEpoch, undefined>> | undefined;
    let isListening = false;
    let isOver = false;
    const tell: Tell = (epoch) => {
      if (!waiting) unread.push(epoch);
      else waiting.resolve({ done: false, value: epoch });
      waiting = undefined;
    };
    const begin = async () => {
      const { epoch } = await start;
      if (!isOver) await listen(tell, epoch);
    };
    const iterator: NewEpochs = {
      next() {
        const value = unread.shift();
        if (value) return Promise.resolve({ done: false, value });
        if (isOver) return Promise.resolve({ done: true, value: undefined });
        waiting = Promise.withResolvers();
        if (!isListening) {
          isListening = true;
          iterators.add(iterator);
          arriving.add(tell);
          begin().catch((cause) => {
            waiting?.reject(cause);
            void iterator.return();
          });
        }
        return waiting.promise;
      },
      async return() {
        isOver = true;
        iterators.delete(iterator);
        leave(tell);
        waiting?.resolve({ done: true, value: undefined });
        waiting = undefined;
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]: () => iterator,
    };
    return iterator;
  }

  // After a restart all come back at once, most of them with the same last event: they share the questions.
  async function missedSince(last: string | null): Promise<readonly NewEpoch[]> {
    const { epoch } = await watch.current();
    if (epoch === 'none' || epoch === last) return [];
    const asked = asking.get(last) ?? epochsSince(last).finally(() => asking.delete(last));
    asking.set(last, asked);
    return upTo(epoch, await asked);
  }

  /** Tells everybody what they have not been told. */
  async function look(): Promise<void> {
    const { epoch, minuteEnds } = await watch.current();
    if (epoch !== (told ?? 'none')) {
      const since = upTo(epoch, await epochsSince(told));
      const newest = since.at(-1)?.epoch;
      if (newest !== undefined) {
        for (const [tell, last] of listeners) {
          // Somebody who has just come may have been greeted with it already.
          const known = since.findIndex((each) => each.epoch === last);
          for (const each of since.slice(known + 1)) tell(each);
          // To be told may have made it leave.
          if (listeners.has(tell)) listeners.set(tell, newest);
        }
        told = newest;
      }
    }
    lookLater(Math.min(lookAgainMs, Math.max(1, minuteEnds - performance.now() + 1)));
  }

  function lookOn(): Promise<void> {
    // A database that is away for a moment is asked again; what comes out meanwhile is announced when it is back.
    return look().catch(() => lookLater(lookAgainMs));
  }

  function lookLater(ms: number): void {
    lookNoMore();
    if (listeners.size > 0) lookNoMore = lookIn(ms, lookOn);
  }
}

function byTimer(ms: number, look: () => Promise<void>): () => void {
  const timer = setTimeout(look, ms);
  return () => clearTimeout(timer);
}

/**
 * What this hub answers from by now. The database may know a later epoch already, and so may a client that another hub has told:
 * a subscriber asks at once, and has to find here what the event is about.
 */
const upTo = (epoch: string, since: readonly NewEpoch[]): readonly NewEpoch[] =>
  since.slice(0, since.findIndex((each) => each.epoch === epoch) + 1);
