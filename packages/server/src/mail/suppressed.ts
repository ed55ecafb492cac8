import type { PrismaClient } from '@akto-figures/prisma/client';
import { hashOfAddress } from '@akto-figures/publishing';

type Suppresses = Pick<PrismaClient, 'suppressedAddress'>;

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
