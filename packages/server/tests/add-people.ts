import { applyMigrations, loadStarter, openDatabase } from '@akto-figures/prisma';
import type { Role } from '@akto-figures/schema';
import { addAccount } from '../src/accounts/add-account.ts';
import { issueApiKey } from '../src/accounts/api-keys.ts';
import { operator } from '../src/command-line/operator.ts';

/** Adds people to the database in a folder, which is made where there is none; gives an API key for each. */
export async function addPeople(
  folder: string,
  people: readonly { readonly email: string; readonly role: Role; readonly actorKey?: string }[],
): Promise<string[]> {
  const database = await openDatabase({ folder });
  await applyMigrations(database);
  await loadStarter(database);
  const now = new Date();
  const expiresAt = new Date(now.getTime() + 86_400_000);
  const keys = await database.client.$transaction(async (tx) => {
    const issued: string[] = [];
    for (const { email, role, actorKey = null } of people) {
      const { account } = await addAccount(tx, { email, role, actorKey }, now);
      const given = { accountId: account.id, name: email, role, actorKey, expiresAt };
      issued.push((await issueApiKey(tx, given, operator, now)).key);
    }
    return issued;
  });
  await database.close();
  return keys;
}
