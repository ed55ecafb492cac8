import { type CellName, columns, type Place } from './cells.ts';
import type { Rows } from './clipboard-rows.ts';

/** What a block that was pasted writes into the cells, and how much of it found no place. */
export interface PastedBlock {
  readonly cells: readonly { readonly row: number; readonly name: CellName; readonly text: string }[];
  readonly beyond: number;
}

/** A block goes to the right and down from the cell where it is pasted, as in a spreadsheet. */
export function pastedBlock(rows: Rows, { row, column }: Place, figures: number): PastedBlock {
  const all = rows.flatMap((texts, down) =>
    texts.map((text, right) => ({ row: row + down, name: columns[column + right], text })),
  );
  const cells = all.flatMap(({ row, name, text }) =>
    name !== undefined && row < figures ? [{ row, name, text }] : [],
  );
  const lost = all.filter(({ row, name, text }) => text !== '' && (name === undefined || row >= figures));
  return { cells, beyond: lost.length };
}
