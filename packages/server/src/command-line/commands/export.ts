import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { firstLanguage } from '@akto-figures/contents';
import type { Database } from '@akto-figures/prisma';
import { locales } from '@akto-figures/quantity';
import type { TableName } from '../../exports/column.ts';
import type { Settings } from '../../settings.ts';
import { type Command, WrongCall } from '../command.ts';
import { CannotDo, withTables } from '../with-database.ts';

const endings = ['.csv', '.xlsx', '.json', '.jsonl', '.parquet'];
const tables: readonly TableName[] = ['figures', 'conventions', 'action-plans', 'changes'];

export const exportFigures: Command = {
  name: 'export',
  does: 'Writes the public figures, or another table, into one file, as /export does.',
  takes: [
    { name: 'FILE', says: `where they go; its name ends in ${endings.join(', ')}, and so says the format.` },
  ],
  options: [
    { name: 'lang', value: 'LANGUAGE', says: 'fr (unless said) or en' },
    { name: 'table', value: 'TABLE', says: `figures (unless said), or one of ${tables.slice(1).join(', ')}` },
  ],
  note: '`pnpm hub import` reads the figures that it writes as .csv or .xlsx.',
  run: async ({ settings, words, options, file }) => {
    const path = file(words.FILE ?? '');
    const ending = extname(path).toLowerCase();
    const language = options.lang ?? firstLanguage;
    const table = tables.find((name) => name === (options.table ?? 'figures'));
    if (!endings.includes(ending)) {
      throw new WrongCall(
        `${words.FILE} does not say which format: its name must end in ${endings.join(', ')}.`,
      );
    }
    if (!(locales as readonly string[]).includes(language)) {
      throw new WrongCall(`--lang is ${JSON.stringify(language)}: give one of ${locales.join(', ')}.`);
    }
    if (table === undefined) {
      throw new WrongCall(`--table is ${JSON.stringify(options.table)}: give one of ${tables.join(', ')}.`);
    }
    const figures = await withTables(settings, async (database) => {
      await write(database, settings, `/export/${table}${ending}?lang=${language}`, path);
      return table === 'figures' ? { figures: await database.client.figure.count() } : {};
    });
    return {
      found: 'nothing',
      says: [`Wrote the public ${table.replace('-', ' ')} to ${path}.`],
      data: { file: path, ...figures },
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
