// Prints docs/api.md with its answers and its reference made anew, by a hub with the starter data.
import { readFile } from 'node:fs/promises';
import { startTestHub } from '../tests/support/hub.ts';
import { fillApiPage } from './api-page.ts';

const page = await readFile(new URL('../docs/api.md', import.meta.url), 'utf8');
const hub = await startTestHub();
try {
  const filled = await fillApiPage(page, async (question) => {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify(question),
    });
    return answer.json();
  });
  process.stdout.write(filled);
} finally {
  await hub.stop();
}
