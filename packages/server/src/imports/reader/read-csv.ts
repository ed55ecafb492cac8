import { Readable } from 'node:stream';
import type { Cell, SheetRow } from '@akto-figures/publishing';
import { CsvError, parse } from 'csv-parse';
import { openText } from './open-text.ts';
import { FileRefused, sheetLimits, tooManyColumns, tooManyRows } from './sheet.ts';

const delimiters = [';', ',', '\t'] as const;
// No header line of ours is near it; a file without a line end would be read whole to find one.
const longestHeader = 64 * 1024;

/** The rows of a CSV file; its delimiter is that of its header line, because a number may have a comma. */
export async function* readCsv(file: string): AsyncGenerator<SheetRow> {
  const text = openText(file);
  const begun = await firstLine(text);
  const parser = Readable.from(withStart(begun.text, text)).pipe(
    parse({
      bom: true,
      delimiter: delimiterOf(begun.line),
      relax_column_count: true,
      max_record_size: sheetLimits.cellCharacters * 4,
      info: false,
    }),
  );
  let row = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row += 1;
      if (row > sheetLimits.rows + 1) throw tooManyRows();
      if (record.length > sheetLimits.columns) throw tooManyColumns();
      if (record.some((text) => text !== '')) yield { row, cells: record.map(cellOf) };
    }
  } catch (cause) {
    throw whyUnreadable(cause);
  } finally {
    parser.destroy();
  }
}

function cellOf(text: string): Cell | undefined {
  if (text.trim() === '') return undefined;
  if (text.length > sheetLimits.cellCharacters) {
    throw new FileRefused(
      `A cell has more than ${sheetLimits.cellCharacters} characters. Look for a lone quotation mark.`,
    );
  }
  // As our own export writes a text that a spreadsheet would run.
  if (/^'[=+\-@\t\r\n＝＋－＠]/u.test(text)) return { text: text.slice(1), kind: 'text' };
  return { text, kind: /^[=＝@＠]/u.test(text) ? 'formula' : 'text' };
}

/** What stands between the names of the columns; within quotes it stands for itself. */
function delimiterOf(header: string): string {
  const bare = header.replaceAll(/"[^"]*"/g, '');
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length - 1);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ';';
}

async function firstLine(text: AsyncIterator<string>): Promise<{ text: string; line: string }> {
  let begun = '';
  for (;;) {
    const { done, value } = await text.next();
    if (done) return { text: begun, line: begun };
    begun += value;
    // A name may be quoted and have a line end in it.
    const end = /^(?:[^"\r\n]|"[^"]*")*[\r\n]/.exec(begun)?.[0];
    if (end !== undefined) return { text: begun, line: end };
    if (begun.length > longestHeader) {
      throw new FileRefused(
        'The file has no header line: its first line has no end. Give the names of the columns first.',
      );
    }
  }
}

async function* withStart(start: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  if (start !== '') yield start;
  yield* rest;
}

function whyUnreadable(cause: unknown): unknown {
  if (!(cause instanceof CsvError)) return cause;
  const quote = 'a quotation mark that has no partner; write it twice within quotation marks';
  const why = cause.code === 'CSV_MAX_RECORD_SIZE' ? `${quote}, or more text than a row can have` : quote;
  // How many it has read says where it is: it reads ahead of who takes the rows.
  return new FileRefused(`Row ${Number(cause.records ?? 0) + 1} cannot be read: it has ${why}.`, { cause });
}
