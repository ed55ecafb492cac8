import {
  type Field,
  type FieldColumn,
  isKeyOf,
  type NamedKind,
  type SheetColumn,
} from '@akto-figures/contents';
import { inEachLanguage } from '@akto-figures/quantity';
import type { Language, Words } from '../pages/words.ts';

/** What a column is called by people, and what its cells say, in one language. */
export interface Described {
  readonly title: string;
  readonly says: string;
}

/**
 * What there is to know of a column. It is described here and nowhere else: the first line of a CSV file, the sheet, the metadata
 * beside them and the tables in docs/files-and-feeds.md are made of it.
 */
export interface ColumnDescription extends Readonly<Record<Language, Described>> {
  /** Stands in the first line, in every language. Partners' sheets refer to it, so it is never changed. */
  readonly name: string;
  /** What its cells hold; a text unless said. Numbers have a point here, whatever the file has. */
  readonly holds?: keyof typeof kinds;
  /** A cell has several items with `between` between them; a list of texts escapes what would end an item. */
  readonly isList?: true;
  /** It has the digits of a qualified number, which say something else where the columns beside them are not read. */
  readonly isLoneNumber?: true;
  /** No cell is empty. */
  readonly isAlwaysThere?: true;
  /** The table whose keys its cells have. */
  readonly keyOf?: TableName;
}

/** A column, and what it says of a record. */
export interface Column<Row> extends ColumnDescription {
  readonly cell: (row: Row, say: Words) => string | null;
}

/** A column or a table by its name, by which a group of the message files has what it is called and says. */
export const describedBy =
  <Names extends string>(words: Readonly<Record<Language, Readonly<Record<Names, Described>>>>) =>
  <Name extends Names>(name: Name) => ({ name, ...inEachLanguage((language) => words[language][name]) });

/** The column of a record’s field, as its description has it. */
export function columnOf<Row>(
  { column, label, holds, list }: Pick<Field, 'label' | 'holds' | 'list'> & { readonly column: FieldColumn },
  cell: Column<Row>['cell'],
  { isAlwaysThere = holds === 'flag' }: { readonly isAlwaysThere?: boolean } = {},
): Column<Row> {
  const { name, title = label, says } = column;
  const table = isKeyOf(holds) && tableOf[holds.key];
  return {
    name,
    ...inEachLanguage((language) => ({ title: title[language], says: says[language] })),
    cell,
    ...(holds === 'flag' && { holds: 'boolean' }),
    ...((holds === 'decimal' || holds === 'integer') && { holds }),
    ...(list && { isList: true }),
    ...(table && { keyOf: table }),
    ...(isAlwaysThere && { isAlwaysThere }),
  };
}

/** A column in which figures are also brought, and which says a field in another way. */
export const sheetColumn = <Row>(column: SheetColumn, cell: Column<Row>['cell'], also = {}): Column<Row> =>
  columnOf({ column, label: column.title, holds: 'line' }, cell, also);

/** For a column that no record leaves empty. */
export const always = { isAlwaysThere: true } as const;

/** The table in which a record of a kind is found by its key. */
const tableOf: Partial<Record<NamedKind, TableName>> = { FIGURE: 'figures', CONVENTION: 'conventions' };

/** The tables that can be taken along, as their addresses name them. */
export type TableName = 'figures' | 'conventions' | 'action-plans' | 'changes';

/** A table of records: what its files say, and in which order. */
export interface Table<Row> extends TableDescription {
  readonly columns: readonly Column<Row>[];
}

export interface TableDescription extends Readonly<Record<Language, Described>> {
  readonly name: TableName;
  /** The columns that no two records have alike. */
  readonly key: readonly string[];
  /** The column that a sheet begins with: who looks no further has read the record as it is said. */
  readonly saidBy: string;
  readonly columns: readonly ColumnDescription[];
}

/** What cells hold, as documents call it and as CSVW does. */
export const kinds = {
  text: { called: 'text', datatype: 'string' },
  decimal: { called: 'number', datatype: 'decimal' },
  integer: { called: 'whole number', datatype: 'integer' },
  boolean: { called: '`true`, `false`', datatype: 'boolean' },
  day: { called: 'day', datatype: 'date' },
  instant: { called: 'instant', datatype: 'dateTime' },
  address: { called: 'address', datatype: 'anyURI' },
} as const;

/** What stands between the items of a list. */
export const between = ' ; ';

/** Keys in one cell, which have no semicolon in them; nothing where there is none. */
export const keys = (named: readonly { readonly key: string }[]): string | null =>
  named.map(({ key }) => key).join(between) || null;

/**
 * Texts in one cell, an empty one where an item says nothing, so that columns about the same things go together. A semicolon within
 * a text has a backslash before it: what reads the cell splits it where none has.
 */
export function texts(items: readonly (string | null)[]): string | null {
  const said = items.map((text) => (text ?? '').replaceAll(';', '\\;'));
  return said.some((text) => text !== '') ? said.join(between) : null;
}

/** A text and, where no source says it so, that it is inferred. */
export const marked = (text: string, isInferred: boolean, say: Words): string =>
  isInferred ? `${text} (${say.inferred})` : text;
