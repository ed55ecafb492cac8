import { actorKeysOf, addEntry, issueApiKey } from '@akto-figures/publishing';
import { type Command, WrongCall } from '../command.ts';
import { operator } from '../operator.ts';
import { CannotDo, withTables } from '../with-database.ts';
import { forPeople } from './user-add.ts';

const longestDays = 366;
const usualDays = 90;

export const addKey: Command = {
  name: 'key add',
  does: 'Makes an API key with the rights of an account, and shows it once.',
  takes: [{ name: 'EMAIL', says: 'the account that answers for what is done with it' }],
  options: [
    { name: 'name', value: 'NAME', says: 'as the audit trail is to name it; the address unless said' },
    { name: 'days', value: 'DAYS', says: `how long it lasts: 1 to ${longestDays}, ${usualDays} unless said` },
  ],
  run: ({ settings, words, options }) => {
    const days = Number(options.days ?? usualDays);
    if (!Number.isInteger(days) || days < 1 || days > longestDays) {
      throw new WrongCall(`--days is ${JSON.stringify(options.days)}: give 1 to ${longestDays}.`);
    }
    const email = words.EMAIL?.toLowerCase() ?? '';
    return withTables(settings, (database) =>
      database.client.$transaction(async (tx) => {
        const account = await tx.account.findUnique({ where: { email } });
        if (!account) throw new CannotDo(`There is no account for ${email}. Add one with \`user add\`.`);
        const now = new Date();
        const expiresAt = new Date(now.getTime() + days * 86_400_000);
        const name = options.name ?? email;
        const { roles } = account;
        const actorKeys = await actorKeysOf(tx, account.actorIds);
        const given = { accountId: account.id, name, roles, actorKeys, expiresAt };
        const { key, apiKey } = await issueApiKey(tx, given, operator, now).catch(forPeople);
        await addEntry(tx, 'issueApiKey', operator, {
          subject: `API key ${apiKey.id}`,
          after: { name, roles, actors: actorKeys, account: account.id, expiresAt },
        });
        return {
          found: 'nothing' as const,
          says: [`A key until ${expiresAt.toISOString()}, shown this once:`, key],
          data: { apiKey: apiKey.id, key, expiresAt: expiresAt.toISOString() },
        };
      }),
    );
  },
};
