import type DataLoader from 'dataloader';
import type { Context } from '../context.ts';
import type { Read, Reading } from './reading.ts';

/** What an id names in a reading; null where there is no id, or nothing public has it. */
export async function readOrNull<Row>(
  reading: Reading,
  loader: DataLoader<string, Row | null>,
  id: string | null,
): Promise<Read<Row> | null> {
  const row = id === null ? null : await loader.load(id);
  return row === null ? null : { row, reading };
}

/** What an id names in a reading, where a release cannot be public without it. */
export async function readOrThrow<Row>(
  reading: Reading,
  loader: DataLoader<string, Row | null>,
  id: string,
): Promise<Read<Row>> {
  const read = await readOrNull(reading, loader, id);
  if (!read) throw new Error(`${id} is referred to by something public and is not public itself.`);
  return read;
}

/** Rows that were found in a reading. */
export const readAll = <Row>(reading: Reading, rows: readonly Row[]): Read<Row>[] =>
  rows.map((row) => ({ row, reading }));

/** What each key names at present: how `node` finds things again, whose ids carry the key. */
export async function readKeys<Row>(
  context: Context,
  loaderOf: (reading: Reading) => DataLoader<string, Row | null>,
  keys: readonly string[],
): Promise<(Read<Row> | null)[]> {
  const reading = await context.reading();
  return Promise.all(keys.map((key) => readOrNull(reading, loaderOf(reading), key)));
}
