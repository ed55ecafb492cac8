import type { CellFix, Constant } from '../inputs.ts';
import { meaningNamed, type ReadColumn } from './columns.ts';
import type { SheetRow } from './sheet-row.ts';

/**
 * Lays what somebody has mended over the rows of a file whose header has so many cells; the columns beyond those are such
 * as fixes have brought. A fix of a row or column that is not there changes nothing.
 */
export function mendRows(
  columns: readonly Pick<ReadColumn, 'name' | 'at'>[],
  inFile: number,
  fixes: readonly CellFix[],
): (row: SheetRow) => SheetRow {
  const at = new Map(columns.map((column) => [column.name, column.at]));
  const byRow = Map.groupBy(fixes, ({ row }) => row);
  return (row) => {
    const mended = byRow.get(row.row);
    if (!mended && columns.length === inFile) return row;
    const cells = columns.map((_, index) => (index < inFile ? row.cells[index] : undefined));
    for (const { column, value } of mended ?? []) {
      const index = at.get(column);
      if (index !== undefined) cells[index] = value === '' ? undefined : { text: value, kind: 'text' };
    }
    // What is one too many in its row stays so.
    return { ...row, cells: [...cells, ...row.cells.slice(inFile)] };
  };
}

/** Fills the empty cells of every row with what somebody has said of the whole file. */
export function fillRows(
  columns: readonly Pick<ReadColumn, 'name' | 'at' | 'meaning'>[],
  constants: readonly Constant[],
): (row: SheetRow) => SheetRow {
  const filled = constants.flatMap(({ column, value }) => {
    const meaning = meaningNamed(column);
    const found =
      columns.find(({ name }) => name === column) ?? columns.find((each) => each.meaning === meaning);
    return found && value !== '' ? [{ at: found.at, cell: { text: value, kind: 'text' } as const }] : [];
  });
  if (filled.length === 0) return (row) => row;
  return (row) => {
    const cells = Array.from(
      { length: Math.max(row.cells.length, columns.length) },
      (_, at) => row.cells[at],
    );
    for (const { at, cell } of filled) cells[at] ??= cell;
    return { ...row, cells };
  };
}
