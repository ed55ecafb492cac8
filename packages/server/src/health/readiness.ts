import type { Database } from '@akto-figures/prisma';

/** What is known of the database. */
export interface Readiness {
  /** It answers, so the hub may be sent traffic. */
  readonly isReady: boolean;
  /** How many commits have waited for a synchronous standby for longer than one takes: its acts are not confirmed. */
  readonly unconfirmed: number;
}

/** Says how the database is. */
export type LookAtDatabase = () => Promise<Readiness>;

/** Asks the database how it is, in the sessions of its own role. */
export const askDatabase =
  ({ client }: Pick<Database, 'client'>) =>
  async (): Promise<number> => {
    const [{ unconfirmed }] = await client.$queryRaw<[{ unconfirmed: number }]>`
      SELECT count(*)::int AS "unconfirmed" FROM pg_stat_activity
      WHERE "wait_event" = 'SyncRep' AND "state_change" < clock_timestamp() - interval '3 s'`;
    return unconfirmed;
  };

// Balancers and orchestrators ask every few seconds, each of them; and /readyz may be open to anybody.
const knownForMs = 2000;
const patienceMs = 1000;
const away: Readiness = { isReady: false, unconfirmed: 0 };

/**
 * Knows whether the database answers, and asks it only where the last answer is some seconds old: those who come meanwhile
 * share the question. Where it has not answered in time the hub is not ready, and says so at once until an answer comes.
 */
export function watchReadiness(
  ask: () => Promise<number>,
  now: () => number = () => performance.now(),
): LookAtDatabase {
  let known: (Readiness & { readonly at: number }) | undefined;
  let asking: Promise<Readiness> | undefined;

  const begin = (): Promise<Readiness> => {
    const { promise, resolve } = Promise.withResolvers<Readiness>();
    const late = setTimeout(resolve, patienceMs, away);
    const hear = (readiness: Readiness) => {
      clearTimeout(late);
      known = { ...readiness, at: now() };
      asking = undefined;
      resolve(readiness);
    };
    ask().then(
      (unconfirmed) => hear({ isReady: true, unconfirmed }),
      () => hear(away),
    );
    return promise;
  };

  return async () => {
    if (known && now() - known.at < knownForMs) return known;
    asking ??= begin();
    return asking;
  };
}
