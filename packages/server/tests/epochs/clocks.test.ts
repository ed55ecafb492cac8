import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { applyMigrations, type Database, loadStarter, openDatabase } from '@akto-figures/prisma';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offsetOf, withClockMovedAs, withClockMovedBy } from '../../../../tests/support/moved-clocks.ts';
import { type Postgres, startPostgres } from '../../../../tests/support/postgres.ts';
import { aHubProcess, endAllHubs, type HubProcess } from '../hub-process.ts';
import { begin } from './transactions.ts';
import { aDraftOf, aNewFigure } from './world.ts';

/** It runs at night alone (vitest.config.ts): a round takes fifteen seconds, and Debian's faketime has to be there. */
const rounds = Number(process.env.CLOCK_ROUNDS ?? 1);
const minuteMs = 60_000;
const lookEveryMs = 100;
// What a request takes on a machine that does other things as well, beside the second in which a release has to be out.
const patienceMs = 1000;
/** How wrong the hubs' own clocks are, which decide nothing. */
const wrongByMs = [0, 47_000, -3_600_000];

/** What a hub said, and when it was asked, by the database's clock. */
interface Said {
  readonly hub: number;
  readonly askedAt: number;
  readonly answeredAt: number;
  readonly epoch: string;
  readonly numbers: readonly number[];
}

