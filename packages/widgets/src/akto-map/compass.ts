export type Point = { readonly x: number; readonly y: number };

/** Where an arrow key points, on a map whose y grows downwards. */
export const arrows: Readonly<Record<string, Point>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

/** The nearest place in a direction, or nothing. Straying sideways costs double, so "up" goes up before it goes far. */
export function nearest<Place extends Point>(
  from: Point,
  towards: Point,
  places: readonly Place[],
): Place | undefined {
  const effort = ({ x, y }: Place): number => {
    const ahead = (x - from.x) * towards.x + (y - from.y) * towards.y;
    const aside = Math.abs((x - from.x) * towards.y) + Math.abs((y - from.y) * towards.x);
    return ahead > 0 && aside < 3 * ahead ? ahead + 2 * aside : Number.POSITIVE_INFINITY;
  };
  const best = places.toSorted((one, other) => effort(one) - effort(other))[0];
  return best && effort(best) < Number.POSITIVE_INFINITY ? best : undefined;
}
