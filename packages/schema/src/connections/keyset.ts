import { badInput } from '../errors/bad-input.ts';

export type Value = string | number;
type Direction = 'asc' | 'desc';
type Cursor = string | null | undefined;

/** The columns that order a list, most important first; together they tell any two rows apart. Paths go through relations: "actor.key". */
export type Keyset = readonly string[];

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

/** The places that cursors name. */
export function placesOf(keyset: Keyset, { after, before }: { after?: Cursor; before?: Cursor }) {
  return {
    after: after == null ? null : decode(keyset, 'after', after),
    before: before == null ? null : decode(keyset, 'before', before),
  };
}

/** Which rows lie between two cursors; either may be absent. */
export function between(
  keyset: Keyset,
  isDescending: boolean,
  { after, before }: { after?: Cursor; before?: Cursor },
) {
  const [following, preceding] = isDescending ? (['lt', 'gt'] as const) : (['gt', 'lt'] as const);
  return {
    AND: [
      ...(after == null ? [] : [beyond(keyset, decode(keyset, 'after', after), following)]),
      ...(before == null ? [] : [beyond(keyset, decode(keyset, 'before', before), preceding)]),
    ],
  };
}

export function orderBy(keyset: Keyset, direction: Direction) {
  return keyset.map((path) => nest(path, direction));
}

/** A row's place in the order, opaque to clients. It names the place and not a number of rows, so nothing shifts under it. */
export function cursorOf(keyset: Keyset, row: object): string {
  return Buffer.from(JSON.stringify(keyset.map((path) => valueAt(path, row)))).toString('base64url');
}

function decode(keyset: Keyset, argument: string, cursor: string): Value[] {
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    values = null;
  }
  const fits =
    Array.isArray(values) &&
    values.length === keyset.length &&
    values.every((value, index) => typeof value === (keyset[index] === 'position' ? 'number' : 'string'));
  if (!fits)
    throw badInput(
      argument,
      `${argument} is no cursor of this list; give one that the list itself returned.`,
    );
  return values as Value[];
}

/** (a, b) > (x, y), spelled out: a > x, or a = x and b > y. */
function beyond(keyset: Keyset, values: Value[], operator: 'gt' | 'lt') {
  return {
    OR: keyset.map((path, index) => ({
      AND: [
        ...keyset.slice(0, index).map((earlier, at) => nest(earlier, values[at])),
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
