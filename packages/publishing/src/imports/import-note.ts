import type { Locale } from '@akto-figures/quantity';
import { type ImportsWords, importsWords } from '../../messages/generated/imports.ts';

/** Something that was read in a file and may have been meant otherwise: it is reported, and does not block the import. */
export interface ImportNote {
  /** As a spreadsheet numbers it; null where it is about the whole file. */
  readonly row: number | null;
  readonly column: string | null;
  readonly code: NoteCode;
  /** In one sentence. */
  readonly message: string;
}

export type NoteCode = keyof ImportsWords['notes'];

export function importNote(
  code: NoteCode,
  { row, column, what }: { row: number | null; column: string | null; what: string },
  locale: Locale,
): ImportNote {
  const short = what.length > 120 ? `${what.slice(0, 119)}…` : what;
  return { row, column, code, message: importsWords[locale].notes[code]({ what: short }) };
}
