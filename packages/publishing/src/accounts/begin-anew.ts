import type { Account, Prisma } from '@akto-figures/prisma/client';
import { endAccess } from './end-access.ts';
import { type Invitation, invite } from './invite.ts';

/** By what somebody can come in, as the audit trail tells it. */
export interface WaysIn {
  readonly hasPassword: boolean;
  readonly hasAuthenticator: boolean;
  readonly passkeys: number;
}

export const noWayIn: WaysIn = { hasPassword: false, hasAuthenticator: false, passkeys: 0 };

/**
 * Forgets every way in to an account, and makes an invitation for new ones: whoever came in by the old ones comes in no more.
 *
 * @returns what is forgotten, and the account with its new identity
 * @throws BadAccount where the account is disabled
 */
export async function beginAnew(
  tx: Prisma.TransactionClient,
  before: Account,
  at: Date,
): Promise<{ account: Account; forgotten: WaysIn; invitation: Invitation }> {
  const was = await tx.identityUser.findUniqueOrThrow({
    where: { id: before.identityUserId },
    include: { credentials: true, secrets: true, passkeys: true },
  });
  await endAccess(tx, before, at);
  // Another identity rather than an empty one: a password or a passkey that is under way meanwhile is written for an identity
  // that is gone, and so is refused, whenever it comes.
  await tx.identityUser.update({ where: { id: was.id }, data: { email: `${was.id} is gone` } });
  const { id: identityUserId } = await tx.identityUser.create({
    data: { email: was.email, name: was.name, emailVerified: true },
  });
  const account = await tx.account.update({ where: { id: before.id }, data: { identityUserId } });
  await tx.identityUser.delete({ where: { id: was.id } });
  return {
    account,
    forgotten: {
      hasPassword: was.credentials.some(({ password }) => password !== null),
      hasAuthenticator: was.secrets.length > 0,
      passkeys: was.passkeys.length,
    },
    invitation: await invite(tx, account, at),
  };
}
