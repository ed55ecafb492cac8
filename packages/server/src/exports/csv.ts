import { inEachLanguage, languageTags } from '@akto-figures/quantity';
import { type Language, words } from '../pages/words.ts';
import type { Column, ColumnDescription } from './column.ts';

/** As spreadsheets in that language read a file that somebody opens with a double click. */
export const customs = inEachLanguage((language) => {
  const parts = new Intl.NumberFormat(languageTags[language]).formatToParts(1.5);
  const decimalSign = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  return { delimiter: decimalSign === ',' ? ';' : ',', decimalSign };
});

export const lineEnd = '\r\n';

/** The first line, after the mark by which spreadsheets know UTF-8. */
export function csvHeader(columns: readonly ColumnDescription[], language: Language): string {
  return `\uFEFF${line(
    columns.map(({ name }) => name),
    language,
  )}`;
}

export function csvLine<Row>(columns: readonly Column<Row>[], row: Row, language: Language): string {
  const cells = columns.map(({ holds, cell }) => {
    const content = cell(row, words[language]) ?? '';
    return holds === 'decimal' ? content.replace('.', customs[language].decimalSign) : harmless(content);
  });
  return line(cells, language);
}

/**
 * A spreadsheet runs what begins like a formula, whoever wrote it. A text that is a number ("-12,5", "+41 %") runs
 * nothing, and stays as it is.
 */
function harmless(text: string): string {
  const isFormula = /^[=+\-@\t\r\n＝＋－＠]/u.test(text) && !/^[+-]?[\d\s.,]+%?$/u.test(text);
  return isFormula ? `'${text}` : text;
}

function line(cells: readonly string[], language: Language): string {
  const quoted = cells.map((cell) =>
    /[";,\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
  );
  return `${quoted.join(customs[language].delimiter)}${lineEnd}`;
}
