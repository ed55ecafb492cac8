import {
  addAccount,
  addEntry,
  BadAccount,
  type Role,
  requireNewcomer,
  roles,
  widestOf,
} from '@akto-figures/publishing';
import { type Command, WrongCall } from '../command.ts';
import { operator } from '../operator.ts';
import { CannotDo, withTables } from '../with-database.ts';

const said = (role: Role) => role.toLowerCase();

export const addUser: Command = {
  name: 'user add',
  does: 'Adds an account, and says where its holder chooses a password.',
  takes: [{ name: 'EMAIL', says: 'the address to sign in with' }],
  options: [
    {
      name: 'role',
      value: 'ROLE[,ROLE]',
      required: true,
      says: `what they are trusted with, several with commas: ${roles.map(said).join(', ')}`,
    },
    {
      name: 'actor',
      value: 'KEY[,KEY]',
      says: 'the actor that an editor writes for, several with commas: akto, agefiph, …',
    },
    { name: 'name', value: 'NAME', says: 'as the audit trail is to name them; the address unless said' },
  ],
  note: 'The invitation is shown once and lasts three days: open it in a browser, or send its token with a new password to POST /auth/reset-password (docs/sign-in.md).',
  run: ({ settings, words, options }) => {
    const given = {
      email: words.EMAIL ?? '',
      roles: readRoles(options.role),
      actorKeys: partsOf(options.actor),
    };
    return withTables(settings, (database) =>
      database.client.$transaction(async (tx) => {
        const named = options.name === undefined ? given : { ...given, name: options.name };
        await requireNewcomer(tx, named).catch(forPeople);
        const { account, invitation } = await addAccount(tx, named, new Date()).catch(forPeople);
        const { email, name } = account;
        await addEntry(tx, 'addAccount', operator, {
          subject: `account ${account.id}`,
          after: { email, name, roles: given.roles, actors: given.actorKeys },
        });
        const token = invitation?.token ?? null;
        return {
          found: 'nothing' as const,
          says: [
            `Added ${email}, ${given.roles.map(said).join(' and ')}. To choose a password, once, within three days: ${settings.publicUrl ?? ''}/console/invitation?token=${token}`,
          ],
          data: {
            ...{ account: account.id, email, roles: given.roles, actors: given.actorKeys },
            // For scripts from before there were several: until 2027-12-01.
            ...{ role: widestOf(given.roles), actor: given.actorKeys[0] ?? null },
            token,
          },
        };
      }),
    );
  },
};

/** What stands between commas. */
const partsOf = (given = ''): string[] =>
  given
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Roles as they are written at a command line: "editor,admin". @throws WrongCall naming those that there are */
export function readRoles(given: string | undefined): Role[] {
  const parts = partsOf(given);
  const found = roles.filter((role) => parts.some((part) => part.toUpperCase() === role));
  if (parts.length > 0 && parts.every((part) => found.some((role) => role === part.toUpperCase())))
    return found;
  const known = roles.map(said).join(', ');
  throw new WrongCall(
    `--role is ${JSON.stringify(given ?? '')}: give one of ${known}, or several with commas between them.`,
  );
}

/** What the operator can mend is printed in one line. */
export function forPeople(cause: unknown): never {
  throw cause instanceof BadAccount ? new CannotDo(cause.message) : cause;
}
