import type { Loader } from '../reading/batch.ts';
import type { Reading } from '../reading/reading.ts';
import type { Warnings } from './warnings.ts';

/** A name that a filter gives, and where it stands in it: "filter.conventions[1]". */
export interface Named {
  readonly argument: string;
  readonly name: string;
}

/** The names that a filter gives at a place; null where it gives none. An empty list is a condition that nothing meets. */
export function namedAt(
  argument: string,
  given: string | readonly string[] | null | undefined,
): Named[] | null {
  if (given == null) return null;
  if (typeof given === 'string') return [{ argument, name: given }];
  return given.map((name, place) => ({ argument: `${argument}[${place}]`, name }));
}

/** The ids of what keys name. One that names nothing public is warned of, and nothing is found by it. */
export async function idsOf<Row>(
  named: readonly Named[],
  loader: Loader<Row | null>,
  idOf: (row: Row) => string,
  warnings: Warnings,
): Promise<string[]> {
  const rows = await loader.loadMany(named.map(({ name }) => name));
  return rows.flatMap((row, place) => {
    if (row !== null) return [idOf(row)];
    const unknown = named[place];
    if (unknown) warnings.unknownName(unknown, 'a key of the hub, as its lists give it');
    return [];
  });
}

/** The ids of the territories that are named or, `within`, of all that lies in them too. */
export function placesOf(
  named: readonly Named[],
  { atlas }: Pick<Reading, 'atlas'>,
  warnings: Warnings,
  reach: 'alone' | 'within' = 'alone',
): string[] {
  return named.flatMap((each) => {
    const found = atlas.find(each.name);
    if (found) return reach === 'within' ? atlas.within(each.name) : [found.id];
    warnings.unknownName(each, 'an INSEE code, an ISO 3166-2 code or the name of a territory');
    return [];
  });
}
