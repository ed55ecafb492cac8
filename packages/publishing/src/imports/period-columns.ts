import type { Locale } from '@akto-figures/quantity';
import type { CellFix } from '../inputs.ts';
import type { ReadColumn } from './columns.ts';
import { readPeriod } from './read-cells.ts';
import type { ToldProblems } from './told-problems.ts';

/**
 * The period of each column that has one for its name: 2020, 2021. One that can be read in two ways is asked about once, in the
 * header, and its numbers are read when somebody has said there which is meant.
 */
export function periodsOfColumns(
  columns: readonly ReadColumn[],
  {
    row,
    fixes,
    told,
    language,
    locale,
  }: {
    /** That of the header. */
    readonly row: number;
    readonly fixes: readonly CellFix[];
    readonly told: ToldProblems;
    readonly language: Locale;
    readonly locale: Locale;
  },
): { readonly column: ReadColumn; readonly period: string }[] {
  if (columns.length > 0) {
    told.tell('yearsAsColumns', row, null, columns.map(({ name }) => name).join(', '));
  }
  return columns.flatMap((column) => {
    const { name } = column;
    const said = fixes.find((fix) => fix.row === row && fix.column === name)?.value ?? name;
    const period = readPeriod(said, language, locale);
    if ('value' in period) return [{ column, period: said }];
    told.complain(period.complaint, { row, column: name, read: said });
    return [];
  });
}
