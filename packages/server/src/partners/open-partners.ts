import type { PrismaClient } from '@akto-figures/prisma/client';
import type { Ask } from '../graph/ask.ts';
import type { MailsTo } from '../mail/mail-officers.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { Audience, Channel } from '../outbox/channel.ts';
import { keyFor } from '../sign-in/secret.ts';
import { mailsToSubscribers } from '../subscriptions/mails-to-subscribers.ts';
import { subscribers } from '../subscriptions/subscribers.ts';
import { receivers } from '../webhooks/receivers.ts';
import { openWebhooks } from '../webhooks/webhook-channel.ts';

interface Parts {
  readonly client: PrismaClient;
  readonly ask: Ask;
  readonly publicUrl: string;
  /** HUB_SECRET, or the data folder's; null where there is none. */
  readonly secret: string | null;
  /** Null where no mail is sent. */
  readonly mailer: Mailer | null;
  readonly now: () => Date;
  /** Whether receivers of webhooks may be inside a network. */
  readonly mayBePrivate: boolean;
}

/** How partners are told of what came out: whom, and by which ways. */
export interface Partners {
  readonly channels: readonly Channel[];
  readonly audiences: readonly Audience[];
  /** Writes to those who subscribe; null where no mail is sent. */
  readonly mailsTo: MailsTo | null;
  /** Makes the links by which they subscribe; null where they cannot. */
  readonly subscriptionKey: Uint8Array | null;
}

export function openPartners({ client, ask, publicUrl, secret, mailer, mayBePrivate, now }: Parts): Partners {
  // Nothing can be signed without one, and no receiver can be added.
  if (secret === null) return { channels: [], audiences: [], mailsTo: null, subscriptionKey: null };
  const webhooks = openWebhooks({ client, ask, publicUrl, key: keyFor(secret, 'webhooks'), mayBePrivate });
  if (mailer === null)
    return { channels: [webhooks], audiences: [receivers(ask)], mailsTo: null, subscriptionKey: null };
  const key = keyFor(secret, 'subscriptions');
  return {
    channels: [webhooks],
    audiences: [receivers(ask), subscribers(ask)],
    mailsTo: mailsToSubscribers({ client, ask, publicUrl, key, now }, mailer),
    subscriptionKey: key,
  };
}
