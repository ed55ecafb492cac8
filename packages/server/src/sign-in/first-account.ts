import { inTurnAtStart } from '@akto-figures/prisma';
import type { PrismaClient } from '@akto-figures/prisma/client';
import { addAccount, addEntry, type Teller } from '@akto-figures/publishing';

/** Whom the environment names as the first to sign in. */
export interface FirstAccount {
  readonly email: string;
  readonly password: string;
}

const hub: Teller = { accountId: null, name: 'hub', cameBy: 'HUB' };

/**
 * Adds an admin where the hub has no account yet, and says whether it did. From then on the environment names nobody: a
 * password that was changed since would otherwise come back with the next start.
 */
export async function addFirstAccount(
  client: PrismaClient,
  { email, password }: FirstAccount,
  at: Date,
): Promise<boolean> {
  if ((await client.account.count()) > 0) return false;
  // It takes a second on a busy machine, so it is had before the transaction that another hub may wait for.
  const { keepPassword } = await import('../accounts/kept-password.ts');
  const kept = await keepPassword(password);
  return inTurnAtStart(client, 'first account', async (tx) => {
    if ((await tx.account.count()) > 0) return false;
    const { account } = await addAccount(tx, { email, roles: ['ADMIN'], password: kept }, at);
    await addEntry(tx, 'addAccount', hub, {
      subject: `account ${account.id}`,
      after: { email, roles: ['ADMIN'] },
      why: 'HUB_ADMIN_EMAIL',
    });
    return true;
  });
}
