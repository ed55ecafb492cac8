import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';

/** What CSV on the Web says of a file, as far as ours are described. */
export interface CsvMetadata {
  readonly '@context': unknown;
  readonly 'dc:rights'?: readonly { readonly '@value': string }[];
  readonly url: string;
  readonly dialect: { readonly delimiter: string; readonly lineTerminators: readonly string[] };
  readonly tableSchema: {
    readonly columns: readonly Described[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly {
      readonly columnReference: string;
      readonly reference: { readonly resource: string; readonly columnReference: string };
    }[];
  };
}

interface Described {
  readonly name: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly datatype: string | { readonly base: string; readonly format: { readonly decimalChar: string } };
  readonly separator?: string;
  readonly required?: boolean;
}

const forms: Readonly<Record<string, RegExp>> = {
  string: /^/,
  decimal: /^-?\d+(\.\d+)?$/,
  integer: /^-?\d+$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  dateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  anyURI: /^https:\/\//,
};

/** The rows of a CSV file as a program reads them that knows its description and nothing else; it finds each cell to be as described. */
export function readDescribed(metadata: CsvMetadata, csv: string): Record<string, unknown>[] {
  const { dialect, tableSchema } = metadata;
  const [head = [], ...rows]: string[][] = parse(csv, {
    bom: true,
    delimiter: dialect.delimiter,
    record_delimiter: [...dialect.lineTerminators],
  });
  expect(head).toHaveLength(tableSchema.columns.length);
  const read = rows.map((cells) =>
    Object.fromEntries(
      tableSchema.columns.map((column, at) => [column.name, readCell(column, cells[at] ?? '')]),
    ),
  );
  for (const [at, { titles, name }] of tableSchema.columns.entries()) {
    expect(name).toMatch(/^[A-Za-z]\w*$/);
    expect(Object.values(titles)).toContain(head[at]);
  }
  const keys = read.map((row) => JSON.stringify(tableSchema.primaryKey.map((name) => row[name])));
  expect(new Set(keys).size).toBe(keys.length);
  return read;
}

function readCell({ name, datatype, separator, required }: Described, cell: string): unknown {
  if (required) expect(cell, name).not.toBe('');
  const { base, format } = typeof datatype === 'string' ? { base: datatype, format: null } : datatype;
  const one = (text: string) => {
    const value = format ? text.replace(format.decimalChar, '.') : text;
    expect(value, name).toMatch(forms[base] ?? /never/);
    return value;
  };
  if (separator) return cell === '' ? [] : cell.split(separator).map(one);
  return cell === '' ? null : one(cell);
}
