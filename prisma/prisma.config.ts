import { defineConfig } from 'prisma/config';

// `generate` and `format` need no schema engine, but Prisma's command line downloads one before it looks. Naming a file
// that exists is enough; migrations run on the engine's WebAssembly build (migrations/engine.ts).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: 'models' });
