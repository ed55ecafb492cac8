import type { Prisma } from '@akto-figures/prisma/client';
import { BadAccount } from './bad-account.ts';

/** By which the audit trail names the hub itself and who has its environment. */
const ours = ['hub', 'operator'];

/**
 * Refuses a name by which the audit trail's readers could take somebody for somebody else: one of ours, or another account's, however
 * it is written. Accounts that share a name since before keep it.
 *
 * @param of whose it is to be; null where the account is new
 * @throws BadAccount
 */
export async function refuseTakenName(
  tx: Prisma.TransactionClient,
  given: string,
  of: string | null,
): Promise<void> {
  const name = alike(given);
  const accounts = await tx.account.findMany({ select: { id: true, name: true } });
  const isTaken = accounts.some((account) => account.id !== of && alike(account.name) === name);
  if (!isTaken && !ours.includes(name)) return;
  throw new BadAccount(
    'NAME_TAKEN',
    `The audit trail knows somebody else as ${JSON.stringify(given.trim())}. Give a name that tells the two apart.`,
  );
}

/** What a reader takes for one name: whatever its case, its accents, its spaces and its letters' width. */
const alike = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\s\p{P}]+/gu, ' ')
    .trim()
    .toLowerCase();
