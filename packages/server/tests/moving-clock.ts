import type { Database } from '@akto-figures/prisma';

/** The clock of one database, which a test puts forward; nothing else in the hub knows of it. */
export interface MovingClock {
  /** By the database's clock. */
  now(): Promise<Date>;
  /** Puts it forward. */
  advance(ms: number): Promise<void>;
  /** Lets it stand still at an instant, from which `advance` puts it forward. */
  standAt(instant: Date): Promise<void>;
}

/**
 * Stands before PostgreSQL's own `now()` and `clock_timestamp()` on the search path: triggers and questions then read a clock
 * that a test moves, and are otherwise as they are in use. The embedded database has one session, so it holds for all of it.
 */
export async function moveClockOf({ client }: Database): Promise<MovingClock> {
  const run = (sql: string) => client.$executeRawUnsafe(sql);
  await run('CREATE SCHEMA moving_clock');
  await run(
    'CREATE TABLE moving_clock.shift AS SELECT interval \'0\' AS "by", NULL::timestamptz AS "standsAt"',
  );
  for (const name of ['now', 'clock_timestamp']) {
    await run(
      `CREATE FUNCTION moving_clock.${name}() RETURNS timestamptz LANGUAGE sql STABLE AS
       $$ SELECT coalesce("standsAt", pg_catalog.${name}()) + "by" FROM moving_clock.shift $$`,
    );
  }
  await run('SET search_path = moving_clock, pg_catalog, public');
  return clockOf({ client });
}

/** The clock of a database to which one was given before. */
export function clockOf({ client }: Pick<Database, 'client'>): MovingClock {
  const read = async () => {
    const [row] = await client.$queryRawUnsafe<[{ now: Date }]>('SELECT clock_timestamp() AS "now"');
    return row.now;
  };
  return {
    now: read,
    async advance(ms) {
      await client.$executeRawUnsafe(
        'UPDATE moving_clock.shift SET "by" = "by" + $1::float8 * interval \'1 millisecond\'',
        ms,
      );
    },
    async standAt(instant) {
      await client.$executeRawUnsafe(
        'UPDATE moving_clock.shift SET "by" = interval \'0\', "standsAt" = $1::timestamptz',
        instant.toISOString(),
      );
    },
  };
}
