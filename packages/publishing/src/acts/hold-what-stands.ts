import type { Prisma } from '@akto-figures/prisma/client';

/**
 * Lets no other release be approved or cancelled until the transaction ends: two that change the same would else both be
 * checked against what stood before either. It is the lock that the database takes for the public spans.
 */
export const holdWhatStands = (tx: Prisma.TransactionClient) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('akto-figures: public spans'))`;

/** Holds the lines by which editors find what a release changes, before the audit trail: see hold_subject_lines(). */
export const holdLinesOf = (tx: Prisma.TransactionClient, release: string) =>
  tx.$executeRaw`SELECT hold_subject_lines(${release}::uuid)`;
