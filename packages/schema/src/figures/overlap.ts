import type { Atlas } from '@akto-figures/contents';

/** A territory and a period, and how many figures are of both. Days: "2022-01-01"; null where the source leaves an end open. */
export interface Extent {
  readonly territoryId: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly count: number;
}

/** How some of these have something in common; null where each is apart from all others. */
export function overlapOf(
  extents: readonly Extent[],
  { liesIn }: Pick<Atlas, 'liesIn'>,
): 'OVERLAPPING_PERIODS' | 'OVERLAPPING_TERRITORIES' | null {
  if (extents.some(({ count }) => count > 1)) return 'OVERLAPPING_PERIODS';
  const inOrder = extents.toSorted((one, other) => ((one.start ?? '') < (other.start ?? '') ? -1 : 1));
  // Those that are not over when the next begins. All in it are apart, so there are at most as many as there are départements.
  let underWay: Extent[] = [];
  for (const next of inOrder) {
    underWay = underWay.filter(({ end }) => end === null || next.start === null || end >= next.start);
    for (const { territoryId } of underWay) {
      if (territoryId === next.territoryId) return 'OVERLAPPING_PERIODS';
      if (liesIn(territoryId, next.territoryId) || liesIn(next.territoryId, territoryId))
        return 'OVERLAPPING_TERRITORIES';
    }
    underWay.push(next);
  }
  return null;
}
