import type { PrismaClient } from '@akto-figures/prisma/client';
import type { Ask } from '../graph/ask.ts';
import type { Audience, Channel } from '../outbox/channel.ts';
import { keyFor } from '../sign-in/secret.ts';
import { receivers } from '../webhooks/receivers.ts';
import { openWebhooks } from '../webhooks/webhook-channel.ts';

interface Parts {
  readonly client: PrismaClient;
  readonly ask: Ask;
  readonly publicUrl: string;
  /** HUB_SECRET, or the data folder's; null where there is none. */
  readonly secret: string | null;
  /** Whether receivers of webhooks may be inside a network. */
  readonly mayBePrivate: boolean;
}

/** How partners are told of what came out: whom, and by which ways. */
export function openPartners({ client, ask, publicUrl, secret, mayBePrivate }: Parts): {
  readonly channels: readonly Channel[];
  readonly audiences: readonly Audience[];
} {
  // Nothing can be signed without one, and no receiver can be added.
  if (secret === null) return { channels: [], audiences: [] };
  const key = keyFor(secret, 'webhooks');
  return {
    channels: [openWebhooks({ client, ask, publicUrl, key, mayBePrivate })],
    audiences: [receivers(ask)],
  };
}
