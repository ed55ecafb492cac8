import type { PublishedFigure } from '../doors/published-figure.ts';
import { type Language, words } from '../pages/words.ts';
import { columns } from './columns.ts';

// As spreadsheets in that language read a file that somebody opens with a double click.
const customs = {
  fr: { separator: ';', decimalSign: ',' },
  en: { separator: ',', decimalSign: '.' },
} as const satisfies Record<Language, object>;

/** The first line, after the mark by which spreadsheets know UTF-8. */
export function csvHeader(language: Language): string {
  return `\uFEFF${line(
    columns.map(({ name }) => name),
    language,
  )}`;
}

export function csvLine(figure: PublishedFigure, language: Language): string {
  const cells = columns.map(({ isNumber, cell }) => {
    const content = cell(figure, words[language]) ?? '';
    return isNumber ? content.replace('.', customs[language].decimalSign) : harmless(content);
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
  return `${quoted.join(customs[language].separator)}\r\n`;
}
