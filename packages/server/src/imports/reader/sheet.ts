import { programLanguage } from '@akto-figures/contents';
import type { Locale } from '@akto-figures/quantity';
import { type FileRefusalsWords, fileRefusalsWords } from '../../../messages/generated/file-refusals.ts';

/** Why a file cannot be read at all; what is said of it stands in the messages. */
export type RefusalCode = keyof FileRefusalsWords;

/** A file as a whole that cannot be read. The message is one line: why, and what to give; `inWords` has it in each language. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly code: RefusalCode;
  /** Where it is; 1 where it is about the whole. */
  readonly row: number;
  readonly what: string;

  constructor(
    code: RefusalCode,
    { row = 1, what = '', cause }: { row?: number; what?: string; cause?: unknown } = {},
  ) {
    super(inWords(code, programLanguage, { row, what }), { cause });
    this.code = code;
    this.row = row;
    this.what = what;
  }

  inWords(locale: Locale): string {
    return inWords(this.code, locale, this);
  }
}

function inWords(
  code: RefusalCode,
  locale: Locale,
  about: { readonly row: number; readonly what: string },
): string {
  const words = fileRefusalsWords[locale][code];
  return typeof words === 'string' ? words : words(about);
}

/** How much a file may hold. What is above is refused while it is read, before it takes memory. */
export const sheetLimits = {
  rows: 200_000,
  columns: 100,
  cellCharacters: 32_767,
  fileBytes: 200 * 1024 * 1024,
  /** Of a workbook, which is a zip. */
  entries: 2000,
  unpackedBytes: 400 * 1024 * 1024,
  /** A workbook of repeated rows comes to some fifty; what packs a thousand times smaller is no workbook. */
  ratio: 200,
  memoryMb: 512,
  deadlineMs: 120_000,
} as const;

export const tooManyRows = () => new FileRefused('manyRows', { what: `${sheetLimits.rows}` });
export const tooManyColumns = () => new FileRefused('manyColumns', { what: `${sheetLimits.columns}` });
