import type { Database } from '@akto-figures/prisma';

/** The present as the database has it. Two servers may disagree on the time; what is public must not. */
export function databaseClock({ client }: Database): () => Promise<Date> {
  return async () => {
    const [row] = await client.$queryRaw<[{ now: Date }]>`SELECT now() AS now`;
    return row.now;
  };
}
