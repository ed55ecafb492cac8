import { createHash, randomBytes } from 'node:crypto';
import type { ApiKey, Prisma } from '@akto-figures/prisma/client';
import type { Teller } from '../audit-trail/audit-trail.ts';
import { inOrder, type Role } from '../viewer.ts';
import { BadAccount } from './bad-account.ts';
import { notify } from './notices.ts';
import { mayIssue } from './within-rights.ts';
import { writesFor } from './writes-for.ts';

/** How long a key may last. In days. */
export const longestKeyDays = 366;

export interface NewApiKey {
  /** Who answers for it: what it does counts as their doing, and it ends with their account. */
  readonly accountId: string;
  /** As the audit trail names it: "Import nocturne". */
  readonly name: string;
  readonly roles: readonly Role[];
  readonly actorKeys?: readonly string[];
  readonly expiresAt: Date;
}

/**
 * Makes a key for a script. The key is in this answer and nowhere else: only its hash is kept. Its holder is notified at the next
 * sign-in, whoever has made it.
 *
 * @throws BadAccount
 */
export async function issueApiKey(
  tx: Prisma.TransactionClient,
  given: NewApiKey,
  by: Pick<Teller, 'accountId' | 'name'>,
  at: Date,
): Promise<{ key: string; apiKey: ApiKey }> {
  const name = given.name.trim();
  if (name === '') throw new BadAccount('BAD_NAME', 'A key has a name, by which the audit trail knows it.');
  const days = (given.expiresAt.getTime() - at.getTime()) / 86_400_000;
  if (!(days > 0 && days <= longestKeyDays)) {
    throw new BadAccount('BAD_EXPIRY', `A key expires: within ${longestKeyDays} days, and not in the past.`);
  }
  const rights = {
    roles: inOrder(given.roles),
    actorIds: await writesFor(tx, given.roles, given.actorKeys ?? []),
  };
  const account = await tx.account.findUnique({ where: { id: given.accountId } });
  if (!account || account.disabledAt) {
    throw new BadAccount('NOT_FOUND', `There is no account ${given.accountId} that is in use.`);
  }
  if (!mayIssue(rights, account)) {
    throw new BadAccount(
      'MORE_THAN_ACCOUNT',
      `A key has no more rights than the account that answers for it, which is ${account.roles.join(', ')}: give it those or fewer.`,
    );
  }
  const key = `akto_${randomBytes(32).toString('base64url')}`;
  const apiKey = await tx.apiKey.create({
    data: {
      accountId: account.id,
      name,
      hash: hashOfKey(key),
      ...rights,
      createdAt: at,
      expiresAt: given.expiresAt,
    },
  });
  await notify(tx, { accountId: account.id, kind: 'API_KEY_MADE', apiKeyId: apiKey.id }, by, at);
  return { key, apiKey };
}

/** Ends a key. @throws BadAccount where there is none of this id */
export async function revokeApiKey(tx: Prisma.TransactionClient, id: string, at: Date): Promise<ApiKey> {
  const before = await tx.apiKey.findUnique({ where: { id } });
  if (!before) throw new BadAccount('NOT_FOUND', `There is no API key ${id}.`);
  return tx.apiKey.update({ where: { id }, data: { revokedAt: before.revokedAt ?? at } });
}

/** Under what a key is kept. */
export function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
