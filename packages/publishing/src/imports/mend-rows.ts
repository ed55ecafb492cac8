import type { CellFix } from '../inputs.ts';
import type { ReadColumn } from './columns.ts';
import type { SheetRow } from './sheet-row.ts';

/**
 * Lays what somebody has mended over the rows of a file whose header has so many cells; the columns beyond those are such
 * as fixes have brought. A fix of a row or column that is not there changes nothing.
 */
export function mendRows(
  columns: readonly ReadColumn[],
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
    return { row: row.row, cells: [...cells, ...row.cells.slice(inFile)] };
  };
}
