import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { startHub } from '../programs/hub.ts';
import { type Measured, milliseconds } from '../report.ts';

const listeners = 10_000;
const goneAfterMs = 5000;

/** Ten thousand who listen to one hub: how soon all see a release, what each costs, and whether any stays. */
export async function live(databaseUrl: string): Promise<Measured[]> {
  const hub = await startHub(databaseUrl);
  const before = hub.residentBytes();
  const crowd = fork(new URL('../programs/listeners.ts', import.meta.url), [
    `${hub.url}/live`,
    `${listeners}`,
  ]);
  await once(crowd, 'message');
  const each = (hub.residentBytes() - before) / listeners;
  await releaseNextMinute(databaseUrl);
  const [{ lateMs }] = (await once(crowd, 'message')) as [{ lateMs: number[] }];
  crowd.kill();
  await wait(goneAfterMs);
  const left = Number(
    /^akto_figures_listeners (\d+)/m.exec(await (await fetch(`${hub.url}/metrics`)).text())?.[1],
  );
  await hub.stop();
  const p99 = lateMs.toSorted((a, b) => a - b)[Math.floor(lateMs.length * 0.99)] ?? Number.NaN;
  const line = (what: string, came: string, aim: string): Measured => ({
    what: `10,000 listeners of /live: ${what}`,
    ours: came,
    theirs: '',
    came,
    aim,
  });
  return [
    line('from release to seen, p99', milliseconds(p99), 'at most 500 ms'),
    line('memory of each', `${(each / 1000).toFixed(1)} kB`, 'at most 25 kB'),
    line('left 5 s after they go', `${left}`, '0'),
  ];
}

/** Approves an empty release for the first whole minute that is far enough away for the approval to be in time. */
async function releaseNextMinute(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`
    INSERT INTO "Release" ("id", "titleFr") VALUES (gen_random_uuid(), 'Une publication de plus');
    UPDATE "Release" SET "state" = 'APPROVED', "releasedAt" = date_trunc('minute', now() + interval '65 seconds')
    WHERE "state" = 'DRAFT'`);
  await client.end();
}
