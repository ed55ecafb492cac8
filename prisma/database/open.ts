import type { Database } from './database.ts';
import { openEmbedded } from './open-embedded.ts';
import { openServer } from './open-server.ts';

/** Where the data is: a PostgreSQL server's address, or a folder for the embedded one. */
export type DatabasePlace = { url: string } | { folder: string };

/**
 * Opens the hub's database, in UTC.
 *
 * @throws DatabaseUnavailable with one line that says what is wrong and what to do.
 */
export function openDatabase(place: DatabasePlace): Promise<Database> {
  return 'url' in place ? openServer(place.url) : openEmbedded(place.folder);
}
