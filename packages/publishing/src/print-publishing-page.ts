// Prints docs/publishing.md with its tables made anew.

import { readFile } from 'node:fs/promises';
import { fillPublishingPage } from './publishing-page.ts';

const page = new URL('../../../docs/publishing.md', import.meta.url);
process.stdout.write(fillPublishingPage(await readFile(page, 'utf8')));
