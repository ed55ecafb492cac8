import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Postgres, startPostgres } from '../../tests/support/postgres.ts';
import { type Database, isAway, isBusy, openDatabase, tookTooLong } from '../index.ts';
import { sessionSettings } from './session-settings.ts';

// It ends sessions of others: the server is the test's own.
let postgres: Postgres;
let url: string;
let database: Database;
beforeAll(async () => {
  postgres = await startPostgres();
  url = await postgres.newDatabase('started');
  database = await openDatabase({ url });
});
afterAll(async () => {
  await database.close();
  await postgres.stop();
});

const milliseconds = (seconds: number) => seconds * 1000;

describe('the connections to a server', () => {
  it('are counted: those that there are, those that rest, and the statements that wait for one', async () => {
    const own = await openDatabase({ url });
    const sleeping = Array.from({ length: 12 }, () =>
      own.select({ text: 'SELECT 1 AS "one" FROM pg_sleep(1)', values: [] }),
    );
    await expect.poll(() => own.pool(), { interval: 10 }).toEqual({ total: 10, idle: 0, waiting: 2 });
    await Promise.all(sleeping);
    expect(own.pool()).toEqual({ total: 10, idle: 10, waiting: 0 });
    await own.close();
  });
});

describe('who is signed in', () => {
  it('asks on connections of their own, so that the public waits for none of them', async () => {
    const own = await openDatabase({ url });
    const editors = own.forEditors();
    const sleep = { text: 'SELECT 1 AS "one" FROM pg_sleep(0.5)', values: [] };
    const order: string[] = [];
    const asleep = Array.from({ length: 12 }, (_, index) =>
      (index % 2 ? editors.select(sleep) : editors.client.$queryRaw`SELECT 1 FROM pg_sleep(0.5)`).then(() =>
        order.push('editors'),
      ),
    );
    // Those of the editors are under way, as many as there may be at once.
    await expect
      .poll(async () => (await own.select<{ count: number }>(sleeping))[0]?.count, { interval: 10 })
      .toBe(4);
    await own.client.$queryRaw`SELECT 1`;
    order.push('public');
    await Promise.all(asleep);
    expect(order.indexOf('public')).toBeLessThanOrEqual(4);
    expect(own.pool()?.waiting).toBe(0);
    await own.close();
  });

  const sleeping = {
    text: `SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event = 'PgSleep'`,
    values: [],
  };
});

