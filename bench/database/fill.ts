import { readFile } from 'node:fs/promises';
import pg from 'pg';

/** How many figures, and how many released versions of each. */
export interface Size {
  readonly figures: number;
  readonly versions: number;
}

/** Fills a hub's migrated database: 200 conventions of three parties, 500 indicators, 100 actors, and figures as asked. */
export async function fill(url: string, { figures, versions }: Size): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query('SET TimeZone = UTC');
    await client.query(
      "SELECT set_config('bench.figures', $1, false), set_config('bench.versions', $2, false)",
      [`${figures}`, `${versions}`],
    );
    await client.query(await readFile(new URL('fill.sql', import.meta.url), 'utf8'));
    await client.query(await readFile(new URL('views.sql', import.meta.url), 'utf8'));
  } finally {
    await client.end();
  }
}
