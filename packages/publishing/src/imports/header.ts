import { texts } from '@akto-figures/contents';
import { noOwnUnits, type Units } from '@akto-figures/quantity';
import type { ColumnFix } from '../inputs.ts';
import { headerScore } from './columns.ts';
import type { SheetRow } from './sheet-row.ts';

/** The names of a file's columns, the rows above them, which say none, and those beneath. */
export interface Header {
  readonly row: number;
  readonly names: readonly string[];
  readonly above: readonly SheetRow[];
  readonly isOfTwoLines: boolean;
  readonly beneath: readonly SheetRow[];
}

// A title, who it is from and an empty line stand above a table; what is farther down is no header.
const looked = 20;

/** The first of the rows that name the most columns: what stands above it is a title. */
export function findHeader(
  rows: readonly SheetRow[],
  told: readonly ColumnFix[],
  units: Units,
): Header | undefined {
  const scores = rows.slice(0, looked).map((row) => headerScore(namesIn(row), told, units));
  const best = Math.max(...scores, 0);
  const at = best > 1 ? scores.indexOf(best) : 0;
  const header = rows[at];
  if (!header) return undefined;
  const names = namesIn(header);
  const second = rows[at + 1];
  const saysNumbers = second?.cells.some((cell) => cell?.kind === 'number' && !/^\d{4}$/.test(cell.text));
  const both =
    second && header.hasMergedNames && !saysNumbers ? twoLines(names, namesIn(second), units) : null;
  return {
    row: header.row,
    names: both ?? names,
    above: rows.slice(0, at),
    isOfTwoLines: both !== null,
    beneath: rows.slice(at + (both ? 2 : 1)),
  };
}

/** How much a sheet looks like a table of figures. Units of the hub's own tell no sheet from another. */
export const tableScore = (rows: readonly SheetRow[], told: readonly ColumnFix[]): number =>
  Math.max(0, ...rows.slice(0, looked).map((row) => headerScore(namesIn(row), told, noOwnUnits)));

/** A column's name under that of a group of columns; a name that stands on both lines is one. */
function twoLines(first: readonly string[], second: readonly string[], units: Units): string[] | null {
  const length = Math.max(first.length, second.length);
  return Array.from({ length }, (_, at) => {
    const [group = '', name = ''] = [first[at], second[at]];
    if (group === '' || group === name || headerScore([name], [], units) > 0 || /^\d{4}$/.test(name))
      return name;
    return name === '' ? group : `${group} ${name}`;
  });
}

const namesIn = ({ cells }: SheetRow): string[] =>
  Array.from(cells, (cell) => cell?.text.trim().slice(0, texts.line.most + 1) ?? '');
