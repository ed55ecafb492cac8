import type { Database } from '@akto-figures/prisma';
import { buildPublicGraph, createContexts, loadAtlas } from '@akto-figures/schema';
import type { Hono } from 'hono';
import { watchEpoch } from '../answers/epoch-watch.ts';
import { exportRoutes } from '../exports/export-routes.ts';
import { createAsks } from '../graph/ask.ts';
import { createLog } from '../log.ts';
import type { Settings } from '../settings.ts';
import { version } from '../version.ts';

/** The doors that commands go through, on a database that no hub serves: so a file is the same by either way. */
export async function appFor({ client, select }: Database, settings: Settings): Promise<Hono> {
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
  return exportRoutes({
    ...{ askApart, publicUrl: ports.publicUrl, openData: settings.openData },
    log: createLog('silent'),
  });
}