describe('hubs in processes of their own, on a database whose clock is moved', () => {
  let folder: string;
  let postgres: Postgres;
  let url: string;
  let database: Database;
  let hubs: HubProcess[] = [];
  let offsetMs = 0;
  const moveTo = (ms: number) => {
    offsetMs = ms;
    // In one move: the server reads it for each look at the clock.
    writeFileSync(join(folder, 'next'), `${offsetOf(ms)}\n`, { mode: 0o644 });
    renameSync(join(folder, 'next'), join(folder, 'clock'));
  };
  const start = (nth: number) =>
    aHubProcess({
      DATABASE_URL: url,
      ...withClockMovedBy(wrongByMs[nth] ?? 0),
    });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'akto-figures-clock-'));
    moveTo(0);
    postgres = await startPostgres({}, withClockMovedAs(join(folder, 'clock')));
    url = await postgres.newDatabase();
    database = await openDatabase({ url });
    await applyMigrations(database);
    await loadStarter(database);
    hubs = wrongByMs.map((_, nth) => start(nth));
    await Promise.all(hubs.map((hub) => hub.url));
  }, 120_000);
  afterAll(async () => {
    await endAllHubs();
    await database?.close();
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const clockOf = async () => {
    const [row] = await database.client.$queryRaw<[{ now: Date }]>`SELECT hub_clock() AS "now"`;
    return row.now.getTime();
  };

  it(
    `turn at the minute together, ${rounds} times`,
    async () => {
      for (let round = 0; round < rounds; round += 1) await turn(round);
    },
    rounds * 120_000,
  );

  async function turn(round: number): Promise<void> {
    const figures = [await aNewFigure(database), await aNewFigure(database)];
    const numbers = [0, 1, 2].map((nth) => 500_000 + round * 10 + nth);
    const [early = '', late = '', cancelled = ''] = [
      await aDraftOf(database, figures[0]?.id ?? '', numbers[0] ?? 0),
      await aDraftOf(database, figures[1]?.id ?? '', numbers[1] ?? 0),
      await aDraftOf(database, (await aNewFigure(database)).id, numbers[2] ?? 0),
    ];
    const now = await clockOf();
    const minute = (Math.floor(now / minuteMs) + 1) * minuteMs;
    // Six seconds before the minute.
    moveTo(offsetMs + minute - 6000 - now);
    const approve = (id: string) =>
      `UPDATE "Release" SET "state" = 'APPROVED', "releasedAt" = '${new Date(minute).toISOString()}' WHERE "id" = '${id}'`;
    for (const id of [early, cancelled]) await database.client.$executeRawUnsafe(approve(id));
    await database.client
      .$executeRaw`UPDATE "Release" SET "state" = 'DRAFT', "releasedAt" = NULL WHERE "id" = ${cancelled}::uuid`;
    const approving = await begin(database);
    await approving.run(approve(late));

    const said: Said[] = [];
    let isOver = false;
    const asking = wrongByMs.map(async (_, hub) => {
      while (!isOver) {
        const heard = await askHub(
          hub,
          figures.map(({ key }) => key),
        ).catch(() => null);
        if (heard) said.push(heard);
        await setTimeout(lookEveryMs);
      }
    });
    // Somewhere in the seconds around the minute: what fails, and when, is another one each round.
    const victim = round % hubs.length;
    const faults: readonly (() => unknown)[] = [
      () => hubs[victim]?.child.kill('SIGKILL'),
      async () => {
        hubs[victim]?.child.kill('SIGSTOP');
        await setTimeout(3000);
        hubs[victim]?.child.kill('SIGCONT');
      },
      () => moveTo(offsetMs - 5000),
      () => moveTo(offsetMs + 3000),
    ];
    const fault = setTimeout(Math.random() * 12_000).then(() => faults[round % faults.length]?.());
    // It is committed at any time, also after its minute, or its session is gone.
    await setTimeout(Math.random() * 12_000);
    let isLateOut = false;
    if (round % 5 === 4) await approving.takeBack();
    else isLateOut = (await approving.commit()).is === 'done';
    await fault;
    while ((await clockOf()) < minute + 3000) await setTimeout(lookEveryMs);
    isOver = true;
    await Promise.all(asking);
    if (hubs[victim]?.child.killed && hubs[victim]?.child.signalCode === 'SIGKILL') {
      hubs[victim] = start(victim);
      await hubs[victim]?.url;
    }

    const [one = 0, other = 0, never] = numbers;
    const states = new Map<string, readonly number[]>();
    for (const { hub, askedAt, answeredAt, epoch, numbers: out } of said) {
      const at = `hub ${hub} in round ${round}`;
      expect(out, at).not.toContain(never);
      if (answeredAt < minute) expect(out, `${at} is early`).toEqual([]);
      if (askedAt >= minute + patienceMs) {
        expect(out, `${at} is late`).toEqual(isLateOut ? [one, other] : [one]);
      }
      expect(out, `${at} has another epoch ${epoch}`).toEqual(states.get(epoch) ?? out);
      states.set(epoch, out);
    }
    for (const hub of wrongByMs.keys()) {
      const own = said.filter((each) => each.hub === hub).map((each) => each.numbers.length);
      expect(own, `hub ${hub} took something back in round ${round}`).toEqual(own.toSorted((a, b) => a - b));
    }
    expect(said.some(({ numbers }) => numbers.includes(one))).toBe(true);
  }

  async function askHub(hub: number, keys: readonly string[]): Promise<Said> {
    const query = `{ hub { epoch } figures(filter: { keys: ${JSON.stringify(keys)} }) { nodes { quantity { number } } } }`;
    const askedAt = await publicClock();
    const response = await fetch(`${await hubs[hub]?.url}/graphql?query=${encodeURIComponent(query)}`, {
      signal: AbortSignal.timeout(5000),
    });
    const { data } = (await response.json()) as Answer;
    const answeredAt = await publicClock();
    const numbers = data.figures.nodes
      .map(({ quantity }) => Number(quantity.number))
      .toSorted((a, b) => a - b);
    return { hub, askedAt, answeredAt, epoch: data.hub.epoch, numbers };
  }

  const publicClock = async () => {
    const [row] = await database.client.$queryRaw<[{ now: Date }]>`SELECT public_clock() AS "now"`;
    return row.now.getTime();
  };
});

interface Answer {
  readonly data: {
    readonly hub: { readonly epoch: string };
    readonly figures: { readonly nodes: readonly { readonly quantity: { readonly number: string } }[] };
  };
}
