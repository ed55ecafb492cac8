import { isDeepStrictEqual } from 'node:util';
import { type FigureContent, localizedWith, nameIn } from '@akto-figures/contents';
import type { ImportRow, RowQuantity, RowValue } from '../outcomes.ts';
import type { SaidOfFigure } from './read-row.ts';

/** What a row came to: the key of its figure, what stands of it, and what would. */
export interface RowEnd {
  readonly key: string | null;
  readonly before: FigureContent | undefined;
  /** Nothing where the row changes nothing. */
  readonly after: FigureContent | undefined;
  /** It begins a figure of a new period, and `before` is that of the period before. */
  readonly isNew?: boolean;
  readonly renews?: string | null;
}

/** Keeps what the first rows do, so many and no more: a file may have a hundred thousand. */
export function tellRows(most: number) {
  const rows: ImportRow[] = [];
  const told = new Set<number>();
  const withProblems = new Set<number>();
  return {
    /** A row has a problem. */
    trouble(row: number): void {
      if (rows.length < most || told.has(row)) withProblems.add(row);
    },
    add({ row, content }: SaidOfFigure, { key, before, after, isNew = false, renews = null }: RowEnd): void {
      if (rows.length >= most) return;
      told.add(row);
      const whole: FigureContent = { ...before, ...(after ?? content) };
      const { period = null, territory = null } = whole;
      rows.push({
        row,
        key,
        does: after === undefined ? 'UNCHANGED' : before && !isNew ? 'CHANGED' : 'NEW',
        ...localizedWith('label', (language) => whole[nameIn('label', language)] ?? null),
        before: quantityIn(before),
        after: quantityIn(after ?? before),
        ...(renews !== null && { renews }),
        values: { before: valueIn(before), after: valueIn(after ?? before) },
        period,
        territory,
        changes: before && after && !isNew ? changesBetween(before, after) : [],
      });
    },
    /** A row that says no figure, because somebody has said so. */
    leftOut(row: number): void {
      if (rows.length >= most) return;
      told.add(row);
      const unlabelled = localizedWith('label', () => null);
      const nothing = { key: null, ...unlabelled, before: null, after: null, changes: [] };
      rows.push({ row, does: 'LEFT_OUT', ...nothing });
    },
    told: (): ImportRow[] =>
      rows
        .toSorted((one, other) => one.row - other.row)
        .map((row) => (withProblems.has(row.row) ? { ...row, does: 'PROBLEM' } : row)),
  };
}

/** The plain number of a content; null where it has none, for a part of another value is no number of its own. */
function quantityIn(content: FigureContent | undefined): RowQuantity | null {
  const { qualifier, number, kind, isChange, per } = content?.quantity ?? {};
  if (qualifier === undefined || number === undefined || kind || isChange || per) return null;
  return { qualifier, number, unit: content?.unit ?? null };
}

const valueIn = ({ quantity, unit }: FigureContent = {}): RowValue | null =>
  quantity ? { quantity, ...(unit !== undefined && { unit }) } : null;

function changesBetween(before: FigureContent, after: FigureContent): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof FigureContent>;
  return [...names].filter((name) => !isDeepStrictEqual(before[name], after[name]));
}
