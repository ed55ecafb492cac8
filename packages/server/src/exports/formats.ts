import { madeWhenTaken } from '../doors/made-when-taken.ts';
import type { Language } from '../pages/words.ts';
import { csvHeader, csvLine } from './csv.ts';
import type { Exported } from './exported.ts';

/** The records of a table, as many at a time as the graph has on a page. */
export type Pages<Row> = AsyncIterable<readonly Row[]>;

export type Bytes = ReadableStream<Uint8Array>;

export interface Format {
  readonly contentType: string;
  readonly write: <Row>(
    table: Exported<Row>,
    pages: Pages<Row>,
    language: Language,
  ) => Bytes | Promise<Bytes>;
}

/** The forms in which all records of a table can be taken along, by how their addresses end. */
export const formats = {
  csv: {
    contentType: 'text/csv; charset=utf-8; header=present',
    write: ({ columns }, pages, language) =>
      made(pages, {
        before: csvHeader(columns, language),
        row: (row) => csvLine(columns, row, language),
        between: '',
        after: '',
      }),
  },
  jsonl: {
    contentType: 'application/x-ndjson; charset=utf-8',
    write: ({ asJson = itself }, pages) =>
      made(pages, { before: '', row: (row) => `${JSON.stringify(asJson(row))}\n`, between: '', after: '' }),
  },
  // It can be read while it comes, too; where it breaks off, the bracket is missing, and no program takes it for the whole.
  json: {
    contentType: 'application/json; charset=utf-8',
    write: ({ asJson = itself }, pages) =>
      made(pages, {
        before: '[',
        row: (row) => `\n${JSON.stringify(asJson(row))}`,
        between: ',',
        after: '\n]\n',
      }),
  },
  xlsx: {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    // Read when the first is asked for: a hub that starts does not wait for it.
    write: async (table, pages, language) =>
      (await import('./spreadsheet.ts')).spreadsheet(table, pages, language),
  },
  parquet: {
    contentType: 'application/vnd.apache.parquet',
    write: async (table, pages, language) => (await import('./parquet.ts')).parquet(table, pages, language),
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

const itself = (row: unknown): unknown => row;

interface Form<Row> {
  readonly before: string;
  readonly row: (row: Row) => string;
  readonly between: string;
  readonly after: string;
}

/** A text that is made record by record while they are read. */
export function made<Row>(pages: Pages<Row>, { before, row, between, after }: Form<Row>): Bytes {
  const encoder = new TextEncoder();
  async function* chunks() {
    if (before) yield encoder.encode(before);
    let isFirst = true;
    for await (const page of pages) {
      if (page.length === 0) continue;
      yield encoder.encode((isFirst ? '' : between) + page.map(row).join(between));
      isFirst = false;
    }
    if (after) yield encoder.encode(after);
  }
  return madeWhenTaken(chunks());
}
