import { applyMigrations, loadTerritories, renewRights } from '@akto-figures/prisma';
import { sealWhatIsApproved } from '@akto-figures/publishing';
import type { Command } from '../command.ts';
import { requireOwner, withDatabase } from '../with-database.ts';

export const migrate: Command = {
  name: 'migrate',
  does: 'Brings the database up to date with this version of the hub.',
  takes: [],
  options: [],
  note: 'The hub does the same when it starts; this does it before, so that a start does not wait. Each migration goes through whole or not at all. An empty database stays empty of figures: the starter data comes with the first start.',
  run: ({ settings }) =>
    withDatabase(settings, async (database) => {
      await requireOwner(database);
      const migrations = await applyMigrations(database);
      const territories = await database.client.territory.count();
      // An empty database is left to the first start, or to a backup.
      const territoriesChanged = territories > 0 && (await loadTerritories(database));
      const roles = await renewRights(database);
      const sealed = await sealWhatIsApproved(database.client);
      const isUpToDate = migrations.length === 0 && !territoriesChanged && sealed === 0;
      return {
        found: 'nothing',
        says: [
          ...migrations.map((name) => `Applied ${name}`),
          ...(territoriesChanged ? ['Brought the territories up to date'] : []),
          ...(sealed > 0 ? [`Sealed ${sealed} releases as they were found`] : []),
          ...(isUpToDate ? ['The database is up to date.'] : []),
        ],
        data: { migrations, territoriesChanged, sealed, roles },
      };
    }),
};
