import { firstLanguage } from '@akto-figures/contents';
import { type OpenData, reuseText } from '@akto-figures/schema';
import { type Language, words } from '../pages/words.ts';
import type { ColumnDescription, TableDescription } from './column.ts';
import { customs, lineEnd } from './csv.ts';

/** What is asked for: files in one language, of the present state. */
interface Asked {
  readonly publicUrl: string;
  readonly openData: OpenData;
  readonly language: Language;
  /** When their state became public; null before the first release. */
  readonly modified: string | null;
}

/** What cells hold, as a Table Schema calls it. */
const types = {
  text: { type: 'string' },
  decimal: { type: 'number' },
  integer: { type: 'integer' },
  boolean: { type: 'boolean', trueValues: ['true'], falseValues: ['false'] },
  day: { type: 'date' },
  instant: { type: 'datetime' },
  address: { type: 'string', format: 'uri' },
} as const satisfies Record<NonNullable<ColumnDescription['holds']>, object>;

/** All CSV files as one Data Package, version 2: https://datapackage.org/standard/data-package/ */
export function dataPackage(tables: readonly TableDescription[], asked: Asked): object {
  const { publicUrl, openData, language, modified } = asked;
  const { licence, contact } = openData;
  const say = words[language];
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'akto-figures',
    id: `${publicUrl}/dcat.jsonld#catalogue`,
    title: say.heading,
    description: `${say.lead} ${reuseText(openData, language)}`,
    homepage: `${publicUrl}/`,
    ...(licence !== null && { licenses: [{ path: licence }] }),
    contributors: [
      {
        ...{ title: words[firstLanguage].title, path: `${publicUrl}/`, roles: ['publisher'] },
        ...(contact !== null && { email: contact }),
      },
    ],
    ...(modified && { version: modified }),
    resources: tables.map((table) => resource(table, tables, asked)),
  };
}

function resource(
  table: TableDescription,
  tables: readonly TableDescription[],
  { publicUrl, language }: Asked,
) {
  const { name, columns, key } = table;
  const { delimiter } = customs[language];
  const named = columns.filter(({ keyOf, isList }) => !isList && tables.some((each) => each.name === keyOf));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
    name,
    type: 'table',
    title: table[language].title,
    description: table[language].says,
    path: `${publicUrl}/export/${name}.csv?lang=${language}`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: {
      $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json',
      header: true,
      delimiter,
      lineTerminator: lineEnd,
      quoteChar: '"',
      doubleQuote: true,
    },
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: columns.map((column) => field(column, language)),
      missingValues: [''],
      primaryKey: key,
      ...(named.length > 0 && {
        foreignKeys: named.map((column) => ({
          fields: [column.name],
          // Of a key in its own table the standard wants no name.
          reference: { ...(column.keyOf !== name && { resource: column.keyOf }), fields: ['key'] },
        })),
      }),
    },
  };
}

function field({ name, holds = 'text', isAlwaysThere, ...column }: ColumnDescription, language: Language) {
  const { decimalSign } = customs[language];
  const { title, says } = column[language];
  return {
    name,
    title,
    description: says,
    ...types[holds],
    ...(holds === 'decimal' && decimalSign !== '.' && { decimalChar: decimalSign }),
    ...(isAlwaysThere && { constraints: { required: true } }),
  };
}
