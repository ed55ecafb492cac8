import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { Database } from '../database/database.ts';
import { readSchema } from './files.ts';

let loaded: Promise<void> | undefined;

/** Works on a database with Prisma's own schema engine, built for WebAssembly, and with no other hub beside it. */
export async function withSchemaEngine<Result>(
  database: Database,
  work: (engine: bindings.SchemaEngine) => Promise<Result>,
): Promise<Result> {
  loaded ??= load();
  await loaded;
  const { files } = await readSchema();
  return database.alone(async (adapters) => {
    const engine = await bindings.SchemaEngine.new(
      { datamodels: files.map(({ path, content }) => [path, content]) },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(adapters),
    );
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  });
}

/** By hand: the package's own entry imports its .wasm as a module, which Node does with a warning on every start. */
async function load(): Promise<void> {
  const bytes = await readFile(
    createRequire(import.meta.url)
      .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
      .replace(/\.js$/, '.wasm'),
  );
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': bindings,
  });
  const setWasm = (bindings as unknown as { __wbg_set_wasm(exports: object): void }).__wbg_set_wasm;
  setWasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}
