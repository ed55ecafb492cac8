import DataLoader from 'dataloader';
import QuickLRU from 'quick-lru';

// Of each kind: enough for all that is asked often, and some megabytes at most.
const keptInMemory = 5000;

/**
 * Gives what ids name: at once where it was read before, and a promise where it was not. A promise costs its turn in the
 * queue and all that waits for it; in a page of figures there would be a hundred of what is in memory already.
 */
export interface Loader<Found> {
  load(id: string): Found | Promise<Found>;
  loadMany(ids: readonly string[]): readonly Found[] | Promise<readonly Found[]>;
}

/** Whether the database can hold such a name at all: PostgreSQL refuses a question for a text with a NUL in it. */
export const canBeStored = (name: string): boolean => !name.includes('\0');

/** Loads one row for each id, and null where nothing public has it. */
export function one<Row>(
  fetch: (ids: readonly string[]) => Promise<readonly Row[]>,
  idOf: (row: Row) => string,
  kept?: number,
): Loader<Row | null> {
  return remember(async (ids) => {
    const rows = new Map((await fetch(ids)).map((row) => [idOf(row), row]));
    return (id) => rows.get(id) ?? null;
  }, kept);
}

/** Loads the rows of each id, in the order they were fetched. */
export function many<Row>(
  fetch: (ids: readonly string[]) => Promise<readonly Row[]>,
  idOf: (row: Row) => string | null,
): Loader<readonly Row[]> {
  return remember(async (ids) => {
    const rows = Map.groupBy(await fetch(ids), idOf);
    return (id) => rows.get(id) ?? [];
  });
}

/** Asks for all that is asked for at once with one question, and for nothing twice while it is kept or under way. */
function remember<Found>(
  ask: (ids: readonly string[]) => Promise<(id: string) => Found>,
  maxSize = keptInMemory,
): Loader<Found> {
  const known = new QuickLRU<string, Found>({ maxSize });
  const underWay = new DataLoader<string, Found>(async (ids) => {
    const foundBy = await ask(ids.filter(canBeStored));
    return ids.map((id) => {
      const found = foundBy(id);
      known.set(id, found);
      underWay.clear(id);
      return found;
    });
  });
  const load = (id: string) => {
    const found = known.get(id);
    return found === undefined ? underWay.load(id) : found;
  };
  return {
    load,
    loadMany(ids) {
      const found = ids.map(load);
      return found.some(isPromise) ? Promise.all(found) : (found as Found[]);
    },
  };
}

const isPromise = (value: unknown): boolean => value instanceof Promise;
