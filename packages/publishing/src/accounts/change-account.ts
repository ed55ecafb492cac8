import type { Account, Prisma } from '@akto-figures/prisma/client';
import type { Role } from '../viewer.ts';
import { BadAccount } from './bad-account.ts';
import { beginAnew, type WaysIn } from './begin-anew.ts';
import { endAccess } from './end-access.ts';
import { type Invitation, refuseDisabled } from './invite.ts';
import { keepAnAdmin } from './keep-an-admin.ts';
import { needsSecond } from './second-admin.ts';
import { writesFor } from './writes-for.ts';

export interface AccountChange {
  readonly name?: string;
  readonly role?: Role;
  /** Taken together with the role: an editor who becomes a reviewer has no actor any more. */
  readonly actorKey?: string | null;
}

export interface ChangedAccount {
  readonly account: Account;
  /** Where the account has come to a role that weighs: the ways in that are forgotten, and the invitation to new ones. */
  readonly begun: { readonly forgotten: WaysIn; readonly invitation: Invitation } | null;
}

/**
 * Changes a name, a role or an actor. Other rights are for who signs in anew: sessions and keys that stand on the old ones end.
 * A role that needs a second admin is for who comes in by that admin's hand, so no way in of before opens it.
 *
 * @throws BadAccount
 */
export async function changeAccount(
  tx: Prisma.TransactionClient,
  accountId: string,
  change: AccountChange,
  at: Date,
): Promise<ChangedAccount> {
  const before = await tx.account.findUnique({ where: { id: accountId }, include: { actor: true } });
  if (!before) throw new BadAccount('NOT_FOUND', `There is no account ${accountId}.`);
  const name = change.name?.trim() ?? before.name;
  if (name === '')
    throw new BadAccount('BAD_NAME', 'An account has a name, by which the audit trail knows it.');
  const role = change.role ?? before.role;
  const actorBefore = role === 'EDITOR' ? (before.actor?.key ?? null) : null;
  const actorKey = change.actorKey === undefined ? actorBefore : change.actorKey;
  const actorId = await readChange(tx, before, { role, actorKey });
  if (role !== 'ADMIN') await keepAnAdmin(tx, before);
  const begun = needsSecond.changeAccount(before, { role }) ? await beginAnew(tx, before, at) : null;
  if (role !== before.role || actorId !== before.actorId) await endAccess(tx, before, at);
  const account = await tx.account.update({ where: { id: accountId }, data: { name, role, actorId } });
  return { account, begun };
}

/** The id of the actor of a changed account, where it can be so: the role has one, and is for somebody who can come in. @throws BadAccount */
export async function readChange(
  tx: Prisma.TransactionClient,
  before: Account,
  { role, actorKey }: { readonly role: Role; readonly actorKey: string | null },
): Promise<string | null> {
  if (needsSecond.changeAccount(before, { role })) refuseDisabled(before);
  return writesFor(tx, role, actorKey);
}
