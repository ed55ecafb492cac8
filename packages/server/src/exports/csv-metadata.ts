import { firstLanguage } from '@akto-figures/contents';
import { inEachLanguage } from '@akto-figures/quantity';
import { type OpenData, reuseText } from '@akto-figures/schema';
import { type Language, words } from '../pages/words.ts';
import { between, type ColumnDescription, type Described, kinds, type TableDescription } from './column.ts';
import { customs, lineEnd } from './csv.ts';
import { taggedTexts } from './tagged-texts.ts';

/** What is asked for: files in one language, of one state. */
interface Asked {
  readonly publicUrl: string;
  readonly openData: OpenData;
  readonly language: Language;
  /** The parameters of the files, with their question mark; empty where there is none. */
  readonly search: string;
  /** Whether they select all records: then each key that a record names is in the files. */
  readonly isWhole: boolean;
  /** When their state became public; null before the first release. */
  readonly modified: string | null;
}

/** One CSV file as CSV on the Web describes it: https://www.w3.org/TR/tabular-metadata/ */
export function fileMetadata(table: TableDescription, asked: Asked): object {
  return { ...context(asked), ...described(table, asked, [table]), ...about(table), ...origin(asked) };
}

/** All CSV files that belong together, with the keys by which a record of one names a record of another. */
export function groupMetadata(tables: readonly TableDescription[], asked: Asked): object {
  const each = tables.map((table) => ({ ...described(table, asked, tables), ...about(table) }));
  const all = inEachLanguage((language) => ({ title: words[language].heading, says: words[language].lead }));
  return { ...context(asked), ...about(all), ...origin(asked), tables: each };
}

const context = ({ language }: Asked) => ({
  '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
});

const about = (table: Readonly<Record<Language, Described>>) => ({
  'dc:title': taggedTexts((language) => table[language].title),
  'dc:description': taggedTexts((language) => table[language].says),
});

const origin = ({ publicUrl, openData, modified, language }: Asked) => ({
  'dc:publisher': words[firstLanguage].title,
  'dc:source': { '@id': `${publicUrl}/dcat.jsonld#catalogue` },
  ...(openData.licence !== null && { 'dc:license': { '@id': openData.licence } }),
  'dc:rights': taggedTexts((each) => reuseText(openData, each)),
  'dc:language': language,
  ...(modified && { 'dc:modified': { '@value': modified, '@type': 'dateTime' } }),
});

function described(
  { name, columns, key }: TableDescription,
  asked: Asked,
  tables: readonly TableDescription[],
) {
  const { language, search, isWhole } = asked;
  const { delimiter } = customs[language];
  const named = columns.filter(
    ({ keyOf, isList }) => !isList && tables.some((table) => table.name === keyOf),
  );
  return {
    url: `${name}.csv${search}`,
    lang: language,
    dialect: {
      encoding: 'utf-8',
      header: true,
      delimiter,
      quoteChar: '"',
      doubleQuote: true,
      lineTerminators: [lineEnd],
      // An empty item at the end of a list is the space before it; readers trim unless they are told otherwise.
      trim: false,
    },
    tableSchema: {
      columns: columns.map((column) => columnMetadata(column, language)),
      primaryKey: key,
      // A list of keys is one value to CSVW, which no other table has: such a column says in words whose keys it has.
      ...(isWhole &&
        named.length > 0 && {
          foreignKeys: named.map((column) => ({
            columnReference: column.name,
            reference: { resource: `${column.keyOf}.csv${search}`, columnReference: 'key' },
          })),
        }),
    },
  };
}

function columnMetadata(
  { name, holds = 'text', isList, isAlwaysThere, ...column }: ColumnDescription,
  language: Language,
) {
  const { datatype } = kinds[holds];
  const { decimalSign } = customs[language];
  return {
    name,
    // The first line has the name in every language; programs that compare it with the titles find it among them.
    titles: { und: name, ...inEachLanguage((each) => column[each].title) },
    'dc:description': taggedTexts((each) => column[each].says),
    datatype:
      holds === 'decimal' && decimalSign !== '.'
        ? { base: datatype, format: { decimalChar: decimalSign } }
        : datatype,
    ...(isList && { separator: between }),
    ...(isAlwaysThere && { required: true }),
  };
}
