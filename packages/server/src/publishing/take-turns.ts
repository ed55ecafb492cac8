/** Nobody had a place to work within the time. Nothing was begun, and the same may well pass a little later. */
export class NoPlaceInTime extends Error {
  override readonly name = 'NoPlaceInTime';
}

/**
 * Lets so many work at a time. The others wait, in the order in which they came and for at most the time that is given, and
 * receive how long they waited.
 *
 * @throws NoPlaceInTime
 */
export function takeTurns(
  places: number,
  patienceMs = Number.POSITIVE_INFINITY,
): <Result>(work: (waitedMs: number) => Promise<Result>) => Promise<Result> {
  const waiting = new Set<() => void>();
  let free = places;
  const aPlace = () =>
    new Promise<void>((resolve, reject) => {
      const begin = () => {
        clearTimeout(timer);
        waiting.delete(begin);
        resolve();
      };
      const giveUp = () => {
        waiting.delete(begin);
        reject(new NoPlaceInTime(`Nobody made room within ${patienceMs} ms.`));
      };
      const timer = patienceMs === Number.POSITIVE_INFINITY ? undefined : setTimeout(giveUp, patienceMs);
      waiting.add(begin);
    });
  return async (work) => {
    const began = performance.now();
    if (free > 0) free -= 1;
    else await aPlace();
    try {
      return await work(performance.now() - began);
    } finally {
      const [begin] = waiting;
      if (begin) begin();
      else free += 1;
    }
  };
}
