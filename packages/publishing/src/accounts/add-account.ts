import type { Account, Prisma } from '@akto-figures/prisma/client';
import { z } from 'zod';
import { inOrder, type Role } from '../viewer.ts';
import { BadAccount } from './bad-account.ts';
import { type Invitation, invite } from './invite.ts';
import { refuseTakenName } from './taken-names.ts';
import { writesFor } from './writes-for.ts';

/** A password as it is kept: its hash. */
export type KeptPassword = string & { readonly isKept: true };

export interface NewAccount {
  readonly email: string;
  /** As the audit trail names them; their address where none is given. */
  readonly name?: string;
  /** At least one. */
  readonly roles: readonly Role[];
  /** The keys of the actors that an editor writes for, the first one first; none where EDITOR is no role of theirs. */
  readonly actorKeys?: readonly string[];
  /** Where none is given, the invitation lets them choose one. */
  readonly password?: KeptPassword;
}

export interface AddedAccount {
  readonly account: Account;
  /** Null where the account has a password already. */
  readonly invitation: Invitation | null;
}

/**
 * Adds an account, which is the only way for anybody to have one.
 *
 * @throws BadAccount
 */
export async function addAccount(
  tx: Prisma.TransactionClient,
  given: NewAccount,
  at: Date,
): Promise<AddedAccount> {
  const { email, name, actorIds } = await readNewAccount(tx, given);
  const user = await tx.identityUser.create({
    // Whoever adds it vouches for the address: the hub sends no mail to prove it.
    data: { email, name, emailVerified: true },
  });
  if (given.password !== undefined) {
    const { id } = user;
    await tx.identityCredential.create({
      data: { userId: id, accountId: id, providerId: 'credential', password: given.password },
    });
  }
  const account = await tx.account.create({
    data: { email, name, roles: inOrder(given.roles), actorIds, identityUserId: user.id, createdAt: at },
  });
  const invitation = given.password === undefined ? await invite(tx, account, at) : null;
  return { account, invitation };
}

/** What is to be added, where it can be: an address that nobody has, and actors where the roles have some. @throws BadAccount */
async function readNewAccount(
  tx: Prisma.TransactionClient,
  given: NewAccount,
): Promise<{ email: string; name: string; actorIds: string[] }> {
  const email = readEmail(given.email);
  const actorIds = await writesFor(tx, given.roles, given.actorKeys ?? []);
  // Two requests that add one address at once: the second waits here, and is refused as any later one.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('akto-figures: account ' || ${email}))`;
  if (await tx.account.findUnique({ where: { email } })) {
    throw new BadAccount('EMAIL_TAKEN', `There is an account for ${email} already. Change that one.`);
  }
  return { email, name: given.name?.trim() || email, actorIds };
}

/** Refuses who is no newcomer: by their address, or by a name that the audit trail has for somebody else. @throws BadAccount */
export async function requireNewcomer(tx: Prisma.TransactionClient, given: NewAccount): Promise<void> {
  const { name } = await readNewAccount(tx, given);
  await refuseTakenName(tx, name, null);
}

/** An address in lower case. @throws BadAccount where it is none */
function readEmail(given: string): string {
  const email = z.email().safeParse(given.trim().toLowerCase());
  if (email.success) return email.data;
  throw new BadAccount(
    'BAD_EMAIL',
    `${JSON.stringify(given)} is no e-mail address such as camille@example.fr.`,
  );
}
