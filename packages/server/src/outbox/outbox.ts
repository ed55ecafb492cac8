import type { PrismaClient } from '@akto-figures/prisma/client';
import { daysKept, kindsOfEvents, nextAttempt, tellOverdue } from '@akto-figures/publishing';
import type { Log } from '../log.ts';
import type { Audience, Channel, Sending } from './channel.ts';
import { endEvent, endMessage, forgetOld, takeEvent, takeMessage, writeDeliveries } from './claims.ts';
import { type Lane, openLane } from './lane.ts';

interface Parts {
  readonly client: PrismaClient;
  /** The ways to send that are set up; what would go another way is not written. */
  readonly channels: readonly Channel[];
  readonly audiences: readonly Audience[];
  readonly log: Pick<Log, 'warn' | 'error'>;
  /** What else is forgotten once an hour. Nothing unless said. */
  readonly alsoForgets?: () => Promise<void>;
  /** How often it looks by itself, for what comes by time, or was written by another process. */
  readonly everyMs?: number;
}

/** The reader of the outbox. */
export interface Outbox {
  /** An act has written something: look at once. It returns before. */
  wake(): void;
  /** Tells and sends all that is due now, and resolves when that is done. */
  deliverDue(): Promise<void>;
  /** Takes nothing more, and lets what is under way end; cuts it after a while. */
  stop(): Promise<void>;
}

const everySecondsMs = 10_000;
const longestTellingMs = 60_000;
/** How much longer than its sending a message is taken for. */
const leaseBesideMs = 15_000;
const graceMs = 3000;
const hourMs = 3_600_000;

/**
 * Reads what acts have written to tell, and sends it: each message once in normal life, and at least once where a hub is killed.
 * Several hubs share one outbox. Nothing is held while a message is sent, so a slow receiver keeps no act waiting.
 */
export function openOutbox(parts: Parts): Outbox {
  const { client, channels, audiences, log, everyMs = everySecondsMs } = parts;
  const names = new Set(channels.map(({ name }) => name));
  const stopping = new AbortController();
  let isStopped = false;
  let isAway = false;
  let lookedAt = 0;

  /** Whether a lane goes on: not where the database is away, which is told once. */
  const guarded = (work: () => Promise<boolean>) => async () => {
    if (isStopped) return false;
    try {
      const goesOn = await work();
      isAway = false;
      return goesOn;
    } catch (cause) {
      if (!isAway) log.warn({ err: cause }, 'the outbox cannot be read; what is in it waits');
      isAway = true;
      return false;
    }
  };

  const telling = openLane(
    1,
    guarded(async () => {
      const taken = await takeEvent(client, longestTellingMs);
      if (!taken) return false;
      const { event, attempt, now } = taken;
      try {
        const isKnown = kindsOfEvents.includes(event.kind);
        const asked = isKnown ? audiences.map((audience) => audience(client, event, now)) : [];
        const deliveries = (await Promise.all(asked)).flat().filter(({ channel }) => names.has(channel));
        await writeDeliveries(client, event.id, deliveries);
        if (deliveries.length > 0) startSending();
      } catch (cause) {
        const next = nextAttempt(attempt, event.dueAt, now);
        log.error({ err: cause, event: event.id, kind: event.kind }, 'an event could not be told');
        await endEvent(client, event.id, { isDone: false, next, why: reasonOf(cause) });
      }
      return true;
    }),
  );

  const sendOne = (channel: Channel) => async () => {
    const taken = await takeMessage(client, channel.name, channel.longestMs + leaseBesideMs);
    if (!taken) return false;
    const { deliveries, now } = taken;
    const sent = await channel
      .send(deliveries, stopping.signal)
      .catch((cause: unknown): Sending => ({ is: 'FAILED', why: reasonOf(cause) }));
    if (sent.is === 'SENT') {
      await endMessage(client, deliveries, { isDone: true, next: null, why: null });
      return true;
    }
    const [{ id, attempt, dueAt }] = deliveries;
    const next = sent.is === 'FAILED' ? nextAttempt(attempt, dueAt, now) : null;
    if (sent.is !== 'NOTHING' && next === null) {
      log.warn({ delivery: id, channel: channel.name, why: sent.why }, 'a message was given up');
    }
    await endMessage(client, deliveries, { isDone: false, next, why: sent.why });
    return true;
  };
  const sending: Lane[] = channels.map((channel) => openLane(channel.atOnce, guarded(sendOne(channel))));
  const startSending = () => {
    for (const lane of sending) lane.start();
  };

  /** What no act tells, and what is old. */
  const byTheHour = async () => {
    if (Date.now() - lookedAt < hourMs || isStopped) return;
    lookedAt = Date.now();
    try {
      await tellOverdue(client);
      await forgetOld(client, daysKept);
      await parts.alsoForgets?.();
    } catch (cause) {
      log.warn({ err: cause }, 'the outbox could not look at what is overdue, or forget what is old');
    }
  };
  const start = () => {
    telling.start();
    startSending();
  };
  const timer = setInterval(() => {
    start();
    void byTheHour();
  }, everyMs);
  timer.unref();
  const isIdle = async () => {
    await telling.idle();
    await Promise.all(sending.map((lane) => lane.idle()));
  };

  return {
    wake: () => telling.start(),
    async deliverDue() {
      telling.start();
      await telling.idle();
      startSending();
      await isIdle();
    },
    async stop() {
      isStopped = true;
      clearInterval(timer);
      const cut = setTimeout(() => stopping.abort(), graceMs);
      await isIdle();
      clearTimeout(cut);
    },
  };
}

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
