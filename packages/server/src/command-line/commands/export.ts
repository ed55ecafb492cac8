import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Database } from '@akto-figures/prisma';
import type { Settings } from '../../settings.ts';
import { type Command, WrongCall } from '../command.ts';
import { CannotDo, withTables } from '../with-database.ts';

const endings = ['.csv', '.xlsx', '.json', '.jsonl'];
const languages = ['fr', 'en'];

export const exportFigures: Command = {
  name: 'export',
  does: 'Writes the public figures into one file, as /export does.',
  takes: [
    { name: 'FILE', says: `where they go; its name ends in ${endings.join(', ')}, and so says the format.` },
  ],
  options: [{ name: 'lang', value: 'LANGUAGE', says: 'fr (unless said) or en' }],
  note: '`pnpm hub import` reads the tables (.csv, .xlsx) that it writes.',
  run: async ({ settings, words, options, file }) => {
    const path = file(words.FILE ?? '');
    const ending = extname(path).toLowerCase();
    const language = options.lang ?? 'fr';
    if (!endings.includes(ending)) {
      throw new WrongCall(
        `${words.FILE} does not say which format: its name must end in ${endings.join(', ')}.`,
      );
    }
    if (!languages.includes(language)) {
      throw new WrongCall(`--lang is ${JSON.stringify(language)}: give one of ${languages.join(', ')}.`);
    }
    const figures = await withTables(settings, async (database) => {
      await write(database, settings, `/export/figures${ending}?lang=${language}`, path);
      return database.client.figure.count();
    });
    return {
      found: 'nothing',
      says: [`Wrote the public figures to ${path}.`],
      data: { file: path, figures },
    };
  },
};

async function write(database: Database, settings: Settings, address: string, path: string): Promise<void> {
  const { appFor } = await import('../app-for-commands.ts');
  const app = await appFor(database, settings);
  const { body } = await app.request(address);
  if (!body) throw new Error(`${address} has no body.`);
  const partial = `${path}.part`;
  try {
    await pipeline(
      Readable.fromWeb(body as import('node:stream/web').ReadableStream),
      createWriteStream(partial),
    );
    await rename(partial, path);
  } catch (cause) {
    await rm(partial, { force: true });
    const { code, syscall, message } = cause as NodeJS.ErrnoException;
    if (code && syscall) throw new CannotDo(`${path} cannot be written (${message}).`, { cause });
    throw cause;
  }
}
