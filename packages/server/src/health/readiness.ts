/** Says whether the hub may be sent traffic. */
export type IsReady = () => Promise<boolean>;

// Balancers and orchestrators ask every few seconds, each of them; and /readyz may be open to anybody.
const knownForMs = 2000;
const patienceMs = 1000;

/**
 * Knows whether the database answers, and asks it only where the last answer is some seconds old: those who come meanwhile
 * share the question. Where it has not answered in time the hub is not ready, and says so at once until an answer comes.
 */
export function watchReadiness(
  ask: () => Promise<unknown>,
  now: () => number = () => performance.now(),
): IsReady {
  let known: { readonly isReady: boolean; readonly at: number } | undefined;
  let asking: Promise<boolean> | undefined;

  const begin = (): Promise<boolean> => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const late = setTimeout(resolve, patienceMs, false);
    const hear = (isReady: boolean) => {
      clearTimeout(late);
      known = { isReady, at: now() };
      asking = undefined;
      resolve(isReady);
    };
    ask().then(
      () => hear(true),
      () => hear(false),
    );
    return promise;
  };

  return async () => {
    if (known && now() - known.at < knownForMs) return known.isReady;
    asking ??= begin();
    return asking;
  };
}
