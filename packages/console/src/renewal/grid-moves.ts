import type { Place } from './cells.ts';

/** What is pressed. `isCommand` is Ctrl, or Command where a keyboard has that. */
export interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly isCommand: boolean;
  readonly isComposing: boolean;
}

/** What a key does in a grid: it leads to a cell, or beyond the last one, or does something in the cell. */
export type Move =
  | { readonly to: Place }
  | 'beyond'
  /** The arrows move in the text of the cell from now on, or over the cells again. */
  | 'edit'
  /** What stood in the cell when one came to it comes back. */
  | 'restore'
  | 'clear'
  | 'undo';

/**
 * What a key does, as in a spreadsheet; null where it is the browser's own. Tab is: it leads to the next field, and out of the grid after
 * the last one.
 * @param isEditing the arrows move in the text of the cell.
 */
export function moveOf(
  { key, shiftKey, altKey, isCommand, isComposing }: Pressed,
  at: Place,
  size: { readonly rows: number; readonly columns: number },
  isEditing: boolean,
): Move | null {
  if (isComposing || altKey) return null;
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const to = (row: number, column: number): Move => ({
    to: { row: between(row, last.row), column: between(column, last.column) },
  });
  if (key === 'Escape') return 'restore';
  if (key === 'F2') return 'edit';
  if (key === 'Enter' && !isCommand) {
    if (shiftKey) return to(at.row - 1, at.column);
    return at.row === last.row ? 'beyond' : to(at.row + 1, at.column);
  }
  if (!isCommand && !shiftKey && key === 'ArrowUp') return to(at.row - 1, at.column);
  if (!isCommand && !shiftKey && key === 'ArrowDown') return to(at.row + 1, at.column);
  if (isEditing) return null;
  if (isCommand) {
    if (key === 'z' && !shiftKey) return 'undo';
    if (key === 'Home') return to(0, 0);
    if (key === 'End') return to(last.row, last.column);
    if (key === 'ArrowUp') return to(0, at.column);
    if (key === 'ArrowDown') return to(last.row, at.column);
    if (key === 'ArrowLeft') return to(at.row, 0);
    if (key === 'ArrowRight') return to(at.row, last.column);
    return null;
  }
  if (shiftKey) return null;
  if (key === 'ArrowLeft') return to(at.row, at.column - 1);
  if (key === 'ArrowRight') return to(at.row, at.column + 1);
  if (key === 'Home') return to(at.row, 0);
  if (key === 'End') return to(at.row, last.column);
  return key === 'Delete' ? 'clear' : null;
}

const between = (wanted: number, last: number) => Math.max(0, Math.min(wanted, last));
