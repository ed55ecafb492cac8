/** Milliseconds a transaction may do nothing, before the server ends it and gives back what it holds. */
const longestSilenceMs = 3000;

/** Milliseconds anybody waits for what another transaction holds. A stuck one has lost it by then. */
export const longestLockWaitMs = 3500;

/** Of transactions that give no time of their own, as a sign-in's: Prisma's 5 s are over sooner than a busy machine comes to it. */
export const usualTransaction = { maxWait: longestLockWaitMs, timeout: 15_000 } as const;

/** What each session of the hub asks of a server (docs/operating.md). The `options` of an address come after it, and win. */
export const sessionSettings = {
  // By the server's default it compiles what it takes for a long statement, which takes longer than to run ours: the
  // checks' statement for a release among 100,000 figures went from 1 s past its time limit.
  jit: 'off',
  // A hub that is frozen in the middle of an act would hold the audit trail, and so every act and sign-in of all hubs, for
  // as long as it is frozen: its connection stays alive, because its machine answers for it.
  idle_in_transaction_session_timeout: `${longestSilenceMs}`,
  lock_timeout: `${longestLockWaitMs}`,
  // A machine that is gone says no goodbye. By the system's defaults its sessions, and their locks, stay for two hours.
  tcp_keepalives_idle: '10',
  tcp_keepalives_interval: '2',
  tcp_keepalives_count: '5',
  tcp_user_timeout: '20000',
} as const satisfies Readonly<Record<string, string>>;

/**
 * What differs for migrations and for what an operator starts: it waits for its turn as long as it takes, and reads a file
 * or thinks meanwhile. Where its process is frozen, it has lost what it holds after a minute all the same.
 */
export const patientSettings = {
  lock_timeout: '0',
  idle_in_transaction_session_timeout: '60000',
  idle_session_timeout: '60000',
} as const satisfies Readonly<Record<string, string>>;

/** Settings as the `options` of an address take them: "-c jit=off". */
export function asOptions(settings: Readonly<Record<string, string>>): string {
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}
