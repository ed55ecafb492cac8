import type { ChangeKind, PrismaClient, SubscriptionAbout } from '@akto-figures/prisma/client';
import { writeEvents } from '@akto-figures/publishing';
import type { Selection } from '../partners/came-out.ts';

/** What somebody asks to be told of. */
export interface Chosen {
  readonly about: SubscriptionAbout;
  /** Empty for all. */
  readonly key: string;
  readonly kinds: readonly ChangeKind[];
}

/** How long an address is kept that nobody has confirmed. */
export const hoursToConfirm = 24;
/** An address has no more of them. */
export const mostOfOne = 50;

/** What a subscription is told of, as the public graph is asked for it. */
export const selectionOf = ({ about, key, kinds }: Chosen): Selection => ({
  conventions: about === 'CONVENTION' ? [key] : [],
  collections: about === 'COLLECTION' ? [key] : [],
  figures: about === 'FIGURE' ? [key] : [],
  kinds,
});

/**
 * Notes what an address asks for, and that it is to be asked whether it does. One that is confirmed stays as it is: whoever has only
 * typed an address changes nothing of it.
 */
export async function askFor(
  client: PrismaClient,
  { email, language, about, key, kinds }: Chosen & { readonly email: string; readonly language: string },
): Promise<void> {
  await client.$transaction(async (tx) => {
    const askedAt = await databaseTime(tx);
    const subscriber = await tx.subscriber.upsert({
      where: { email },
      create: { email, language, createdAt: askedAt },
      update: {},
      include: { _count: { select: { subscriptions: true } } },
    });
    const named = { subscriberId: subscriber.id, about, key };
    const standing = await tx.subscription.findUnique({ where: { subscriberId_about_key: named } });
    if (!standing && subscriber._count.subscriptions >= mostOfOne) return;
    const { id } = await tx.subscription.upsert({
      where: { subscriberId_about_key: named },
      create: { ...named, kinds: [...kinds], askedAt },
      update: standing?.confirmedAt ? {} : { kinds: [...kinds], askedAt },
    });
    await writeEvents(tx, null, [{ kind: 'SUBSCRIPTION_ASKED', about: { subscription: id } }]);
  });
}

/** Confirms a subscription, once or again; null where it has ended, or was asked for too long ago. */
export async function confirm(client: PrismaClient, id: string): Promise<Chosen | null> {
  await forgetUnconfirmed(client);
  await client.$executeRaw`
    UPDATE "Subscription" SET "confirmedAt" = hub_clock() WHERE "id" = ${id}::uuid AND "confirmedAt" IS NULL`;
  return client.subscription.findUnique({ where: { id } });
}

/** Ends all of a subscriber, and erases the address. Nothing where that was done before. */
export const stopAll = (client: PrismaClient, id: string): Promise<unknown> =>
  client.subscriber.deleteMany({ where: { id } });

/** Changes what a subscription is told of; without kinds it ends, and with the last one the address goes. */
export async function changeOne(
  client: PrismaClient,
  subscriberId: string,
  { id, kinds }: { readonly id: string; readonly kinds: readonly ChangeKind[] },
): Promise<void> {
  const where = { id, subscriberId };
  if (kinds.length > 0) await client.subscription.updateMany({ where, data: { kinds: [...kinds] } });
  else await client.subscription.deleteMany({ where });
  await client.subscriber.deleteMany({ where: { id: subscriberId, subscriptions: { none: {} } } });
}

/** A subscriber with what is confirmed, the oldest first; null where the address was erased. */
export const subscriberOf = (client: PrismaClient, id: string) =>
  client.subscriber.findUnique({
    where: { id },
    include: { subscriptions: { where: { confirmedAt: { not: null } }, orderBy: { id: 'asc' } } },
  });

/** Erases what nobody has confirmed within a day, with the addresses that are left without any. */
export async function forgetUnconfirmed(client: PrismaClient): Promise<void> {
  await client.$executeRaw`
    DELETE FROM "Subscription" WHERE "confirmedAt" IS NULL
      AND "askedAt" < (SELECT hub_clock()) - make_interval(hours => ${hoursToConfirm}::int)`;
  await client.$executeRaw`
    DELETE FROM "Subscriber" s WHERE "createdAt" < (SELECT hub_clock()) - make_interval(hours => ${hoursToConfirm}::int)
      AND NOT EXISTS (SELECT FROM "Subscription" o WHERE o."subscriberId" = s."id")`;
}

async function databaseTime(client: Pick<PrismaClient, '$queryRaw'>): Promise<Date> {
  const [row] = await client.$queryRaw<{ now: Date }[]>`SELECT hub_clock() AS "now"`;
  return row?.now ?? new Date();
}
