import { createHash } from 'node:crypto';
import type { PrismaClient } from '@akto-figures/prisma/client';

/** Under what an address stands in the list of those that refused a mail: by itself, the list tells nobody's. */
export const hashOfAddress = (address: string): string =>
  createHash('sha256').update(address.trim().toLowerCase()).digest('hex');

/** An account whose address has refused a mail: nothing is sent there any more. */
export interface MailBlock {
  readonly accountId: string;
  /** What the mail server answered, without the address. */
  readonly reason: string;
  readonly since: Date;
}

/** The accounts that no mail goes to, by address. */
export async function mailBlocks({
  account,
  suppressedAddress,
}: Pick<PrismaClient, 'account' | 'suppressedAddress'>): Promise<MailBlock[]> {
  const accounts = await account.findMany({ select: { id: true, email: true }, orderBy: { email: 'asc' } });
  const hashes = new Map(accounts.map(({ id, email }) => [hashOfAddress(email), id]));
  const found = await suppressedAddress.findMany({ where: { hash: { in: [...hashes.keys()] } } });
  const of = new Map(found.map((each) => [each.hash, each]));
  return [...hashes].flatMap(([hash, accountId]) => {
    const block = of.get(hash);
    return block ? [{ accountId, reason: block.reason, since: block.at }] : [];
  });
}
