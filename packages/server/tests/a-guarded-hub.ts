import { PassThrough } from 'node:stream';
import type { Database } from '@akto-figures/prisma';
import { loadAtlas } from '@akto-figures/schema';
import { openDatabaseOfTest } from '../../../tests/support/open-database-of-test.ts';
import { openAnswerDoor } from '../src/answers/answer-door.ts';
import { watchEpoch } from '../src/answers/epoch-watch.ts';
import { type AppParts, createApp } from '../src/app.ts';
import { openEpochNews } from '../src/live/epoch-news.ts';
import { epochsSince } from '../src/live/epochs-since.ts';
import { createLog } from '../src/log.ts';
import { createMetrics, type Metrics } from '../src/observability/metrics.ts';

export const secret = 'postgresql://hub:hunter2@10.0.0.7/figures';

/** A hub among strangers: with the limits that a test gives it, and a log that can be read. */
export interface GuardedHub {
  readonly database: Database;
  readonly metrics: Metrics;
  /** Sends a request from an address; each question has an address of its own unless said. */
  send(request: Request, address?: string): Promise<Response>;
  /** Asks the graph by POST. */
  ask(
    query: string,
    variables?: object,
    address?: string,
  ): Promise<{ status: number; headers: Headers; body: Answer }>;
  /** The lines of the log so far. */
  lines(): Record<string, unknown>[];
  /** Lets the clock fail from now on, with a secret in what it says; or go on. */
  breakClock(isBroken: boolean): void;
  /** Lets the clock answer so much later. Milliseconds. */
  slowDown(ms: number): void;
}

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of the answer that it asks for
  data?: any;
  errors?: { message: string; extensions: Record<string, unknown> }[];
}

export async function aGuardedHub(
  given: Pick<AppParts, 'documents' | 'limits' | 'take' | 'tracing' | 'trustedProxies'> = {},
): Promise<GuardedHub> {
  const database = await openDatabaseOfTest('started');
  const output = Object.assign(new PassThrough(), { isTTY: false });
  let written = '';
  output.on('data', (text) => {
    written += text;
  });
  let isBroken = false;
  let delayMs = 0;
  const watch = watchEpoch(database);
  const metrics = createMetrics({
    epoch: async () => (await watch.current()).epoch,
    listeners: () => 3,
    pool: () => ({ total: 10, idle: 7, waiting: 2 }),
  });
  const app = await createApp({
    database,
    ports: {
      prisma: database.client,
      select: database.select,
      newEpochs: openEpochNews({ watch, epochsSince: epochsSince(database) }).newEpochs,
      async present() {
        if (isBroken) throw new Error(`cannot reach ${secret}`);
        if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
        return (await watch.ask()).present();
      },
      atlas: await loadAtlas(database.client),
      publicUrl: 'https://hub.example',
      version: 'test',
    },
    log: createLog('info', output as unknown as NodeJS.WriteStream),
    answers: openAnswerDoor(watch, metrics.countAnswer),
    sdkFolder: new URL('.', import.meta.url),
    metrics,
    ...given,
  });
  let asked = 0;
  const send = async (request: Request, address?: string) => {
    asked += 1;
    const remoteAddress = address ?? `203.0.${Math.floor(asked / 256)}.${asked % 256}`;
    return app.fetch(request, { incoming: { socket: { remoteAddress } } });
  };
  return {
    database,
    metrics,
    send,
    async ask(query, variables, address) {
      const request = new Request('https://hub.example/graphql', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const response = await send(request, address);
      return { status: response.status, headers: response.headers, body: await response.json() };
    },
    lines: () =>
      written
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    breakClock: (broken) => {
      isBroken = broken;
    },
    slowDown: (ms) => {
      delayMs = ms;
    },
  };
}
