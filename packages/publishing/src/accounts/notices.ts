import type { AccountNotice, NoticeKind, Prisma } from '@akto-figures/prisma/client';
import type { Teller } from '../audit-trail/audit-trail.ts';
import { writeEvents } from '../told/write-events.ts';

/** What is done to an account. */
export interface NewNotice {
  readonly accountId: string;
  readonly kind: NoticeKind;
  readonly apiKeyId?: string;
}

/** Lets the holder of an account know, by mail and at the next sign-in, what was done to it, and by whom. */
export async function notify(
  tx: Prisma.TransactionClient,
  { accountId, kind, apiKeyId }: NewNotice,
  by: Pick<Teller, 'accountId' | 'name'>,
  at: Date,
): Promise<void> {
  const { id: notice } = await tx.accountNotice.create({
    data: { accountId, kind, at, byAccountId: by.accountId, byName: by.name, apiKeyId: apiKeyId ?? null },
  });
  await writeEvents(tx, by.accountId, [{ kind, about: { account: accountId, notice } }]);
}

/** The holder has read a notice; gives it, or null where there is none of this id for them. */
export async function acknowledge(
  tx: Prisma.TransactionClient,
  id: string,
  accountId: string,
  at: Date,
): Promise<AccountNotice | null> {
  const notice = await tx.accountNotice.findFirst({ where: { id, accountId } });
  if (!notice) return null;
  return tx.accountNotice.update({ where: { id }, data: { acknowledgedAt: notice.acknowledgedAt ?? at } });
}
