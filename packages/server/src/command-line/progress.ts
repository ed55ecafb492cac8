import type { Asked } from './command.ts';

interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

// Often enough to be seen to move, seldom enough to cost nothing; a log that nobody watches needs less.
const betweenMs = { watched: 100, logged: 2000 };

/** Tells how far a long work is: on one line of a terminal, or, where that was asked for, on lines of a log. */
export function tellProgress(
  output: Output,
  isAskedFor: boolean,
  clock: () => number = () => performance.now(),
): { tell: Asked['progress']; end(): void } {
  const isWatched = output.isTTY === true;
  if (!isWatched && !isAskedFor) return { tell: () => undefined, end: () => undefined };
  let toldAt = Number.NEGATIVE_INFINITY;
  let isBegun = false;
  return {
    tell(done, of, what) {
      const now = clock();
      if (done !== of && now - toldAt < (isWatched ? betweenMs.watched : betweenMs.logged)) return;
      toldAt = now;
      isBegun = true;
      const line = of === null ? `${done} ${what}` : `${done} of ${of} ${what}`;
      output.write(isWatched ? `\r\u001B[K${line}` : `${line}\n`);
    },
    end() {
      if (isWatched && isBegun) output.write('\r\u001B[K');
    },
  };
}
