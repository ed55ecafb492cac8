// Prints docs/api.md with its answers and its reference made anew, by a hub with the starter data.
import { readFile } from 'node:fs/promises';
import { fillApiPage } from './api-page.ts';
import { withTestHub } from './asked-test-hub.ts';

const page = await readFile(new URL('../docs/api.md', import.meta.url), 'utf8');
await withTestHub(async (ask) => {
  process.stdout.write(await fillApiPage(page, ask));
});
