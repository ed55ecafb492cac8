import type { PrismaClient } from '@akto-figures/prisma/client';

type Tables = Pick<PrismaClient, 'webhookReceiver' | 'outboxDelivery'>;

/** Switches a receiver off, or on again: then what waits for it is tried anew. */
export async function switchReceiver(
  client: Tables,
  id: string,
  { isOn, now }: { isOn: boolean; now: Date },
): Promise<void> {
  await client.webhookReceiver.update({
    where: { id },
    data: isOn
      ? { disabledAt: null, disabledBecause: null, failingSince: null }
      : { disabledAt: now, disabledBecause: 'BY_HAND' },
  });
}

/** Sends a message again, with the id that it had. @returns whether there is one */
export async function sendAgain(client: Tables, deliveryId: string, now: Date): Promise<boolean> {
  const { count } = await client.outboxDelivery.updateMany({
    where: { id: deliveryId, channel: 'WEBHOOK' },
    data: { nextAttemptAt: now, gaveUpAt: null },
  });
  return count > 0;
}
