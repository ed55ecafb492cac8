import type { Database } from '../database/database.ts';
import { openSchemaEngine } from './engine.ts';
import { readSchema } from './files.ts';

/**
 * The SQL that would lead from the tables of a database to the models; empty where they agree.
 *
 * Only what Prisma's models can say is compared: tables, columns, types, indexes and keys. Checks and triggers are held
 * by their own tests.
 */
export async function diffToModels(database: Database): Promise<string> {
  const engine = await openSchemaEngine(database);
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', configDir: '', ...(await readSchema()) },
      to: { tag: 'schemaDatamodel', ...(await readSchema()) },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const script = stdout?.trim() ?? '';
    return script === '-- This is an empty migration.' ? '' : script;
  } finally {
    engine.free();
  }
}
