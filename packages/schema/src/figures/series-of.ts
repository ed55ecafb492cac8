import { type Days, lengthOf } from '@akto-figures/contents';
import type { FigureRow } from './figure-row.ts';

/** Why two figures that follow each other are no one line. */
export const breaks = {
  UNIT: 'The unit is another one.',
  CONVENTION: 'It reports on another convention.',
  POPULATION: 'It counts another population: that of the whole country in place of a body’s own.',
  LENGTH: 'Its period is longer or shorter: a year after three years.',
  OVERLAP: 'Its period has days in common with the one before.',
  UNDATED: 'Its period has no first or last day, so nobody knows how it follows.',
  KIND: 'Its value is of another kind, or is not known.',
} as const;

export type Break = keyof typeof breaks;

export interface Point {
  readonly row: FigureRow;
  /** The days between the figure before and this one of which no figure tells. */
  readonly gap: Days | null;
  readonly breaks: readonly Break[];
}

/** Figures of one indicator in one territory, the oldest period first, each with how it follows the one before. */
export function seriesOf(rows: readonly FigureRow[]): Point[] {
  const inOrder = rows.toSorted(
    (one, other) =>
      compare(one.periodStart, other.periodStart) ||
      compare(one.periodEnd, other.periodEnd) ||
      compare(one.key, other.key),
  );
  return inOrder.map((row, place) => {
    const before = inOrder[place - 1];
    return before ? { row, ...following(before, row) } : { row, gap: null, breaks: [] };
  });
}

function following(before: FigureRow, row: FigureRow): Pick<Point, 'gap' | 'breaks'> {
  const [then, now] = [daysOf(before), daysOf(row)];
  const found: Break[] = [];
  if (before.unit !== row.unit) found.push('UNIT');
  if (before.conventionId !== row.conventionId) found.push('CONVENTION');
  if (before.ofWhom !== row.ofWhom) found.push('POPULATION');
  if (kindOf(before) !== kindOf(row)) found.push('KIND');
  if (!then || !now) return { gap: null, breaks: [...found, 'UNDATED'] };
  const [one, other] = [lengthOf(then), lengthOf(now)];
  if (one.unit !== other.unit || one.count !== other.count) found.push('LENGTH');
  if (now.start <= then.end) return { gap: null, breaks: [...found, 'OVERLAP'] };
  const [start, end] = [dayBeside(then.end, 1), dayBeside(now.start, -1)];
  return { gap: start <= end ? { start, end } : null, breaks: found };
}

const kindOf = ({ statement, valueKind, isChange, per }: FigureRow): string =>
  `${statement} ${valueKind ?? 'NUMBER'} ${isChange ?? false} ${per ?? ''}`;

const daysOf = ({ periodStart: start, periodEnd: end }: FigureRow): Days | null =>
  start === null || end === null ? null : { start, end };

const dayMs = 24 * 60 * 60 * 1000;
const dayBeside = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

// What has no first day comes before all that has one.
const compare = (one: string | null, other: string | null): number =>
  (one ?? '') < (other ?? '') ? -1 : (one ?? '') > (other ?? '') ? 1 : 0;