describe('a session on a server', () => {
  it('has each setting that docs/operating.md tells of', async () => {
    const text = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8');
    const rows = await database.select<{ name: string; value: string }>({
      text: 'SELECT name::text, setting::text AS value FROM pg_settings WHERE name = ANY($1)',
      values: [Object.keys(sessionSettings)],
    });
    expect(Object.fromEntries(rows.map(({ name, value }) => [name, value]))).toEqual(sessionSettings);
    for (const { name, value } of rows) {
      if (name.startsWith('tcp_keepalives')) continue;
      const told = value === 'off' ? `\`${value}\`` : `${Number(value) / 1000} s`;
      expect(text).toContain(`| \`${name}\` | ${told} |`);
    }
  });

  it('ends where a transaction is silent for too long, and somebody else has what it held', async () => {
    const quick = await openDatabase({
      url: `${url}?options=-c%20idle_in_transaction_session_timeout%3D200`,
    });
    const { promise: isHeld, resolve: hold } = Promise.withResolvers<void>();
    const { promise: isAwake, resolve: wake } = Promise.withResolvers<void>();
    const silent = quick.client.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(1)`;
      hold();
      await isAwake;
      return tx.$queryRaw`SELECT 1`;
    });
    const failure = silent.catch((cause: unknown) => cause);
    await isHeld;
    await database.transaction((session) => session.query('SELECT pg_advisory_xact_lock(1)::text'));
    wake();
    expect([isAway(await failure), isBusy(await failure)]).toContain(true);
    expect(await quick.client.$queryRaw`SELECT 1 AS "one"`).toEqual([{ one: 1 }]);
    await quick.close();
  });

  it('of one transaction of an operator is never another one, without it', async () => {
    const name = 'a transaction that is cut';
    const cut = database.transaction(async (session) => {
      await session.query(`SET application_name = '${name}'`);
      await database.select({
        text: 'SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity WHERE application_name = $1',
        values: [name],
      });
      await session.query('CREATE TABLE written_outside_of_it ()').catch(() => undefined);
      return session.query('SELECT 1');
    });
    await expect(cut).rejects.toThrow();
    expect(
      await database.select({
        text: `SELECT to_regclass('written_outside_of_it')::text AS "is"`,
        values: [],
      }),
    ).toEqual([{ is: null }]);
  });

  const jit = { text: "SELECT current_setting('jit') AS jit", values: [] };

  it('compiles no statement, which takes longer than to run it', async () => {
    expect(await database.select(jit)).toEqual([{ jit: 'off' }]);
    expect(await database.transaction((session) => session.query(jit.text))).toEqual([{ jit: 'off' }]);
  });

  it('is set as the options of its address say, where they do', async () => {
    const own = await openDatabase({ url: `${url}?options=-c%20jit%3Don` });
    expect(await own.select(jit)).toEqual([{ jit: 'on' }]);
    await own.close();
  });
});

describe('a statement that takes too long', () => {
  const asLongAs = 10;
  const failureOf = (asked: Promise<unknown>) =>
    asked.then(
      () => null,
      (failure: unknown) => failure,
    );

  it.each<[string, () => Promise<unknown>]>([
    ['past Prisma', () => database.select({ text: 'SELECT 1 FROM pg_sleep($1)', values: [asLongAs] })],
    ['as SQL of ours', () => database.client.$queryRaw`SELECT 1 FROM pg_sleep(${asLongAs})`],
  ])('is stopped by the server, and known by its failure: %s', async (_how, ask) => {
    const start = performance.now();
    const failure = await failureOf(ask());
    expect(performance.now() - start).toBeLessThan(milliseconds(asLongAs));
    expect(failure).not.toBeNull();
    expect(tookTooLong(failure)).toBe(true);
  });

  it('is known by its failure where Prisma wrote it, and somebody held its table', async () => {
    const other = await openDatabase({ url });
    const { promise: isHeld, resolve: hold } = Promise.withResolvers<void>();
    const { promise: isDone, resolve: letGo } = Promise.withResolvers<void>();
    const held = other.client.$transaction(
      async (tx) => {
        await tx.$executeRaw`LOCK TABLE "Release" IN ACCESS EXCLUSIVE MODE`;
        hold();
        await isDone;
      },
      { timeout: milliseconds(asLongAs) },
    );
    await isHeld;
    const failure = await failureOf(database.client.release.count());
    letGo();
    await held;
    await other.close();
    expect(tookTooLong(failure)).toBe(true);
  });

  it('is no other failure', async () => {
    const failure = await database
      .select({ text: 'SELECT nonsense', values: [] })
      .catch((error: unknown) => error);
    expect(tookTooLong(failure)).toBe(false);
    expect(tookTooLong(null)).toBe(false);
  });

  it('of a migration goes on as long as it takes', async () => {
    const limits = await database.alone(async (adapters) => {
      const adapter = await adapters.connect();
      return adapter.queryRaw({ sql: 'SHOW statement_timeout', args: [], argTypes: [] });
    });
    expect(limits.rows).toEqual([['0']]);
  });
});

describe('a database that goes away', () => {
  const sleep = 'SELECT 1 FROM pg_sleep(1)';

  it.each<[string, (from: Database) => Promise<unknown>]>([
    ['past Prisma', (from) => from.select({ text: sleep, values: [] })],
    ['through Prisma', (from) => from.client.$queryRawUnsafe(sleep)],
  ])('in the middle of a question is known by its failure: %s', async (_how, ask) => {
    const own = await openDatabase({ url });
    const asked = ask(own).catch((failure: unknown) => failure);
    const cut = () =>
      database.select({
        text: 'SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity WHERE query = $1',
        values: [sleep],
      });
    await expect.poll(cut).not.toEqual([]);
    expect(isAway(await asked)).toBe(true);
    await own.close();
  });

  it('is no failure of the question itself', async () => {
    const failure = await database
      .select({ text: 'SELECT nonsense', values: [] })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(isAway(failure)).toBe(false);
    expect(isAway(null)).toBe(false);
  });
});
