import type { Account, Prisma } from '@akto-figures/prisma/client';
import { BadAccount } from './bad-account.ts';

/** Refuses to take the last admin away: nobody would be left to give anybody a right. @throws BadAccount */
export async function keepAnAdmin(tx: Prisma.TransactionClient, leaving: Account): Promise<void> {
  if (!leaving.roles.includes('ADMIN') || leaving.disabledAt) return;
  // Locked, so that two admins who take each other away at once do not both see one left.
  const admins = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Account" WHERE 'ADMIN' = ANY ("roles") AND "disabledAt" IS NULL FOR UPDATE`;
  if (admins.some(({ id }) => id !== leaving.id)) return;
  throw new BadAccount('LAST_ADMIN', `${leaving.email} is the last admin. Make somebody else one first.`);
}
