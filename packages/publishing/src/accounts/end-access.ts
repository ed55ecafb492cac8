import type { Account, Prisma } from '@akto-figures/prisma/client';

/** Ends the sessions and the keys of an account, and whatever sign-in of it is under way. */
export async function endAccess(
  tx: Prisma.TransactionClient,
  { id: accountId, identityUserId: userId }: Account,
  at: Date,
): Promise<void> {
  // In the order in which an invitation is accepted, or the two could wait for each other.
  await tx.identityVerification.deleteMany({ where: { value: userId } });
  await tx.identitySession.deleteMany({ where: { userId } });
  await tx.apiKey.updateMany({ where: { accountId, revokedAt: null }, data: { revokedAt: at } });
}
