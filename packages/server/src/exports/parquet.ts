import { decimalLimits } from '@akto-figures/quantity';
import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { madeWhenTaken } from '../doors/made-when-taken.ts';
import { type Language, type Words, words } from '../pages/words.ts';
import type { Column, ColumnDescription, Table } from './column.ts';
import type { Pages } from './formats.ts';

/** As many rows as are held at once, and stand in one group of the file. */
const rowsOfGroup = 2000;
/** As many digits as a number of the hub has. */
const decimals = {
  precision: decimalLimits.integerDigits + decimalLimits.decimals,
  scale: decimalLimits.decimals,
  bytes: 16,
} as const;

type Kind = NonNullable<ColumnDescription['holds']>;
type Value = string | bigint | boolean | Date;

interface Stored {
  readonly element: Omit<SchemaElement, 'name'>;
  readonly valueOf: (content: string) => Value;
}

const text: Stored = {
  element: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  valueOf: (content) => content,
};

/** How each kind of cell is stored: decimals exactly, as whole numbers of millionths, and never by a number that rounds. */
const stored: Readonly<Record<Kind, Stored>> = {
  text,
  address: text,
  decimal: {
    element: {
      type: 'FIXED_LEN_BYTE_ARRAY',
      type_length: decimals.bytes,
      converted_type: 'DECIMAL',
      precision: decimals.precision,
      scale: decimals.scale,
    },
    valueOf: unscaled,
  },
  integer: { element: { type: 'INT64' }, valueOf: BigInt },
  boolean: { element: { type: 'BOOLEAN' }, valueOf: (content) => content === 'true' },
  day: { element: { type: 'INT32', converted_type: 'DATE' }, valueOf: (content) => new Date(content) },
  instant: {
    element: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
    valueOf: (content) => new Date(content),
  },
};

/** "41.3" as a whole number of millionths. @throws where it has more digits after its point than are kept */
function unscaled(content: string): bigint {
  const [whole = '', fraction = ''] = content.split('.');
  if (fraction.length > decimals.scale)
    throw new Error(`${content} has more decimals than a file of this form keeps.`);
  return BigInt(whole + fraction.padEnd(decimals.scale, '0'));
}

/**
 * The records of a table as Apache Parquet, made while they are read, a group of rows at a time. A qualified number is its text, its
 * qualifier and its bounds: the digits alone are left out, because who adds up a column has lost what qualified them.
 */
export function parquet<Row>(
  table: Pick<Table<Row>, 'columns'>,
  pages: Pages<Row>,
  language: Language,
): ReadableStream<Uint8Array> {
  const columns = table.columns.filter(({ isLoneNumber }) => !isLoneNumber);
  return madeWhenTaken(written(columns, pages, words[language]));
}

async function* written<Row>(columns: readonly Column<Row>[], pages: Pages<Row>, say: Words) {
  const sink = new ByteWriter();
  const file = new ParquetWriter({ writer: sink, schema: schemaOf(columns), createdBy: 'Akto Figures' });
  let rows: Row[] = [];
  for await (const page of pages) {
    rows.push(...page);
    if (rows.length < rowsOfGroup) continue;
    yield await groupOf(rows);
    rows = [];
  }
  if (rows.length > 0) yield await groupOf(rows);
  await file.finish();
  yield taken(sink);

  async function groupOf(rows: readonly Row[]): Promise<Uint8Array> {
    const columnData = columns.map((column) => ({
      name: column.name,
      data: rows.map((row) => valueIn(column, row, say)),
    }));
    await file.write({ columnData, rowGroupSize: rows.length });
    return taken(sink);
  }
}

/** What has been written since the last time; where the file ends is kept. */
function taken(sink: ByteWriter): Uint8Array {
  const bytes = sink.getBytes().slice();
  sink.index = 0;
  return bytes;
}

function valueIn<Row>({ holds = 'text', cell }: Column<Row>, row: Row, say: Words): Value | null {
  const content = cell(row, say);
  return content === null ? null : stored[holds].valueOf(content);
}

const schemaOf = (columns: readonly ColumnDescription[]): SchemaElement[] => [
  { name: 'record', num_children: columns.length },
  ...columns.map(({ name, holds = 'text' }) => ({
    ...stored[holds].element,
    name,
    repetition_type: 'OPTIONAL' as const,
  })),
];
