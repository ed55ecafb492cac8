import type { NoteCode } from './import-note.ts';

/** A cell as it was read: what it is says how far its text can be trusted. */
export interface Cell {
  /** As it is shown. */
  readonly text: string;
  /**
   * A number is written with a point and no spaces, whatever the file's language. A formula has no value: nothing has computed
   * it. What is disguised shows another number than it holds, and does not say so.
   */
  readonly kind: 'text' | 'number' | 'formula' | 'error' | 'disguised';
  /** The number among the words that a workbook shows around it, with a point and no spaces: "plus de 500", "41 %". */
  readonly shown?: { readonly before: string; readonly number: string; readonly after: string };
  /** The number that the cell holds, where it shows another one: 7600000 of "7,6 M€". */
  readonly holds?: string;
}

/** One row that says something, numbered as a spreadsheet numbers it. */
export interface SheetRow {
  readonly row: number;
  /** In a workbook, by a filter or by hand. */
  readonly isHidden?: boolean;
  /** Some of its cells are one with the cell beneath, or with the one beside: it may be the first line of a header. */
  readonly hasMergedNames?: boolean;
  /** A quotation mark that opens in it has taken rows beneath it for one of its texts. */
  readonly isSwallowing?: boolean;
  /** What whoever read it has to tell. */
  readonly notes?: readonly { readonly code: NoteCode; readonly what: string; readonly isOfFile?: boolean }[];
  readonly cells: readonly (Cell | undefined)[];
}
