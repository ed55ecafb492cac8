import embeddedDumps from './embedded-dumps.ts';
import serverDatabases from './server-databases.ts';

/** Makes both databases of all tests at once: while one waits for its server, the other goes on. This is Vitest's global setup. */
export default async function setup(): Promise<() => Promise<void>> {
  const ends = await Promise.all([embeddedDumps(), serverDatabases()]);
  return async () => {
    await Promise.all(ends.map((end) => end()));
  };
}
