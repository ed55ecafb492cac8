import { AsyncLocalStorage, createHook } from 'node:async_hooks';
import type { Database } from '@akto-figures/prisma';

/** What Node calls work that takes long on purpose, or whose time is others' to say. */
const slowOrForeign = new Set([
  'SCRYPTREQUEST',
  'PBKDF2REQUEST',
  'FSREQCALLBACK',
  'FSREQPROMISE',
  'GETADDRINFOREQWRAP',
  'TCPCONNECTWRAP',
]);

/**
 * An embedded database in memory whose transactions are watched: others wait for one, so it hashes no password, reads no
 * file and asks nobody.
 */
export function watchTransactions(database: Database): {
  database: Database;
  begunWithin: string[];
  end(): void;
} {
  const begunWithin: string[] = [];
  const transaction = new AsyncLocalStorage<true>();
  const hook = createHook({
    init(_id, type) {
      if (transaction.getStore() && slowOrForeign.has(type)) begunWithin.push(type);
    },
  }).enable();
  const client = new Proxy(database.client, {
    get: (target, name: keyof Database['client']) =>
      name !== '$transaction'
        ? target[name]
        : (work: (tx: unknown) => Promise<unknown>, options: object) =>
            target.$transaction((tx) => transaction.run(true, () => work(tx)), options),
  });
  return { database: { ...database, client }, begunWithin, end: () => hook.disable() };
}
