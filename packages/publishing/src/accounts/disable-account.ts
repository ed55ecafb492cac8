import type { Account, Prisma } from '@akto-figures/prisma/client';
import { BadAccount } from './bad-account.ts';
import { endAccess } from './end-access.ts';
import { keepAnAdmin } from './keep-an-admin.ts';

/**
 * Lets nobody in by this account any more: its sessions and keys end at once. It stays, because the audit trail names it.
 *
 * @throws BadAccount where there is no such account, or it is the last admin.
 */
export async function disableAccount(
  tx: Prisma.TransactionClient,
  accountId: string,
  at: Date,
): Promise<Account> {
  const before = await find(tx, accountId);
  await keepAnAdmin(tx, before);
  await endAccess(tx, before, at);
  return tx.account.update({ where: { id: accountId }, data: { disabledAt: before.disabledAt ?? at } });
}

/** Lets the holder in again, who signs in anew; the keys stay revoked. @throws BadAccount where there is no such account */
export async function enableAccount(tx: Prisma.TransactionClient, accountId: string): Promise<Account> {
  await find(tx, accountId);
  return tx.account.update({ where: { id: accountId }, data: { disabledAt: null } });
}

/** What somebody shows beside a password. */
export interface SecondFactors {
  readonly hasAuthenticator: boolean;
  readonly passkeys: number;
}

/**
 * Forgets the authenticator app and the passkeys of somebody who has lost them, and ends their sessions. With the password
 * they can then set up others, so whoever calls this has made sure who asks.
 *
 * @returns what is forgotten
 * @throws BadAccount where there is no such account.
 */
export async function forgetSecondFactors(
  tx: Prisma.TransactionClient,
  accountId: string,
  at: Date,
): Promise<SecondFactors> {
  const account = await find(tx, accountId);
  const userId = account.identityUserId;
  await endAccess(tx, account, at);
  const { count: passkeys } = await tx.identityPasskey.deleteMany({ where: { userId } });
  const { count: authenticators } = await tx.identityTwoFactor.deleteMany({ where: { userId } });
  await tx.identityUser.update({ where: { id: userId }, data: { twoFactorEnabled: false } });
  return { hasAuthenticator: authenticators > 0, passkeys };
}

async function find(tx: Prisma.TransactionClient, id: string): Promise<Account> {
  const account = await tx.account.findUnique({ where: { id } });
  if (!account) throw new BadAccount('NOT_FOUND', `There is no account ${id}.`);
  return account;
}
