import type { PoolState } from '@akto-figures/prisma';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { CacheResult } from '../answers/answer-door.ts';
import { type LimitName, limits } from '../limits/limits.ts';
import type { EventLoop } from './event-loop.ts';

/** The metrics. Labels come from lists of ours: what a client sends is never one. */
export interface Metrics {
  /** A question to the door of known answers, and what became of it. */
  countAnswer(outcome: CacheResult): void;
  /** A query that GraphQL answered: its name if it is one of ours, how it ended, how long it took. */
  countOperation(
    operation: string | undefined,
    outcome: 'answered' | 'refused' | 'failed',
    seconds: number,
  ): void;
  countRefusal(limit: LimitName): void;
  /** All of it as Prometheus reads it. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** What is asked only when somebody reads the metrics. */
export interface Measured {
  /** The epoch that is public. */
  epoch(): Promise<string>;
  /** How many listen to server-sent events. */
  listeners(): number;
  /** The connections to a database server; null for the embedded database, which has none. */
  pool(): PoolState | null;
  /** How many commits wait for a synchronous standby that does not answer; none unless said. */
  unconfirmed?(): Promise<number>;
  /** How many rows of the registry of sites were forgotten because there were too many; none unless said. */
  forgottenSites?(): number;
  /** How long what is due waits for the thread. Not measured unless said. */
  readonly eventLoop?: EventLoop;
}

const outcomes = ['hit', 'miss', 'notModified', 'bypass'] as const satisfies CacheResult[];
const secondsOfAnswers = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export function createMetrics({
  epoch,
  listeners,
  pool,
  unconfirmed = async () => 0,
  forgottenSites = () => 0,
  eventLoop,
}: Measured): Metrics {
  const registry = new Registry();
  const registers = [registry];
  // Counted tens of thousands of times a second, and told when somebody reads the metrics.
  const untold: Record<CacheResult, number> = { hit: 0, miss: 0, notModified: 0, bypass: 0 };
  new Counter({
    name: 'akto_figures_answers_total',
    help: 'Questions by GET, by what became of them: a hit and what was not modified were answered from memory.',
    labelNames: ['outcome'],
    registers,
    collect() {
      for (const outcome of outcomes) {
        this.labels(outcome).inc(untold[outcome]);
        untold[outcome] = 0;
      }
    },
  });
  const operations = new Histogram({
    name: 'akto_figures_operation_seconds',
    help: 'How long GraphQL took, by the operation of ours that was asked (other: all else) and how it ended.',
    labelNames: ['operation', 'outcome'],
    buckets: secondsOfAnswers,
    registers,
  });
  const delays = new Histogram({
    name: 'akto_figures_event_loop_delay_seconds',
    help: 'How long what is due waits for the thread that answers, looked at every 20 ms.',
    buckets: secondsOfAnswers,
    registers,
  });
  eventLoop?.onDelay((ms) => delays.observe(ms / 1000));
  const refusals = new Counter({
    name: 'akto_figures_refusals_total',
    help: 'Questions that asked for more than a limit lets pass, by limit.',
    labelNames: ['limit'],
    registers,
  });
  for (const limit of Object.keys(limits)) refusals.labels(limit);
  new Gauge({
    name: 'akto_figures_listeners',
    help: 'Clients that listen to server-sent events.',
    registers,
    collect() {
      this.set(listeners());
    },
  });
  new Gauge({
    name: 'akto_figures_epoch_info',
    help: 'The public state, by the id of the last release. No sample: the database does not answer.',
    labelNames: ['epoch'],
    registers,
    async collect() {
      this.reset();
      const id = await epoch().catch(() => null);
      if (id !== null) this.labels(id).set(1);
    },
  });
  new Gauge({
    name: 'akto_figures_database_connections',
    help: 'Connections to the database server, by state; waiting: questions that no connection is free for.',
    labelNames: ['state'],
    registers,
    collect() {
      const { total, idle, waiting } = pool() ?? {};
      if (total === undefined || idle === undefined || waiting === undefined) return;
      this.labels('busy').set(total - idle);
      this.labels('idle').set(idle);
      this.labels('waiting').set(waiting);
    },
  });
  new Gauge({
    name: 'akto_figures_commits_unconfirmed',
    help: 'Commits that have waited for a synchronous standby for 3 s and more.',
    registers,
    async collect() {
      this.set(await unconfirmed());
    },
  });
  let forgottenTold = 0;
  new Counter({
    name: 'akto_figures_sites_forgotten_total',
    help: 'Rows of the registry of sites that were forgotten because there were too many.',
    registers,
    collect() {
      const forgotten = forgottenSites();
      this.inc(forgotten - forgottenTold);
      forgottenTold = forgotten;
    },
  });
  new Gauge({
    name: 'process_resident_memory_bytes',
    help: 'Memory of the process.',
    registers,
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });

  return {
    countAnswer(outcome) {
      untold[outcome] += 1;
    },
    countOperation: (operation, outcome, seconds) =>
      operations.labels(operation ?? 'other', outcome).observe(seconds),
    countRefusal: (limit) => refusals.labels(limit).inc(),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
