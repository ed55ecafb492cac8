import type { CardFigure } from '../figure-card.ts';

/** What a value states, as a chart needs it. */
export interface StatedValue {
  readonly kind: string;
  readonly number: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly isChange: boolean;
  readonly per: string | null;
  readonly unit: { readonly key: string } | null;
}

export type SeriesBreak = 'UNIT' | 'CONVENTION' | 'POPULATION' | 'LENGTH' | 'OVERLAP' | 'UNDATED' | 'KIND';

/** A figure in its series, and how it follows the one before it. */
export interface SeriesPoint {
  readonly breaks: readonly SeriesBreak[];
  readonly gapBefore: { readonly text: string } | null;
  readonly figure: CardFigure & {
    readonly stated: StatedValue | null;
    readonly convention: { readonly title: string } | null;
  };
}

export const seriesPoint = /* GraphQL */ `
  fragment SeriesPoint on SeriesPoint {
    breaks
    gapBefore { text(locale: $locale) }
    figure {
      ...FigureSummary
      ...FigureOutlook
      stated: value { kind number low high isChange per unit { key } }
      convention { title(locale: $locale) }
    }
  }
`;

/** Where a bar is full for sure, and how far it may reach: from the first number to the second; null upwards where nothing says how far. */
export interface Bar {
  readonly sure: number;
  readonly perhaps: number | null;
}

/**
 * The bar of each point; null for what has no length on the scale of the others: no number, another unit or another kind. The last
 * one that has a length says which scale.
 */
export function barsOf(points: readonly SeriesPoint[]): (Bar | null)[] {
  const scaleOf = ({ figure: { stated } }: SeriesPoint): string | null =>
    stated && ['NUMBER', 'RANGE'].includes(stated.kind)
      ? [stated.unit?.key, stated.isChange, stated.per].join(' ')
      : null;
  const scale = points.map(scaleOf).findLast((each) => each !== null);
  return points.map((point) => {
    const { stated } = point.figure;
    return stated && scaleOf(point) === scale ? barOf(stated) : null;
  });
}

/** As a bar of progress has it: solid as far as it is sure, and hatched as far as it may reach. */
function barOf({ number, low, high }: StatedValue): Bar {
  if (low !== null) return { sure: Number(low), perhaps: high === null ? null : Number(high) };
  return { sure: 0, perhaps: Number(high ?? number) };
}

/** Whether a line may join a point to the one before it: nothing is missing between them, and both say the same kind of thing. */
export const follows = ({ breaks, gapBefore }: SeriesPoint): boolean =>
  breaks.length === 0 && gapBefore === null;

const isExact = ({ sure, perhaps }: Bar): boolean => perhaps === sure;

/** The lines between the tops of bars: solid between two exact values, broken where one of them is a bound. */
export function joinsOf(points: readonly SeriesPoint[], bars: readonly (Bar | null)[]) {
  return points.flatMap((point, at) => {
    const [before, now] = [bars[at - 1], bars[at]];
    if (!before || !now || !follows(point)) return [];
    return [{ at, isSure: isExact(before) && isExact(now) }];
  });
}
