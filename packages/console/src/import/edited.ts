import { type Edits, type Fix, isChanged, type Meaning, type PeriodAnswer } from './kept-import.ts';

// What somebody says of a file, laid over what was said before.

/** A cell says something else. */
export const withFix = ({ fixes }: Edits, fix: Fix): Pick<Edits, 'fixes'> => ({
  fixes: [...fixes.filter(({ row, column }) => row !== fix.row || column !== fix.column), fix],
});

/** Rows are left out, or read whatever they look like. */
export const withRows = ({ rows }: Edits, said: readonly number[], read: boolean): Pick<Edits, 'rows'> => ({
  rows: [...rows.filter(({ row }) => !said.includes(row)), ...said.map((row) => ({ row, read }))],
});

/** Rows are of a new period, or corrections. */
export const withPeriod = ({ periods }: Edits, row: number, is: PeriodAnswer): Pick<Edits, 'periods'> => ({
  periods: [...periods.filter((each) => each.row !== row), { row, is }],
});

/** A column is read as something, which no other one is then. */
export const withColumn = (
  { columns }: Edits,
  name: string,
  meaning: Meaning | null,
): Pick<Edits, 'columns'> => ({
  columns: [
    ...columns.filter((each) => each.name !== name && (meaning === null || each.meaning !== meaning)),
    { name, meaning },
  ],
});

export const changedFixes = ({ fixes }: Edits): readonly Fix[] => fixes.filter(isChanged);
