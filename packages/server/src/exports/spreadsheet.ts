import { writeXlsxStream } from 'hucre/xlsx';
import type { PublishedFigure } from '../doors/published-figure.ts';
import { type Language, type Words, words } from '../pages/words.ts';
import { type Column, columns } from './columns.ts';

// The number as it is said comes first: who looks no further has read it with its qualifier.
const ordered = columns.toSorted((one, other) => Number(other.name === 'text') - Number(one.name === 'text'));
const widths: Record<string, number> = { text: 34, label: 60, source: 40, url: 40 };

/** The figures as an XLSX workbook with one sheet, made while they are read. */
export function spreadsheet(
  pages: AsyncIterable<readonly PublishedFigure[]>,
  language: Language,
): ReadableStream<Uint8Array> {
  return writeXlsxStream(rows(pages, words[language]), {
    name: language === 'fr' ? 'Chiffres' : 'Figures',
    columns: ordered.map(({ name }) => ({ header: name, width: widths[name] ?? 18 })),
    freezePane: { rows: 1, columns: 1 },
  });
}

async function* rows(pages: AsyncIterable<readonly PublishedFigure[]>, say: Words) {
  for await (const figures of pages) {
    for (const figure of figures) yield ordered.map((column) => cellOf(column, figure, say));
  }
}

function cellOf({ isNumber, cell }: Column, figure: PublishedFigure, say: Words): string | number | null {
  const content = cell(figure, say);
  // A number of more digits than a spreadsheet's own can hold stays a text rather than lose some.
  return isNumber && content !== null && String(Number(content)) === content ? Number(content) : content;
}
