import type { Database, Session } from '@akto-figures/prisma';

/** A transaction that is taken step by step, while others go on. */
export interface Transaction {
  run(sql: string): Promise<Ended>;
  commit(): Promise<Ended>;
  takeBack(): Promise<void>;
}

export type Ended = { readonly is: 'done' } | { readonly is: 'refused'; readonly code: string };

export async function begin(database: Pick<Database, 'transaction'>): Promise<Transaction> {
  const { promise: session, resolve: isOpen } = Promise.withResolvers<Session>();
  const { promise: isOver, resolve: commit, reject: takeBack } = Promise.withResolvers<void>();
  const transaction = database.transaction(async (opened) => {
    isOpen(opened);
    await isOver;
  });
  const ended = endOf(transaction);
  const { query } = await session;
  return {
    run: (sql) => endOf(query(sql)),
    commit() {
      commit();
      return ended;
    },
    async takeBack() {
      takeBack(new Error('taken back'));
      await ended;
    },
  };
}

const endOf = (work: Promise<unknown>): Promise<Ended> =>
  work.then(
    () => ({ is: 'done' }),
    (failure: { code?: string }) => ({ is: 'refused', code: failure.code ?? String(failure) }),
  );
