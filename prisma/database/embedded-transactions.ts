import { setImmediate } from 'node:timers/promises';
import type { Transaction as Opened, PGlite } from '@electric-sql/pglite';
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  Transaction,
} from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { toldToPrisma } from './told-to-prisma.ts';

/**
 * An adapter factory whose transactions say so when their COMMIT is refused.
 *
 * The adapter's own loses that error: an approval that the database has taken back at its end would be told as done.
 */
export function withTransactions(postgres: PGlite): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPGlite(postgres);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect() {
      const adapter = await factory.connect();
      adapter.startTransaction = (isolationLevel) => begin(postgres, isolationLevel);
      return adapter;
    },
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
}

async function begin(
  postgres: PGlite,
  isolationLevel: Parameters<SqlDriverAdapter['startTransaction']>[0],
): Promise<Transaction> {
  const { promise: opening, resolve: isOpen } = Promise.withResolvers<Opened>();
  const { promise: isOver, resolve: end } = Promise.withResolvers<void>();
  const ended = postgres.transaction(async (opened) => {
    if (isolationLevel) await opened.exec(`SET TRANSACTION ISOLATION LEVEL ${isolationLevel}`);
    isOpen(opened);
    await isOver;
  });
  const opened = await Promise.race([opening, ended.then(() => opening)]);
  // What asks in a transaction asks as the client does.
  const { provider, adapterName, queryRaw, executeRaw } = await asksOf(opened);
  return {
    provider,
    adapterName,
    options: { usePhantomQuery: true },
    queryRaw,
    executeRaw,
    async commit() {
      end();
      await ended.catch((cause: unknown) => {
        throw toldToPrisma(cause);
      });
    },
    async rollback() {
      await opened.rollback();
      end();
      await ended;
    },
  };
}

async function asksOf(opened: Opened) {
  const adapter = await new PrismaPGlite(opened as unknown as PGlite).connect();
  const { provider, adapterName } = adapter;
  return {
    provider,
    adapterName,
    queryRaw: thenLetOthers(adapter.queryRaw.bind(adapter)),
    executeRaw: thenLetOthers(adapter.executeRaw.bind(adapter)),
  };
}

/**
 * The embedded database works in this very thread and never waits for anything, so a transaction of many statements would be
 * one piece of work: between two of them, what needs no database is answered.
 */
const thenLetOthers =
  <Asked, Answer>(ask: (asked: Asked) => Promise<Answer>) =>
  async (asked: Asked): Promise<Answer> => {
    const answer = await ask(asked);
    await setImmediate();
    return answer;
  };
