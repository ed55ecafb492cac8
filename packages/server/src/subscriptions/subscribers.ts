import { firstLanguage } from '@akto-figures/contents';
import type { Ask } from '../graph/ask.ts';
import type { Audience } from '../outbox/channel.ts';
import { cameOut } from '../partners/came-out.ts';
import { forgetUnconfirmed, selectionOf } from './keep-subscriptions.ts';

/** Partners who subscribe by mail: each is told once of a release, and asked whether they did subscribe. */
export const subscribers =
  (ask: Ask): Audience =>
  async (client, { kind, about, dueAt }) => {
    const to = (recipientId: string) =>
      ({ channel: 'MAIL', recipientKind: 'SUBSCRIPTION', recipientId }) as const;
    if (kind === 'SUBSCRIPTION_ASKED' && about.subscription !== undefined) {
      const asked = await client.subscription.findUnique({ where: { id: about.subscription } });
      return asked ? [to(asked.subscriberId)] : [];
    }
    if (kind !== 'IS_OUT' || about.release === undefined) return [];
    await forgetUnconfirmed(client);
    const out = { releaseId: about.release, releasedAt: dueAt };
    // However many have chosen the same, the graph is asked once.
    const choices = await client.subscription.groupBy({
      by: ['about', 'key', 'kinds'],
      where: { confirmedAt: { not: null } },
    });
    const concerned = new Set<string>();
    for (const { about, key, kinds } of choices) {
      const selection = selectionOf({ about, key, kinds });
      const found = await cameOut(ask, out, selection, { language: firstLanguage, most: 1 });
      if (found === null) return [];
      if (found.changes.length === 0) continue;
      const chosen = await client.subscription.findMany({
        where: { about, key, kinds: { equals: kinds }, confirmedAt: { not: null } },
        select: { subscriberId: true },
      });
      for (const { subscriberId } of chosen) concerned.add(subscriberId);
    }
    return [...concerned].map(to);
  };
