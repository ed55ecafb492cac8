import { firstLanguage } from '@akto-figures/contents';
import type { Ask } from '../graph/ask.ts';
import type { Audience } from '../outbox/channel.ts';
import { cameOut, isOfAll } from '../partners/came-out.ts';

/** Receivers of webhooks, each told of a release that is out and brings what it has chosen. */
export const receivers =
  (ask: Ask): Audience =>
  async (client, { kind, about, dueAt }) => {
    if (kind !== 'IS_OUT' || about.release === undefined) return [];
    const out = { releaseId: about.release, releasedAt: dueAt };
    const all = await client.webhookReceiver.findMany({
      where: { disabledAt: null },
      orderBy: { createdAt: 'asc' },
    });
    const concerned = [];
    for (const receiver of all) {
      const found = await cameOut(ask, out, receiver, { language: firstLanguage, most: 1 });
      // It is not out, or not at this time: that concerns nobody.
      if (found === null) return [];
      if (found.changes.length > 0 || isOfAll(receiver)) concerned.push(receiver);
    }
    return concerned.map(({ id }) => ({ channel: 'WEBHOOK', recipientKind: 'RECEIVER', recipientId: id }));
  };
