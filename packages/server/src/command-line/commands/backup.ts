import { backUp, type Totals } from '@akto-figures/prisma';
import type { Command } from '../command.ts';
import { withDatabase } from '../with-database.ts';

export const backup: Command = {
  name: 'backup',
  does: 'Writes all that the hub holds into one file, checked once it is written.',
  takes: [
    {
      name: 'FILE',
      says: 'where the backup goes; a file of that name is replaced once the new one is whole.',
    },
  ],
  options: [],
  note: 'It holds what is not public yet, and who may sign in: keep it as you keep the database. It goes back into an embedded database or a server, whichever it came from.',
  run: ({ settings, words, file, progress }) =>
    withDatabase(settings, async (database) => {
      const path = file(words.FILE ?? '');
      const totals = await backUp(database, path, (done, of) => progress(done, of, 'rows'));
      const { rows, tables } = summaryOf(totals);
      return {
        found: 'nothing',
        says: [`Wrote ${rows} rows of ${tables} tables to ${path}, and read them again.`],
        data: { file: path, rows, tables: totals },
      };
    }),
};

export function summaryOf(totals: Totals): { rows: number; tables: number } {
  const sums = Object.values(totals);
  return { rows: sums.reduce((sum, { rows }) => sum + rows, 0), tables: sums.length };
}
