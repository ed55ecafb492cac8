/** A cell as it was read: what it is says how far its text can be trusted. */
export interface Cell {
  readonly text: string;
  /** A number is written with a point and no spaces, whatever the file's language. */
  readonly kind: 'text' | 'number' | 'formula' | 'error';
}

/** One row that says something, numbered as a spreadsheet numbers it. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly (Cell | undefined)[];
}
