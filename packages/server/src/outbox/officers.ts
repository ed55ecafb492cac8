import { concernedBy, nextDigest, paceOf, usualWishes } from '@akto-figures/publishing';
import type { Audience } from './channel.ts';

/** Those who have an account, each told by mail as they wish. */
export const officers: Audience = async (client, event, now) => {
  const accounts = await concernedBy(client, event);
  const chosen = await client.mailWishes.findMany({ where: { accountId: { in: accounts } } });
  const wishes = new Map(chosen.map((each) => [each.accountId, each]));
  return accounts.flatMap((recipientId) => {
    const pace = paceOf(event.kind, wishes.get(recipientId) ?? usualWishes);
    if (pace === 'NEVER') return [];
    const to = { channel: 'MAIL', recipientKind: 'ACCOUNT', recipientId } as const;
    return pace === 'DIGEST' ? [{ ...to, isDigest: true, dueAt: nextDigest(now) }] : [to];
  });
};
