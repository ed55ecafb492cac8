/** The database has not confirmed in time what it was told to keep. It may be kept all the same. */
export class NotConfirmed extends Error {
  override readonly name = 'NotConfirmed';
}

const longestCommitMs = 5000;

/** Does work, which says when its transaction has nothing left but its commit. */
type Work<Result> = (isDone: () => void) => Promise<Result>;

/**
 * Waits for work, but not for a commit that is late. A commit waits for a synchronous standby for as long as that is gone, and nothing
 * may end the wait: the database would keep what no client heard of. So the client is answered, and the work goes on, in the place
 * that it has. Who asks for the same by its name meanwhile waits for that commit, and for no place; they are answered alike.
 */
export function beforeCommitIsLate(
  patienceMs = longestCommitMs,
): <Result>(name: string, work: Work<Result>) => Promise<Result> {
  const committing = new Map<string, Promise<unknown>>();
  return async (name, work) => {
    const same = committing.get(name);
    if (same !== undefined) {
      const late = latecomer(patienceMs);
      late.begin();
      await Promise.race([same.catch(() => undefined), late.promise]).finally(late.end);
    }
    const late = latecomer(patienceMs);
    const whole = work(() => {
      committing.set(name, whole);
      late.begin();
    });
    const forget = () => {
      if (committing.get(name) === whole) committing.delete(name);
    };
    whole.then(forget, forget);
    return Promise.race([whole, late.promise]).finally(late.end);
  };
}

/** A promise that fails so long after it was told to begin, unless it was told to end. */
function latecomer(patienceMs: number) {
  const { promise, reject } = Promise.withResolvers<never>();
  let timer: NodeJS.Timeout | undefined;
  const fail = () => reject(new NotConfirmed(`No confirmation of a commit within ${patienceMs} ms.`));
  return {
    promise,
    begin: () => {
      timer = setTimeout(fail, patienceMs);
    },
    end: () => clearTimeout(timer),
  };
}
