import DataLoader from 'dataloader';
import QuickLRU from 'quick-lru';

// Of each kind: enough for all that is asked often, and some megabytes at most.
const keptInMemory = 5000;

const bounded = <Kept>(maxSize = keptInMemory) => ({
  cacheMap: new QuickLRU<string, Promise<Kept>>({ maxSize }),
});

/** Whether the database can hold such a name at all: PostgreSQL refuses a question for a text with a NUL in it. */
export const canBeStored = (name: string): boolean => !name.includes('\0');

/** Loads one row for each id, and null where nothing public has it. */
export function one<Row>(
  fetch: (ids: readonly string[]) => Promise<readonly Row[]>,
  idOf: (row: Row) => string,
  kept?: number,
): DataLoader<string, Row | null> {
  return new DataLoader(async (ids) => {
    const rows = new Map((await fetch(ids.filter(canBeStored))).map((row) => [idOf(row), row]));
    return ids.map((id) => rows.get(id) ?? null);
  }, bounded(kept));
}

/** Loads the rows of each id, in the order they were fetched. */
export function many<Row>(
  fetch: (ids: readonly string[]) => Promise<readonly Row[]>,
  idOf: (row: Row) => string | null,
): DataLoader<string, readonly Row[]> {
  return new DataLoader(async (ids) => {
    const rows = Map.groupBy(await fetch(ids.filter(canBeStored)), idOf);
    return ids.map((id) => rows.get(id) ?? []);
  }, bounded());
}
