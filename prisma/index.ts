export type { Database, Statement } from './database/database.ts';
export { DatabaseUnavailable } from './database/database.ts';
export { type DatabasePlace, openDatabase } from './database/open.ts';
export { openInMemory } from './database/open-embedded.ts';
export { applyMigrations, MigrationFailed } from './migrate/apply.ts';
export { loadTerritories } from './reference/load-territories.ts';
export { loadStarter, type StarterFiles } from './starter/load.ts';
export { FactsUnreadable } from './starter/starter-file.ts';
