import type {
  OutboxDelivery,
  PrismaClient,
  WebhookAttempt,
  WebhookReceiver,
} from '@akto-figures/prisma/client';

/** A message to a receiver, and the last of its requests. */
export type LoggedDelivery = Pick<
  OutboxDelivery,
  'id' | 'createdAt' | 'attempts' | 'nextAttemptAt' | 'sentAt' | 'gaveUpAt' | 'lastError'
> & { readonly event: { readonly about: unknown }; readonly attempted: readonly WebhookAttempt[] };

/** A receiver without its secrets, and the last messages to it. */
export type ReceiverAndLog = Omit<WebhookReceiver, 'secret' | 'previousSecret'> & {
  readonly deliveries: readonly LoggedDelivery[];
};

/** Of each receiver; the rest is told by the operator's log. */
const shownDeliveries = 20;

/** The receivers of webhooks, the oldest first, with the last messages to each, the newest first. */
export async function receiversAndLog({
  webhookReceiver,
  outboxDelivery,
}: Pick<PrismaClient, 'webhookReceiver' | 'outboxDelivery'>): Promise<ReceiverAndLog[]> {
  const receivers = await webhookReceiver.findMany({
    orderBy: { createdAt: 'asc' },
    omit: { secret: true, previousSecret: true },
  });
  return Promise.all(
    receivers.map(async (receiver) => ({
      ...receiver,
      deliveries: await outboxDelivery.findMany({
        where: { channel: 'WEBHOOK', recipientKind: 'RECEIVER', recipientId: receiver.id },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: shownDeliveries,
        include: {
          event: { select: { about: true } },
          attempted: { orderBy: { at: 'desc' }, take: 1 },
        },
      }),
    })),
  );
}
