import { statedQualifier } from './bounds.ts';
import { type Decimal, fromMillionths, millionths, negated } from './decimal.ts';
import { type Qualifier, qualifiers } from './qualifiers.ts';
import { type Quantity, quantity } from './quantity.ts';
import { contains, reach, sumOfReaches } from './reach.ts';
import { type Answer, notComparable } from './reasons.ts';
import { isSameUnit, unitWords } from './units.ts';

/**
 * What the sum of two quantities is, column by column in the order of the rows. null: it has no bound.
 * A bound that one of them does not reach, their sum does not reach either.
 */
// biome-ignore format: a table is read by its columns
export const sums = {
  //           EXACT        MORE_THAN    AT_LEAST     NEARLY       ABOUT    LESS_THAN    UP_TO
  EXACT:     ['EXACT',     'MORE_THAN', 'AT_LEAST',  'NEARLY',    'ABOUT', 'LESS_THAN', 'UP_TO'],
  MORE_THAN: ['MORE_THAN', 'MORE_THAN', 'MORE_THAN',  null,        null,    null,        null],
  AT_LEAST:  ['AT_LEAST',  'MORE_THAN', 'AT_LEAST',   null,        null,    null,        null],
  NEARLY:    ['NEARLY',     null,        null,       'NEARLY',    'ABOUT', 'LESS_THAN', 'LESS_THAN'],
  ABOUT:     ['ABOUT',      null,        null,       'ABOUT',     'ABOUT',  null,        null],
  LESS_THAN: ['LESS_THAN',  null,        null,       'LESS_THAN',  null,   'LESS_THAN', 'LESS_THAN'],
  UP_TO:     ['UP_TO',      null,        null,       'LESS_THAN',  null,   'LESS_THAN', 'UP_TO'],
} as const satisfies Table;

/** A qualifier for each pair of qualifiers. */
export type Table = Record<Qualifier, readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell]>;
type Cell = Qualifier | null;

/** What minus a quantity is. "Nearly 5" keeps its bound and loses its nearness: minus it is more than −5. */
export const opposites = {
  EXACT: 'EXACT',
  MORE_THAN: 'LESS_THAN',
  AT_LEAST: 'UP_TO',
  NEARLY: 'MORE_THAN',
  ABOUT: 'ABOUT',
  LESS_THAN: 'MORE_THAN',
  UP_TO: 'AT_LEAST',
} as const satisfies Record<Qualifier, Qualifier>;

/**
 * The sum, with its bound: 5 and "plus de 65" make "plus de 70". Only of one unit, and never of rates.
 * The caller has to know that the two count no person twice.
 */
export function add(a: Quantity, b: Quantity): Answer {
  if (!isSameUnit(a.unit, b.unit)) return notComparable('differentUnits');
  if (a.unit !== null && !unitWords(a.unit).additive) return notComparable('rateNotAdditive');
  return plus(a, b);
}

/**
 * The sum of a list, from first to last.
 * @throws TypeError for an empty list: it has no unit, so not even zero is right.
 */
export function sum(quantities: readonly Quantity[]): Answer {
  const [first, ...others] = quantities;
  if (!first) throw new TypeError('sum was given no quantity: give at least one.');
  let total: Answer = { kind: 'quantity', quantity: unprinted(first) };
  for (const each of others) {
    if (total.kind === 'notComparable') return total;
    total = add(total.quantity, each);
  }
  return total;
}

/** The first less the second, with its bound: 70 less "plus de 65" is "moins de 5". */
export function difference(a: Quantity, b: Quantity): Answer {
  return add(a, opposite(b));
}

/** Minus the quantity. */
export function opposite(q: Quantity): Quantity {
  return quantity({ qualifier: opposites[statedQualifier(q)], number: negated(q.number), unit: q.unit });
}

/** The sum without asking whether it makes sense: for a rate, which may lose its hundred percent. */
export function plus(a: Quantity, b: Quantity): Answer {
  const qualifier = cellOf(sums, a, b);
  if (qualifier === null) return notComparable('noCommonBound');
  const number = fromMillionths(millionths(a.number) + millionths(b.number));
  if (number === null) return notComparable('tooLarge');
  return claim(qualifier, number, a, b);
}

/** What the table says of these two. */
export function cellOf(table: Table, a: Quantity, b: Quantity): Cell {
  return table[statedQualifier(a)][order.indexOf(statedQualifier(b))] ?? null;
}

const order = Object.keys(qualifiers) as Qualifier[];

/**
 * The sum, if it claims no more than is known. A sum of unlike signs can leave "about" less room than its parts had:
 * about 1 000 less about 900 is anywhere, not about 100. "Nearly" still has its bound then, "about" has nothing.
 */
function claim(qualifier: Qualifier, number: Decimal, a: Quantity, b: Quantity): Answer {
  const known = sumOfReaches(reach(a), reach(b));
  const claims: Qualifier[] = qualifier === 'NEARLY' ? ['NEARLY', 'LESS_THAN'] : [qualifier];
  for (const each of claims) {
    const total = quantity({ qualifier: each, number, unit: a.unit });
    if (statedQualifier(total) === each && contains(reach(total), known))
      return { kind: 'quantity', quantity: total };
  }
  return notComparable('nearnessLost');
}

/** Without `printed`: no source printed a sum. */
function unprinted({ qualifier, number, unit }: Quantity): Quantity {
  return quantity({ qualifier, number, unit });
}
