import type { Prisma } from '@akto-figures/prisma/client';
import { isUuid } from '@akto-figures/schema';

/** A change by its id; null where there is none, or the id is none. */
export async function findChange(tx: Prisma.TransactionClient, id: string) {
  if (!isUuid(id)) return null;
  return tx.draftChange.findUnique({ where: { id } });
}
