import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Database, openDatabase } from '@akto-figures/prisma';
import { afterAll, expect, it } from 'vitest';
import { type Postgres, startPostgres } from '../../../../tests/support/postgres.ts';
import { colleaguesOf } from '../colleagues.ts';
import { aHubProcess, endAllHubs } from '../hub-process.ts';
import { boundOf, type Delays, readDelays, sharesIn } from './event-loop-delays.ts';
import { anEmptyTally, live, type Tally } from './habits.ts';
import { knownQuestions, publishers, readers } from './honest.ts';
import { strangersAt } from './hostile.ts';
import { liveHeapBytes } from './live-heap.ts';

/** None in CI, where it takes some seconds and no clock is looked at; `pnpm nightly` asks for 20. */
const minutes = Number(process.env.SOAK_MINUTES ?? 0);
const ms = minutes > 0 ? minutes * 60_000 : 4000;
/** At minute 5 of 20 all that a hub keeps is there: what the heap has more at the end, it would have more of each hour. */
const settledAfter = 0.25;
const mostGrowthBytes = 5_000_000;
const mostDelayMs = 100;
const patienceMs = ms + 120_000;

let postgres: Postgres | undefined;
let database: Database | undefined;
afterAll(async () => {
  await endAllHubs();
  await database?.close();
  await postgres?.stop();
});

/** How Node runs a hub, as `pnpm start` says, so that the heap is the one of an operator. */
function optionsOfStart(): string[] {
  const { scripts } = JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8'));
  const [, options = ''] = /exec node (.*) packages\/server/.exec(scripts.start) ?? [];
  return options.split(' ');
}

it(
  `a hub serves its readers for ${ms / 1000} seconds while others do what they can`,
  async () => {
    postgres = await startPostgres();
    const databaseUrl = await postgres.newDatabase('started');
    const hub = aHubProcess(
      {
        DATABASE_URL: databaseUrl,
        HUB_SECRET: 'a secret of the test, long enough',
        KEYS_MAY_APPROVE: 'true',
        TRUSTED_PROXIES: '1',
      },
      ['--inspect=127.0.0.1:0', ...optionsOfStart()],
    );
    const inspector = new Promise<string>((resolve) => {
      createInterface(hub.child.stderr as NodeJS.ReadableStream).on('line', (line) => {
        const [, address] = /Debugger listening on (ws:\S+)/.exec(line) ?? [];
        if (address) resolve(address);
      });
    });
    const url = await hub.url;
    database = await openDatabase({ url: databaseUrl });
    const colleagues = colleaguesOf(database.client, (path, init) => fetch(url + path, init));
    const habits = [...readers(url), ...(await publishers(colleagues)), ...strangersAt(url)];

    /** After the same questions each time: what the hub knows of the last release is the same then. */
    const liveHeap = async () => {
      for (const path of knownQuestions) await (await fetch(url + path)).text();
      return liveHeapBytes(await inspector);
    };
    const tally = anEmptyTally();
    // Without the collections, which hold everything up and are none of the hub's doing.
    const spans: [Delays, Delays][] = [];
    const liveFor = async (spanMs: number) => {
      const before = await readDelays(url);
      await live(habits, spanMs, tally);
      spans.push([before, await readDelays(url)]);
    };
    await liveFor(ms * settledAfter);
    const settled = await liveHeap();
    await liveFor(ms * (1 - settledAfter));
    const growth = (await liveHeap()) - settled;
    const delays = sharesIn(spans);

    process.stdout.write(inWords(tally, delays, [settled, settled + growth]));
    expect(tally.wrong).toEqual([]);
    expect(Object.keys(tally.done)).toEqual(
      expect.arrayContaining([...new Set(habits.map(({ name }) => name))]),
    );
    if (minutes > 0) {
      expect(delays.get(mostDelayMs)).toBeGreaterThanOrEqual(0.99);
      expect(Math.abs(growth)).toBeLessThanOrEqual(mostGrowthBytes);
    }

    // The same process as at the start, which still ends as it is asked to.
    hub.child.kill('SIGTERM');
    expect(await hub.end).toMatchObject({ code: 0 });
  },
  patienceMs,
);

function inWords(
  { done }: Tally,
  delays: ReadonlyMap<number, number>,
  [settled, atEnd]: readonly [number, number],
): string {
  const inMB = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
  const bounds = [50, 99, 99.9].map((percent) => `p${percent} ≤ ${boundOf(delays, percent / 100)} ms`);
  const kept = `${((delays.get(mostDelayMs) ?? 0) * 100).toFixed(2)} % ≤ ${mostDelayMs} ms`;
  return [
    ...Object.entries(done).map(([name, count]) => `${`${count}`.padStart(7)}  ${name}`),
    `event loop: ${bounds.join(', ')}; ${kept}`,
    `live heap: ${inMB(settled)} after a quarter of the time, ${inMB(atEnd)} at the end\n`,
  ].join('\n');
}
