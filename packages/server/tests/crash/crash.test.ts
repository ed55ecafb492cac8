import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import type { Outcome } from '@akto-figures/publishing';
import { afterAll, describe, expect, it } from 'vitest';
import { unpackDump } from '../../../../tests/support/dumps.ts';
import { openOnServer } from '../../../../tests/support/open-on-server.ts';
import { startPostgres } from '../../../../tests/support/postgres.ts';
import { aFolder, removeFolders } from '../hub-process.ts';
import { publishingOn } from '../publishers.ts';
import { type Ledger, lossesAfter } from './losses.ts';
import { publishForEver, type SentAct } from './publish.ts';
import type { Order } from './publishing-process.ts';

/** 3 in CI; `pnpm nightly` asks for 200. */
const rounds = Number(process.env.CRASH_ROUNDS ?? 2);
const msARound = 90_000;
// Seconds on a machine that does much else; without that, less than one.
const longestToOpenMs = 10_000;

/** After how many acts it is stopped: each round in the middle of another one. */
const someActs = () => 1 + Math.floor(Math.random() * 30);
/** Somewhere in the middle of an act. */
const aMoment = () => setTimeout(Math.random() * 20);

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

interface Said {
  openedInMs?: number;
  losses?: string[];
  sent?: SentAct;
  outcome?: Outcome;
}

const program = `
  import { publishWhereTold } from ${JSON.stringify(new URL('publishing-process.ts', import.meta.url).href)};
  await publishWhereTold();
`;

function aPublishingProcess(): ChildProcess {
  return spawn(process.execPath, ['--input-type=module-typescript', '--eval', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

afterAll(removeFolders);

describe.concurrent('a crash in the middle of publishing', () => {
  it(
    `loses nothing of the embedded database when its process is killed, ${rounds} times`,
    async () => {
      const folder = aFolder();
      await unpackDump('started', folder);

      let ledger: [SentAct, Outcome | null][] = [];
      let acknowledged = 0;
      const openedInMs: number[] = [];
      let next = aPublishingProcess();
      // One more than there are kills, to look at what the last one left.
      for (let round = 0; round <= rounds; round += 1) {
        const child = next;
        next = aPublishingProcess();
        const order: Order = { folder, ledger };
        child.stdin?.end(`${JSON.stringify(order)}\n`);
        ledger = [];
        const enough = someActs();
        for await (const line of createInterface(child.stdout as NodeJS.ReadableStream)) {
          const said: Said = JSON.parse(line);
          if (said.openedInMs !== undefined) openedInMs.push(said.openedInMs);
          if (said.losses) {
            expect(said.losses).toEqual([]);
            if (round === rounds) child.kill('SIGKILL');
          }
          if (said.sent) {
            ledger.push([said.sent, null]);
            if (ledger.length === enough) void aMoment().then(() => child.kill('SIGKILL'));
          }
          const last = ledger.at(-1);
          if (said.outcome && last) last[1] = said.outcome;
        }
        acknowledged += ledger.filter(([, outcome]) => outcome).length;
      }
      next.kill('SIGKILL');
      expect(openedInMs).toHaveLength(rounds + 1);
      process.stdout.write(`${rounds} kills, ${acknowledged} acts; open again: ${inMs(openedInMs)}\n`);
      expect(acknowledged).toBeGreaterThan(rounds);
      expect(median(openedInMs)).toBeLessThan(longestToOpenMs);
    },
    rounds * msARound,
  );

  it(
    `loses nothing on PostgreSQL when the server is stopped at once, ${rounds} times`,
    async () => {
      // As a server is in use: what it acknowledges is in its log.
      const postgres = await startPostgres({ synchronous_commit: 'on', full_page_writes: 'on', fsync: 'on' });
      const database = await openOnServer(postgres);
      const publishing = await publishingOn(database);

      let acknowledged = 0;
      const openedInMs: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const ledgers = [0, 1, 2].map((): [SentAct, Outcome | null][] => []);
        const { promise: isEnough, resolve: enough } = Promise.withResolvers<void>();
        let left = someActs();
        const publishers = ledgers.map((ledger) =>
          publishForEver(database, publishing, {
            sends(sent) {
              ledger.push([sent, null]);
              left -= 1;
              if (left === 0) enough();
            },
            hears(outcome) {
              const last = ledger.at(-1);
              if (last) last[1] = outcome;
            },
          }).catch((failure: unknown) => failure),
        );
        await isEnough;
        await aMoment();
        const began = performance.now();
        await postgres.crash();
        await Promise.all(publishers);
        await until(() => database.client.$queryRaw`SELECT 1`);
        openedInMs.push(performance.now() - began);
        const ledger: Ledger = ledgers.flat();
        expect(await lossesAfter(database, publishing, ledger)).toEqual([]);
        acknowledged += ledger.filter(([, outcome]) => outcome).length;
      }
      await database.close();
      await postgres.stop();
      process.stdout.write(
        `${rounds} stops, ${acknowledged} acts; stopped and open again: ${inMs(openedInMs)}\n`,
      );
      expect(acknowledged).toBeGreaterThan(rounds);
      expect(median(openedInMs)).toBeLessThan(longestToOpenMs);
    },
    rounds * msARound,
  );
});

const inMs = (values: readonly number[]) =>
  `median ${Math.round(median(values))} ms, at most ${Math.round(Math.max(...values))} ms`;

async function until(ask: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await ask();
      return;
    } catch {
      await setTimeout(20);
    }
  }
}
