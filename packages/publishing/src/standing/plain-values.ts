import {
  type ContentOf,
  type Field,
  type Fields,
  isKeyOf,
  isNested,
  type PlainName,
  toDay,
} from '@akto-figures/contents';

/** What a row has of a description’s fields that are one value: a column of its name, or the record that is named. */
export type RowOf<All extends Fields> = {
  readonly [Name in PlainName<All> as All[Name]['holds'] extends 'territory'
    ? 'territoryId'
    : Name]: All[Name]['holds'] extends {
    readonly key: string;
  }
    ? { readonly key: string } | null | undefined
    : unknown;
};

/** The fields of a content that are one value each, as a row has them. A column that is missing does not compile. */
export function plainValues<All extends Fields>(
  fields: All,
  row: RowOf<All>,
): Pick<ContentOf<All>, PlainName<All>> {
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (!field.list && !isNested(field.holds)) values[name] = valueIn(name, field, row as never);
  }
  return values as Pick<ContentOf<All>, PlainName<All>>;
}

function valueIn(name: string, { holds }: Field, row: Readonly<Record<string, unknown>>): unknown {
  if (holds === 'territory') return row.territoryId;
  const value = row[name];
  if (isKeyOf(holds)) return (value as { key: string } | null | undefined)?.key;
  if (!(value instanceof Date)) return value;
  return holds === 'day' ? toDay(value) : value.toISOString();
}
