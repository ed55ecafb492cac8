import { createHash, randomBytes } from 'node:crypto';
import type { Account, Prisma } from '@akto-figures/prisma/client';
import { writeEvents } from '../told/write-events.ts';
import { BadAccount } from './bad-account.ts';

const daysToAccept = 3;

/** Lets somebody choose a password, once. Shown once, too: only its hash is kept. */
export interface Invitation {
  /** For POST /auth/reset-password, beside `newPassword`. */
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Invites the holder of an account to choose a password: a first one, or another for one that is forgotten. Where the
 * hub sends mail, that has a link of its own; whoever asked for this one can hand it over. What was given before opens nothing
 * any more.
 *
 * @throws BadAccount where the account is disabled
 */
export async function invite(tx: Prisma.TransactionClient, account: Account, at: Date): Promise<Invitation> {
  refuseDisabled(account);
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(at.getTime() + daysToAccept * 86_400_000);
  await tx.identityVerification.deleteMany({ where: { value: account.identityUserId } });
  await tx.identityVerification.create({
    data: {
      identifier: nameOfChallenge(`reset-password:${token}`),
      value: account.identityUserId,
      expiresAt,
    },
  });
  await writeEvents(tx, null, [{ kind: 'INVITED', about: { account: account.id } }]);
  return { token, expiresAt };
}

// What else is under way for somebody, a code that is asked for, ends sooner by itself.
const shortestMs = 15 * 60_000;

/** Ends the invitations of somebody who has come in by another way: a link that nobody waits for opens nothing. */
export async function endInvitations(
  client: Pick<Prisma.TransactionClient, 'identityVerification'>,
  userId: string,
  at: Date,
): Promise<void> {
  await client.identityVerification.deleteMany({
    where: { value: userId, expiresAt: { gt: new Date(at.getTime() + shortestMs) } },
  });
}

/** @throws BadAccount where nobody comes in by this account */
export function refuseDisabled({ id, disabledAt }: Account): void {
  if (disabledAt) throw new BadAccount('NOT_FOUND', `There is no account ${id} that is in use.`);
}

/** Under what a challenge is kept: whoever reads the table can answer none. */
export function nameOfChallenge(name: string): string {
  return createHash('sha256').update(name).digest('base64url');
}
