import { excerpt } from '@akto-figures/contents';
import type { Context } from '../context.ts';
import { badInput } from '../errors/bad-input.ts';
import type { Loader } from './batch.ts';
import type { Read, Reading } from './reading.ts';

/** What an id names in a reading; null where there is no id, or nothing public has it. At once where it is in memory. */
export function readOrNull<Row>(
  reading: Reading,
  loader: Loader<Row | null>,
  id: string | null,
): Read<Row> | null | Promise<Read<Row> | null> {
  const read = (row: Row | null) => (row === null ? null : { row, reading });
  const found = id === null ? null : loader.load(id);
  return found instanceof Promise ? found.then(read) : read(found);
}

/** What an id names in a reading, where a release cannot be public without it. */
export function readOrThrow<Row>(
  reading: Reading,
  loader: Loader<Row | null>,
  id: string,
): Read<Row> | Promise<Read<Row>> {
  const required = (read: Read<Row> | null) => {
    if (!read) throw new Error(`${id} is referred to by something public and is not public itself.`);
    return read;
  };
  const found = readOrNull(reading, loader, id);
  return found instanceof Promise ? found.then(required) : required(found);
}

/** Rows that were found in a reading. */
export const readAll = <Row>(reading: Reading, rows: readonly Row[]): Read<Row>[] =>
  rows.map((row) => ({ row, reading }));

// No key has it in it.
const beforeEpoch = '@';

/** The id of a record in its type: its key at present, and the epoch beside it where it was read at an instant. */
export const idIn = ({ epochInIds }: Reading, key: string): string =>
  epochInIds === null ? key : `${key}${beforeEpoch}${epochInIds}`;

/** What each id names, as `idIn` makes them: how `node` finds things again. */
export function readIds<Row>(
  context: Context,
  loaderOf: (reading: Reading) => Loader<Row | null>,
  ids: readonly string[],
): Promise<(Read<Row> | null)[]> {
  return Promise.all(
    ids.map(async (id) => {
      const [, key = id, epoch = null] = /^([^@]*)@(.*)$/s.exec(id) ?? [];
      const reading = epoch === null ? await context.reading() : await context.readingOf(epoch);
      const found = reading && (await readOrNull(reading, loaderOf(reading), key));
      if (found || epoch === null) return found;
      const refusal = badInput('id', reading ? wasNotPublic(key) : unknownState(key));
      // GraphQL raises an error that stands in the place of a node, and loses nothing beside it. Pothos does not know of it.
      return refusal as unknown as null;
    }),
  );
}

// An id is opaque and belongs to no epoch: what it is made of is the hub's own.
const wasNotPublic = (key: string) =>
  `id names ${excerpt(key)} in a state of the hub in which nothing of that key was public; give an id as the hub gave it.`;

const unknownState = (key: string) =>
  `id names a state of ${excerpt(key)} that never was public, or that a release that came late has changed; give an id as the hub gave it, and ask again for one that is older.`;
