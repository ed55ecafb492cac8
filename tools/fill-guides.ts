// Writes the answers in docs/hub anew, by a hub with the starter data.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillAnswers } from './answered.ts';
import { withTestHub } from './asked-test-hub.ts';

const folder = join(import.meta.dirname, '../docs/hub');
await withTestHub(async (ask) => {
  for (const name of globSync('*/*.md', { cwd: folder })) {
    const file = join(folder, name);
    writeFileSync(file, await fillAnswers(readFileSync(file, 'utf8'), ask));
  }
});
