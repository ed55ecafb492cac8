/** The database has not confirmed in time what it was told to keep. It may be kept all the same. */
export class NotConfirmed extends Error {
  override readonly name = 'NotConfirmed';
}

const longestCommitMs = 5000;

/**
 * Waits for work whose transaction says when it has nothing left but its commit. A commit waits for a synchronous standby for as long
 * as that is gone, and nothing may end the wait: the database would keep what it told nobody. So whoever asked is answered,
 * and the work goes on, in the place that it has.
 *
 * @throws NotConfirmed
 */
export async function beforeCommitIsLate<Result>(
  work: (isDone: () => void) => Promise<Result>,
  patienceMs = longestCommitMs,
): Promise<Result> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  let timer: NodeJS.Timeout | undefined;
  const whole = work(() => {
    timer = setTimeout(
      () => reject(new NotConfirmed(`No confirmation of a commit within ${patienceMs} ms.`)),
      patienceMs,
    );
  });
  return Promise.race([whole, late]).finally(() => clearTimeout(timer));
}
