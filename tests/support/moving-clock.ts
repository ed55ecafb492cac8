import type { Database } from '../../prisma/index.ts';

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
 * Takes the place of the hub's clock in the database, for every session: all that asks it then reads a clock that a test moves,
 * and is otherwise as in use.
 */
export async function moveClockOf({ client }: Pick<Database, 'client'>): Promise<MovingClock> {
  const run = (sql: string) => client.$executeRawUnsafe(sql);
  await run('CREATE SCHEMA moving_clock');
  await run(
    'CREATE TABLE moving_clock.shift AS SELECT interval \'0\' AS "by", NULL::timestamptz AS "standsAt"',
  );
  await run(
    `CREATE OR REPLACE FUNCTION hub_clock() RETURNS timestamptz LANGUAGE sql VOLATILE AS
     $$ SELECT coalesce("standsAt", clock_timestamp()) + "by" FROM moving_clock.shift $$`,
  );
  return clockOf({ client });
}

/** The clock of a database to which one was given before. */
export function clockOf({ client }: Pick<Database, 'client'>): MovingClock {
  const read = async () => {
    const [row] = await client.$queryRawUnsafe<[{ now: Date }]>('SELECT hub_clock() AS "now"');
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
