import type { Cell, SheetRow } from '@akto-figures/publishing';

/** Cells of a sheet that are one: what stands in the first of them stands in all. Rows and columns are counted from 1. */
export type Merged = readonly {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}[];

export const noMerged: Merged = [];

// A sheet of any size has some hundred; each is looked at for each row.
const most = 2000;
// Above, names of columns may stand over several; below, what lies across a row is a title of what follows.
const lastHeaderRow = 20;

/** The merged cells of a sheet: its XML names them behind its rows, so they are looked for before those are read. */
export async function readMergedIn(sheet: AsyncIterable<Buffer>): Promise<Merged> {
  const found: { top: number; bottom: number; left: number; right: number }[] = [];
  let begun = '';
  for await (const chunk of sheet) {
    const text = begun + chunk.toString('latin1');
    for (const [, from = '', top, to = '', bottom] of text.matchAll(
      /mergeCell\b[^>]*?\bref="\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})"/g,
    )) {
      if (found.length >= most) return found;
      found.push({ top: Number(top), bottom: Number(bottom), left: columnOf(from), right: columnOf(to) });
    }
    begun = text.slice(text.lastIndexOf('<'));
    if (begun.length > 1000) begun = '';
  }
  return found;
}

/** Gives rows in their order with what stands in merged cells in each of them, so far as it belongs to each row. */
export function fillMerged(merged: Merged): (row: SheetRow) => SheetRow {
  if (merged.length === 0) return (row) => row;
  const held = new Map<Merged[number], Cell>();
  return (row) => {
    const here = merged.filter(({ top, bottom }) => top <= row.row && row.row <= bottom);
    if (here.length === 0) return row;
    const cells = [...row.cells];
    let hasMergedNames = false;
    for (const area of here) {
      const { top, left, right } = area;
      const isNarrow = left === right;
      if (!isNarrow && row.row > lastHeaderRow) continue;
      const first = cells[left - 1];
      if (row.row === top && first) held.set(area, first);
      const value = held.get(area);
      if (!value) continue;
      hasMergedNames ||= row.row === top;
      for (let column = left; column <= right; column += 1) {
        while (cells.length < column) cells.push(undefined);
        cells[column - 1] ??= value;
      }
    }
    return { ...row, cells, ...(hasMergedNames && { hasMergedNames }) };
  };
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
