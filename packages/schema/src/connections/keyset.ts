import type { Kind, Value } from './cursor.ts';

type Direction = 'asc' | 'desc';

/**
 * The columns that order a list, most important first, and what each holds; together they tell any two rows apart. Paths
 * go through relations: "actor.key".
 */
export type Keyset = Readonly<Record<string, Kind>>;

/** Which part of an ordered list a page is. */
export interface Window {
  /** The values of the keyset at the row that the page comes after; null where it begins with the first. */
  readonly after: readonly Value[] | null;
  readonly before: readonly Value[] | null;
  readonly isDescending: boolean;
  /** In which direction to read: backwards from the end of a page that is asked for by `last`. */
  readonly direction: Direction;
  readonly take: number;
}

/** Which rows lie in a window, as Prisma takes it. */
export function between(keyset: Keyset, { isDescending, after, before }: Window) {
  const [following, preceding] = isDescending ? (['lt', 'gt'] as const) : (['gt', 'lt'] as const);
  return {
    AND: [
      ...(after === null ? [] : [beyond(keyset, after, following)]),
      ...(before === null ? [] : [beyond(keyset, before, preceding)]),
    ],
  };
}

export function orderBy(keyset: Keyset, direction: Direction) {
  return Object.keys(keyset).map((path) => nest(path, direction));
}

/** A row's place in the order. */
export const placeOf = (keyset: Keyset, row: object): unknown[] =>
  Object.keys(keyset).map((path) => valueAt(path, row));

/** (a, b) > (x, y), spelled out: a > x, or a = x and b > y. */
function beyond(keyset: Keyset, values: readonly Value[], operator: 'gt' | 'lt') {
  const paths = Object.keys(keyset);
  return {
    OR: paths.map((path, index) => ({
      AND: [
        ...paths.slice(0, index).map((earlier, at) => nest(earlier, values[at])),
        nest(path, { [operator]: values[index] }),
      ],
    })),
  };
}

function nest(path: string, value: unknown): Record<string, unknown> {
  return path.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) as Record<
    string,
    unknown
  >;
}

function valueAt(path: string, row: object): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], row);
}
