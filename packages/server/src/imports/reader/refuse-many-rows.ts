import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { readRows } from './read-rows.ts';
import { sheetLimits } from './sheet.ts';

/**
 * Refuses a file of too many rows before the hub is given any of them: it would hold 200,000 against what stands, and then hear
 * of one too many. A file that may have so many is read to its end for that; any other is only gone through for its line ends.
 *
 * @throws FileRefused
 */
export async function refuseManyRows(file: string, sheet: string | null): Promise<void> {
  if (!(await mayHaveMany(file, sheet))) return;
  for await (const _ of readRows(file, sheet));
}

async function mayHaveMany(file: string, sheet: string | null): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  // Whoever reads the rows says what is wrong with it.
  if (!found?.isFile() || found.size > sheetLimits.fileBytes) return false;
  let count: Count | undefined;
  for await (const chunk of createReadStream(file)) {
    if (!count && chunk.toString('latin1', 0, 4) === 'PK\x03\x04') {
      const { unpackSheet } = await import('./read-xlsx.ts');
      return hasMany(unpackSheet(file, sheet), countOf('<row'));
    }
    count ??= countOf('\n', '\r');
    if (count(chunk) > sheetLimits.rows) return true;
  }
  return false;
}

async function hasMany(chunks: AsyncIterable<Buffer>, count: Count): Promise<boolean> {
  for await (const chunk of chunks) if (count(chunk) > sheetLimits.rows) return true;
  return false;
}

/** Goes on counting, and says how often the most frequent of its marks was there so far. */
type Count = (chunk: Buffer) => number;

function countOf(...marks: readonly string[]): Count {
  const counts = marks.map(() => 0);
  // Two chunks may share a mark.
  const shared = Math.max(...marks.map(({ length }) => length)) - 1;
  let begun: Buffer = Buffer.alloc(0);
  return (chunk) => {
    const bytes = Buffer.concat([begun, chunk]);
    for (const [index, mark] of marks.entries()) {
      for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length)) {
        counts[index] = (counts[index] ?? 0) + 1;
      }
    }
    begun = bytes.subarray(bytes.length - Math.min(shared, bytes.length));
    return Math.max(...counts);
  };
}
