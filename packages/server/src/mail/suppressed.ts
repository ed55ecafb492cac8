import { createHash } from 'node:crypto';
import type { PrismaClient } from '@akto-figures/prisma/client';

type Suppresses = Pick<PrismaClient, 'suppressedAddress'>;

/** Under what an address stands in the list: by itself, the list tells nobody's. */
export const hashOfAddress = (address: string): string =>
  createHash('sha256').update(address.trim().toLowerCase()).digest('hex');

/** Why no mail goes to an address, and since when; null where it does. One list, for officers and for partners who subscribe. */
export const suppressionOf = ({ suppressedAddress }: Suppresses, address: string) =>
  suppressedAddress.findUnique({ where: { hash: hashOfAddress(address) } });

/** Sends nothing to an address any more: a mail server has said that nobody is there. */
export async function suppress(
  { suppressedAddress }: Suppresses,
  address: string,
  reason: string,
  at: Date,
): Promise<void> {
  const hash = hashOfAddress(address);
  await suppressedAddress.upsert({ where: { hash }, create: { hash, reason, at }, update: { reason, at } });
}
