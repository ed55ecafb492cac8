// pnpm --filter @akto-figures/prisma migration NAME: writes the migration that leads from the committed ones to the models.
import { mkdir, writeFile } from 'node:fs/promises';
import { openInMemory } from '../database/open-embedded.ts';
import { applyMigrations } from './apply.ts';
import { diffToModels } from './diff.ts';

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  process.stderr.write(
    'Name the migration in lower case: pnpm --filter @akto-figures/prisma migration add_confirmations\n',
  );
  process.exit(2);
}
const database = await openInMemory();
await applyMigrations(database);
const script = await diffToModels(database);
await database.close();

if (script === '') {
  process.stdout.write('The migrations lead to the models already.\n');
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = new URL(`../migrations/${stamp}_${name}/`, import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL('migration.sql', folder), `${script}\n`);
  process.stdout.write(`prisma/migrations/${stamp}_${name}/migration.sql\n`);
}
