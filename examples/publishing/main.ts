// The hub runs with KEYS_MAY_APPROVE=true: else only somebody who signs in approves.
//
// HUB=http://127.0.0.1:4000 EDITOR_KEY=akto_… PUBLISHER_KEY=akto_… node main.ts
//
// Two people take a spreadsheet to a partner's page: it is imported, mended, approved for a time that is two minutes ahead, seen
// there at that instant, and corrected. MINUTES_AHEAD=0 takes the first time that the hub gives.
import { readFile } from 'node:fs/promises';
import { person } from './editorial.ts';
import { openPartnerPage } from './partner-page.ts';
import { publish } from './publish.ts';

const hub = process.env.HUB ?? 'http://127.0.0.1:4000';
const { EDITOR_KEY, PUBLISHER_KEY, MINUTES_AHEAD = '2', PORT = '0' } = process.env;
if (!EDITOR_KEY || !PUBLISHER_KEY) {
  process.stderr.write('Set EDITOR_KEY and PUBLISHER_KEY: API keys of two people. See README.md.\n');
  process.exit(2);
}
const page = await openPartnerPage({ hub, port: Number(PORT), figure: 'exemple-poec-normandie' });
try {
  await publish({
    hub,
    editor: person(hub, EDITOR_KEY),
    publisher: person(hub, PUBLISHER_KEY),
    spreadsheet: await readFile(new URL('figures.csv', import.meta.url), 'utf8'),
    minutesAhead: Number(MINUTES_AHEAD),
    tell: (line) => process.stdout.write(`${line}\n`),
    pageUrl: page.url,
  });
} finally {
  await page.close();
}
