import type { Account, Prisma } from '@akto-figures/prisma/client';
import { inOrder, type Role } from '../viewer.ts';
import { BadAccount } from './bad-account.ts';
import { beginAnew, type WaysIn } from './begin-anew.ts';
import { endAccess } from './end-access.ts';
import { type Invitation, refuseDisabled } from './invite.ts';
import { keepAnAdmin } from './keep-an-admin.ts';
import { needsSecond } from './second-admin.ts';
import { actorKeysOf, writesFor } from './writes-for.ts';

export interface AccountChange {
  readonly name?: string;
  /** All that it is to have. */
  readonly roles?: readonly Role[];
  /** Taken together with the roles: an editor who becomes a reviewer has no actor any more. */
  readonly actorKeys?: readonly string[];
}

export interface ChangedAccount {
  readonly account: Account;
  /** Where the account has come to a further role that weighs: the ways in that are forgotten, and the invitation to new ones. */
  readonly begun: { readonly forgotten: WaysIn; readonly invitation: Invitation } | null;
}

/**
 * Changes a name, the roles or the actors. Other rights are for who signs in anew: sessions and keys that stand on the old ones end.
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
  const before = await tx.account.findUnique({ where: { id: accountId } });
  if (!before) throw new BadAccount('NOT_FOUND', `There is no account ${accountId}.`);
  const name = change.name?.trim() ?? before.name;
  if (name === '')
    throw new BadAccount('BAD_NAME', 'An account has a name, by which the audit trail knows it.');
  const roles = inOrder(change.roles ?? before.roles);
  const actorsBefore = roles.includes('EDITOR') ? await actorKeysOf(tx, before.actorIds) : [];
  const actorKeys = change.actorKeys ?? actorsBefore;
  const actorIds = await readChange(tx, before, { roles, actorKeys });
  if (!roles.includes('ADMIN')) await keepAnAdmin(tx, before);
  const begun = needsSecond.changeAccount(before, { roles }) ? await beginAnew(tx, before, at) : null;
  const isOther = !isSame(roles, before.roles) || !isSame(actorIds, before.actorIds);
  if (isOther) await endAccess(tx, before, at);
  const account = await tx.account.update({ where: { id: accountId }, data: { name, roles, actorIds } });
  return { account, begun };
}

/** The ids of the actors of a changed account, where it can be so: the roles have some, and are for somebody who can come in. @throws BadAccount */
export async function readChange(
  tx: Prisma.TransactionClient,
  before: Account,
  { roles, actorKeys }: { readonly roles: readonly Role[]; readonly actorKeys: readonly string[] },
): Promise<string[]> {
  if (needsSecond.changeAccount(before, { roles })) refuseDisabled(before);
  return writesFor(tx, roles, actorKeys);
}

/** Whether two lists without repetitions have the same in them, in whatever order. */
export const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each));
