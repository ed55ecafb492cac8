import type { Prisma } from '@akto-figures/prisma/client';

/**
 * Lets no other release be approved or cancelled until the transaction ends: two that change the same would else both be
 * checked against what stood before either. It is the lock that the database takes for the public spans.
 */
export const holdWhatStands = (tx: Prisma.TransactionClient) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('akto-figures: public spans'))`;
