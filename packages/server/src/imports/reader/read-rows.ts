import { open } from 'node:fs/promises';
import type { SheetRow } from '@akto-figures/publishing';
import type { Beginning } from './main.ts';
import { FileRefused, sheetLimits } from './sheet.ts';

/** The rows of a file, by what it is and not by what it is called; of a workbook, those of one of its sheets. @throws FileRefused */
export async function* readRows(file: string, sheet: string | null): AsyncGenerator<SheetRow> {
  // Only what the file needs: a thread starts for each file, and reads its modules anew.
  if (await isWorkbook(file)) {
    const { readXlsx } = await import('./read-xlsx.ts');
    yield* readXlsx(file, sheet);
  } else {
    const { readCsv } = await import('./read-csv.ts');
    yield* readCsv(file);
  }
}

/** The sheets of a workbook that can be seen, each with its first rows where there are several; none of another file. */
export async function sheetsOf(file: string): Promise<Beginning[]> {
  if (!(await isWorkbook(file))) return [];
  const { beginnings } = await import('./read-xlsx.ts');
  return beginnings(file);
}

async function isWorkbook(file: string): Promise<boolean> {
  const start = await firstBytes(file);
  if (start.length === 0) throw new FileRefused('empty');
  if (start.toString('hex') === 'd0cf11e0') throw new FileRefused('oldOrProtected');
  return start.toString('latin1') === 'PK\x03\x04';
}

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file).catch((cause: Error) => {
    throw new FileRefused('unreadable', { what: cause.message, cause });
  });
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new FileRefused('noFile');
    if (stat.size > sheetLimits.fileBytes) {
      throw new FileRefused('tooLarge', { what: `${sheetLimits.fileBytes / 1024 / 1024}` });
    }
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
