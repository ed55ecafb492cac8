/** More than five densities of hatching no eye tells apart. */
const most = 5;

/**
 * The class of each number, from 1 (sparse) to 5 (solid): quantiles of the distinct numbers, so that each class holds as many
 * of them, give or take one, and equal numbers share one. With fewer numbers there are fewer classes, the highest always 5.
 */
export function classesOf(numbers: readonly number[]): Map<number, number> {
  const distinct = [...new Set(numbers)].sort((one, other) => one - other);
  const count = Math.min(most, distinct.length);
  return new Map(
    distinct.map((number, rank) => {
      const place = Math.floor((rank * count) / distinct.length) + 1;
      return [number, Math.ceil((place * most) / count)];
    }),
  );
}
