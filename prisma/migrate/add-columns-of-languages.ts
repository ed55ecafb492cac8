// pnpm --filter @akto-figures/prisma languages: gives each localized text of the models a column for each language of
// packages/quantity/src/locales.ts. The migration is another step.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { withColumnsOfLanguages } from './columns-of-languages.ts';

for (const name of globSync('models/*.prisma', { cwd: new URL('..', import.meta.url) })) {
  const file = new URL(`../${name}`, import.meta.url);
  const models = readFileSync(file, 'utf8');
  const changed = withColumnsOfLanguages(models);
  if (changed === models) continue;
  writeFileSync(file, changed);
  process.stdout.write(`prisma/${name}\n`);
}
