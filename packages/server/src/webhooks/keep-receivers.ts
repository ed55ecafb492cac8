import type { PrismaClient, WebhookReceiver } from '@akto-figures/prisma/client';
import type { Selection } from '../partners/came-out.ts';
import { keepSecret } from './kept-secret.ts';
import { newWebhookSecret } from './sign-webhook.ts';

/** How long the secret of before signs beside a new one. */
export const overlapHours = 24;
const hourMs = 3_600_000;
/** Each receiver costs a question with every release. */
export const mostReceivers = 100;

/** Adds a receiver. @returns its secret, which is told this once; null where there are as many as may be */
export async function addReceiver(
  client: PrismaClient,
  given: Selection & { readonly name: string; readonly address: string },
  { key, now }: { key: Uint8Array; now: Date },
): Promise<{ id: string; secret: string } | null> {
  if ((await client.webhookReceiver.count()) >= mostReceivers) return null;
  const { name, address, conventions, collections, figures, kinds } = given;
  const secret = newWebhookSecret();
  const { id } = await client.webhookReceiver.create({
    data: {
      ...{ name, address, createdAt: now, secret: keepSecret(secret, key) },
      conventions: [...conventions],
      collections: [...collections],
      figures: [...figures],
      kinds: [...kinds],
    },
  });
  return { id, secret };
}

/** Gives a receiver a new secret; the one of before signs beside it for a day. @returns the new one, which is told this once */
export async function changeSecret(
  client: PrismaClient,
  receiver: Pick<WebhookReceiver, 'id' | 'secret'>,
  { key, now }: { key: Uint8Array; now: Date },
): Promise<string> {
  const secret = newWebhookSecret();
  await client.webhookReceiver.update({
    where: { id: receiver.id },
    data: {
      secret: keepSecret(secret, key),
      previousSecret: receiver.secret,
      previousUntil: new Date(now.getTime() + overlapHours * hourMs),
    },
  });
  return secret;
}
