import {
  addAccount,
  addEntry,
  BadAccount,
  type Role,
  requireNewcomer,
  roles,
} from '@akto-figures/publishing';
import { type Command, WrongCall } from '../command.ts';
import { operator } from '../operator.ts';
import { CannotDo, withTables } from '../with-database.ts';

export const addUser: Command = {
  name: 'user add',
  does: 'Adds an account, and says where its holder chooses a password.',
  takes: [{ name: 'EMAIL', says: 'the address to sign in with' }],
  options: [
    {
      name: 'role',
      value: 'ROLE',
      required: true,
      says: `what they are trusted with: ${roles.map((role) => role.toLowerCase()).join(', ')}`,
    },
    { name: 'actor', value: 'KEY', says: 'the actor that an editor writes for: akto, agefiph, …' },
    { name: 'name', value: 'NAME', says: 'as the audit trail is to name them; the address unless said' },
  ],
  note: 'The invitation is shown once and lasts three days: open it in a browser, or send its token with a new password to POST /auth/reset-password (docs/sign-in.md).',
  run: ({ settings, words, options }) => {
    const role = readRole(options.role);
    const given = { email: words.EMAIL ?? '', role, actorKey: options.actor ?? null };
    return withTables(settings, (database) =>
      database.client.$transaction(async (tx) => {
        const named = options.name === undefined ? given : { ...given, name: options.name };
        await requireNewcomer(tx, named).catch(forPeople);
        const { account, invitation } = await addAccount(tx, named, new Date()).catch(forPeople);
        const { email, name } = account;
        await addEntry(tx, 'addAccount', operator, {
          subject: `account ${account.id}`,
          after: { email, name, role, actor: given.actorKey },
        });
        const token = invitation?.token ?? null;
        return {
          found: 'nothing' as const,
          says: [
            `Added ${email}, ${role.toLowerCase()}. To choose a password, once, within three days: ${settings.publicUrl ?? ''}/console/invitation?token=${token}`,
          ],
          data: { account: account.id, email, role, actor: given.actorKey, token },
        };
      }),
    );
  },
};

export function readRole(given: string | undefined): Role {
  const role = roles.find((role) => role === given?.toUpperCase());
  if (role) return role;
  const known = roles.map((role) => role.toLowerCase()).join(', ');
  throw new WrongCall(`--role is ${JSON.stringify(given ?? '')}: give one of ${known}.`);
}

/** What the operator can mend is printed in one line. */
export function forPeople(cause: unknown): never {
  throw cause instanceof BadAccount ? new CannotDo(cause.message) : cause;
}
