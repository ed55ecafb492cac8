import { open } from 'node:fs/promises';
import type { SheetRow } from '@akto-figures/publishing';
import { FileRefused, sheetLimits } from './sheet.ts';

/** The rows of a file, by what it is and not by what it is called. @throws FileRefused */
export async function* readRows(file: string): AsyncGenerator<SheetRow> {
  const start = await firstBytes(file);
  if (start.length === 0) throw new FileRefused('The file is empty.');
  if (start.toString('latin1') === 'PK\x03\x04') {
    // Only what the file needs: a thread starts for each file, and reads its modules anew.
    const { readXlsx } = await import('./read-xlsx.ts');
    yield* readXlsx(file);
  } else if (start.toString('hex') === 'd0cf11e0') {
    throw new FileRefused(
      'The file is an old .xls, or protected by a password. Save it as .xlsx without a password, or as CSV in UTF-8.',
    );
  } else {
    const { readCsv } = await import('./read-csv.ts');
    yield* readCsv(file);
  }
}

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file).catch((cause: Error) => {
    throw new FileRefused(`The file cannot be read (${cause.message}).`, { cause });
  });
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new FileRefused('This is no file. Give a CSV or XLSX file.');
    const { size } = stat;
    if (size > sheetLimits.fileBytes) {
      throw new FileRefused(
        `The file has more than ${sheetLimits.fileBytes / 1024 / 1024} MB. Give it in several files.`,
      );
    }
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
