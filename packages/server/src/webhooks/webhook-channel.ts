import type { PrismaClient, WebhookReceiver } from '@akto-figures/prisma/client';
import { nextAttempt } from '@akto-figures/publishing';
import { inEachLanguage, locales } from '@akto-figures/quantity';
import type { Ask } from '../graph/ask.ts';
import type { Channel, DueDelivery, Sending } from '../outbox/channel.ts';
import type { LookUp } from '../outside/look-up-outside.ts';
import type { Language } from '../pages/words.ts';
import { type CameOut, cameOut, isOfAll } from '../partners/came-out.ts';
import { readSecret } from './kept-secret.ts';
import { webhookPayload } from './payload.ts';
import { type Answered, postOutside } from './post-outside.ts';
import { signWebhook } from './sign-webhook.ts';

interface Parts {
  readonly client: PrismaClient;
  readonly ask: Ask;
  readonly publicUrl: string;
  /** Opens the secrets: 32 bytes. */
  readonly key: Uint8Array;
  /** Whether a receiver may be inside a network: WEBHOOKS_TO_PRIVATE. */
  readonly mayBePrivate: boolean;
  /** 15 s unless said. */
  readonly patienceMs?: number;
  /** The system's way unless said. */
  readonly lookUp?: LookUp;
}

const usualPatienceMs = 15_000;
const mostBytes = 16_384;
const atOnce = 8;

/** Sends what came out to partners' servers, signed. */
export function openWebhooks(parts: Parts): Channel {
  const { client, patienceMs = usualPatienceMs } = parts;
  /** Receivers that are being asked by this hub. */
  const underWay = new Set<string>();
  return {
    name: 'WEBHOOK',
    atOnce,
    longestMs: patienceMs + 5000,
    async send([delivery], signal) {
      const receiver = await client.webhookReceiver.findUnique({ where: { id: delivery.recipientId } });
      if (!receiver) return { is: 'NOTHING', why: 'the receiver was removed' };
      if (receiver.disabledAt) return { is: 'NOTHING', why: 'the receiver is switched off' };
      // One that does not answer has one request at a time: the others' are not kept waiting.
      if (receiver.failingSince && underWay.has(receiver.id))
        return { is: 'FAILED', why: 'the receiver does not answer; one message at a time is tried' };
      underWay.add(receiver.id);
      try {
        return await sendTo(receiver, delivery, { ...parts, patienceMs }, signal);
      } finally {
        underWay.delete(receiver.id);
      }
    },
  };
}

async function sendTo(
  receiver: WebhookReceiver,
  delivery: DueDelivery,
  parts: Parts & { patienceMs: number },
  stop: AbortSignal,
): Promise<Sending> {
  const { client, publicUrl, key, patienceMs, mayBePrivate, lookUp } = parts;
  const told = await toldTo(receiver, delivery, parts.ask);
  if (told === null) return { is: 'NOTHING', why: 'the release is not out' };
  const at = await databaseTime(client);
  const secrets = secretsOf(receiver, key, at);
  if (secrets === null)
    return { is: 'FAILED', why: 'its secret was encrypted with another HUB_SECRET; give it a new one' };
  const body = JSON.stringify(webhookPayload(told, publicUrl));
  const began = performance.now();
  const answer = await postOutside(
    receiver.address,
    // Receivers refuse what is older than minutes, so it is the time of sending by the machine's own clock.
    { body, headers: { ...signWebhook({ id: delivery.id, at: new Date(), body }, secrets) } },
    { patienceMs, mostBytes, mayBePrivate, ...(lookUp && { lookUp }) },
    stop,
  ).catch((cause: unknown) => (cause instanceof Error ? cause.message : String(cause)));
  const tookMs = Math.round(performance.now() - began);
  const [status, said] = typeof answer === 'string' ? [null, answer] : [answer.status, answer.excerpt];
  await client.webhookAttempt.create({
    data: {
      ...{ receiverId: receiver.id, deliveryId: delivery.id, at, tookMs, status },
      said: said.replaceAll('\0', '').slice(0, 500),
    },
  });
  const ended = endOf(answer);
  await remember(client, receiver, { ended, delivery, at });
  return ended;
}

/** What came out, in each language; null where nothing is to be told any more. */
async function toldTo(
  receiver: WebhookReceiver,
  { event: { about, dueAt } }: DueDelivery,
  ask: Ask,
): Promise<Record<Language, CameOut> | null> {
  if (about.release === undefined) return null;
  const out = { releaseId: about.release, releasedAt: dueAt };
  const found = await Promise.all(
    locales.map(async (language) => [language, await cameOut(ask, out, receiver, { language })] as const),
  );
  const told = new Map(found);
  if (found.some(([, each]) => each === null)) return null;
  const all = inEachLanguage((language) => told.get(language) as CameOut);
  const isAnything = found.some(([, each]) => each && each.changes.length > 0);
  return isAnything || isOfAll(receiver) ? all : null;
}

/** What signs: the secret, and the one before while it still holds. Null where they cannot be read. */
function secretsOf(receiver: WebhookReceiver, key: Uint8Array, at: Date): string[] | null {
  const { secret, previousSecret, previousUntil } = receiver;
  const now = readSecret(secret, key);
  if (now === null) return null;
  const before =
    previousSecret !== null && previousUntil !== null && previousUntil > at
      ? readSecret(previousSecret, key)
      : null;
  return before === null ? [now] : [now, before];
}

function endOf(answer: Answered | string): Sending {
  if (typeof answer === 'string') return { is: 'FAILED', why: answer };
  const { status, leadsTo } = answer;
  if (status >= 200 && status < 300) return { is: 'SENT' };
  if (status === 410) return { is: 'REFUSED', why: 'it answers 410: nothing is there any more' };
  if (status >= 300 && status < 400 && leadsTo !== null)
    return {
      is: 'FAILED',
      why: `it answers ${status} and leads to ${leadsTo}; redirects are not followed: give the new address`,
    };
  return { is: 'FAILED', why: `it answers ${status}` };
}

/** Keeps since when nothing arrives, and switches off who is gone, or was not there for as long as a message is tried. */
async function remember(
  client: PrismaClient,
  receiver: WebhookReceiver,
  { ended, delivery, at }: { ended: Sending; delivery: DueDelivery; at: Date },
): Promise<void> {
  const { id, failingSince } = receiver;
  const update = (data: Parameters<typeof client.webhookReceiver.updateMany>[0]['data']) =>
    client.webhookReceiver.updateMany({ where: { id, address: receiver.address }, data });
  if (ended.is === 'SENT') {
    if (failingSince !== null) await update({ failingSince: null });
    return;
  }
  if (ended.is === 'REFUSED') {
    await update({ failingSince: failingSince ?? at, disabledAt: at, disabledBecause: 'GONE' });
    return;
  }
  const isLast = nextAttempt(delivery.attempt, delivery.dueAt, at) === null;
  const wasNeverThere = failingSince !== null && failingSince.getTime() <= delivery.dueAt.getTime() + hourMs;
  if (isLast && wasNeverThere) await update({ disabledAt: at, disabledBecause: 'FAILING' });
  else if (failingSince === null) await update({ failingSince: at });
}

const hourMs = 3_600_000;

async function databaseTime(client: PrismaClient): Promise<Date> {
  const [row] = await client.$queryRaw<{ now: Date }[]>`SELECT hub_clock() AS "now"`;
  return row?.now ?? new Date();
}
