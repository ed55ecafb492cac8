import { firstLanguage, texts } from '@akto-figures/contents';
import type { Locale } from '@akto-figures/quantity';
import {
  mapColumns,
  missingMeanings,
  periodColumns,
  type ReadColumn,
  repeatedNames,
  withColumns,
} from './columns.ts';
import { findHeader, type Header } from './header.ts';
import { tooLong } from './import-problem.ts';
import type { ImportContext } from './known.ts';
import { fillRows, mendRows } from './mend-rows.ts';
import { periodsOfColumns } from './period-columns.ts';
import type { PlanOptions } from './plan-import.ts';
import { rowReader, type SaidOfFigure } from './read-row.ts';
import type { SheetRow } from './sheet-row.ts';
import type { ToldProblems } from './told-problems.ts';

/** What the header of a file says of the rows beneath it. */
export interface ReadHeader {
  /** The columns of the file. */
  readonly columns: readonly ReadColumn[];
  /** The same, and those that fixes have brought. */
  readonly all: readonly ReadColumn[];
  readonly beneath: readonly SheetRow[];
  /** How a row is read; null where the columns themselves have a problem. */
  readonly rows: RowsReader | null;
}

export interface RowsReader {
  /** A row with what somebody has mended in it. */
  readonly mended: (row: SheetRow) => SheetRow;
  /** What a mended row says of its figures: of several, where each period has a column. */
  readonly read: (row: SheetRow) => readonly SaidOfFigure[];
}

/** Reads the header of a file, and tells what is wrong with it; nothing where there is none. */
export function readHeader(
  taken: readonly SheetRow[],
  {
    known,
    exported,
    told,
    options,
  }: {
    readonly known: ImportContext;
    /** The columns of our own exports, of which some are not read. */
    readonly exported: ReadonlySet<string>;
    readonly told: ToldProblems;
    readonly options: PlanOptions;
  },
): ReadHeader | undefined {
  const { locale = firstLanguage, language = firstLanguage } = options;
  const { fixes = [], columns: toldColumns = [], constants = [], notStated = false } = options;
  const header = findHeader(taken, toldColumns, known.units);
  if (!header) return undefined;
  tellAround(header, taken, told);
  const before = told.count();
  const names = bounded(header, told, locale);
  const found = mapColumns(names, toldColumns, exported, known.units);
  const ofPeriods = periodColumns(found, language);
  const columns = found.map((column) => (ofPeriods.includes(column) ? asValue(column) : column));
  const brought = [...fixes, ...constants].map(({ column }) => column);
  const all = withColumns(columns, new Set(brought));
  for (const name of repeatedNames(names)) {
    told.complain({ code: 'duplicateColumn' }, { row: header.row, column: name, read: name });
  }
  for (const meaning of missingMeanings(all)) {
    if (meaning === 'period' && ofPeriods.length > 0) continue;
    told.complain({ code: 'missingColumn' }, { row: header.row, column: meaning, read: null });
  }
  const isReadable = told.count() === before;
  const reading = { locale, language, notStated };
  const periods = periodsOfColumns(ofPeriods, { row: header.row, fixes, told, ...reading });
  if (!isReadable) return { columns, all, beneath: header.beneath, rows: null };
  const filled = fillRows(all, constants);
  const read =
    ofPeriods.length > 0
      ? perPeriod(all, columns.length, periods, (seen) => rowReader(seen, known, reading))
      : oneFigure(rowReader(all, known, reading));
  const rows = { mended: mendRows(all, columns.length, fixes), read: (row: SheetRow) => read(filled(row)) };
  return { columns, all, beneath: header.beneath, rows };
}

/** Tells what stands around the names of the columns. */
function tellAround(
  { row, names, above, isOfTwoLines }: Header,
  taken: readonly SheetRow[],
  { tell }: ToldProblems,
): void {
  for (const each of [...above, taken[above.length]]) {
    for (const { code, what, isOfFile } of each?.notes ?? [])
      tell(code, isOfFile ? null : (each?.row ?? null), null, what);
  }
  for (const { row: at, cells } of above) {
    // What lies across the whole table stands in each of its columns.
    tell('aboveHeader', at, null, [...new Set(cells.flatMap((cell) => cell?.text.trim() ?? []))].join(' '));
  }
  if (isOfTwoLines) tell('twoLineHeader', row, null, names.join(', '));
}

function bounded({ names, row }: Header, { complain }: ToldProblems, locale: Locale): string[] {
  const { most } = texts.line;
  for (const name of names) {
    if (name.length > most) complain(tooLong(most, locale), { row, column: name, read: name });
  }
  return names.map((name) => name.slice(0, most));
}

/** A column that holds the numbers of one period. */
const asValue = (column: ReadColumn): ReadColumn => ({ ...column, meaning: 'value', because: null });

type ReadRow = (row: SheetRow) => SaidOfFigure;

const oneFigure =
  (read: ReadRow): RowsReader['read'] =>
  (row) => [read(row)];

/** A figure for each period that has a column, and a number in the row. */
function perPeriod(
  all: readonly ReadColumn[],
  inFile: number,
  periods: readonly { readonly column: ReadColumn; readonly period: string }[],
  readerOf: (seen: readonly ReadColumn[]) => ReadRow,
): RowsReader['read'] {
  const readers = periods.map(({ column, period }) => ({
    at: column.at,
    period: { text: period, kind: 'text' } as const,
    read: readerOf(atPeriod(all, inFile, column)),
  }));
  return (row) =>
    readers.flatMap(({ at, period, read }) => {
      if (row.cells[at] === undefined) return [];
      const beyond = row.cells.slice(all.length);
      return [read({ ...row, cells: [...all.map((_, index) => row.cells[index]), period, ...beyond] })];
    });
}

/** The columns as the figures of one period have them: its numbers are the value, and its name stands in one more column. */
function atPeriod(columns: readonly ReadColumn[], inFile: number, { at, name }: ReadColumn): ReadColumn[] {
  const seen = columns.map((column) =>
    column.meaning === 'value' && column.at !== at && column.at < inFile
      ? { ...column, meaning: null }
      : column,
  );
  return [...seen, { name, at: columns.length, meaning: 'period', because: null }];
}
