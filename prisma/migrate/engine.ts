import { readFile } from 'node:fs/promises';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { Database } from '../database/database.ts';
import { readSchema } from './files.ts';

export type SchemaEngine = bindings.SchemaEngine;

let loaded: Promise<void> | undefined;

/** Opens Prisma's own schema engine, built for WebAssembly, on a database. Free it when done. */
export async function openSchemaEngine(database: Database): Promise<SchemaEngine> {
  loaded ??= load();
  await loaded;
  const { files } = await readSchema();
  return bindings.SchemaEngine.new(
    { datamodels: files.map(({ path, content }) => [path, content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(database.adapters),
  );
}

/** The package's own entry imports its .wasm as a module, which Node does not do without a flag. */
async function load(): Promise<void> {
  const bytes = await readFile(
    new URL(import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm')),
  );
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': bindings,
  });
  const setWasm = (bindings as unknown as { __wbg_set_wasm(exports: object): void }).__wbg_set_wasm;
  setWasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}
