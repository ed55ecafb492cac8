import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { readRows } from './read-rows.ts';
import { sheetLimits } from './sheet.ts';

/**
 * How many rows a file has at most, by its line ends. One of too many is refused before the hub is given any of them: it would
 * hold 200,000 against what stands, and then hear of one too many. A file that may have so many is read to its end for that.
 *
 * @throws FileRefused
 */
export async function countRows(file: string, sheet: string | null): Promise<number> {
  const count = await ends(file, sheet);
  if (count <= sheetLimits.rows) return count;
  let rows = 0;
  for await (const _ of readRows(file, sheet)) rows += 1;
  return rows;
}

async function ends(file: string, sheet: string | null): Promise<number> {
  const found = await stat(file).catch(() => null);
  // Whoever reads the rows says what is wrong with it.
  if (!found?.isFile() || found.size > sheetLimits.fileBytes) return 0;
  let most = 0;
  let count: Count | undefined;
  for await (const chunk of createReadStream(file)) {
    if (!count && chunk.toString('latin1', 0, 4) === 'PK\x03\x04') {
      const { unpackSheet } = await import('./read-xlsx.ts');
      return rowsIn(unpackSheet(file, sheet), countOf('<row'));
    }
    count ??= countOf('\n', '\r');
    most = count(chunk);
    if (most > sheetLimits.rows) break;
  }
  return most;
}

async function rowsIn(chunks: AsyncIterable<Buffer>, count: Count): Promise<number> {
  let most = 0;
  for await (const chunk of chunks) {
    most = count(chunk);
    if (most > sheetLimits.rows) break;
  }
  return most;
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
