import type { Language, Words } from '../pages/words.ts';
import { words } from '../pages/words.ts';
import type { Column, Table } from './column.ts';
import { type Bytes, made, type Pages } from './formats.ts';

/**
 * The records of a table of places as GeoJSON (RFC 7946), made while they are read. Each is a feature with the columns of the table for
 * its properties, INSEE and ISO codes among them, and without a geometry: what draws a map joins its own boundaries by the codes.
 */
export function geojson<Row>({ columns, key }: Table<Row>, pages: Pages<Row>, language: Language): Bytes {
  return made(pages, {
    before: '{"type":"FeatureCollection","features":[',
    row: (row) => `\n${JSON.stringify(featureOf(columns, key, row, words[language]))}`,
    between: ',',
    after: '\n]}\n',
  });
}

function featureOf<Row>(
  columns: readonly Column<Row>[],
  key: readonly string[],
  row: Row,
  say: Words,
): object {
  const cells = columns.map(({ name, holds, cell }) => {
    const content = cell(row, say);
    return [name, holds === 'boolean' && content !== null ? content === 'true' : content] as const;
  });
  const properties = Object.fromEntries(cells);
  return { type: 'Feature', id: key.map((name) => properties[name]).join('/'), geometry: null, properties };
}
