// Prints docs/files-and-feeds.md with its tables of columns made anew.
import { readFile } from 'node:fs/promises';
import { fillColumnsPage } from './src/exports/columns-page.ts';

const page = new URL('../../docs/files-and-feeds.md', import.meta.url);
process.stdout.write(fillColumnsPage(await readFile(page, 'utf8')));
