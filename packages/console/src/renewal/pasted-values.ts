import { fold } from '@akto-figures/contents';
import type { WaitingFigure } from './waiting-figure.ts';

/** What a text from a spreadsheet says of the figures that are on the screen. */
export interface PastedValues {
  /** Its lines name figures. */
  readonly isNamed: boolean;
  /** Each value by the key of its figure. */
  readonly values: ReadonlyMap<string, string>;
  /** Lines that name no figure of the screen, or one that another line has named, or give it no value. */
  readonly leftOut: number;
  /** The column that was taken, where there were several and its head names the period; empty otherwise. */
  readonly takenFrom: string;
  /** The columns that may be meant, where somebody has to say which; nothing is taken then. */
  readonly columns: readonly PastedColumn[];
}

/** A column of values: its place, and what stands over it, or else its first value. */
export interface PastedColumn {
  readonly at: number;
  readonly name: string;
}

type Named = Pick<WaitingFigure, 'key' | 'label' | 'place' | 'period'>;

/**
 * Reads lines that were copied from a spreadsheet. One column goes down from the figure where it is pasted. Lines of several cells that name
 * figures, by a key or a label, go to these, in whatever order they come. Of several columns of values it is the one whose head names the
 * period of the figures; where none does, somebody has to say which.
 * @param chosen the place of the column that somebody has said; null where nobody was asked.
 * @returns null where it is one line, which the field itself takes.
 */
export function pastedValues(
  text: string,
  figures: readonly Named[],
  at: number,
  chosen: number | null = null,
): PastedValues | null {
  const lines = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .slice(0, mostLines);
  if (lines.length < 2 && !text.includes('\t')) return null;
  const rows = lines.map((line) => line.split('\t').map((cell) => cell.trim().slice(0, longest)));
  const named = rows.map((cells) => (cells.length > 1 ? figureNamed(cells, figures) : null));
  const nothing = {
    ...{ values: new Map<string, string>(), leftOut: 0, takenFrom: '', columns: [] },
    isNamed: named.some((figure) => figure !== null),
  };
  if (!nothing.isNamed) {
    if (lines.length < 2) return null;
    const columns = numberColumns(rows, rows);
    if (columns.length > 1 && chosen === null) return { ...nothing, columns };
    const column = chosen ?? columns[0]?.at ?? 0;
    const below = figures.slice(at, at + rows.length);
    return {
      ...nothing,
      values: new Map(below.map(({ key }, row) => [key, rows[row]?.[column] ?? ''])),
      leftOut: rows.length - below.length,
    };
  }
  const columns = numberColumns(
    named.map((figure, row) =>
      (rows[row] ?? []).map((cell) => (figure && !isNameOf(figure, cell) ? cell : '')),
    ),
    rows,
  );
  const heads = rows.slice(
    0,
    named.findIndex((figure) => figure !== null),
  );
  const periods = new Set(figures.map(({ period }) => fold(period)));
  const ofPeriod = columns.filter((column) =>
    heads.some((cells) => periods.has(fold(cells[column.at] ?? ''))),
  );
  const [one, another] = ofPeriod.length > 0 ? ofPeriod : columns;
  if (another && chosen === null) return { ...nothing, columns };
  const column = chosen ?? one?.at ?? null;
  const values = new Map<string, string>();
  for (const [row, figure] of named.entries()) {
    const cells = rows[row] ?? [];
    // The line of a figure that has no value yet ends with what it is called.
    const isValue = (cell: string) => figure !== null && cell !== '' && !isNameOf(figure, cell);
    const beside = cells.findLast((cell) => isValue(cell) && !/\d/.test(cell));
    const own = column === null ? undefined : cells[column];
    const value = own && isValue(own) ? own : columns.length > 1 ? undefined : beside;
    if (figure && value && !values.has(figure.key)) values.set(figure.key, value);
  }
  // What stands over the columns is no line of a figure that nobody knows.
  const isHead = (row: number) =>
    row < heads.length && (column === null || !/\d/.test((rows[row]?.[column] ?? '').replace(years, '')));
  return {
    ...nothing,
    values,
    leftOut: rows.filter((cells, row) => cells.some(Boolean) && !isHead(row)).length - values.size,
    takenFrom: columns.length > 1 && one && chosen === null ? one.name : '',
  };
}

const mostLines = 1000;
const longest = 1000;
const years = /(?<!\d)\d{4}(?:[-–/]\d{2,4})?(?!\d)/g;

/** The columns that hold a number in a line; one that says the same period in every line is none of values. */
function numberColumns(
  values: readonly (readonly string[])[],
  rows: readonly (readonly string[])[],
): PastedColumn[] {
  const width = Math.max(...values.map((cells) => cells.length));
  return Array.from({ length: width }, (_, at) => at).flatMap((at) => {
    const cells = values.flatMap((row) => (/\d/.test(row[at] ?? '') ? [row[at] ?? ''] : []));
    const isPeriod =
      cells.length > 1 && new Set(cells).size === 1 && /^\d{4}(?:[-/]\d{2,4})?$/.test(cells[0] ?? '');
    if (cells.length === 0 || isPeriod) return [];
    const head = rows[0] && values[0]?.[at] !== rows[0][at] ? rows[0][at] : '';
    return [{ at, name: head || (cells[0] ?? '') }];
  });
}

const isNameOf = ({ key, label, place }: Named, cell: string): boolean =>
  cell === key || [label, place].some((name) => fold(name) === fold(cell));

/** The one figure that the cells of a line name: by its key, or by its label and, where several have that, by its place. */
function figureNamed(cells: readonly string[], figures: readonly Named[]): Named | null {
  const said = cells.map(fold);
  const byKey = figures.find(({ key }) => cells.includes(key));
  if (byKey) return byKey;
  const byLabel = figures.filter(({ label }) => said.includes(fold(label)));
  const byPlace = byLabel.filter(({ place }) => said.includes(fold(place)));
  const [one, other] = byPlace.length > 0 ? byPlace : byLabel;
  return one && !other ? one : null;
}
