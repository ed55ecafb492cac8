import type { Database } from '../database/database.ts';
import { withSchemaEngine } from './engine.ts';
import { readSchema } from './files.ts';

/**
 * The SQL that would lead from the tables of a database to the models; empty where they agree.
 *
 * The database is an embedded one: the adapter for servers cannot read the one-letter type of PostgreSQL's catalogue.
 * Only what Prisma's models can say is compared: tables, columns, types, indexes and keys. Checks and triggers are held
 * by their own tests.
 */
export async function diffToModels(database: Database): Promise<string> {
  const models = await readSchema();
  const { stdout } = await withSchemaEngine(database, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', configDir: '', ...models },
      to: { tag: 'schemaDatamodel', ...models },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  const script = stdout?.trim() ?? '';
  return script === '-- This is an empty migration.' ? '' : script;
}
