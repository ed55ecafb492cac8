import { createHmac } from 'node:crypto';
import type { PrismaClient } from '@akto-figures/prisma/client';
import { nameOfChallenge, type ToldEvent } from '@akto-figures/publishing';
import { keyFor } from '../sign-in/secret.ts';

const hourMs = 3_600_000;
/** How long each of these links holds, from when it was asked for. */
const holdsMs = { INVITED: 72 * hourMs, PASSWORD_FORGOTTEN: hourMs } as const;
export type LinkKind = keyof typeof holdsMs;

/** A link by which somebody chooses a password, once. */
export interface MailedLink {
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Makes the link of a mail when it is sent: from the delivery's id and the hub's secret, so that a mail that is sent again has the same
 * link, and it is kept nowhere; the database has its hash alone, as of every invitation. Null where time has overtaken it: it has
 * run out, the invitation has ended, or a password was chosen since.
 */
export async function mailedLink(
  client: PrismaClient,
  secret: string,
  { kind, createdAt }: ToldEvent & { readonly kind: LinkKind },
  delivery: string,
  identityUserId: string,
  now: Date,
): Promise<MailedLink | null> {
  const expiresAt = new Date(createdAt.getTime() + holdsMs[kind]);
  if (expiresAt <= now) return null;
  const chosen = await client.identityCredential.findFirst({
    where: { userId: identityUserId, password: { not: null }, updatedAt: { gt: createdAt } },
  });
  if (chosen) return null;
  if (kind === 'INVITED') {
    const day = new Date(createdAt.getTime() + 24 * hourMs);
    const isOpen = await client.identityVerification.findFirst({
      where: { value: identityUserId, expiresAt: { gt: day > now ? day : now } },
    });
    if (!isOpen) return null;
  }
  const token = createHmac('sha256', keyFor(secret, 'mailed links')).update(delivery).digest('base64url');
  const identifier = nameOfChallenge(`reset-password:${token}`);
  if (!(await client.identityVerification.findFirst({ where: { identifier } }))) {
    await client.identityVerification.create({ data: { identifier, value: identityUserId, expiresAt } });
  }
  return { token, expiresAt };
}
