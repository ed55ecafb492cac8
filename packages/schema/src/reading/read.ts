import type { Context } from '../context.ts';
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

/** What each key names at present: how `node` finds things again, whose ids carry the key. */
export async function readKeys<Row>(
  context: Context,
  loaderOf: (reading: Reading) => Loader<Row | null>,
  keys: readonly string[],
): Promise<(Read<Row> | null)[]> {
  const reading = await context.reading();
  return Promise.all(keys.map((key) => readOrNull(reading, loaderOf(reading), key)));
}
