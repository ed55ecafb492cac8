import { createHash } from 'node:crypto';
import { isUuid, texts, tooLong } from '@akto-figures/contents';
import { badInput } from '../errors/bad-input.ts';
import { canBeStored } from '../reading/batch.ts';

export type Value = string | number;

/** What makes a list the list it is: what it holds, of what, under which filter, in which order. */
export type ListName = readonly unknown[];

/** What an ordering column holds. A cursor comes from outside: what no such column could hold must not reach the database. */
const kinds = {
  number: (value: unknown) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31,
  uuid: (value: unknown) => typeof value === 'string' && isUuid(value),
  instant: (value: unknown) => typeof value === 'string' && isInstant(value),
  text: (value: unknown) => typeof value === 'string' && canBeStored(value),
} as const satisfies Record<string, (value: unknown) => boolean>;

export type Kind = keyof typeof kinds;

/** A place in a list, opaque to clients. It names the place and not a number of rows, so nothing shifts under it. */
export function cursorOf(mark: string, place: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([mark, ...place])).toString('base64url');
}

/** The place that a cursor names in the list of this mark. @throws GraphQLError where it is none, or one of another list */
export function placeAt(
  mark: () => string,
  holds: readonly Kind[],
  argument: 'after' | 'before',
  cursor: string | null | undefined,
): Value[] | null {
  if (cursor == null) return null;
  if (cursor.length > texts.cursor.most) throw tooLong(argument, 'cursor', cursor.length);
  const [given, ...place] = decode(cursor);
  // What another list returned holds other columns, so the mark is compared first.
  const isOfAList = typeof given === 'string' && /^[\w-]{6}$/.test(given);
  if (isOfAList && given !== mark()) {
    throw badInput(
      argument,
      `${argument} is a cursor of another list; give one that this list itself returned, with the same filter and sort, or none.`,
    );
  }
  const isAPlace = place.length === holds.length && holds.every((kind, index) => kinds[kind](place[index]));
  if (!isOfAList || !isAPlace) {
    throw badInput(argument, `${argument} is no cursor; give one that this list itself returned, or none.`);
  }
  return place as Value[];
}

function decode(cursor: string): unknown[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}

/** A list in few letters, which its cursors carry. The order of a filter's conditions, and those that are null, say nothing. */
export function markOf(list: ListName): string {
  const name = JSON.stringify(list, (_key, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, condition]) => condition != null)
            .toSorted(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value,
  );
  return createHash('sha256').update(name).digest('base64url').slice(0, 6);
}

export function isInstant(text: string): boolean {
  const instant = new Date(text);
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === text && instant.getUTCFullYear() >= 1;
}
