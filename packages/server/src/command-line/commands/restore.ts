import { restore } from '@akto-figures/prisma';
import type { Command } from '../command.ts';
import { withDatabase } from '../with-database.ts';
import { summaryOf } from './backup.ts';

const mostSlips = 20;

export const restoreBackup: Command = {
  name: 'restore',
  does: 'Loads a backup into an empty database, and brings it up to date.',
  takes: [{ name: 'FILE', says: 'a file that `pnpm hub backup` wrote.' }],
  options: [],
  note: 'The file is checked before anything is touched, and its rows go in whole or not at all. A database that holds anything is refused: give a new HUB_DATA_DIR or DATABASE_URL.',
  run: ({ settings, words, file, progress }) =>
    withDatabase(settings, async (database) => {
      const path = file(words.FILE ?? '');
      const slips: string[] = [];
      const totals = await restore(
        database,
        path,
        (done, of) => progress(done, of, 'rows'),
        (where, why) => slips.push(`${where}: the text ${why}`),
      );
      const { rows, tables } = summaryOf(totals);
      return {
        found: 'nothing',
        says: [
          `Loaded ${rows} rows of ${tables} tables from ${path}.`,
          ...(slips.length > 0
            ? [
                `Texts in it that would not come in by another way: ${slips.length}. They were loaded as they are; correct them by a release.`,
                ...slips.slice(0, mostSlips),
              ]
            : []),
        ],
        data: { file: path, rows, tables: totals, slips },
      };
    }),
};
