import { type ParsedValue, parseValue } from '@akto-figures/quantity';
import { expect, it } from 'vitest';
import { compareFigures } from './comparison.ts';
import type { FigureRow } from './figure-row.ts';

/** The columns that a comparison reads, of a figure that states this. */
function stating(text: string): FigureRow {
  const read: ParsedValue = parseValue(text, { locale: 'fr' });
  if (!read.ok) throw new Error(read.problem.message);
  const { kind, per, ...parts } = read.value;
  const columns = { valueKind: kind, per: per?.toUpperCase() ?? null, changeKind: 'ADDITION' };
  const row: unknown = { indicatorId: 'trained', period: '2021', territoryId: 'fr', ...parts, ...columns };
  return row as FigureRow;
}

it.each([
  ['7 formations sur 10', '70 %', null, 'differentUnits'],
  ['7 formations sur 10', '6 formations sur 10', 'GREATER', 'onlyCompared'],
  ['plus de 7 formations sur 10', '8 formations sur 10', null, 'boundsOverlap'],
  ['entre 1 500 et 2 000 formations', '2 500 formations', 'LESS', 'onlyCompared'],
  ['+ 9 %', '9 %', null, 'differentKinds'],
])('%s compared with %s is %s, without a difference or a ratio', (a, b, order, because) => {
  expect(compareFigures(stating(a), stating(b))).toEqual({ order, difference: null, ratio: null, because });
});
