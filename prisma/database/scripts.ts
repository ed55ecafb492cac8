import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { toldToPrisma } from './told-to-prisma.ts';

/** Runs several statements as one implicit transaction. */
export type ScriptRunner = (sql: string) => Promise<void>;

/**
 * An adapter factory whose scripts run whole or not at all.
 *
 * The adapters' own `executeScript` cannot carry our migrations: the one for servers cuts at every semicolon, also inside
 * a function's body, and runs the pieces on any connection of its pool; the embedded one does not wait for the end and
 * loses the error.
 */
export function withScripts(
  factory: SqlMigrationAwareDriverAdapterFactory,
  run: ScriptRunner,
): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => withRunner(await factory.connect(), run),
    connectToShadowDb: () => {
      throw new Error('Migrations are made against an embedded database in memory, not a shadow database.');
    },
  };
}

function withRunner(adapter: SqlDriverAdapter, run: ScriptRunner): SqlDriverAdapter {
  adapter.executeScript = async (sql) => {
    try {
      await run(sql);
    } catch (cause) {
      throw toldToPrisma(cause);
    }
  };
  return adapter;
}
