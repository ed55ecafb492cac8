import { isDay, periodText, readPeriod, texts } from '@akto-figures/contents';
import { formatValue } from '@akto-figures/quantity';
import { editorWords } from '../../messages/generated/editor.ts';
import { fillingWords } from '../../messages/generated/filling.ts';
import { language, locale } from '../words/language.ts';
import type { WaitingFigure } from './waiting-figure.ts';

/** The columns in which one types, from the first to the last. */
export const columns = ['value', 'printed', 'period', 'note'] as const;
export type Column = (typeof columns)[number];

/** What is written of several figures at once. */
export const bulkNames = ['locator', 'reviewBy', 'note', 'territory', 'period'] as const;
export type BulkName = (typeof bulkNames)[number];

export type CellName = Column | BulkName;

/** What has no column of its own. */
export const besideColumns = ['territory', 'locator', 'reviewBy'] as const satisfies readonly CellName[];

/** What is typed and not saved, by the keys of the figures. */
export type TypedCells = Readonly<Record<string, Readonly<Partial<Record<CellName, string>>>>>;

/** The place of a cell among those in which one types. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export const cellId = (row: number, column: Column): string => `${column}-${row}`;

/** How a text is read: in whole words, or why it cannot be, with what may have been meant. */
export interface CellRead {
  readonly problem: string | null;
  readonly choices: readonly string[];
  readonly says: string | null;
}

const unasked: CellRead = { problem: null, choices: [], says: null };

/** Reads what is typed in a cell by the reader of its field. An empty one is no fault: a draft may be incomplete. */
export function readCell(figure: WaitingFigure, name: CellName, text: string): CellRead {
  if (text.trim() === '') return unasked;
  switch (name) {
    case 'value':
      return readValueCell(figure, text);
    case 'period':
      return readPeriodCell(text, () => true);
    case 'reviewBy':
      return readPeriodCell(text, isDay);
    case 'locator':
      return figure.hasSource ? within(text, texts.line.most) : refused(fillingWords[language()].noSource);
    case 'printed':
      return within(text, texts.line.most);
    case 'note':
      return within(text, texts.text.most);
    case 'territory':
      return unasked;
  }
}

function readValueCell(figure: WaitingFigure, text: string): CellRead {
  const read = figure.read(text);
  if ('problem' in read) return { ...unasked, ...read };
  const says =
    'value' in read ? formatValue(read.value, { locale: language() }) : fillingWords[language()].isNotStated;
  return { ...unasked, says };
}

function readPeriodCell(text: string, isRight: (edtf: string) => boolean): CellRead {
  const read = readPeriod(text, language());
  if (!read.ok) {
    const { message, choices } = read.problem;
    const meant = choices.filter(({ edtf }) => isRight(edtf));
    return { ...refused(message[language()]), choices: meant.map(({ words }) => words[language()]) };
  }
  if (!isRight(read.edtf)) return refused(editorWords[language()].oneDay);
  return { ...unasked, says: periodText(read.edtf, locale()) };
}

const refused = (problem: string): CellRead => ({ ...unasked, problem });

const within = (text: string, most: number): CellRead =>
  text.length > most ? refused(fillingWords[language()].tooLong({ most })) : unasked;

/** What stands in a cell: what is typed, else what is saved. */
export const textIn = (figure: WaitingFigure, typed: TypedCells, name: CellName): string =>
  typed[figure.key]?.[name] ?? figure.said[name];

/** The cells of a figure in which something else stands than is saved. */
export const changedIn = (figure: WaitingFigure, typed: TypedCells): CellName[] =>
  (Object.entries(typed[figure.key] ?? {}) as [CellName, string][]).flatMap(([name, text]) =>
    text === figure.said[name] ? [] : [name],
  );

/** The first cell of a figure that cannot be read as it stands. */
export const unreadIn = (figure: WaitingFigure, typed: TypedCells): CellName | undefined =>
  changedIn(figure, typed).find(
    (name) => readCell(figure, name, textIn(figure, typed, name)).problem !== null,
  );
