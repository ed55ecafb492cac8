import { withFix } from './edited.ts';
import type { Cell } from './import-rows.ts';
import type { Edits, PeriodAnswer } from './kept-import.ts';
import { fieldOf, type Mending } from './row-table.ts';

/** What somebody does in the cells of a screen, as edits of its file. */
export function mendingIn(
  screen: Element,
  {
    edits,
    onEdit,
    onRead,
    onPeriod,
  }: {
    readonly edits: () => Edits;
    readonly onEdit: (edits: Edits) => void;
    readonly onRead: (row: number, isRead: boolean) => void;
    readonly onPeriod: (row: number, is: PeriodAnswer) => void;
  },
): Mending {
  const mend = (row: number, { column, read, fix }: Cell, value: string) =>
    onEdit({ ...edits(), ...withFix(edits(), { row, column, value, was: fix ? fix.was : read }) });
  return {
    mend,
    choose(row, cell, value) {
      mend(row, cell, value);
      screen.querySelector<HTMLElement>(`#${fieldOf(row, cell.column)}`)?.focus();
    },
    undo(row, cell, event) {
      // The button goes; its field stays, and says again what the file says.
      const field = (event.currentTarget as Element).parentElement?.querySelector('input');
      mend(row, cell, cell.fix?.was ?? '');
      field?.focus();
    },
    read: onRead,
    answerPeriod: onPeriod,
  };
}
