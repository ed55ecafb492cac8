import type { Database } from '@akto-figures/prisma';
import { buildPublicGraph, createContexts, loadAtlas } from '@akto-figures/schema';
import type { Hono } from 'hono';
import { watchEpoch } from '../answers/epoch-watch.ts';
import { exportRoutes } from '../exports/export-routes.ts';
import { createAsks } from '../graph/ask.ts';
import { createLog } from '../log.ts';
import type { Settings } from '../settings.ts';
import { version } from '../version.ts';

/** The public graph as commands ask it, and where the hub is reached that they speak of. */
export async function askFor(database: Database, settings: Settings) {
  const { askApart, atlas, publicUrl } = await portsFor(database, settings);
  return { ask: askApart(), atlas, publicUrl };
}

/** The doors that commands go through, on a database that no hub serves: so a file is the same by either way. */
export async function appFor(database: Database, settings: Settings): Promise<Hono> {
  const { askApart, publicUrl } = await portsFor(database, settings);
  return exportRoutes({ askApart, publicUrl, openData: settings.openData, log: createLog('silent') });
}

async function portsFor({ client, select }: Database, settings: Settings) {
  const watch = watchEpoch({ client });
  const ports = {
    prisma: client,
    select,
    newEpochs: () => {
      throw new Error('A command waits for no release.');
    },
    present: async () => (await watch.current()).present(),
    atlas: await loadAtlas(client),
    publicUrl: settings.publicUrl ?? `http://${settings.host}:${settings.port}`,
    version,
  };
  const askWith = createAsks(buildPublicGraph());
  const askApart = () => askWith(createContexts(ports));
  return { askApart, atlas: ports.atlas, publicUrl: ports.publicUrl };
}
