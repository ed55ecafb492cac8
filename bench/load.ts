import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What a load came to. Times in milliseconds. */
export interface Outcome {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** What is sent, again and again: one address by GET, or one of many bodies by POST. */
export interface Load {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly bodies?: readonly object[];
  readonly connections: number;
  readonly seconds: number;
}

const script = new URL('load.lua', import.meta.url).pathname;

/** Sends a load with wrk, which takes little of the machine for itself. Throws where an answer is no success. */
export async function send({ url, headers = {}, bodies, connections, seconds }: Load): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'akto-figures-load-'));
  try {
    const file = join(folder, 'bodies');
    await writeFile(file, (bodies ?? []).map((body) => `${JSON.stringify(body)}\n`).join(''));
    const { stdout } = await promisify(execFile)(
      'wrk',
      [
        ...[
          '--threads',
          '1',
          '--connections',
          `${connections}`,
          '--duration',
          `${seconds}s`,
          '--timeout',
          '10s',
        ],
        ...['--script', script],
        ...Object.entries(headers).flatMap(([name, value]) => ['--header', `${name}: ${value}`]),
        url,
      ],
      { env: { ...process.env, LOAD_FILE: file } },
    );
    const line = stdout.trim().split('\n').at(-1) ?? '';
    const { requests, microseconds, failed, p50, p95, p99 } = JSON.parse(line);
    if (failed > 0) throw new Error(`${failed} of ${requests} answers of ${url} were no success.`);
    return { perSecond: requests / (microseconds / 1e6), p50, p95, p99 };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Sends two loads in turn, each several times, so that both meet the same machine; gives the medians of each. */
export async function sendInTurn(rounds: number, ours: Load, theirs: Load): Promise<[Outcome, Outcome]> {
  const outcomes: [Outcome, Outcome][] = [];
  // One round before those that count: both have compiled what they run.
  for (let round = 0; round <= rounds; round++) {
    const pair: [Outcome, Outcome] = [await send(ours), await send(theirs)];
    if (round > 0) outcomes.push(pair);
  }
  return [medians(outcomes.map(([one]) => one)), medians(outcomes.map(([, other]) => other))];
}

const medians = (outcomes: readonly Outcome[]): Outcome => ({
  perSecond: median(outcomes.map(({ perSecond }) => perSecond)),
  p50: median(outcomes.map(({ p50 }) => p50)),
  p95: median(outcomes.map(({ p95 }) => p95)),
  p99: median(outcomes.map(({ p99 }) => p99)),
});

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
