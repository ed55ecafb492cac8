import { writeXlsxStream } from 'hucre/xlsx';
import { type Language, type Words, words } from '../pages/words.ts';
import type { Column, Table } from './column.ts';
import type { Pages } from './formats.ts';

const widths: Record<string, number> = {
  text: 34,
  summary: 80,
  label: 60,
  title: 60,
  source: 40,
  url: 40,
  sentence: 80,
};

/** The records of a table as an XLSX workbook with one sheet, made while they are read. */
export function spreadsheet<Row>(
  { columns, saidBy, ...table }: Table<Row>,
  pages: Pages<Row>,
  language: Language,
): ReadableStream<Uint8Array> {
  const ordered = columns.toSorted(
    (one, other) => Number(other.name === saidBy) - Number(one.name === saidBy),
  );
  return writeXlsxStream(rows(ordered, pages, words[language]), {
    name: table[language].title,
    columns: ordered.map(({ name }) => ({ header: name, width: widths[name] ?? 18 })),
    freezePane: { rows: 1, columns: 1 },
  });
}

async function* rows<Row>(columns: readonly Column<Row>[], pages: Pages<Row>, say: Words) {
  for await (const page of pages) {
    for (const row of page) yield columns.map((column) => cellOf(column, row, say));
  }
}

function cellOf<Row>({ holds, cell }: Column<Row>, row: Row, say: Words): string | number | null {
  const content = cell(row, say);
  const isNumber = holds === 'decimal' || holds === 'integer';
  // A number of more digits than a spreadsheet's own can hold stays a text rather than lose some.
  return isNumber && content !== null && String(Number(content)) === content ? Number(content) : content;
}
