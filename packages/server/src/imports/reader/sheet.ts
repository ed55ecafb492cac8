/** A file as a whole that cannot be read. The message is one line for the editor who gave it: why, and what to give. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
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

export const tooManyRows = () =>
  new FileRefused(`The file has more than ${sheetLimits.rows} rows. Give it in several files.`);
export const tooManyColumns = () =>
  new FileRefused(
    `The file has more than ${sheetLimits.columns} columns. Give the columns that are to be read, and no others.`,
  );
