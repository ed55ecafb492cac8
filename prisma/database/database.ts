import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { PrismaClient } from '../generated/client.ts';

/** An open database, embedded or on a server: the same to everything that reads and writes. */
export interface Database {
  readonly kind: 'embedded' | 'server';
  readonly client: PrismaClient;
  /** For the schema engine, which makes and applies migrations. */
  readonly adapters: SqlMigrationAwareDriverAdapterFactory;
  /** Runs several statements as one: all of them, or none. */
  runScript(sql: string): Promise<void>;
  /** Ends every connection and gives the data folder free. */
  close(): Promise<void>;
}

/** The database cannot be opened as asked. The message is one line: what, and what to do. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}
