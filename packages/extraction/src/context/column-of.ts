import type { PressText } from '../read-text.ts';
import type { Stretch } from '../segment/blocks.ts';

/** What parts the cells of a row that was pasted as text. */
const bars = /\||\t| {3,}/g;

/**
 * The cell above a place of a row, in the first row of its table; null where the place is in no row, or in the first, or where it cannot be
 * told which cell stands above it.
 */
export function columnOf(press: PressText, block: number, place: number): Stretch | null {
  const found = cellAbove(press, block, place);
  return found === 'unclear' ? null : found;
}

/** Whether a place stands in a table under cells of which none can be told to be above it. */
export const isUnderUnclearColumn = (press: PressText, block: number, place: number): boolean =>
  cellAbove(press, block, place) === 'unclear';

function cellAbove({ blocks, plain }: PressText, block: number, place: number): Stretch | null | 'unclear' {
  if (blocks[block]?.kind !== 'row') return null;
  let first = block;
  while (
    first > 0 &&
    block - first < mostRows &&
    blocks[first - 1]?.kind === 'row' &&
    !opensTable(blocks, plain, first)
  )
    first -= 1;
  const [row, head] = [blocks[block], blocks[first]];
  if (!row || !head || first === block) return null;
  const [cells, heads] = [cellsOf(plain, row), cellsOf(plain, head)];
  const column = cells.findIndex(({ from, to }) => place >= from && place < to);
  const cell = cells[column];
  if (!cell) return null;
  const isByBlanks = !/[|\t]/.test(plain.slice(row.from, Math.min(row.to, row.from + longestRow)));
  // Over the names of the rows there may be nothing: then the head has a cell less.
  const isCornerEmpty =
    heads.length === cells.length - 1 &&
    /^\s*[a-z]/.test(plain.slice(row.from, row.to)) &&
    !namesRows.test(plain.slice(heads[0]?.from, heads[0]?.to));
  if (cells.length === heads.length || isCornerEmpty)
    return heads[isCornerEmpty ? column - 1 : column] ?? null;
  // Signs keep an empty cell, so that only those at the end may be missing. Among blanks an empty cell is seen by its place alone.
  if (!isByBlanks) return cells.length < heads.length ? (heads[column] ?? null) : 'unclear';
  const [own, above] = [lineOf(plain, row), lineOf(plain, head)];
  const over = heads.filter(({ from, to }) => from - above < cell.to - own && cell.from - own < to - above);
  return over.length === 1 && over[0] ? over[0] : 'unclear';
}

/** What stands over the names of the rows, and over no number. */
const namesRows =
  /^ ?(?:departement|region|territoire|indicateur|secteur|branche|ville|bassin|public|libelle|rubrique|axe|niveau|categorie|department|indicator|sector|area)s? ?$/;

/** Where the line of a row begins, with the blanks before it. */
function lineOf(plain: string, { from }: Stretch): number {
  let start = from;
  while (start > 0 && from - start < longestRow && plain.charAt(start - 1) === ' ') start -= 1;
  return start;
}

const longestRow = 2000;

/** Whether a row without numbers stands under an empty line: a table of its own begins there. */
function opensTable(blocks: PressText['blocks'], plain: string, row: number): boolean {
  const [above, own] = [blocks[row - 1], blocks[row]];
  return (
    above !== undefined &&
    own !== undefined &&
    /\n\s*\n/.test(plain.slice(above.to, own.from)) &&
    !/\d/.test(plain.slice(own.from, own.to))
  );
}

/** What the column of a place says that it counts, in the words of the text; null where it says a year or nothing. */
export function headerOver(press: PressText, block: number, place: number): string | null {
  const cell = columnOf(press, block, place);
  const words = cell && press.text.slice(cell.from, cell.to).trim().slice(0, longestHeader);
  if (!words || !/\p{L}{3}/u.test(words)) return null;
  // A capital at the beginning is the table's; one after it is a name's or an abbreviation's.
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** Whether a row sums up the others: "Total". */
export const isTotal = (press: PressText, block: number): boolean =>
  /^(?:total|ensemble|totaux|all)\b/i.test(rowLabel(press, block) ?? '');

/** What the first cell of a row says, in the words of the text; null where it begins with a number or is no row. */
export function rowLabel({ blocks, plain, text }: PressText, block: number): string | null {
  const row = blocks[block];
  const [first] = row?.kind === 'row' ? cellsOf(plain, row) : [];
  const words = first && text.slice(first.from, first.to).trim().slice(0, longestHeader);
  return words && /^\p{L}{3}/u.test(words) ? words : null;
}

const longestHeader = 120;
const mostRows = 500;

function cellsOf(plain: string, { from, to }: Stretch): Stretch[] {
  const text = plain.slice(from, Math.min(to, from + longestRow));
  const cells: Stretch[] = [];
  let start = 0;
  for (const bar of text.matchAll(bars)) {
    if (bar.index > 0) cells.push({ from: from + start, to: from + bar.index });
    start = bar.index + bar[0].length;
  }
  if (start < text.length) cells.push({ from: from + start, to: from + text.length });
  return cells;
}
