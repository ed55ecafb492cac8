import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQuery } from '@prisma/driver-adapter-utils';

/** Works when all that was given before has ended. */
export type InLine = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** One line: of those who stand in it, one works at a time. */
export function openLine(): InLine {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}

/** An adapter factory whose statements stand in a line. A transaction stands outside of it: in it, others would wait for its end. */
export function oneAtATime(factory: SqlDriverAdapterFactory, inLine: InLine): SqlDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => withLine(await factory.connect(), inLine),
  };
}

function withLine(adapter: SqlDriverAdapter, inLine: InLine): SqlDriverAdapter {
  const queryRaw = adapter.queryRaw.bind(adapter);
  const executeRaw = adapter.executeRaw.bind(adapter);
  adapter.queryRaw = (query: SqlQuery) => inLine(() => queryRaw(query));
  adapter.executeRaw = (query: SqlQuery) => inLine(() => executeRaw(query));
  return adapter;
}
