import { loadTerritories, setUpRole } from '@akto-figures/prisma';
import { sealWhatIsApproved } from '@akto-figures/publishing';
import type { Settings } from '../../settings.ts';
import { type Command, WrongCall } from '../command.ts';
import { requireOwner, withTables } from '../with-database.ts';

const usualName = 'akto_figures_hub';

export const setUpRoles: Command = {
  name: 'roles',
  does: 'Sets up a database role to run the hub with, which owns nothing.',
  takes: [],
  options: [{ name: 'role', value: 'NAME', says: `what it is called; ${usualName} unless said` }],
  note: 'Run it with the DATABASE_URL of who owns the tables, and start the hub with the one that it tells. The role can change nothing that was released, and nothing in the audit trail. `migrate`, `restore` and `roles` stay with the owner; `migrate` gives the role what is new. Run it again to mend its rights; its password stays then.',
  run: ({ settings, options }) => {
    const role = options.role ?? usualName;
    if (!/^[a-z_][a-z0-9_]{0,62}$/.test(role)) {
      throw new WrongCall(
        `--role is ${JSON.stringify(role)}: give lower-case letters, digits and underscores, such as ${usualName}.`,
      );
    }
    return withTables(settings, async (database) => {
      await requireOwner(database);
      // What the role may not write by itself.
      await loadTerritories(database);
      await sealWhatIsApproved(database.client);
      const password = await setUpRole(database, role);
      const url = password === null ? null : addressFor(settings, role, password);
      return {
        found: 'nothing' as const,
        says: [
          `The role ${role} may run the hub, and owns nothing.`,
          url === null
            ? 'It was there before, and has its password still.'
            : `Start the hub with this, which is shown this once: DATABASE_URL=${url}`,
        ],
        data: { role, url },
      };
    });
  },
};

function addressFor({ database }: Pick<Settings, 'database'>, role: string, password: string): string {
  const url = new URL('url' in database ? database.url : '');
  url.username = role;
  url.password = password;
  return url.href;
}
