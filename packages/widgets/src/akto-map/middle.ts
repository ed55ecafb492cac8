import type { Point } from './compass.ts';

/** The middle of the largest island of a path that is written as ours are: `M`, then steps from point to point. */
export function middleOf(path: string): Point {
  const islands = path.split('M').slice(1).map(boxOf);
  const { left, top, width, height } = islands.toSorted(
    (one, other) => other.width * other.height - one.width * one.height,
  )[0] as ReturnType<typeof boxOf>;
  return { x: left + width / 2, y: top + height / 2 };
}

function boxOf(island: string): { left: number; top: number; width: number; height: number } {
  const numbers = (island.match(/-?\d+/g) ?? []).map(Number);
  const along = (axis: 0 | 1) => {
    let place = 0;
    return numbers
      .filter((_, index) => index % 2 === axis)
      .map((step) => {
        place += step;
        return place;
      });
  };
  const [xs, ys] = [along(0), along(1)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}
