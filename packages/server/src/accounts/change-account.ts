import type { Account, Prisma } from '@akto-figures/prisma/client';
import type { Role } from '@akto-figures/schema';
import { BadAccount } from './bad-account.ts';
import { endAccess } from './end-access.ts';
import { keepAnAdmin } from './keep-an-admin.ts';
import { writesFor } from './writes-for.ts';

export interface AccountChange {
  readonly name?: string;
  readonly role?: Role;
  /** Taken together with the role: an editor who becomes a reviewer has no actor any more. */
  readonly actorKey?: string | null;
}

/**
 * Changes a name, a role or an actor. Other rights are for who signs in anew: sessions and keys that stand on the old ones end.
 *
 * @throws BadAccount
 */
export async function changeAccount(
  tx: Prisma.TransactionClient,
  accountId: string,
  change: AccountChange,
  at: Date,
): Promise<Account> {
  const before = await tx.account.findUnique({ where: { id: accountId }, include: { actor: true } });
  if (!before) throw new BadAccount('NOT_FOUND', `There is no account ${accountId}.`);
  const name = change.name?.trim() ?? before.name;
  if (name === '')
    throw new BadAccount('BAD_NAME', 'An account has a name, by which the audit trail knows it.');
  const role = change.role ?? before.role;
  const actorBefore = role === 'EDITOR' ? (before.actor?.key ?? null) : null;
  const actorId = await writesFor(tx, role, change.actorKey === undefined ? actorBefore : change.actorKey);
  if (role !== 'ADMIN') await keepAnAdmin(tx, before);
  if (role !== before.role || actorId !== before.actorId) await endAccess(tx, before, at);
  return tx.account.update({ where: { id: accountId }, data: { name, role, actorId } });
}
