import { Readable } from 'node:stream';
import type { Cell, SheetRow } from '@akto-figures/publishing';
import { CsvError, parse } from 'csv-parse';
import { openText } from './open-text.ts';
import { FileRefused, sheetLimits, tooManyColumns, tooManyRows } from './sheet.ts';

const delimiters = [';', ',', '\t', '|'] as const;
// No header line of ours is near it; a file without a line end would be read whole to find one.
const longestHeader = 64 * 1024;
// A shape of a map may stand in a column that is not read.
const longestRow = 2 * 1024 * 1024;
/** How many lines at the beginning may hold the names of the columns. */
const linesLooked = 10;

/** The rows of a CSV file; its delimiter is that of its header line, because a number may have a comma. */
export async function* readCsv(file: string): AsyncGenerator<SheetRow> {
  const { text, doubt } = await openText(file);
  const begun = await beginning(text);
  const parser = Readable.from(withStart(begun.text, text)).pipe(
    parse({
      bom: true,
      delimiter: begun.delimiter,
      relax_column_count: true,
      // A quotation mark within a text is one of its letters.
      relax_quotes: true,
      max_record_size: longestRow,
      raw: true,
      info: false,
    }),
  );
  let row = 0;
  let isFirst = true;
  try {
    for await (const { raw, record } of parser as AsyncIterable<{ raw: string; record: string[] }>) {
      row += 1;
      if (row > sheetLimits.rows + 1) throw tooManyRows();
      if (record.length > sheetLimits.columns) throw tooManyColumns();
      if (!record.some((text) => text !== '')) continue;
      yield {
        row,
        cells: record.map(cellOf),
        ...toldOf(raw, record, begun.delimiter, isFirst ? doubt : null),
      };
      isFirst = false;
    }
  } catch (cause) {
    throw whyUnreadable(cause);
  } finally {
    parser.destroy();
  }
}

/** What is to be told of a row: quotation marks that are no pair, and rows that one of them has taken. */
function toldOf(
  raw: string,
  record: readonly string[],
  delimiter: string,
  doubt: string | null,
): Pick<SheetRow, 'notes' | 'isSwallowing'> {
  const notes: NonNullable<SheetRow['notes']>[number][] = [];
  if (doubt !== null) notes.push({ code: 'encoding', what: doubt, isOfFile: true });
  if (raw.includes('"')) {
    const bare = raw.replaceAll(/"(?:[^"]|"")*"/g, (quoted, at: number) =>
      isAtEdges(raw, at, quoted.length, delimiter) ? '' : quoted,
    );
    const kept = bare.includes('"') ? record.find((text) => text.includes('"')) : undefined;
    if (kept !== undefined) notes.push({ code: 'quotesKept', what: kept });
    // A text of several lines has no delimiters like those of a row.
    const swallowed = record.some((text) => /[\r\n]/.test(text) && text.split(delimiter).length > 3);
    if (swallowed) return { isSwallowing: true };
  }
  return notes.length > 0 ? { notes } : {};
}

/** Whether a text between quotation marks fills its cell. */
function isAtEdges(raw: string, at: number, length: number, delimiter: string): boolean {
  const edges = [raw[at - 1], raw[at + length]];
  return edges.every((each) => each === undefined || [delimiter, '\n', '\r', '\uFEFF'].includes(each));
}

function cellOf(text: string): Cell | undefined {
  if (text.trim() === '') return undefined;
  // Whoever reads its row says that it is too long, if its column is read.
  if (text.length > sheetLimits.cellCharacters)
    return { text: text.slice(0, sheetLimits.cellCharacters + 1), kind: 'text' };
  // As our own export writes a text that a spreadsheet would run.
  if (/^'[=+\-@\t\r\n＝＋－＠]/u.test(text)) return { text: text.slice(1), kind: 'text' };
  return { text, kind: /^[=＝@＠]/u.test(text) ? 'formula' : 'text' };
}

/** How often each delimiter stands in a line; within quotes it stands for itself. */
function delimiterOf(line: string): { delimiter: string; count: number } {
  const bare = line.replaceAll(/"[^"]*"/g, '');
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length - 1);
  const count = Math.max(...counts);
  return { delimiter: delimiters[counts.indexOf(count)] ?? ';', count };
}

/** The line of a spreadsheet program that says the delimiter, and is no row. */
const saysDelimiter = /^\uFEFF?"?sep=(.)"?[ \t]*(?:\r\n|\r|\n)/i;

/** What the file begins with, and its delimiter: that of its first line, or of the first that has many where a title stands above. */
async function beginning(text: AsyncIterator<string>): Promise<{ text: string; delimiter: string }> {
  let begun = '';
  for (;;) {
    const { done, value } = await text.next();
    begun += value ?? '';
    // A name may be quoted and have a line end in it.
    const first = /^(?:[^"\r\n]|"[^"]*")*[\r\n]/.exec(begun)?.[0];
    if (done || (first !== undefined && begun.length > first.length)) {
      const told = saysDelimiter.exec(begun);
      if (told?.[1]) return { text: begun.slice(told[0].length), delimiter: told[1] };
      const lines = begun.slice(0, longestHeader).split(/\r\n|\r|\n/);
      return { text: begun, delimiter: delimiterAmong([first ?? begun, ...lines.slice(1, linesLooked)]) };
    }
    if (begun.length > longestHeader) throw new FileRefused('noHeader');
  }
}

/** A title has a comma at most where the names of columns have several delimiters. */
function delimiterAmong(lines: readonly string[]): string {
  const counts = lines.map(delimiterOf);
  const most = Math.max(...counts.map(({ count }) => count));
  const [first] = counts;
  const header =
    first && (first.count > 1 || most <= 2) ? first : counts.find(({ count }) => count * 2 > most);
  return header?.delimiter ?? ';';
}

async function* withStart(start: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  if (start !== '') yield start;
  yield* rest;
}

function whyUnreadable(cause: unknown): unknown {
  if (!(cause instanceof CsvError)) return cause;
  // How many it has read says where it is: it reads ahead of who takes the rows.
  const row = Number(cause.records ?? 0) + 1;
  return new FileRefused(cause.code === 'CSV_MAX_RECORD_SIZE' ? 'longRow' : 'loneQuote', { row, cause });
}
