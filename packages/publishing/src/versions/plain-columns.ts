import {
  type ContentOf,
  type Field,
  type Fields,
  isKeyOf,
  isNested,
  type PlainName,
} from '@akto-figures/contents';
import { needed } from './subjects.ts';

/** The columns of a description’s fields that are one value and name no other record. */
type ColumnsOf<All extends Fields> = {
  [Name in PlainName<All> as All[Name]['holds'] extends { readonly key: string }
    ? never
    : All[Name]['holds'] extends 'territory'
      ? 'territoryId'
      : Name]: All[Name] extends { needed: object }
    ? Stored<All, Name>
    : Stored<All, Name> | Unsaid<All[Name]>;
};

type Stored<All extends Fields, Name extends keyof All> = All[Name]['holds'] extends 'day' | 'instant'
  ? Date
  : NonNullable<ContentOf<All>[Name]>;
type Unsaid<Each extends Field> = Each['holds'] extends 'flag' ? false : null;

/** What a content says in one value each, as its columns hold it. @throws Error where something needed is missing */
export function plainColumns<All extends Fields>(fields: All, content: ContentOf<All>): ColumnsOf<All> {
  const columns: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const { holds, list } = field;
    if (list || isNested(holds) || isKeyOf(holds)) continue;
    const value = (content as Readonly<Record<string, unknown>>)[name];
    columns[holds === 'territory' ? 'territoryId' : name] = stored(
      field,
      field.needed ? needed(value, name) : value,
    );
  }
  return columns as ColumnsOf<All>;
}

function stored({ holds }: Field, value: unknown): unknown {
  if (value === undefined) return holds === 'flag' ? false : null;
  return holds === 'day' || holds === 'instant' ? new Date(value as string) : value;
}
