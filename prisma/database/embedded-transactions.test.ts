import { setImmediate } from 'node:timers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDump } from '../../tests/support/open-dump.ts';
import type { Database } from './database.ts';

let database: Database;

beforeAll(async () => {
  database = await openDump('empty');
});
afterAll(() => database.close());

describe('a transaction of many statements in the embedded database', () => {
  it('lets others be answered between two of them', async () => {
    const statements = 50;
    let turns = 0;
    let isOver = false;
    const takeTurn = () => {
      turns += 1;
      if (!isOver) setImmediate(takeTurn);
    };
    await database.client.$transaction(async (tx) => {
      setImmediate(takeTurn);
      for (let nth = 0; nth < statements; nth += 1) await tx.$queryRaw`SELECT 1`;
      isOver = true;
    });
    expect(turns).toBeGreaterThanOrEqual(statements);
  });
});
